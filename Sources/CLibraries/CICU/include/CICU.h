#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/// Stable names over ICU's collation API: ICU renames its functions with its version (`ucol_open_72`),
/// so Swift would otherwise be bound to one Debian release.
typedef struct cicu_collator cicu_collator;

/// Opens a collator for a BCP 47 language tag; NULL when ICU has no data for it. Free with `cicu_collator_close`.
cicu_collator *cicu_collator_open(const char *language);
void cicu_collator_close(cicu_collator *collator);

/// Writes the sort key of `length` bytes of UTF-8 into `key` (at most `capacity` bytes) and returns the key's
/// full length in bytes without the closing zero, or -1 when the text cannot be converted.
int32_t cicu_sort_key(cicu_collator *collator, const char *utf8, int32_t length, uint8_t *key, int32_t capacity);

/// Compares two UTF-8 texts: negative, zero or positive.
int32_t cicu_compare(
    cicu_collator *collator, const char *left, int32_t left_length, const char *right, int32_t right_length);

/// The version of ICU in use, such as "72.1": stored beside sort keys, which change with it.
const char *cicu_version(void);

/// Normalises UTF-8 to NFC. Returns the length in bytes of the whole result, of which at most `capacity` bytes are
/// written, or -1 when the input is not UTF-8.
int32_t cicu_nfc(const char *utf8, int32_t length, char *result, int32_t capacity);

#endif
