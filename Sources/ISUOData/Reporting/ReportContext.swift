public import Language

/// What a report is made for: it decides which days, names and persons the reporting views show.
public struct ReportContext: Hashable, Sendable {
  /// The day whose state is told, `YYYY-MM-DD`. Nothing that happened after it is shown.
  public var asOf: String
  /// The language of the document: of names, titles and the order of lists.
  public var language: LanguageTag
  /// The academic year, `2025-2026`; nil is the year in which `asOf` lies, else the next one, else
  /// the last.
  public var year: String?
  /// Who receives the document.
  public var recipient: Recipient
  /// What of personal data the document shows: whoever is not covered for all of it is masked.
  public var categories: [DataCategory]
  /// Whether a later correction of a closed period is told.
  public var knowledge: Knowledge
  /// Who asks for it, by the name of the account; the owner of the file sees everything.
  public var user: String
  /// The day of asking, which decides what roles the account has; `asOf` when nil.
  public var today: String?

  /// The account that needs no role.
  public static let owner = "owner"

  /// Which corrections a document of an earlier day knows.
  public enum Knowledge: String, CaseIterable, Sendable {
    /// Those made until that day: the document says again what it said then.
    case then
    case now
  }

  public init(
    asOf: String, language: LanguageTag, year: String? = nil, recipient: Recipient = .school,
    categories: [DataCategory] = [], knowledge: Knowledge = .then, user: String = ReportContext.owner,
    today: String? = nil
  ) {
    self.asOf = asOf
    self.language = language
    self.year = year
    self.recipient = recipient
    self.categories = categories
    self.knowledge = knowledge
    self.user = user
    self.today = today
  }
}

/// How much one query may cost; a template's mistake must not stop the service.
public struct QueryLimits: Hashable, Sendable {
  public var seconds: Double
  public var rows: Int
  /// Of all texts of the result together.
  public var bytes: Int

  /// A school's year has some 100,000 marks and is read in a tenth of a second: ten times more is a
  /// mistake.
  public init(seconds: Double = 10, rows: Int = 1_000_000, bytes: Int = 256 << 20) {
    self.seconds = seconds
    self.rows = rows
    self.bytes = bytes
  }
}
