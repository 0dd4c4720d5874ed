internal import PDFSyntax

/// A PDF as cairo wrote it.
///
/// All that depends on cairo's version is here and in `MarkedContent`: that a page names its content as one
/// stream and its resources itself, and how marked content is called. Tried with cairo 1.16.
struct CairoFile {
  let file: PDFFile
  /// The pages' dictionaries, in order.
  let pages: [PDFDictionary]

  var size: Int { file.bytes.count }

  init(_ bytes: [UInt8], pageCount: Int) throws {
    let file = try PDFFile(bytes)
    let catalog = try file.value(file.trailer["Root"]).dictionaryValue
    var found: [PDFDictionary] = []
    var waiting = [try file.value(catalog?["Pages"])]
    while let node = waiting.popLast()?.dictionaryValue {
      if let kids = try file.value(node["Kids"]).arrayValue {
        waiting += try kids.reversed().map { try file.value($0) }
      } else {
        found.append(node)
      }
      if found.count > pageCount { break }
    }
    guard found.count == pageCount else {
      throw FinishingError.pages(found: found.count, expected: pageCount)
    }
    self.file = file
    pages = found
  }

  /// What is painted on a page, decoded.
  func content(of page: PDFDictionary) throws -> [UInt8] {
    guard case .stream(let stream) = try file.resolve(page["Contents"] ?? .null) else {
      throw FinishingError.unreadable("a page has no content of one stream")
    }
    return try file.decoded(stream)
  }

  /// The names of the page's fonts whose codes have two bytes; those of the others have one.
  func compositeFonts(of page: PDFDictionary) throws -> Set<String> {
    let resources = try file.value(page["Resources"]).dictionaryValue
    let fonts = try file.value(resources?["Font"]).dictionaryValue ?? [:]
    var composite: Set<String> = []
    for (name, font) in fonts where try file.value(font).dictionaryValue?["Subtype"] == "Type0" {
      composite.insert(name)
    }
    return composite
  }
}
