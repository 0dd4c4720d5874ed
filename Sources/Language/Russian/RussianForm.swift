/// The Russian language, as a name for its rules. One file of this folder holds one phenomenon.
public enum Russian {}

/// The cases of a Russian noun.
public enum RussianCase: String, CaseIterable, Hashable, Sendable {
  case nominative
  case genitive
  case dative
  case accusative
  case instrumental
  case prepositional
}

/// The form of a Russian noun.
public struct RussianForm: Hashable, Sendable {
  public var number: GrammaticalNumber
  public var grammaticalCase: RussianCase

  public init(_ grammaticalCase: RussianCase, number: GrammaticalNumber = .singular) {
    self.number = number
    self.grammaticalCase = grammaticalCase
  }
}

extension RussianForm: CustomStringConvertible {
  /// `dative` or `plural dative`.
  public var description: String {
    (number == .plural ? "plural " : "") + grammaticalCase.rawValue
  }

  /// Reads what `description` prints.
  public init?(_ description: String) {
    let words = description.split(separator: " ").map(String.init)
    guard let grammaticalCase = words.last.flatMap(RussianCase.init),
      words.count == 1 || words.count == 2 && words[0] == GrammaticalNumber.plural.rawValue
    else { return nil }
    self.init(grammaticalCase, number: words.count == 1 ? .singular : .plural)
  }
}
