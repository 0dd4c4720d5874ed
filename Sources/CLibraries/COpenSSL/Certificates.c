// Certificates, their chains and their revocation, and checking signatures.
#include "COpenSSL.h"

#include "libcrypto.h"

FORWARD(
    int, EVP_DigestInit_ex,
    (EVP_MD_CTX *context, const EVP_MD *type, ENGINE *engine),
    (context, type, engine))
FORWARD(
    int, EVP_DigestUpdate,
    (EVP_MD_CTX *context, const void *bytes, size_t count),
    (context, bytes, count))
FORWARD(
    int, EVP_DigestFinal_ex,
    (EVP_MD_CTX *context, unsigned char *digest, unsigned int *count),
    (context, digest, count))
FORWARD(const EVP_MD *, EVP_md5, (void), ())
FORWARD(const EVP_MD *, EVP_sha1, (void), ())
FORWARD(const EVP_MD *, EVP_sha224, (void), ())
FORWARD(const EVP_MD *, EVP_sha512, (void), ())
FORWARD(
    int, EVP_DigestVerifyInit,
    (EVP_MD_CTX *context, EVP_PKEY_CTX **key_context, const EVP_MD *type, ENGINE *engine, EVP_PKEY *key),
    (context, key_context, type, engine, key))
FORWARD(
    int, EVP_DigestVerify,
    (EVP_MD_CTX *context, const unsigned char *signature, size_t signature_count,
     const unsigned char *bytes, size_t count),
    (context, signature, signature_count, bytes, count))
FORWARD(int, EVP_PKEY_CTX_set_rsa_padding, (EVP_PKEY_CTX *context, int padding), (context, padding))
FORWARD(int, EVP_PKEY_CTX_set_rsa_mgf1_md, (EVP_PKEY_CTX *context, const EVP_MD *type), (context, type))
FORWARD(int, EVP_PKEY_CTX_set_rsa_pss_saltlen, (EVP_PKEY_CTX *context, int count), (context, count))
FORWARD(OPENSSL_STACK *, OPENSSL_sk_new_null, (void), ())
FORWARD(int, OPENSSL_sk_push, (OPENSSL_STACK *stack, const void *element), (stack, element))
FORWARD(void, CRYPTO_free, (void *bytes, const char *file, int line), (bytes, file, line))
FORWARD(
    int, OBJ_obj2txt,
    (char *text, int size, const ASN1_OBJECT *object, int is_numeric),
    (text, size, object, is_numeric))
FORWARD(int, OBJ_find_sigid_algs, (int signature, int *digest, int *key), (signature, digest, key))
FORWARD(int, ASN1_TIME_to_tm, (const ASN1_TIME *time, struct tm *parts), (time, parts))
FORWARD(int, ASN1_STRING_to_UTF8, (unsigned char **text, const ASN1_STRING *string), (text, string))
FORWARD(const unsigned char *, ASN1_STRING_get0_data, (const ASN1_STRING *string), (string))
FORWARD(int, ASN1_STRING_length, (const ASN1_STRING *string), (string))
FORWARD(long, ASN1_ENUMERATED_get, (const ASN1_ENUMERATED *value), (value))
FORWARD(void, ASN1_ENUMERATED_free, (ASN1_ENUMERATED *value), (value))
FORWARD(void, ASN1_OBJECT_free, (ASN1_OBJECT *object), (object))
FORWARD(BIO *, BIO_new_mem_buf, (const void *bytes, int count), (bytes, count))
FORWARD(int, BIO_free, (BIO *bio), (bio))
FORWARD(
    int, PEM_read_bio,
    (BIO *bio, char **name, char **header, unsigned char **bytes, long *count),
    (bio, name, header, bytes, count))
FORWARD(
    X509 *, d2i_X509,
    (X509 **certificate, const unsigned char **bytes, long count),
    (certificate, bytes, count))
