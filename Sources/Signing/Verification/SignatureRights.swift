internal import PDFSyntax

/// What a signature says of later changes (ISO 32000-1, "Transform Methods").
struct SignatureRights: Hashable, Sendable {
  /// 1 nothing, 2 filling in forms and signing, 3 also notes; nil where it does not say.
  var level: Int?
  /// The fields that must not change.
  var locks: [FieldLock] = []
  /// Whether it certifies the document.
  var isCertification = false

  /// By the references of a signature, and the lock of its field.
  init(_ value: SignatureValue, lock: FieldLock?, in file: PDFFile) {
    add(lock)
    for element in (try? file.value(value.dictionary["Reference"]).arrayValue) ?? [] {
      guard let reference = try? file.value(element).dictionaryValue,
        let parameters = try? file.value(reference["TransformParams"]).dictionaryValue ?? [:]
      else { continue }
      switch try? file.value(reference["TransformMethod"]).nameValue {
      case "DocMDP":
        isCertification = true
        let own = (try? file.value(parameters["P"]).integerValue) ?? 2
        restrict(to: min(max(own, 1), 3))
      case "FieldMDP": add((try? FieldLock(parameters, of: file)) ?? nil)
      default: break
      }
    }
  }

  private mutating func add(_ lock: FieldLock?) {
    guard let lock else { return }
    locks.append(lock)
    if let rights = lock.rights { restrict(to: rights) }
  }

  private mutating func restrict(to rights: Int) { level = min(level ?? rights, rights) }
}
