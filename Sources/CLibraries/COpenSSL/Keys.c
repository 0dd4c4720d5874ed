// Private keys: files that hold them, and signing with them.
#include "COpenSSL.h"

#include "libcrypto.h"

FORWARD(void, ERR_clear_error, (void), ())

FORWARD(PKCS12 *, d2i_PKCS12, (PKCS12 * *out, const unsigned char **in, long count), (out, in, count))
FORWARD(void, PKCS12_free, (PKCS12 * file), (file))
FORWARD(int, PKCS12_mac_present, (const PKCS12 *file), (file))
FORWARD(int, PKCS12_verify_mac, (PKCS12 * file, const char *passphrase, int count), (file, passphrase, count))
FORWARD(
    int, PKCS12_parse,
    (PKCS12 * file, const char *passphrase, EVP_PKEY **key, X509 **certificate, STACK_OF(X509) * *others),
    (file, passphrase, key, certificate, others))

FORWARD(
    OSSL_PROVIDER *, OSSL_PROVIDER_try_load, (OSSL_LIB_CTX * context, const char *name, int retains_fallbacks),
    (context, name, retains_fallbacks))
FORWARD(int, OSSL_PROVIDER_unload, (OSSL_PROVIDER * provider), (provider))

FORWARD(int, i2d_X509, (const X509 *certificate, unsigned char **out), (certificate, out))
FORWARD(void, X509_free, (X509 * certificate), (certificate))
FORWARD(int, OPENSSL_sk_num, (const OPENSSL_STACK *stack), (stack))
FORWARD(void *, OPENSSL_sk_value, (const OPENSSL_STACK *stack, int place), (stack, place))
FORWARD(void, OPENSSL_sk_free, (OPENSSL_STACK * stack), (stack))

FORWARD(void, EVP_PKEY_free, (EVP_PKEY * key), (key))
FORWARD(int, EVP_PKEY_get_base_id, (const EVP_PKEY *key), (key))
FORWARD(int, EVP_PKEY_get_bits, (const EVP_PKEY *key), (key))
FORWARD(
    int, EVP_PKEY_get_group_name, (const EVP_PKEY *key, char *name, size_t size, size_t *count),
    (key, name, size, count))

FORWARD(const EVP_MD *, EVP_sha256, (void), ())
FORWARD(const EVP_MD *, EVP_sha384, (void), ())
FORWARD(EVP_MD_CTX *, EVP_MD_CTX_new, (void), ())
FORWARD(void, EVP_MD_CTX_free, (EVP_MD_CTX * context), (context))
FORWARD(
    int, EVP_DigestSignInit,
    (EVP_MD_CTX * context, EVP_PKEY_CTX **key_context, const EVP_MD *digest, ENGINE *engine, EVP_PKEY *key),
    (context, key_context, digest, engine, key))
FORWARD(
    int, EVP_DigestSign,
    (EVP_MD_CTX * context, unsigned char *signature, size_t *signature_count, const unsigned char *message,
     size_t count),
    (context, signature, signature_count, message, count))

// Keys of Ed25519 (RFC 8032), and their files (PKCS #8, RFC 5958).
FORWARD(
    EVP_PKEY *, EVP_PKEY_new_raw_private_key,
    (int type, ENGINE *engine, const unsigned char *key, size_t count), (type, engine, key, count))
FORWARD(
    EVP_PKEY *, EVP_PKEY_new_raw_public_key,
    (int type, ENGINE *engine, const unsigned char *key, size_t count), (type, engine, key, count))
FORWARD(
    int, EVP_PKEY_get_raw_public_key, (const EVP_PKEY *key, unsigned char *out, size_t *count),
    (key, out, count))
FORWARD(PKCS8_PRIV_KEY_INFO *, EVP_PKEY2PKCS8, (const EVP_PKEY *key), (key))
FORWARD(EVP_PKEY *, EVP_PKCS82PKEY, (const PKCS8_PRIV_KEY_INFO *info), (info))
FORWARD(void, PKCS8_PRIV_KEY_INFO_free, (PKCS8_PRIV_KEY_INFO * info), (info))
FORWARD(
    X509_ALGOR *, PKCS5_pbe2_set_scrypt,
    (const EVP_CIPHER *cipher, const unsigned char *salt, int salt_count, unsigned char *iv, uint64_t n,
     uint64_t r, uint64_t p),
    (cipher, salt, salt_count, iv, n, r, p))
FORWARD(void, X509_ALGOR_free, (X509_ALGOR * algorithm), (algorithm))
FORWARD(
    X509_SIG *, PKCS8_set0_pbe,
    (const char *passphrase, int count, PKCS8_PRIV_KEY_INFO *info, X509_ALGOR *algorithm),
    (passphrase, count, info, algorithm))
FORWARD(
    PKCS8_PRIV_KEY_INFO *, PKCS8_decrypt, (const X509_SIG *file, const char *passphrase, int count),
    (file, passphrase, count))
FORWARD(X509_SIG *, d2i_X509_SIG, (X509_SIG * *out, const unsigned char **in, long count), (out, in, count))
FORWARD(int, i2d_X509_SIG, (const X509_SIG *file, unsigned char **out), (file, out))
FORWARD(void, X509_SIG_free, (X509_SIG * file), (file))
FORWARD(const EVP_CIPHER *, EVP_aes_256_cbc, (void), ())
FORWARD(const BIO_METHOD *, BIO_s_mem, (void), ())
FORWARD(BIO *, BIO_new, (const BIO_METHOD *method), (method))
FORWARD(int, BIO_read, (BIO * source, void *bytes, int count), (source, bytes, count))
FORWARD(
    int, PEM_write_bio,
    (BIO * out, const char *name, const char *header, const unsigned char *bytes, long count),
    (out, name, header, bytes, count))
