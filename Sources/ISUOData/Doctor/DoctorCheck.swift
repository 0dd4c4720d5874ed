internal import Language

/// A rule of the records that the schema does not force, or that a damaged file can break.
struct DoctorCheck: Sendable {
  struct Text: Sendable {
    var reason: String
    var remedy: String

    init(_ reason: String, _ remedy: String) {
      self.reason = reason
      self.remedy = remedy
    }
  }

  /// `DOC-nnnn`; docs/diagnostics.md has a section for each.
  var code: String
  var severity: DoctorFinding.Severity
  var table: String
  /// A SELECT of the rows that break the rule: the row's key, and a detail that stands for `{}` in the texts.
  var sql: String
  var kyrgyz: Text
  var russian: Text

  init(
    _ code: String, _ severity: DoctorFinding.Severity, _ table: String, _ sql: String, ky kyrgyz: Text,
    ru russian: Text
  ) {
    self.code = code
    self.severity = severity
    self.table = table
    self.sql = sql
    self.kyrgyz = kyrgyz
    self.russian = russian
  }

  func finding(_ language: LanguageTag, key: String, detail: String?) -> DoctorFinding {
    let text = language == .ky ? kyrgyz : russian
    return DoctorFinding(
      code: code, severity: severity, table: table, key: key,
      reason: text.reason.replacing("{}", with: detail ?? ""), remedy: text.remedy)
  }

  static let all = persons + movement + results + school + papers + figures + histories
}

/// Something in the records that breaks a rule. It may name what only the school may see: it goes to whoever
/// asked, and nowhere else.
public struct DoctorFinding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The records contradict themselves, or figures of reports are wrong.
    case error
    /// Somebody should look.
    case warning
  }

  public var code: String
  public var severity: Severity
  public var table: String
  /// The row's key: the values of its columns, with `/` between.
  public var key: String
  public var reason: String
  public var remedy: String
}
