/// The categories of personal data that a consent lists and a report declares (DOMAIN 5.3).
public enum DataCategory: String, CaseIterable, Hashable, Sendable {
  /// Name, birth date, PIN, document.
  case identity
  /// Address and telephones.
  case contacts
  case marks
  case attendance
  /// Family status, disability.
  case social
  /// A member of staff's post, education and service.
  case service

  /// The column of `consent` and `legal_ground` that says whether it is covered.
  var column: String { "covers_\(rawValue)" }
}
