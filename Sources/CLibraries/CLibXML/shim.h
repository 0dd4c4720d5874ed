// libxml2 shows ICU's types in its headers, and Foundation brings an ICU of its own: one module cannot see both.
// Only two last fields of a struct that we never touch (xmlCharEncodingHandler) depend on the macro.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
