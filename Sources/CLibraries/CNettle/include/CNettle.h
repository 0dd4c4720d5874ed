// Nettle's SHA-2, loaded when something is first hashed.
#include <nettle/sha2.h>
