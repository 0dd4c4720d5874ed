/// Who receives a document: decides whose personal data it may show (DESIGN 6.4).
public enum Recipient: String, CaseIterable, Hashable, Sendable {
  case school
  case department
  case ministry
  case parent
  case `public`

  /// The column of `consent` and `legal_ground` that says whether it is covered.
  var column: String { "for_\(rawValue)" }
}
