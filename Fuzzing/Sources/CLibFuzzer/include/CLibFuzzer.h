#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop as a function (FuzzerInterface.h), for a program that has a `main` of its own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*take)(const uint8_t *bytes, size_t count));
