internal import PDFSyntax

/// The dictionary of a signature (ISO 32000-1, "Signature Dictionaries").
struct SignatureValue: Hashable, Sendable {
  let dictionary: PDFDictionary
  /// The object in which the dictionary stands.
  let holder: PDFReference
}

extension SignatureField {
  /// The signature of a field; nil while nobody has signed.
  func signature(in file: PDFFile) throws(PDFSyntaxError) -> SignatureValue? {
    guard let value, case .dictionary(let entries) = try file.value(value) else { return nil }
    return SignatureValue(dictionary: entries, holder: value.referenceValue ?? reference)
  }

  /// What signing it forbids.
  func lock(in file: PDFFile) throws(PDFSyntaxError) -> FieldLock? {
    try FieldLock(file.value(dictionary["Lock"]).dictionaryValue, of: file)
  }
}
