internal import Language

/// A view that reports may read: the columns that templates see, and how they come from the
/// records.
struct ReportView {
  let name: String
  let columns: [String]
  let sql: String

  /// - Parameter columns: names, separated by spaces, in the order of `sql`'s.
  init(_ name: String, _ columns: String, as sql: String) {
    self.name = name
    self.columns = columns.split { $0 == " " || $0 == "\n" }.map(String.init)
    self.sql = sql
  }

  var definition: String {
    "CREATE TEMP VIEW \(name) (\(columns.joined(separator: ", "))) AS \(sql);"
  }

  /// The view without records: for checking a query where no school is at hand.
  var emptyDefinition: String {
    "CREATE TEMP VIEW \(name) (\(columns.joined(separator: ", "))) AS SELECT "
      + columns.map { _ in "NULL" }.joined(separator: ", ") + " WHERE false;"
  }

  /// All views, for documents in a language and for who sees everything or what is granted.
  /// `docs/data-model.md` says what each column means.
  static func all(
    in language: LanguageTag, initials: InitialsStyle = .spaced,
    access: AccessClauses = AccessClauses(isLimited: false)
  ) -> [ReportView] {
    let words = LanguageColumns(language: language, initials: initials)
    return schoolViews(words) + pupilViews(words, access) + resultViews(words, access)
      + movementViews(words, access) + documentViews(words, access) + staffViews(words, access)
      + consentViews(words, access)
  }
}

/// SQL that chooses between the Kyrgyz and the Russian form of a thing: the document's language
/// first, else the other.
struct LanguageColumns {
  let language: LanguageTag
  let initials: InitialsStyle

  /// `name` of `school_name AS s` is `s.name_ky` or `s.name_ru`.
  func either(_ column: String) -> String {
    switch language {
    case .ky: "ifnull(\(column)_ky, \(column)_ru)"
    case .ru: "ifnull(\(column)_ru, \(column)_ky)"
    }
  }

  /// A part of the name `n`. Who has no Russian spelling keeps the Kyrgyz one, whole: parts are
  /// never mixed.
  func namePart(_ part: String) -> String {
    switch language {
    case .ky: "n.\(part)"
    case .ru: "iif(n.surname_ru IS NULL, n.\(part), n.\(part)_ru)"
    }
  }

  private var nameParts: [String] { ["surname", "given", "patronymic"].map(namePart) }

  /// The whole name of `n`.
  var fullName: String {
    let parts = nameParts
    return "\(parts[0]) || ifnull(' ' || \(parts[1]), '') || ifnull(' ' || \(parts[2]), '')"
  }

  /// «Асанова А. Б.»
  var listName: String { shortName(.list) }

  /// «А. Б. Асанова»
  var signatureName: String { shortName(.signature) }

  private func shortName(_ function: NameFunction) -> String {
    "\(function.rawValue)(\(nameParts.joined(separator: ", ")), '\(initials.rawValue)')"
  }

  /// What stands in the place of a name that the recipient may not see.
  var noConsent: String {
    switch language {
    case .ky: "'макулдук жок'"
    case .ru: "'нет согласия'"
    }
  }

  var nameOrder: String { "n.sort_\(language.rawValue)" }

  /// One of a few words, by the value of an expression.
  func word(for expression: String, _ words: [(value: String, ky: String, ru: String)]) -> String {
    let cases = words.map { "WHEN '\($0.value)' THEN '\(language == .ky ? $0.ky : $0.ru)'" }
    return "CASE \(expression) \(cases.joined(separator: " ")) END"
  }
}

/// The whole name of `n` in its recorded, Kyrgyz spelling.
let recordedName = LanguageColumns(language: .ky, initials: .spaced).fullName

/// The condition that a dated row holds on a day.
func holds(_ alias: String, on day: String) -> String {
  "\(alias).from_date <= \(day) AND \(day) < ifnull(\(alias).to_date, '9999-12-31')"
}
