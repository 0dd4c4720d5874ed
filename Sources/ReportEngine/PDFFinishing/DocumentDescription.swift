internal import Drawing
internal import PDFSyntax

/// What a file says of itself: the document information dictionary (ISO 32000-1, 14.3.3) and XMP (14.3.2; ISO
/// 19005-2, 6.6), which say the same.
struct DocumentDescription {
  private let metadata: PDFMetadata
  private let profile: PDFProfile
  private static let program = "ISUO Reports"

  init(_ metadata: PDFMetadata, _ profile: PDFProfile) {
    self.metadata = metadata
    self.profile = profile
  }

  var information: PDFDictionary {
    var dictionary = PDFDictionary()
    if !metadata.title.isEmpty { dictionary["Title"] = .string(text: metadata.title) }
    if !metadata.author.isEmpty { dictionary["Author"] = .string(text: metadata.author) }
    dictionary["Creator"] = .string(text: Self.program)
    dictionary["Producer"] = .string(text: Self.program)
    if let date {
      dictionary["CreationDate"] = date
      dictionary["ModDate"] = date
    }
    return dictionary
  }

  /// The day of the document.
  var date: PDFObject? {
    metadata.creationDay.map { .string(Array("D:\($0.filter { $0 != "-" })000000Z".utf8)) }
  }

  var xmp: [UInt8] {
    var properties = extensionSchema + "<rdf:Description rdf:about=\"\""
    for (prefix, name) in Self.namespaces { properties += " xmlns:\(prefix)=\"\(name)\"" }
    properties += ">"
    properties +=
      "<pdfaid:part>\(profile == .a3a ? 3 : 2)</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    properties += "<pdfuaid:part>1</pdfuaid:part>"
    properties += "<dc:format>application/pdf</dc:format>"
    if !metadata.title.isEmpty {
      properties += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(metadata.title))</rdf:li>"
      if !metadata.language.isEmpty {
        properties += "<rdf:li xml:lang=\"\(escaped(metadata.language))\">\(escaped(metadata.title))</rdf:li>"
      }
      properties += "</rdf:Alt></dc:title>"
    }
    if !metadata.author.isEmpty {
      properties += "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>"
    }
    if !metadata.language.isEmpty {
      properties +=
        "<dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>"
    }
    properties +=
      "<xmp:CreatorTool>\(Self.program)</xmp:CreatorTool><pdf:Producer>\(Self.program)</pdf:Producer>"
    if let day = metadata.creationDay {
      for name in ["CreateDate", "ModifyDate", "MetadataDate"] {
        properties += "<xmp:\(name)>\(day)T00:00:00Z</xmp:\(name)>"
      }
    }
    properties += "</rdf:Description>"
    return Array(packet(properties).utf8)
  }

  private static let namespaces = [
    ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"), ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("pdf", "http://ns.adobe.com/pdf/1.3/"),
  ]

  private func packet(_ properties: String) -> String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    \(properties)
    </rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  /// PDF/A wants the property of PDF/UA described, before it is used: it is none of its own.
  private var extensionSchema: String {
    """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
    <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

    """
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      // XML 1.0 has no other control characters.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
