#include "CLibXML.h"

#include "CLoading.h"

// What is called here is the same in both.
static const char *const names[] = {"libxml2.so.2", "libxml2.so.16", NULL};
static cloading_library libxml2 = {names, "libxml2", NULL};

#define FORWARD(...) CLOADING_FORWARD(libxml2, __VA_ARGS__)

FORWARD(
    xmlTextReaderPtr, xmlReaderForMemory,
    (const char *bytes, int count, const char *url, const char *encoding, int options),
    (bytes, count, url, encoding, options))
FORWARD(void, xmlFreeTextReader, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderRead, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderNodeType, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderDepth, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderIsEmptyElement, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderMoveToElement, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderMoveToFirstAttribute, (xmlTextReaderPtr reader), (reader))
FORWARD(int, xmlTextReaderMoveToNextAttribute, (xmlTextReaderPtr reader), (reader))
FORWARD(const unsigned char *, xmlTextReaderConstLocalName, (xmlTextReaderPtr reader), (reader))
FORWARD(const unsigned char *, xmlTextReaderConstValue, (xmlTextReaderPtr reader), (reader))