FORWARD(X509_NAME *, X509_get_subject_name, (const X509 *certificate), (certificate))
FORWARD(X509_NAME *, X509_get_issuer_name, (const X509 *certificate), (certificate))
FORWARD(int, i2d_X509_NAME, (const X509_NAME *name, unsigned char **bytes), (name, bytes))
FORWARD(int, X509_NAME_cmp, (const X509_NAME *left, const X509_NAME *right), (left, right))
FORWARD(int, X509_NAME_entry_count, (const X509_NAME *name), (name))
FORWARD(X509_NAME_ENTRY *, X509_NAME_get_entry, (const X509_NAME *name, int index), (name, index))
FORWARD(ASN1_OBJECT *, X509_NAME_ENTRY_get_object, (const X509_NAME_ENTRY *entry), (entry))
FORWARD(ASN1_STRING *, X509_NAME_ENTRY_get_data, (const X509_NAME_ENTRY *entry), (entry))
FORWARD(const ASN1_INTEGER *, X509_get0_serialNumber, (const X509 *certificate), (certificate))
FORWARD(const ASN1_TIME *, X509_get0_notBefore, (const X509 *certificate), (certificate))
FORWARD(const ASN1_TIME *, X509_get0_notAfter, (const X509 *certificate), (certificate))
FORWARD(EVP_PKEY *, X509_get0_pubkey, (const X509 *certificate), (certificate))
FORWARD(const ASN1_OCTET_STRING *, X509_get0_subject_key_id, (X509 *certificate), (certificate))
FORWARD(uint32_t, X509_get_extension_flags, (X509 *certificate), (certificate))
FORWARD(uint32_t, X509_get_key_usage, (X509 *certificate), (certificate))
FORWARD(
    void *, X509_get_ext_d2i,
    (const X509 *certificate, int extension, int *is_critical, int *index),
    (certificate, extension, is_critical, index))
FORWARD(void, GENERAL_NAME_free, (GENERAL_NAME *name), (name))
FORWARD(void *, GENERAL_NAME_get0_value, (const GENERAL_NAME *name, int *type), (name, type))
FORWARD(void, EXTENDED_KEY_USAGE_free, (EXTENDED_KEY_USAGE *usage), (usage))
FORWARD(void, CRL_DIST_POINTS_free, (CRL_DIST_POINTS *points), (points))
FORWARD(void, AUTHORITY_INFO_ACCESS_free, (AUTHORITY_INFO_ACCESS *access), (access))
FORWARD(void, ISSUING_DIST_POINT_free, (ISSUING_DIST_POINT *point), (point))
FORWARD(X509_STORE *, X509_STORE_new, (void), ())
FORWARD(void, X509_STORE_free, (X509_STORE *store), (store))
FORWARD(int, X509_STORE_add_cert, (X509_STORE *store, X509 *certificate), (store, certificate))
FORWARD(X509_VERIFY_PARAM *, X509_STORE_get0_param, (const X509_STORE *store), (store))
FORWARD(void, X509_VERIFY_PARAM_set_time, (X509_VERIFY_PARAM *parameters, time_t time), (parameters, time))
FORWARD(
    int, X509_VERIFY_PARAM_set_flags,
    (X509_VERIFY_PARAM *parameters, unsigned long flags),
    (parameters, flags))
FORWARD(
    void, X509_VERIFY_PARAM_set_auth_level,
    (X509_VERIFY_PARAM *parameters, int level),
    (parameters, level))
FORWARD(
    int, X509_VERIFY_PARAM_set_purpose,
    (X509_VERIFY_PARAM *parameters, int purpose),
    (parameters, purpose))
FORWARD(void, X509_VERIFY_PARAM_set_depth, (X509_VERIFY_PARAM *parameters, int depth), (parameters, depth))
FORWARD(X509_STORE_CTX *, X509_STORE_CTX_new, (void), ())
FORWARD(void, X509_STORE_CTX_free, (X509_STORE_CTX *context), (context))
FORWARD(
    int, X509_STORE_CTX_init,
    (X509_STORE_CTX *context, X509_STORE *store, X509 *certificate, STACK_OF(X509) *others),
    (context, store, certificate, others))
FORWARD(int, X509_verify_cert, (X509_STORE_CTX *context), (context))
FORWARD(int, X509_STORE_CTX_get_error, (const X509_STORE_CTX *context), (context))
FORWARD(int, X509_STORE_CTX_get_error_depth, (const X509_STORE_CTX *context), (context))
FORWARD(STACK_OF(X509) *, X509_STORE_CTX_get0_chain, (const X509_STORE_CTX *context), (context))
FORWARD(const char *, X509_verify_cert_error_string, (long error), (error))
FORWARD(
    X509_CRL *, d2i_X509_CRL,
    (X509_CRL **list, const unsigned char **bytes, long count),
    (list, bytes, count))
FORWARD(void, X509_CRL_free, (X509_CRL *list), (list))
FORWARD(int, X509_CRL_verify, (X509_CRL *list, EVP_PKEY *key), (list, key))
FORWARD(X509_NAME *, X509_CRL_get_issuer, (const X509_CRL *list), (list))
FORWARD(const ASN1_TIME *, X509_CRL_get0_lastUpdate, (const X509_CRL *list), (list))
FORWARD(const ASN1_TIME *, X509_CRL_get0_nextUpdate, (const X509_CRL *list), (list))
FORWARD(int, X509_CRL_get_signature_nid, (const X509_CRL *list), (list))
FORWARD(
    int, X509_CRL_get_ext_by_NID,
    (const X509_CRL *list, int extension, int after),
    (list, extension, after))
