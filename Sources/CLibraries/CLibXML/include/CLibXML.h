#ifndef CLIBXML_H
#define CLIBXML_H

/// libxml2's readers of XML, loaded when a workbook or an SVG picture is first read. The functions are declared here, by
/// their own names: libxml2's headers show ICU's types, and Foundation brings an ICU of its own.

/// xmlParserOption of parser.h, as far as it is used.
enum {
  XML_PARSE_NOENT = 1 << 1,
  XML_PARSE_NOERROR = 1 << 5,
  XML_PARSE_NOWARNING = 1 << 6,
  XML_PARSE_NONET = 1 << 11,
  XML_PARSE_NOCDATA = 1 << 14,
  XML_PARSE_IGNORE_ENC = 1 << 21,
};

// The pull parser (xmlreader.h): a big file, event by event.

typedef struct _xmlTextReader *xmlTextReaderPtr;

/// xmlReaderTypes of xmlreader.h, as far as they are used.
enum {
  XML_READER_TYPE_ELEMENT = 1,
  XML_READER_TYPE_TEXT = 3,
  XML_READER_TYPE_CDATA = 4,
  XML_READER_TYPE_ENTITY_REFERENCE = 5,
  XML_READER_TYPE_DOCUMENT_TYPE = 10,
  XML_READER_TYPE_SIGNIFICANT_WHITESPACE = 14,
  XML_READER_TYPE_END_ELEMENT = 15,
};

xmlTextReaderPtr xmlReaderForMemory(const char *bytes, int count, const char *url, const char *encoding, int options);
void xmlFreeTextReader(xmlTextReaderPtr reader);
int xmlTextReaderRead(xmlTextReaderPtr reader);
int xmlTextReaderNodeType(xmlTextReaderPtr reader);
int xmlTextReaderDepth(xmlTextReaderPtr reader);
int xmlTextReaderIsEmptyElement(xmlTextReaderPtr reader);
int xmlTextReaderMoveToElement(xmlTextReaderPtr reader);
int xmlTextReaderMoveToFirstAttribute(xmlTextReaderPtr reader);
int xmlTextReaderMoveToNextAttribute(xmlTextReaderPtr reader);
const unsigned char *xmlTextReaderConstLocalName(xmlTextReaderPtr reader);
const unsigned char *xmlTextReaderConstValue(xmlTextReaderPtr reader);

// The push parser (parser.h): a file in memory, with the place of everything.

typedef struct _xmlDoc *xmlDocPtr;
typedef unsigned char xmlChar;

/// The beginning of xmlParserCtxt; only libxml2 makes one.
typedef struct _xmlParserCtxt {
  void *sax;
  void *userData;
  xmlDocPtr myDoc;
} xmlParserCtxt;
typedef xmlParserCtxt *xmlParserCtxtPtr;

/// The beginning of xmlError.
typedef struct _xmlError {
  int domain;
  int code;
  char *message;
  int level;
} xmlError;

/// xmlErrorLevel of xmlerror.h, as far as it is used.
enum { XML_ERR_FATAL = 3 };

/// xmlEntityType of entities.h, as far as it is used.
enum { XML_INTERNAL_GENERAL_ENTITY = 1 };

/// Says that a handler is one with namespaces.
enum { XML_SAX2_MAGIC = 0xDEEDBEAF };

/// xmlSAXHandler: what is called while a file is read. Functions that nobody here gives have no type.
typedef struct _xmlSAXHandler {
  void (*internalSubset)(void *context, const xmlChar *name, const xmlChar *publicID, const xmlChar *systemID);
  void *isStandalone, *hasInternalSubset, *hasExternalSubset, *resolveEntity;
  void *(*getEntity)(void *context, const xmlChar *name);
  void (*entityDecl)(
      void *context, const xmlChar *name, int type, const xmlChar *publicID, const xmlChar *systemID, xmlChar *content);
  void *notationDecl, *attributeDecl, *elementDecl, *unparsedEntityDecl, *setDocumentLocator;
  void (*startDocument)(void *context);
  void *endDocument, *startElement, *endElement, *reference;
  void (*characters)(void *context, const xmlChar *text, int count);
  void *ignorableWhitespace, *processingInstruction, *comment, *warning, *error, *fatalError, *getParameterEntity;
  void (*cdataBlock)(void *context, const xmlChar *text, int count);
  void *externalSubset;
  unsigned int initialized;
  void *_private;
  /// `attributes` holds five pointers for each: local name, prefix, namespace, and the value's beginning and end.
  void (*startElementNs)(
      void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaceCount,
      const xmlChar **namespaces, int attributeCount, int defaultedCount, const xmlChar **attributes);
  void (*endElementNs)(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri);
  void (*serror)(void *context, const xmlError *error);
} xmlSAXHandler;

xmlParserCtxtPtr xmlCreatePushParserCtxt(
    xmlSAXHandler *handler, void *context, const char *bytes, int count, const char *name);
int xmlCtxtUseOptions(xmlParserCtxtPtr parser, int options);
int xmlParseChunk(xmlParserCtxtPtr parser, const char *bytes, int count, int isLast);
void xmlStopParser(xmlParserCtxtPtr parser);
long xmlByteConsumed(xmlParserCtxtPtr parser);
void xmlFreeParserCtxt(xmlParserCtxtPtr parser);
void xmlFreeDoc(xmlDocPtr document);
void xmlSAX2StartDocument(void *parser);
void xmlSAX2InternalSubset(void *parser, const xmlChar *name, const xmlChar *publicID, const xmlChar *systemID);
void xmlSAX2EntityDecl(
    void *parser, const xmlChar *name, int type, const xmlChar *publicID, const xmlChar *systemID, xmlChar *content);
void *xmlSAX2GetEntity(void *parser, const xmlChar *name);

#endif
