internal import PDFSyntax

/// The document security store of a file (EN 319 142-1, 5.4.2): what proves its signatures later.
struct SecurityStore {
  private let file: PDFFile
  private var form: FormUpdate

  init(of file: PDFFile) throws {
    self.file = file
    form = try FormUpdate(of: file)
  }

  /// The file with an update that adds what its store has not yet; the file itself where that is nothing.
  consuming func adding(_ material: ValidationMaterial) throws -> [UInt8] {
    var store = try form.catalogValue("DSS").dictionaryValue ?? PDFDictionary()
    var isChanged = false
    for (key, items) in [
      ("Certs", material.certificates), ("CRLs", material.revocationLists),
      ("OCSPs", material.revocationAnswers),
    ] {
      let old = try file.value(store[key]).arrayValue ?? []
      var known = Set(try old.map(content))
      let new = items.filter { known.insert($0).inserted }.map { add($0) }
      if new.isEmpty { continue }
      store[key] = .array(old + new)
      isChanged = true
    }
    if !isChanged { return file.bytes }
    let reference = form.allocate()
    form.set(reference, store)
    form.setCatalog("DSS", .reference(reference))
    return form.finish().bytes
  }

  private func content(of item: PDFObject) throws -> [UInt8] {
    try file.resolve(item).streamValue.map(file.decoded) ?? []
  }

  private mutating func add(_ bytes: [UInt8]) -> PDFObject {
    let reference = form.allocate()
    form.set(reference, PDFStream(["Filter": "FlateDecode"], data: deflate(bytes)))
    return .reference(reference)
  }
}
