internal import PDFSyntax

/// A PDF as cairo writes it, read page by page; what is painted on the pages is handed out and not kept.
///
/// All that depends on cairo's version is here and in `MarkedContent`: that a page is written whole when it
/// is shown, all but its fonts, that it names its content as one stream and its resources itself, how marked
/// content is called, and that codes of one byte stand in parentheses and those of two as digits. Tried with
/// cairo 1.16 (`CairoVersion`).
struct CairoFile {
  /// The pages' dictionaries, in order.
  private(set) var pages: [PDFDictionary] = []
  /// All other objects.
  private var objects: [PDFReference: PDFIndirectObject] = [:]
  /// How many bytes a code of each font was taken to have, and the page that showed it first.
  private var codeSizes: [PDFReference: (size: Int, page: Int)] = [:]

  /// Takes what cairo wrote when a page was shown; what is painted on the page, decoded.
  mutating func addPage(_ bytes: [UInt8]) throws -> [UInt8] {
    let index = pages.count
    try add(bytes)
    guard pages.count == index + 1 else {
      throw FinishingError.pages(found: pages.count, expected: index + 1)
    }
    guard let contents = pages[index]["Contents"]?.referenceValue,
      case .stream(let stream)? = objects.removeValue(forKey: contents)
    else { throw FinishingError.unreadable("a page has no content of one stream") }
    return try stream.decoded()
  }

  /// Takes what cairo wrote after the pages.
  mutating func addEnd(_ bytes: [UInt8]) throws {
    let count = pages.count
    try add(bytes)
    guard pages.count == count else { throw FinishingError.pages(found: pages.count, expected: count) }
    for (font, code) in codeSizes {
      let isComposite = try value(.reference(font)).dictionaryValue?["Subtype"] == "Type0"
      guard code.size == (isComposite ? 2 : 1) else { throw FinishingError.marks(page: code.page) }
    }
  }

  private mutating func add(_ bytes: [UInt8]) throws {
    var sequence = PDFObjectSequence(bytes)
    // Cairo's own structure says no more than the marks; in a book it is most of the objects.
    while let (reference, object) = try sequence.next(passingOver: "<< /Type /StructElem") {
      if case .value(.dictionary(let dictionary)) = object, dictionary["Type"] == "Page" {
        pages.append(dictionary)
      } else {
        objects[reference] = object
      }
    }
  }

  /// The object; nil when there is none.
  func object(_ reference: PDFReference) -> PDFIndirectObject? { objects[reference] }

  private func value(_ object: PDFObject?) throws -> PDFObject {
    guard case .reference(let reference)? = object else { return object ?? .null }
    guard let value = objects[reference]?.objectValue else {
      throw FinishingError.unreadable("it lacks object \(reference.number)")
    }
    return value
  }

  /// Notes how many bytes the codes of the last page's fonts were taken to have, by the fonts' names.
  mutating func note(_ sizes: [String: Int]) throws {
    let page = pages.count - 1
    let resources = try value(pages[page]["Resources"]).dictionaryValue
    let fonts = try value(resources?["Font"]).dictionaryValue
    for (name, size) in sizes {
      guard let font = fonts?[name]?.referenceValue, codeSizes[font, default: (size, page)].size == size
      else {
        throw FinishingError.marks(page: page)
      }
      codeSizes[font] = codeSizes[font] ?? (size, page)
    }
  }
}
