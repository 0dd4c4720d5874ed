public import Language

/// What an evaluation takes from the outside besides the data, stated once so that the same input gives the
/// same document.
public struct EvaluationEnvironment: Sendable {
  /// The language of the document: dates, numbers, the order of names, the words of text.yaml. Templates
  /// read it as `language`.
  public var language: LanguageTag
  /// The day on which the document is made. Templates read it as `today`.
  public var today: CalendarDate?
  /// What the school states about single words; it wins over the rules of the languages.
  public var exceptions = LanguageExceptions.none
  /// How the school writes initials.
  public var initials = InitialsStyle.spaced

  public init(language: LanguageTag, today: CalendarDate? = nil) {
    self.language = language
    self.today = today
  }

  /// The names that the environment gives unless the data have the same.
  public static let names: Set<String> = ["language", "today"]

  subscript(name: String) -> Value? {
    switch name {
    case "language": .text(language.rawValue)
    case "today": today.map(Value.date)
    default: nil
    }
  }
}
