#include "COpenSSL.h"

#include "libcrypto.h"

static const char *const names[] = {"libcrypto.so.3", NULL};
cloading_library copenssl_libcrypto = {names, "libssl3", NULL};

FORWARD(int, RAND_bytes, (unsigned char *bytes, int count), (bytes, count))

FORWARD(
    int, EVP_PBE_scrypt,
    (const char *passphrase, size_t passphrase_count, const unsigned char *salt, size_t salt_count, uint64_t n,
     uint64_t r, uint64_t p, uint64_t memory, unsigned char *key, size_t key_count),
    (passphrase, passphrase_count, salt, salt_count, n, r, p, memory, key, key_count))

FORWARD(const EVP_CIPHER *, EVP_aes_256_gcm, (void), ())
FORWARD(EVP_CIPHER_CTX *, EVP_CIPHER_CTX_new, (void), ())
FORWARD(void, EVP_CIPHER_CTX_free, (EVP_CIPHER_CTX * context), (context))
FORWARD(
    int, EVP_CIPHER_CTX_ctrl, (EVP_CIPHER_CTX * context, int type, int count, void *bytes),
    (context, type, count, bytes))
FORWARD(
    int, EVP_CipherInit_ex,
    (EVP_CIPHER_CTX * context, const EVP_CIPHER *type, ENGINE *engine, const unsigned char *key,
     const unsigned char *nonce, int encrypts),
    (context, type, engine, key, nonce, encrypts))
FORWARD(
    int, EVP_CipherUpdate,
    (EVP_CIPHER_CTX * context, unsigned char *out, int *out_count, const unsigned char *in, int in_count),
    (context, out, out_count, in, in_count))
FORWARD(
    int, EVP_CipherFinal_ex, (EVP_CIPHER_CTX * context, unsigned char *out, int *out_count),
    (context, out, out_count))
