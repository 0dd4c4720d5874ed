extension Russian {
  /// A number in words, agreeing with the noun that it counts: `двадцать одна`, `двумястами`.
  ///
  /// `isAnimate` counts persons: `вижу одного ученика, двух учеников`. In numbers of several words only
  /// `один` shows it: `двадцать одного ученика`, but `двадцать два ученика` (Розенталь, "Употребление имён
  /// числительных").
  public static func cardinal(
    _ number: Int64, _ grammaticalCase: RussianCase = .nominative, gender: Gender = .masculine,
    isAnimate: Bool = false
  ) -> String {
    let groups = NumberGroups(number)
    var words = groups.isNegative ? [minus] : []
    for (value, power) in groups.groups {
      switch power {
      case 0:
        let agreement = Agreement(gender, isAnimate: isAnimate, isAlone: groups.groups.count == 1)
        words += belowThousand(value, grammaticalCase, agreement)
      default:
        words += belowThousand(value, grammaticalCase, Agreement(power == 1 ? .feminine : .masculine))
        words.append(thousands(power, counted: value, grammaticalCase))
      }
    }
    if groups.groups.isEmpty { words.append(russianBelowTwenty[0][grammaticalCase.row]) }
    return words.joined(separator: " ")
  }

  /// A decimal fraction in words: `две целых пять десятых`, `двух целых пяти десятых`.
  public static func cardinal(
    _ number: DecimalNumber, _ grammaticalCase: RussianCase = .nominative
  ) -> String {
    var words = number.isNegative ? [minus] : []
    guard let fraction = number.fraction else {
      return (words + [cardinal(number.whole, grammaticalCase)]).joined(separator: " ")
    }
    for (value, name) in [(number.whole, "цел"), (fraction.value, fractionStems[fraction.digits - 1])] {
      words.append(cardinal(value, grammaticalCase, gender: .feminine))
      words.append(name + fractionEnding(after: value, grammaticalCase))
    }
    return words.joined(separator: " ")
  }

  /// With what a number agrees.
  private struct Agreement {
    let gender: Gender
    let isAnimate: Bool
    /// Whether the group is the whole number.
    let isAlone: Bool

    init(_ gender: Gender, isAnimate: Bool = false, isAlone: Bool = false) {
      self.gender = gender
      self.isAnimate = isAnimate
      self.isAlone = isAlone
    }
  }

  private static func belowThousand(
    _ number: Int, _ grammaticalCase: RussianCase, _ agreement: Agreement
  ) -> [String] {
    var words: [String] = []
    if number >= 100 { words.append(russianHundreds[number / 100 - 1][grammaticalCase.row]) }
    var rest = number % 100
    if rest >= 20 {
      words.append(russianTens[rest / 10 - 2][grammaticalCase.row])
      rest %= 10
    }
    if rest > 0 {
      let isAlone = agreement.isAlone && words.isEmpty
      words.append(belowTwenty(rest, grammaticalCase, agreement, isAlone: isAlone))
    }
    return words
  }

  private static func belowTwenty(
    _ number: Int, _ grammaticalCase: RussianCase, _ agreement: Agreement, isAlone: Bool
  ) -> String {
    let isOfPersons = agreement.isAnimate && grammaticalCase == .accusative
    switch (number, agreement.gender) {
    case (1, let gender):
      let isGenitive = isOfPersons && gender == .masculine
      return (russianOne[gender] ?? russianBelowTwenty[1])[(isGenitive ? .genitive : grammaticalCase).row]
    case (2...4, _) where isOfPersons && isAlone: return russianBelowTwenty[number][RussianCase.genitive.row]
    case (2, .feminine): return russianTwoFeminine[grammaticalCase.row]
    default: return russianBelowTwenty[number][grammaticalCase.row]
    }
  }

  /// тысяча, миллион and so on as they stand after a number: `две тысячи`, `двум тысячам`.
  private static func thousands(
    _ power: Int, counted number: Int, _ grammaticalCase: RussianCase
  ) -> String {
    let (stem, forms) =
      power == 1 ? ("", russianThousand) : (russianMillions[power - 2], russianMasculineEndings)
    let isDirect = grammaticalCase == .nominative || grammaticalCase == .accusative
    switch PluralCategory(Int64(number)) {
    case .one: return stem + forms.singular[grammaticalCase.row]
    case .few where isDirect: return stem + forms.singular[RussianCase.genitive.row]
    case .many where isDirect: return stem + forms.plural[RussianCase.genitive.row]
    case .few, .many: return stem + forms.plural[grammaticalCase.row]
    }
  }

  /// The ending of целая and of десятая: singular after one, else plural; the genitive plural where the
  /// number stands in the nominative: `две целых`.
  private static func fractionEnding(after number: Int64, _ grammaticalCase: RussianCase) -> String {
    if PluralCategory(number) == .one {
      return russianOrdinalEndings(.plain, .feminine, .singular)[grammaticalCase.row]
    }
    let isDirect = grammaticalCase == .nominative || grammaticalCase == .accusative
    return russianOrdinalEndings(.plain, .feminine, .plural)[(isDirect ? .genitive : grammaticalCase).row]
  }
}

private let minus = "минус"

/// Tenths, hundredths and so on, without their endings.
private let fractionStems = ["десят", "сот", "тысячн", "десятитысячн", "стотысячн", "миллионн"]
