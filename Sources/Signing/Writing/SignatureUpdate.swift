internal import Cryptography
internal import PDFSyntax

/// The update of a file that holds a signature (ISO 32000-1, 12.8; EN 319 142-1, 6).
struct SignatureUpdate {
  let file: PDFFile
  let target: SignatureTarget
  let request: SignatureRequest
  let room: SignatureRoom

  /// The file with the update, and the object with the room.
  func write(appearance: [UInt8]?) throws -> (PDFUpdate.Result, signature: PDFReference) {
    var form = try FormUpdate(of: file)
    let signature = form.allocate()
    var picture: PDFReference?
    if let size = target.size {
      picture = try AppearanceImport.add(appearance, width: size.width, height: size.height, to: &form)
    }
    form.set(signature, dictionary)
    try form.fill(target, with: signature, appearance: picture)
    if request.isCertifying {
      var permissions = try form.catalogValue("Perms").dictionaryValue ?? PDFDictionary()
      permissions["DocMDP"] = .reference(signature)
      form.setCatalog("Perms", .dictionary(permissions))
    }
    return (form.finish(), signature)
  }

  private var dictionary: PDFDictionary {
    var dictionary: PDFDictionary = [
      "Type": "Sig", "Filter": "Adobe.PPKLite", "SubFilter": "ETSI.CAdES.detached",
    ]
    for (key, value) in room.entries { dictionary[key] = value }
    dictionary["M"] = .string(Array("D:\(request.moment.description.filter(\.isWholeNumber))Z".utf8))
    if let name = request.name { dictionary["Name"] = .string(text: name) }
    if let reason = request.reason { dictionary["Reason"] = .string(text: reason) }
    if let location = request.location { dictionary["Location"] = .string(text: location) }
    if request.isCertifying { dictionary["Reference"] = [Self.certification] }
    return dictionary
  }

  /// Later signatures and filled-in fields are allowed, nothing else (P 2).
  private static let certification: PDFObject = [
    "Type": "SigRef", "TransformMethod": "DocMDP",
    "TransformParams": ["Type": "TransformParams", "P": 2, "V": .name("1.2")],
  ]
}

/// The update of a file that holds a document time stamp (EN 319 142-1, 5.4.3).
struct TimeStampUpdate {
  let file: PDFFile
  let target: SignatureTarget
  let room: SignatureRoom

  /// The file with the update, and the object with the room.
  func write() throws -> (PDFUpdate.Result, signature: PDFReference) {
    var form = try FormUpdate(of: file)
    let signature = form.allocate()
    var dictionary: PDFDictionary = [
      "Type": "DocTimeStamp", "Filter": "Adobe.PPKLite", "SubFilter": "ETSI.RFC3161",
    ]
    for (key, value) in room.entries { dictionary[key] = value }
    form.set(signature, dictionary)
    try form.fill(target, with: signature, appearance: nil)
    return (form.finish(), signature)
  }
}
