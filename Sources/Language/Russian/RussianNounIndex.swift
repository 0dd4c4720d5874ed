/// How a noun is declined, written as A. A. Zaliznyak's Grammatical Dictionary of Russian (1977) writes it.
///
/// `м 3*b①` reads: masculine, inanimate; type 3 (the stem ends in к, г or х); `*` a vowel that comes and
/// goes; `b` the stress lies on the ending; ① the plural in -а. The letters before the figure:
///
/// | | |
/// |---|---|
/// | м ж с | masculine, feminine, neuter |
/// | мо жо со | the same, a person or an animal: the accusative plural is the genitive |
/// | мо-жо | agrees as masculine, declines as feminine: староста, судья, коллега |
/// | мн | a noun without singular; the gender behind it gives the type: `мн ж 1a` каникулы |
/// | 0 | indeclinable: `с 0` жюри |
/// | п | declined as an adjective: `мо п` заведующий |
///
/// Types: 1 hard stem, 2 soft, 3 к г х, 4 ж ш ч щ, 5 ц, 6 a vowel or й, 7 и (-ия, -ие, -ий), 8 the third
/// declension (четверть) and the neuters in -мя. `°` marks the stem that changes in the plural (гражданин,
/// ребёнок, время), ② the other ending of the genitive plural, `ё` the е that becomes ё under stress (сёла).
struct RussianNounIndex: Hashable, Sendable {
  enum Declension: Hashable, Sendable {
    case indeclinable
    case adjective
    case noun(type: Int)
  }

  /// Where the stress lies, as far as the spelling depends on it: the letter of the index without primes.
  enum Stress: String, Sendable {
    case a, b, c, d, e, f
  }

  /// The gender in which adjectives agree.
  var gender: Gender
  /// The gender whose endings the noun takes: feminine for `судья`.
  var endings: Gender
  var isAnimate: Bool
  var isPluralOnly = false
  var declension: Declension
  var stress = Stress.a
  /// `*`: день — дня, справка — справок.
  var hasFleetingVowel = false
  /// `°`: гражданин — граждане.
  var changesStemInPlural = false
  /// ①: директора, колени.
  var hasOtherPlural = false
  /// ②: the genitive plural of the other kind: раз, облаков.
  var hasOtherGenitivePlural = false
  /// `ё`: село — сёла.
  var restoresYo = false

  init(gender: Gender, isAnimate: Bool, declension: Declension, stress: Stress = .a, fleeting: Bool = false) {
    self.gender = gender
    self.endings = gender
    self.isAnimate = isAnimate
    self.declension = declension
    self.stress = stress
    self.hasFleetingVowel = fleeting
  }

  /// Reads an index as the tables write it; nil when it is not one.
  init?(_ text: Substring) {
    let parts = text.split(separator: " ")
    guard let mark = parts.last, let kind = parts.first else { return nil }
    switch kind {
    case "м", "мо", "мо-жо": gender = .masculine
    case "ж", "жо": gender = .feminine
    case "с", "со": gender = .neuter
    case "мн":
      guard parts.count == 3, let inner = RussianNounIndex("\(parts[1]) \(mark)"[...]) else { return nil }
      self = inner
      isPluralOnly = true
      return
    default: return nil
    }
    endings = kind == "мо-жо" ? .feminine : gender
    isAnimate = kind.contains("о")
    declension = .indeclinable
    guard parts.count == 2, read(mark) else { return nil }
  }

  private mutating func read(_ mark: Substring) -> Bool {
    for character in mark {
      switch character {
      case "0": declension = .indeclinable
      case "п": declension = .adjective
      case "*": hasFleetingVowel = true
      case "°": changesStemInPlural = true
      case "①": hasOtherPlural = true
      case "②": hasOtherGenitivePlural = true
      case "ё": restoresYo = true
      default:
        if let type = character.wholeNumberValue, (1...8).contains(type) {
          declension = .noun(type: type)
        } else if let stress = Stress(rawValue: String(character)) {
          self.stress = stress
        } else {
          return false
        }
      }
    }
    return true
  }

  /// Whether the ending bears the stress, where there is one to bear it.
  func isEndingStressed(_ form: RussianForm) -> Bool {
    switch (form.number, stress) {
    case (.singular, .b), (.singular, .d), (.singular, .f): true
    case (.singular, .a), (.singular, .c), (.singular, .e): false
    case (.plural, .b), (.plural, .c): true
    case (.plural, .a), (.plural, .d): false
    case (.plural, .e), (.plural, .f): form.grammaticalCase != .nominative
    }
  }
}
