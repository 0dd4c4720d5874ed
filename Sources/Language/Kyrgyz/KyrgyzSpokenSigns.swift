/// How digits, units and signs are read, as far as their endings need it: `5тен` is `бештен`, `100 кмден`
/// is `100 километрден`, `15 %га` is `15 пайызга`.
enum KyrgyzSpokenSigns {
  /// The spoken end of the number that ends the text; nil when no digit does.
  ///
  /// Groups of three digits after a space belong to the number. After a colon, a comma or a point the last
  /// digits are read by themselves: `18:00` ends in нөл, `1,5` in беш.
  static func numberEnd(of units: ArraySlice<Letter>) -> WordEnd? {
    var digits: [Letter] = []
    var index = units.endIndex
    while index > units.startIndex {
      let unit = units[index - 1]
      if unit.isDigit {
        digits.append(unit)
      } else if !isGroupSpace(at: index - 1, in: units, digitsAfter: digits.count) {
        break
      }
      index -= 1
    }
    guard !digits.isEmpty else { return nil }
    // Eighteen digits fit; of a longer number the end is heard all the same.
    let value = digits.prefix(18).reversed().reduce(Int64(0)) { $0 * 10 + Int64($1 - zero) }
    return end(ofLastWordIn: Kyrgyz.cardinal(value))
  }

  /// `1 000`: a space between digits with whole groups of three after it.
  private static func isGroupSpace(at index: Int, in units: ArraySlice<Letter>, digitsAfter: Int) -> Bool {
    guard digitsAfter > 0, digitsAfter.isMultiple(of: 3), index > units.startIndex,
      units[index - 1].isDigit
    else { return false }
    return units[index].isSpace
  }

  /// The end of a unit's full name. A single capital letter is no unit but the letter of a class.
  static func unitEnd(of run: ArraySlice<Letter>) -> WordEnd? {
    if run.count == 1, run.contains(where: \.isCapital) { return nil }
    let letters = run.map(\.small)
    return units[String(decoding: letters, as: UTF16.self)].flatMap(end(ofLastWordIn:))
  }

  /// The end of a sign's name: `%`, `$`, `°`.
  static func signEnd(of sign: Letter) -> WordEnd? {
    signs[String(decoding: [sign], as: UTF16.self)].flatMap(end(ofLastWordIn:))
  }

  /// The end of an ordinal, as a Roman numeral is read: `Петр I`, биринчи.
  static func ordinalEnd(ofRoman letters: ArraySlice<Letter>) -> WordEnd? {
    guard let value = romanValue(letters), letters.contains(where: romanSmallDigits.contains) else {
      return nil
    }
    return end(ofLastWordIn: Kyrgyz.ordinal(value))
  }

  static func end(ofLastWordIn text: String) -> WordEnd? {
    let word = text.utf16.reversed().prefix { $0 != 0x20 }.reversed().map(\.small)
    return KyrgyzStem.end(of: word)
  }

  private static func romanValue(_ letters: ArraySlice<Letter>) -> Int64? {
    var total: Int64 = 0
    var largest: Int64 = 0
    for letter in letters.reversed() {
      guard let value = romanDigits[letter] else { return nil }
      total += value < largest ? -value : value
      largest = max(largest, value)
    }
    return total > 0 ? total : nil
  }

  private static let zero: Letter = 0x30

  private static let romanDigits: [Letter: Int64] = [
    0x49: 1, 0x56: 5, 0x58: 10, 0x4C: 50, 0x43: 100, 0x44: 500, 0x4D: 1000,
  ]

  /// I, V, X, without which the numerals of papers do not do: a lone C or M is a letter.
  private static let romanSmallDigits: [Letter] = [0x49, 0x56, 0x58]

  private static let units = [
    "мм": "миллиметр", "см": "сантиметр", "дм": "дециметр", "м": "метр", "км": "километр",
    "мг": "миллиграмм", "г": "грамм", "гр": "грамм", "кг": "килограмм", "ц": "центнер", "т": "тонна",
    "мл": "миллилитр", "л": "литр", "га": "гектар", "с": "секунда", "сек": "секунда", "мин": "мүнөт",
    "ч": "саат", "вт": "ватт", "квт": "киловатт", "мвт": "мегаватт", "гц": "герц", "мгц": "мегагерц",
    "ггц": "гигагерц", "кб": "килобайт", "мб": "мегабайт", "гб": "гигабайт", "тб": "терабайт",
    "ккал": "килокалория", "кдж": "килоджоуль",
    "млн": "миллион", "млрд": "миллиард", "трлн": "триллион", "руб": "рубль", "тг": "теңге",
  ]

  private static let signs = [
    "%": "пайыз", "‰": "промилле", "°": "градус", "$": "доллар", "€": "евро", "₽": "рубль", "²": "метр",
    "³": "метр", "′": "мүнөт", "″": "секунда",
  ]
}

extension Letter {
  /// A space, or one of the no-break spaces that part the groups of a number.
  var isSpace: Bool { self == 0x20 || self == 0xA0 || self == 0x202F }
}
