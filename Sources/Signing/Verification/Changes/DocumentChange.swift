/// Something that a later revision of a file did to it.
public enum DocumentChange: Hashable, Sendable {
  /// Somebody signed further, in a field of this name.
  case signature(field: String)
  /// A time stamp over the whole document, in a field of this name.
  case documentTimestamp(field: String)
  /// An empty, invisible field for a signature.
  case signatureField(String)
  /// Certificates and news of revocation, for checking later.
  case validationData
  /// Title, author and the like; not what is shown on pages.
  case metadata
  /// A field of a form was filled in.
  case formField(String)
  /// A note was put on a page, changed or taken away.
  case annotation

  // None of these is ever allowed.
  /// A field that shows something like a signature without being one.
  case falseSignature(String)
  /// Certificates or news of revocation were taken away.
  case validationDataRemoved
  /// What is painted on a page.
  case content
  /// A page, or the order of pages.
  case page
  case font
  case picture
  case attachment
  /// What is read aloud, and the order of reading.
  case structure
  /// A field of a form, in more than its value.
  case form
  /// An entry of the catalogue or the trailer, by its name.
  case catalogue(String)
  /// Bytes from before the revision were made an object by it.
  case hiddenObject
  /// Bytes behind the end of the file that belong to no revision.
  case bytesBehindEnd
  /// The revision cannot be read.
  case unreadable
  case other
}

extension DocumentChange {
  /// Whether a change is allowed by what the signatures before it say.
  ///
  /// - Parameter rights: 1 nothing, 2 filling in forms and signing, 3 also notes (ISO 32000-1, "DocMDP"); nil
  ///   where no signature says, which allows what 2 does.
  func isAllowed(rights: Int?, locks: [FieldLock]) -> Bool {
    switch self {
    case .documentTimestamp, .validationData: true
    case .metadata: true
    case .signature, .signatureField: rights != 1
    case .formField(let name): rights != 1 && !locks.contains { $0.covers(name) }
    case .annotation: rights == 3
    case .falseSignature, .validationDataRemoved, .content, .page, .font, .picture, .attachment, .structure,
      .form, .catalogue, .hiddenObject, .bytesBehindEnd, .unreadable, .other:
      false
    }
  }

  /// For machines.
  public var word: String {
    switch self {
    case .signature: "signature"
    case .documentTimestamp: "document-timestamp"
    case .signatureField: "signature-field"
    case .validationData: "validation-data"
    case .metadata: "metadata"
    case .formField: "form-field"
    case .annotation: "annotation"
    case .falseSignature: "false-signature"
    case .validationDataRemoved: "validation-data-removed"
    case .content: "content"
    case .page: "page"
    case .font: "font"
    case .picture: "picture"
    case .attachment: "attachment"
    case .structure: "structure"
    case .form: "form"
    case .catalogue: "catalogue"
    case .hiddenObject: "hidden-object"
    case .bytesBehindEnd: "bytes-behind-end"
    case .unreadable: "unreadable"
    case .other: "other"
    }
  }
}
