/// An adjective, a participle, an ordinal or a pronoun that declines as one: its stem and its endings.
struct RussianAdjective: Hashable, Sendable {
  /// The kinds of endings.
  enum Kind: Hashable, Sendable {
    /// учебный, основной
    case hard
    /// русский, городской
    case velar
    /// старший, общий: unstressed after ж ш ч щ
    case sibilant
    /// большой, чужой: stressed after ж ш ч щ
    case stressedSibilant
    /// средний
    case soft
    /// третий
    case possessive
  }

  /// Which nominative the word was given in.
  enum Shape: Hashable, Sendable {
    case masculine, feminine, neuter, plural

    var gender: Gender? {
      switch self {
      case .masculine: .masculine
      case .feminine: .feminine
      case .neuter: .neuter
      case .plural: nil
      }
    }
  }

  var stem: String
  var kind: Kind
  /// The masculine nominative is -ой: городской.
  var isEndingStressed = false
  /// учащийся
  var isReflexive = false
  var shape: Shape

  /// Reads an adjective in its nominative, in small letters; nil when the word does not end as one.
  init?(_ word: String) {
    let isReflexive = word.hasSuffix("ся")
    let plain = isReflexive ? String(word.dropLast(2)) : word
    if let third = RussianAdjective.possessive(plain) {
      self = third
      return
    }
    let ending = String(plain.suffix(2))
    let stem = String(plain.dropLast(2))
    guard stem.count > 1, let last = stem.last,
      let shape = RussianAdjective.shapes[ending], RussianSpelling.vowels.contains(last) == false
    else { return nil }
    self.stem = stem
    self.shape = shape
    self.isReflexive = isReflexive
    isEndingStressed = ending == "ой"
    if RussianSpelling.isVelar(last) {
      kind = .velar
    } else if RussianSpelling.isSibilant(last) {
      let isStressed =
        ending == "ой" || ending == "ое" || RussianAdjective.stressedSibilantStems.contains(stem)
      kind = isStressed ? .stressedSibilant : .sibilant
    } else {
      kind = ["ий", "яя", "ее", "ие"].contains(ending) ? .soft : .hard
    }
  }

  private static let shapes: [String: Shape] = [
    "ый": .masculine, "ий": .masculine, "ой": .masculine, "ая": .feminine, "яя": .feminine,
    "ое": .neuter, "ее": .neuter, "ые": .plural, "ие": .plural,
  ]

  /// большая, чужая: the feminine does not show its stress.
  private static let stressedSibilantStems: Set<String> = ["больш", "небольш", "чуж"]

  static func possessive(_ word: String) -> RussianAdjective? {
    guard word.hasPrefix("трет") else { return nil }
    let shape: Shape
    switch word {
    case "третий": shape = .masculine
    case "третья": shape = .feminine
    case "третье": shape = .neuter
    case "третьи": shape = .plural
    default: return nil
    }
    return RussianAdjective(stem: "трет", kind: .possessive, shape: shape)
  }

  private init(stem: String, kind: Kind, shape: Shape) {
    self.stem = stem
    self.kind = kind
    self.shape = shape
  }
}

// MARK: - Forms

extension RussianAdjective {
  /// The adjective beside a noun of that gender. The gender does not matter in the plural.
  func form(_ form: RussianForm, gender: Gender, isAnimate: Bool) -> String {
    stem + ending(form, gender: gender, isAnimate: isAnimate) + (isReflexive ? "ся" : "")
  }

  private func ending(_ form: RussianForm, gender: Gender, isAnimate: Bool) -> String {
    if form.grammaticalCase == .accusative, form.number == .plural || gender != .feminine {
      let keepsNominative = !isAnimate || (form.number == .singular && gender == .neuter)
      return ending(
        .init(keepsNominative ? .nominative : .genitive, number: form.number), gender: gender,
        isAnimate: isAnimate)
    }
    if form.number == .plural { return pluralEnding(form.grammaticalCase) }
    return gender == .feminine
      ? feminineEnding(form.grammaticalCase) : masculineEnding(form.grammaticalCase, gender: gender)
  }

  private func masculineEnding(_ grammaticalCase: RussianCase, gender: Gender) -> String {
    let softSign = kind == .possessive ? "ь" : ""
    let isRound = kind == .hard || kind == .velar || kind == .stressedSibilant
    switch grammaticalCase {
    case .nominative, .accusative: return nominative(gender: gender)
    case .genitive: return softSign + (isRound ? "ого" : "его")
    case .dative: return softSign + (isRound ? "ому" : "ему")
    case .instrumental: return softSign + (kind == .hard ? "ым" : "им")
    case .prepositional: return softSign + (isRound ? "ом" : "ем")
    }
  }

  private func nominative(gender: Gender) -> String {
    switch (kind, gender) {
    case (.possessive, .masculine): "ий"
    case (.possessive, .neuter): "ье"
    case (.possessive, .feminine): "ья"
    case (.soft, .feminine): "яя"
    case (_, .feminine): "ая"
    case (.soft, .neuter), (.sibilant, .neuter): "ее"
    case (_, .neuter): "ое"
    case (.stressedSibilant, .masculine): "ой"
    case (.hard, .masculine): isEndingStressed ? "ой" : "ый"
    case (.velar, .masculine): isEndingStressed ? "ой" : "ий"
    case (.sibilant, .masculine), (.soft, .masculine): "ий"
    }
  }

  private func feminineEnding(_ grammaticalCase: RussianCase) -> String {
    switch (kind, grammaticalCase) {
    case (_, .nominative): nominative(gender: .feminine)
    case (.possessive, .accusative): "ью"
    case (.possessive, _): "ьей"
    case (.soft, .accusative): "юю"
    case (_, .accusative): "ую"
    case (.soft, _), (.sibilant, _): "ей"
    case (.hard, _), (.velar, _), (.stressedSibilant, _): "ой"
    }
  }

  private func pluralEnding(_ grammaticalCase: RussianCase) -> String {
    let vowel =
      switch kind {
      case .hard: "ы"
      case .velar, .sibilant, .stressedSibilant, .soft: "и"
      case .possessive: "ьи"
      }
    switch grammaticalCase {
    case .nominative, .accusative: return vowel + (kind == .possessive ? "" : "е")
    case .genitive, .prepositional: return vowel + "х"
    case .dative: return vowel + "м"
    case .instrumental: return vowel + "ми"
    }
  }
}
