// OpenSSL's libcrypto, loaded when something is first hashed or encrypted.
#include <openssl/evp.h>
#include <openssl/rand.h>
