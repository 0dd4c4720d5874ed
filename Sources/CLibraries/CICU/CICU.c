#include "CICU.h"

#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include "CLoading.h"

// ICU puts its version into the names of its libraries and functions; these are the ones of its headers.
#define LIBRARY_NAME(part) "libicu" part ".so." U_ICU_VERSION_SHORT
static const char *const collation_names[] = {LIBRARY_NAME("i18n"), NULL};
static const char *const text_names[] = {LIBRARY_NAME("uc"), NULL};
static cloading_library collation = {collation_names, "libicu" U_ICU_VERSION_SHORT, NULL};
static cloading_library unicode = {text_names, "libicu" U_ICU_VERSION_SHORT, NULL};

#define COLLATION(...) CLOADING_FORWARD(collation, __VA_ARGS__)
#define UNICODE(...) CLOADING_FORWARD(unicode, __VA_ARGS__)

COLLATION(UCollator *, ucol_open, (const char *language, UErrorCode *status), (language, status))
COLLATION(void, ucol_close, (UCollator * collator), (collator))
COLLATION(
    int32_t, ucol_getSortKey,
    (const UCollator *collator, const UChar *text, int32_t units, uint8_t *key, int32_t capacity),
    (collator, text, units, key, capacity))
COLLATION(
    UCollationResult, ucol_strcollUTF8,
    (const UCollator *collator, const char *left, int32_t left_length, const char *right, int32_t right_length,
     UErrorCode *status),
    (collator, left, left_length, right, right_length, status))
UNICODE(
    UChar *, u_strFromUTF8,
    (UChar * text, int32_t capacity, int32_t *units, const char *utf8, int32_t length, UErrorCode *status),
    (text, capacity, units, utf8, length, status))
UNICODE(
    char *, u_strToUTF8,
    (char *utf8, int32_t capacity, int32_t *length, const UChar *text, int32_t units, UErrorCode *status),
    (utf8, capacity, length, text, units, status))
UNICODE(const UNormalizer2 *, unorm2_getNFCInstance, (UErrorCode * status), (status))
UNICODE(
    int32_t, unorm2_normalize,
    (const UNormalizer2 *form, const UChar *text, int32_t units, UChar *result, int32_t capacity,
     UErrorCode *status),
    (form, text, units, result, capacity, status))

struct cicu_collator {
  UCollator *collator;
};

cicu_collator *cicu_collator_open(const char *language) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *opened = ucol_open(language, &status);
  if (U_FAILURE(status)) return NULL;
  cicu_collator *result = malloc(sizeof *result);
  if (result == NULL) {
    ucol_close(opened);
    return NULL;
  }
  result->collator = opened;
  return result;
}

void cicu_collator_close(cicu_collator *collator) {
  ucol_close(collator->collator);
  free(collator);
}

// UTF-16 copies of short texts (names, class labels) stay on the stack.
enum { stack_units = 256 };

/// UTF-16 of the text, in `stack` when it fits and else allocated; NULL when it is not UTF-8 or memory ran out.
static UChar *utf16_copy(const char *utf8, int32_t length, UChar *stack, int32_t *units) {
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(stack, stack_units, units, utf8, length, &status);
  if (U_SUCCESS(status)) return stack;
  if (status != U_BUFFER_OVERFLOW_ERROR) return NULL;
  UChar *heap = malloc(sizeof(UChar) * (size_t)(*units + 1));
  if (heap == NULL) return NULL;
  status = U_ZERO_ERROR;
  u_strFromUTF8(heap, *units + 1, units, utf8, length, &status);
  if (U_SUCCESS(status)) return heap;
  free(heap);
  return NULL;
}

int32_t cicu_sort_key(cicu_collator *collator, const char *utf8, int32_t length, uint8_t *key, int32_t capacity) {
  UChar stack[stack_units];
  int32_t units = 0;
  UChar *text = utf16_copy(utf8, length, stack, &units);
  if (text == NULL) return -1;
  int32_t written = ucol_getSortKey(collator->collator, text, units, key, capacity);
  if (text != stack) free(text);
  return written - 1;
}

int32_t cicu_compare(
    cicu_collator *collator, const char *left, int32_t left_length, const char *right, int32_t right_length) {
  UErrorCode status = U_ZERO_ERROR;
  return ucol_strcollUTF8(collator->collator, left, left_length, right, right_length, &status);
}

const char *cicu_version(void) { return U_ICU_VERSION; }

int32_t cicu_nfc(const char *utf8, int32_t length, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  UChar stack[stack_units];
  int32_t units = 0;
  UChar *text = utf16_copy(utf8, length, stack, &units);
  if (U_FAILURE(status) || text == NULL) return -1;
  // NFC of UTF-16 grows at most threefold (Unicode Standard Annex 15, "Stabilised strings" table of expansion).
  int32_t room = units * 3 + 1;
  UChar *composed = malloc(sizeof(UChar) * (size_t)room);
  int32_t needed = -1;
  if (composed != NULL) {
    int32_t composed_units = unorm2_normalize(nfc, text, units, composed, room, &status);
    if (U_SUCCESS(status)) {
      u_strToUTF8(result, capacity, &needed, composed, composed_units, &status);
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) needed = -1;
    }
    free(composed);
  }
  if (text != stack) free(text);
  return needed;
}
