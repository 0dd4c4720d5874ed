#include "CNettle.h"

#include "CLoading.h"

static const char *const names[] = {"libnettle.so.8", NULL};
static cloading_library libnettle = {names, "libnettle8", NULL};

#define FORWARD(...) CLOADING_FORWARD(libnettle, __VA_ARGS__)

FORWARD(void, nettle_sha256_init, (struct sha256_ctx * context), (context))
FORWARD(
    void, nettle_sha256_update, (struct sha256_ctx * context, size_t count, const uint8_t *bytes),
    (context, count, bytes))
FORWARD(
    void, nettle_sha256_digest, (struct sha256_ctx * context, size_t count, uint8_t *digest),
    (context, count, digest))

FORWARD(void, nettle_sha384_init, (struct sha512_ctx * context), (context))
FORWARD(
    void, nettle_sha384_digest, (struct sha512_ctx * context, size_t count, uint8_t *digest),
    (context, count, digest))
FORWARD(void, nettle_sha512_init, (struct sha512_ctx * context), (context))
FORWARD(
    void, nettle_sha512_update, (struct sha512_ctx * context, size_t count, const uint8_t *bytes),
    (context, count, bytes))
FORWARD(
    void, nettle_sha512_digest, (struct sha512_ctx * context, size_t count, uint8_t *digest),
    (context, count, digest))
