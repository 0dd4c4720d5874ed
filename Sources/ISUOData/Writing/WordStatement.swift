public import Language

/// What a school states about one word: a row of `language_exception`.
public struct WordStatement: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// How an acronym or a foreign word is read in Kyrgyz.
    case reading(String)
    /// Whether a Kyrgyz phrase carries a third-person possessive ending.
    case possessed(Bool)
    /// Whether a Russian word is declined.
    case declined(Bool)
    /// The sex of the person of that name.
    case gender(Gender)
    case kyrgyzForm(KyrgyzForm, String)
    case russianForm(RussianForm, String)
  }

  public var word: String
  public var kind: Kind

  public init(_ word: String, _ kind: Kind) {
    self.word = word
    self.kind = kind
  }
}

extension LanguageExceptions {
  public init(_ statements: some Sequence<WordStatement>) {
    self.init()
    for statement in statements {
      let word = statement.word
      switch statement.kind {
      case .reading(let reading): readings[word] = reading
      case .possessed(let isPossessed): possession[word] = isPossessed
      case .declined(let isDeclined): declinability[word] = isDeclined
      case .gender(let gender): genders[word] = gender
      case .kyrgyzForm(let form, let text): kyrgyzForms[Key(word, form)] = text
      case .russianForm(let form, let text): russianForms[Key(word, form)] = text
      }
    }
  }
}

// MARK: As rows

/// A statement as its columns in `language_exception`.
public struct WordStatementRow: Hashable, Sendable {
  public let language: LanguageTag
  public let word: String
  /// `reading`, `possessed`, `declined`, `gender` or `form`.
  public let kind: String
  /// The form of kind `form`; empty otherwise.
  public let form: String
  public let value: String
}

extension WordStatementRow {
  public init(_ statement: WordStatement) {
    let (language, kind, form, value): (LanguageTag, String, String, String) =
      switch statement.kind {
      case .reading(let reading): (.ky, "reading", "", reading)
      case .possessed(let isPossessed): (.ky, "possessed", "", isPossessed ? "yes" : "no")
      case .declined(let isDeclined): (.ru, "declined", "", isDeclined ? "yes" : "no")
      case .gender(let gender): (.ru, "gender", "", gender.rawValue)
      case .kyrgyzForm(let form, let text): (.ky, "form", form.description, text)
      case .russianForm(let form, let text): (.ru, "form", form.description, text)
      }
    self.init(language: language, word: statement.word, kind: kind, form: form, value: value)
  }

  /// Nil when the row was not written by this program.
  var statement: WordStatement? {
    let kind: WordStatement.Kind? =
      switch (self.kind, language) {
      case ("reading", _): .reading(value)
      case ("possessed", _): .possessed(value == "yes")
      case ("declined", _): .declined(value == "yes")
      case ("gender", _): Gender(rawValue: value).map { .gender($0) }
      case ("form", .ky): KyrgyzForm(form).map { .kyrgyzForm($0, value) }
      case ("form", .ru): RussianForm(form).map { .russianForm($0, value) }
      default: nil
      }
    return kind.map { WordStatement(word, $0) }
  }
}
