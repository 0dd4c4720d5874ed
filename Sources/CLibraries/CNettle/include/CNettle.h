// Nettle's SHA-256, loaded when something is first hashed.
#include <nettle/sha2.h>