FORWARD(
    int, X509_CRL_get_ext_by_critical,
    (const X509_CRL *list, int is_critical, int after),
    (list, is_critical, after))
FORWARD(
    void *, X509_CRL_get_ext_d2i,
    (const X509_CRL *list, int extension, int *is_critical, int *index),
    (list, extension, is_critical, index))
FORWARD(
    int, X509_CRL_get0_by_cert,
    (X509_CRL *list, X509_REVOKED **revoked, X509 *certificate),
    (list, revoked, certificate))
FORWARD(const ASN1_TIME *, X509_REVOKED_get0_revocationDate, (const X509_REVOKED *revoked), (revoked))
FORWARD(
    void *, X509_REVOKED_get_ext_d2i,
    (const X509_REVOKED *revoked, int extension, int *is_critical, int *index),
    (revoked, extension, is_critical, index))
FORWARD(
    OCSP_RESPONSE *, d2i_OCSP_RESPONSE,
    (OCSP_RESPONSE **response, const unsigned char **bytes, long count),
    (response, bytes, count))
FORWARD(void, OCSP_RESPONSE_free, (OCSP_RESPONSE *response), (response))
FORWARD(int, OCSP_response_status, (OCSP_RESPONSE *response), (response))
FORWARD(OCSP_BASICRESP *, OCSP_response_get1_basic, (OCSP_RESPONSE *response), (response))
FORWARD(void, OCSP_BASICRESP_free, (OCSP_BASICRESP *response), (response))
FORWARD(
    const ASN1_GENERALIZEDTIME *, OCSP_resp_get0_produced_at,
    (const OCSP_BASICRESP *response),
    (response))
FORWARD(const X509_ALGOR *, OCSP_resp_get0_tbs_sigalg, (const OCSP_BASICRESP *response), (response))
FORWARD(const STACK_OF(X509) *, OCSP_resp_get0_certs, (const OCSP_BASICRESP *response), (response))
FORWARD(
    int, OCSP_basic_verify,
    (OCSP_BASICRESP *response, STACK_OF(X509) *certificates, X509_STORE *store, unsigned long flags),
    (response, certificates, store, flags))
FORWARD(int, OCSP_resp_count, (OCSP_BASICRESP *response), (response))
FORWARD(OCSP_SINGLERESP *, OCSP_resp_get0, (OCSP_BASICRESP *response, int index), (response, index))
FORWARD(const OCSP_CERTID *, OCSP_SINGLERESP_get0_id, (const OCSP_SINGLERESP *single), (single))
FORWARD(
    int, OCSP_single_get0_status,
    (OCSP_SINGLERESP *single, int *reason, ASN1_GENERALIZEDTIME **revoked, ASN1_GENERALIZEDTIME **from,
     ASN1_GENERALIZEDTIME **until),
    (single, reason, revoked, from, until))
FORWARD(
    int, OCSP_id_get0_info,
    (ASN1_OCTET_STRING **name, ASN1_OBJECT **digest, ASN1_OCTET_STRING **key, ASN1_INTEGER **serial,
     OCSP_CERTID *id),
    (name, digest, key, serial, id))
FORWARD(
    OCSP_CERTID *, OCSP_cert_to_id,
    (const EVP_MD *digest, const X509 *certificate, const X509 *issuer),
    (digest, certificate, issuer))
FORWARD(int, OCSP_id_cmp, (const OCSP_CERTID *left, const OCSP_CERTID *right), (left, right))
FORWARD(void, OCSP_CERTID_free, (OCSP_CERTID *id), (id))
FORWARD(
    void, X509_ALGOR_get0,
    (const ASN1_OBJECT **algorithm, int *type, const void **value, const X509_ALGOR *from),
    (algorithm, type, value, from))
FORWARD(int, OBJ_obj2nid, (const ASN1_OBJECT *object), (object))
FORWARD(int, X509_verify, (X509 *certificate, EVP_PKEY *key), (certificate, key))
FORWARD(OCSP_REQUEST *, OCSP_REQUEST_new, (void), ())
FORWARD(void, OCSP_REQUEST_free, (OCSP_REQUEST *request), (request))
FORWARD(OCSP_ONEREQ *, OCSP_request_add0_id, (OCSP_REQUEST *request, OCSP_CERTID *id), (request, id))
FORWARD(int, i2d_OCSP_REQUEST, (const OCSP_REQUEST *request, unsigned char **out), (request, out))
FORWARD(int, X509_get_ext_by_NID, (const X509 *certificate, int extension, int after), (certificate, extension, after))
