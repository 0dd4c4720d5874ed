internal import PDFSyntax

/// Copies objects with all that they refer to from cairo's file into a new one.
struct ObjectCopier {
  private let file: CairoFile
  /// Whether what PDF/A asks of fonts and pictures is added.
  private let isArchived: Bool
  /// The new numbers of what was copied.
  private var copied: [PDFReference: Int] = [:]

  init(_ file: CairoFile, isArchived: Bool) {
    self.file = file
    self.isArchived = isArchived
  }

  /// The object with the references of the new file.
  mutating func copy(
    _ object: PDFObject, _ numbers: inout ObjectNumbers, to writer: inout PDFFileWriter
  ) throws -> PDFObject {
    switch object {
    case .null, .boolean, .integer, .real, .string, .name: return object
    case .array(let elements): return .array(try elements.map { try copy($0, &numbers, to: &writer) })
    case .dictionary(let dictionary): return .dictionary(try copy(dictionary, &numbers, to: &writer))
    case .reference(let reference):
      if let known = copied[reference] { return .reference(PDFReference(known)) }
      guard let found = file.object(reference) else { return .null }
      let number = numbers.take()
      copied[reference] = number
      switch found {
      case .value(let value):
        writer.append(.value(try copy(value, &numbers, to: &writer)), number: number)
      case .stream(var stream):
        // Its length, which is an object of its own in cairo's files, is written anew.
        stream.dictionary["Length"] = nil
        stream.dictionary = try copy(stream.dictionary, &numbers, to: &writer)
        writer.append(.stream(stream), number: number)
      }
      return .reference(PDFReference(number))
    }
  }

  private mutating func copy(
    _ dictionary: PDFDictionary, _ numbers: inout ObjectNumbers, to writer: inout PDFFileWriter
  ) throws -> PDFDictionary {
    var result = PDFDictionary()
    for (key, value) in dictionary { result[key] = try copy(value, &numbers, to: &writer) }
    if isArchived { complete(&result) }
    return result
  }

  /// ISO 19005-2, 6.2.11.3.2: glyphs are found without a table. 6.2.8: no picture is smoothed by its reader.
  private func complete(_ dictionary: inout PDFDictionary) {
    switch dictionary["Subtype"] {
    case .name("CIDFontType2") where dictionary["CIDToGIDMap"] == nil: dictionary["CIDToGIDMap"] = "Identity"
    case .name("Image") where dictionary["Interpolate"] != nil: dictionary["Interpolate"] = false
    default: break
    }
  }
}
