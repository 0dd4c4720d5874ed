internal import PDFSyntax

/// Makes the first page of another PDF what is seen of a signature: a form XObject (ISO 32000-1, 8.10).
struct AppearanceImport {
  private let source: PDFFile
  private var copied: [PDFReference: PDFReference] = [:]

  /// Adds a form of the size of the place; without a page it is empty.
  static func add(
    _ appearance: [UInt8]?, width: Double, height: Double, to form: inout FormUpdate
  ) throws -> PDFReference {
    let reference = form.allocate()
    var stream = PDFStream(["Type": "XObject", "Subtype": "Form"], data: [])
    var box = [0, 0, width, height]
    if let appearance {
      do {
        (stream, box) = try page(of: appearance, &form)
      } catch let error as PDFSyntaxError {
        throw SigningProblem.unreadableAppearance("\(error)")
      }
    }
    // A viewer fits the box into the place of the signature.
    stream.dictionary["BBox"] = .array(box.map { .point($0) })
    stream.dictionary["Resources"] = stream.dictionary["Resources"] ?? [:]
    form.set(reference, stream)
    return reference
  }

  private static func page(
    of appearance: [UInt8], _ form: inout FormUpdate
  ) throws -> (PDFStream, box: [Double]) {
    let file = try PDFFile(appearance)
    guard let page = try PageTree.pages(of: file).first else {
      throw SigningProblem.unreadableAppearance("no page")
    }
    var importer = AppearanceImport(source: file)
    var dictionary: PDFDictionary = ["Type": "XObject", "Subtype": "Form", "Filter": "FlateDecode"]
    dictionary["Resources"] = try importer.copy(page.dictionary["Resources"] ?? [:], &form)
    if let group = page.dictionary["Group"] { dictionary["Group"] = try importer.copy(group, &form) }
    return (PDFStream(dictionary, data: deflate(try importer.content(of: page))), page.box)
  }

  private init(source: PDFFile) { self.source = source }

  /// The content of a page, which may be in pieces.
  private func content(of page: PageTree.Page) throws -> [UInt8] {
    let contents = page.dictionary["Contents"] ?? .null
    let pieces = try source.value(contents).arrayValue ?? [contents]
    var bytes: [UInt8] = []
    for piece in pieces {
      guard let stream = try source.resolve(piece).streamValue else { continue }
      bytes += try source.decoded(stream) + [0x0A]
    }
    return bytes
  }

  private mutating func copy(_ object: PDFObject, _ form: inout FormUpdate) throws -> PDFObject {
    switch object {
    case .null, .boolean, .integer, .real, .string, .name: return object
    case .array(let elements): return .array(try elements.map { try copy($0, &form) })
    case .dictionary(let dictionary): return .dictionary(try copy(dictionary, &form))
    case .reference(let reference):
      if let known = copied[reference] { return .reference(known) }
      guard let found = try source.object(reference) else { return .null }
      let own = form.allocate()
      copied[reference] = own
      switch found {
      case .value(let value): form.set(own, value: try copy(value, &form))
      case .stream(let stream):
        form.set(own, PDFStream(try copy(stream.dictionary, &form), data: stream.data))
      }
      return .reference(own)
    }
  }

  private mutating func copy(_ dictionary: PDFDictionary, _ form: inout FormUpdate) throws -> PDFDictionary {
    var result = PDFDictionary()
    for (key, value) in dictionary where key != "Length" { result[key] = try copy(value, &form) }
    // ISO 19005-2, 6.2.11.3.2: glyphs are found without a table.
    if result["Subtype"] == "CIDFontType2", result["CIDToGIDMap"] == nil {
      result["CIDToGIDMap"] = "Identity"
    }
    return result
  }
}
