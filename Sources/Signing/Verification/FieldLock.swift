internal import PDFSyntax

/// Which fields must not change any more (ISO 32000-1, "FieldMDP").
struct FieldLock: Hashable, Sendable {
  enum Scope: Hashable, Sendable { case all, these, allButThese }

  let scope: Scope
  let fields: Set<String>
  /// What changes are left, as in `ModificationRight` (ISO 32000-2, "Signature field lock dictionary").
  let rights: Int?

  init?(_ dictionary: PDFDictionary?, of file: PDFFile) throws(PDFSyntaxError) {
    guard let dictionary else { return nil }
    switch try file.value(dictionary["Action"]).nameValue {
    case "All": scope = .all
    case "Include": scope = .these
    case "Exclude": scope = .allButThese
    default: return nil
    }
    var fields: Set<String> = []
    for field in try file.value(dictionary["Fields"]).arrayValue ?? [] {
      if let name = try file.value(field).textValue { fields.insert(name) }
    }
    self.fields = fields
    rights = try file.value(dictionary["P"]).integerValue
  }

  /// Whether a field must not change; a name stands for all fields below it, too.
  func covers(_ field: String) -> Bool {
    let isNamed = fields.contains { field == $0 || field.hasPrefix($0 + ".") }
    switch scope {
    case .all: return true
    case .these: return isNamed
    case .allButThese: return !isNamed
    }
  }
}
