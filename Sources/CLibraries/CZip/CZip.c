#include "CZip.h"

#include "CLoading.h"

// What is called here is the same in both (libzip 1.0 and later).
static const char *const names[] = {"libzip.so.4", "libzip.so.5", NULL};
static cloading_library libzip = {names, "libzip4 or libzip5", NULL};

#define FORWARD(...) CLOADING_FORWARD(libzip, __VA_ARGS__)

FORWARD(void, zip_discard, (zip_t * archive), (archive))
FORWARD(void, zip_error_init, (zip_error_t * error), (error))
FORWARD(void, zip_error_fini, (zip_error_t * error), (error))
FORWARD(int, zip_fclose, (zip_file_t * file), (file))
FORWARD(
    zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags))
FORWARD(zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count), (file, bytes, count))
FORWARD(zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), (archive, flags))
FORWARD(
    zip_int64_t, zip_name_locate, (zip_t * archive, const char *name, zip_flags_t flags), (archive, name, flags))
FORWARD(
    zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error))
FORWARD(
    zip_source_t *, zip_source_buffer_create,
    (const void *bytes, zip_uint64_t count, int frees, zip_error_t *error), (bytes, count, frees, error))
FORWARD(
    int, zip_stat_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *stat),
    (archive, index, flags, stat))
FORWARD(void, zip_stat_init, (zip_stat_t * stat), (stat))
