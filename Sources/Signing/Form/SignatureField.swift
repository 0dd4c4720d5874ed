internal import PDFSyntax

/// A signature field of a form (ISO 32000-1, 12.7.4.5).
struct SignatureField: Hashable, Sendable {
  /// The names from the root of the form, joined by points.
  let name: String
  let reference: PDFReference
  /// The field's own dictionary, which is its annotation's too when it has one that is not separate.
  let dictionary: PDFDictionary
  /// Where the signature is shown: the field itself, or its kids.
  let widgets: [PDFReference]

  /// The signature, when it has one.
  var value: PDFObject? { dictionary["V"].flatMap { $0 == .null ? nil : $0 } }
}

/// The form of a file (ISO 32000-1, 12.7.2).
struct FieldReader {
  private let file: PDFFile
  private var visited: Set<PDFReference> = []
  private var fields: [SignatureField] = []

  /// Fields in each other; forms of people have five.
  private static let depth = 32

  /// The signature fields of a file, in the form's order.
  static func signatureFields(of file: PDFFile) throws(PDFSyntaxError) -> [SignatureField] {
    var reader = FieldReader(file)
    let catalog = try file.value(file.trailer["Root"]).dictionaryValue
    let form = try file.value(catalog?["AcroForm"]).dictionaryValue
    try reader.read(try file.value(form?["Fields"]).arrayValue ?? [], in: "", type: nil, depth: 0)
    return reader.fields
  }

  private init(_ file: PDFFile) { self.file = file }

  private mutating func read(
    _ objects: [PDFObject], in parent: String, type: String?, depth: Int
  ) throws(PDFSyntaxError) {
    guard depth < Self.depth else { throw PDFSyntaxError(.tooDeep) }
    for object in objects {
      // A field that is met twice is one field: kids may lead back to their parents.
      guard let reference = object.referenceValue, visited.insert(reference).inserted,
        let dictionary = try file.value(object).dictionaryValue
      else { continue }
      let own = try file.value(dictionary["T"]).textValue
      let name = [parent, own ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      let type = try file.value(dictionary["FT"]).nameValue ?? type
      let kids = try file.value(dictionary["Kids"]).arrayValue ?? []
      var areFields = false
      for kid in kids where try file.value(kid).dictionaryValue?["T"] != nil { areFields = true }
      if areFields {
        try read(kids, in: name, type: type, depth: depth + 1)
      } else if type == "Sig" {
        let widgets = kids.isEmpty ? [reference] : kids.compactMap(\.referenceValue)
        fields.append(
          SignatureField(name: name, reference: reference, dictionary: dictionary, widgets: widgets))
      }
    }
  }
}
