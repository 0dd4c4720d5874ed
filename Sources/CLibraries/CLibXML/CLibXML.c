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

FORWARD(
    xmlParserCtxtPtr, xmlCreatePushParserCtxt,
    (xmlSAXHandler *handler, void *context, const char *bytes, int count, const char *name),
    (handler, context, bytes, count, name))
FORWARD(int, xmlCtxtUseOptions, (xmlParserCtxtPtr parser, int options), (parser, options))
FORWARD(
    int, xmlParseChunk, (xmlParserCtxtPtr parser, const char *bytes, int count, int isLast),
    (parser, bytes, count, isLast))
FORWARD(void, xmlStopParser, (xmlParserCtxtPtr parser), (parser))
FORWARD(long, xmlByteConsumed, (xmlParserCtxtPtr parser), (parser))
FORWARD(void, xmlFreeParserCtxt, (xmlParserCtxtPtr parser), (parser))
FORWARD(void, xmlFreeDoc, (xmlDocPtr document), (document))
FORWARD(void, xmlSAX2StartDocument, (void *parser), (parser))
FORWARD(
    void, xmlSAX2InternalSubset,
    (void *parser, const xmlChar *name, const xmlChar *publicID, const xmlChar *systemID),
    (parser, name, publicID, systemID))
FORWARD(
    void, xmlSAX2EntityDecl,
    (void *parser, const xmlChar *name, int type, const xmlChar *publicID, const xmlChar *systemID, xmlChar *content),
    (parser, name, type, publicID, systemID, content))
FORWARD(void *, xmlSAX2GetEntity, (void *parser, const xmlChar *name), (parser, name))
