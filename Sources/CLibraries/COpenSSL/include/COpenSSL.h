// OpenSSL's libcrypto, loaded when something is first encrypted.
#include <openssl/evp.h>
#include <openssl/rand.h>
