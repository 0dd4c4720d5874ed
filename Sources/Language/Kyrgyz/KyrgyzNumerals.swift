/// Where a Kyrgyz number says `бир` before a hundred or a thousand (language rules 5; usage differs by the
/// kind of paper, not by the number).
public enum KyrgyzNumberStyle: String, CaseIterable, Hashable, Sendable {
  /// `миң жүз`: running texts and dates.
  case plain
  /// `бир миң жүз`
  case thousandWithOne = "thousand-with-one"
  /// `бир миң бир жүз`: money, where nothing may be written in before a number.
  case withOne = "with-one"
}

extension Kyrgyz {
  /// A number in words, `эки миң жыйырма бир`, of which the last word takes the case: `эки миң жыйырма
  /// бирге`. Below zero `минус беш`.
  public static func cardinal(
    _ number: Int64, _ grammaticalCase: KyrgyzCase = .nominative, style: KyrgyzNumberStyle = .plain
  ) -> String {
    inCase(words(of: NumberGroups(number), style: style), grammaticalCase)
  }

  /// The number of a thing in a row: `эки миң жыйырма биринчи`. Only the last word takes the endings.
  public static func ordinal(
    _ number: Int64, _ grammaticalCase: KyrgyzCase = .nominative, style: KyrgyzNumberStyle = .plain
  ) -> String {
    var words = words(of: NumberGroups(number), style: style)
    if let last = words.popLast() { words.append(ordinal(ofWord: last)) }
    return inCase(words, grammaticalCase)
  }

  private static func inCase(_ words: [String], _ grammaticalCase: KyrgyzCase) -> String {
    var words = words
    if grammaticalCase != .nominative, let last = words.popLast() {
      words.append(inflected(last, KyrgyzForm(grammaticalCase), isPossessed: false).text)
    }
    return words.joined(separator: " ")
  }

  /// A decimal fraction in words: 2.5 is `эки бүтүн ондон беш`, "two whole, of ten five".
  public static func cardinal(_ number: DecimalNumber, style: KyrgyzNumberStyle = .plain) -> String {
    var words = number.isNegative ? [minus] : []
    words.append(cardinal(number.whole, style: style))
    if let fraction = number.fraction {
      words += ["бүтүн", fractionNames[fraction.digits - 1], cardinal(fraction.value, style: style)]
    }
    return words.joined(separator: " ")
  }

  private static func words(of number: NumberGroups, style: KyrgyzNumberStyle) -> [String] {
    guard !number.groups.isEmpty else { return [zero] }
    var words = number.isNegative ? [minus] : []
    for (value, power) in number.groups {
      // `миң` may stand for one thousand by itself; `миллион` and above never do.
      let isBare = value == 1 && power == 1 && style == .plain
      if !isBare { words += belowThousand(value, style: style) }
      if power > 0 { words.append(thousands[power - 1]) }
    }
    return words
  }

  private static func belowThousand(_ number: Int, style: KyrgyzNumberStyle) -> [String] {
    var words: [String] = []
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    if hundreds > 1 || hundreds == 1 && style == .withOne { words.append(units[hundreds - 1]) }
    if hundreds > 0 { words.append("жүз") }
    if tens > 0 { words.append(tensNames[tens - 1]) }
    if ones > 0 { words.append(units[ones - 1]) }
    return words
  }
}

// The words of the Kyrgyz numbers (language rules 3.5 and 5). Above the thousand they are the international
// ones, as in CLDR's spelled-out numbers for Kyrgyz.

private let zero = "нөл"
private let minus = "минус"

private let units = ["бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз"]

private let tensNames = [
  "он", "жыйырма", "отуз", "кырк", "элүү", "алтымыш", "жетимиш", "сексен", "токсон",
]

private let thousands = ["миң", "миллион", "миллиард", "триллион", "квадриллион", "квинтиллион"]

/// "Of ten, of a hundred…": the ablative before the numerator of a decimal fraction.
private let fractionNames = ["ондон", "жүздөн", "миңден", "он миңден", "жүз миңден", "миллиондон"]
