#include "CLoading.h"

/// The library of all forwards of this folder.
extern cloading_library copenssl_libcrypto;

#define FORWARD(...) CLOADING_FORWARD(copenssl_libcrypto, __VA_ARGS__)
