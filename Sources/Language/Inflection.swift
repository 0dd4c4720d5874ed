/// The number of a noun.
public enum GrammaticalNumber: String, CaseIterable, Hashable, Sendable {
  case singular
  case plural
}

/// The gender of a Russian word, or of the person whom it names.
public enum Gender: String, CaseIterable, Hashable, Sendable {
  case masculine
  case feminine
  case neuter
}

/// A word or phrase in the form that was asked for, and how sure the rules are of it.
public struct Inflection: Hashable, Sendable {
  public var text: String
  /// Nil when the form follows from a rule or a list; otherwise why a person should look at it. An
  /// official paper is not printed unread with a doubtful form.
  public var doubt: Doubt?

  public init(_ text: String, doubt: Doubt? = nil) {
    self.text = text
    self.doubt = doubt
  }
}

/// Why a form is only guessed.
public enum Doubt: String, CaseIterable, Hashable, Sendable {
  /// An acronym of which nobody has said how it is read.
  case acronymWithoutReading = "acronym"
  /// A word in Latin letters.
  case latinWord = "latin"
  /// A name that does not tell whether it is a man's or a woman's.
  case unknownGender = "gender"
  /// A phrase that looks possessed (`шаары`), which nobody has stated.
  case possession
  /// A phrase that ends in something that takes no ending of its own: an abbreviation with a full stop,
  /// brackets, a sign.
  case unclearLastWord = "last-word"
  /// A word of a kind that is declined by list, and that is not in the list.
  case unknownWord = "unknown-word"
  /// Two norms are in use, and the bearer decides.
  case variants
}
