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
