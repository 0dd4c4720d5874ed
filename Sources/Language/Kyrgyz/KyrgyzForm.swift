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

extension KyrgyzForm: CustomStringConvertible {
  /// The parts that are not the plain ones, as `dative`, `plural dative`, `3 dative` or `plural 3 dative`.
  public var description: String {
    [number == .plural ? number.rawValue : nil, possessor?.rawValue, grammaticalCase.rawValue]
      .compactMap(\.self).joined(separator: " ")
  }

  /// Reads what `description` prints.
  public init?(_ description: String) {
    var words = description.split(separator: " ").map(String.init)
    guard let grammaticalCase = words.popLast().flatMap(KyrgyzCase.init) else { return nil }
    self.init(grammaticalCase)
    if let possessor = words.last.flatMap(KyrgyzPossessor.init) {
      self.possessor = possessor
      words.removeLast()
    }
    guard words.isEmpty || words == [GrammaticalNumber.plural.rawValue] else { return nil }
    number = words.isEmpty ? .singular : .plural
  }
}
