/// The Kyrgyz language, as a name for its rules. One file of this folder holds one phenomenon.
public enum Kyrgyz {}

/// The cases of a Kyrgyz noun, and the form in -дагы that says "located in" (DOMAIN 7.3).
public enum KyrgyzCase: String, CaseIterable, Hashable, Sendable {
  case nominative
  case genitive
  case dative
  case accusative
  case locative
  case ablative
  /// `2021-жылдын 1-сентябрындагы`: of that day.
  case attributive
}

/// Whose thing a Kyrgyz noun names, as its possessive ending says.
public enum KyrgyzPossessor: String, CaseIterable, Hashable, Sendable {
  /// мектебим
  case firstSingular = "1sg"
  /// мектебиң
  case secondSingular = "2sg"
  /// мектебиңиз
  case secondPolite = "2sgf"
  /// мектеби
  case third = "3"
  /// мектебибиз
  case firstPlural = "1pl"
  /// мектебиңер
  case secondPlural = "2pl"
  /// мектебиңиздер
  case secondPolitePlural = "2plf"
}

/// The form of a Kyrgyz noun: number, possessor, case, in the order of their endings.
public struct KyrgyzForm: Hashable, Sendable {
  public var number: GrammaticalNumber
  public var possessor: KyrgyzPossessor?
  public var grammaticalCase: KyrgyzCase

  public init(
    _ grammaticalCase: KyrgyzCase, number: GrammaticalNumber = .singular, possessor: KyrgyzPossessor? = nil
  ) {
    self.number = number
    self.possessor = possessor
    self.grammaticalCase = grammaticalCase
  }
}
