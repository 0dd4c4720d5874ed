extension Russian {
  /// The number of a thing in a row, agreeing with it: `двадцать первого`, `двухтысячный`.
  ///
  /// Only the last component is declined. A number that ends in whole thousands is one word, written
  /// together with what it counts: `двадцатиоднотысячный`, `стотысячный` (Розенталь, "Порядковые
  /// числительные"). `isAnimate` decides the masculine and plural accusative: `первого ученика`.
  public static func ordinal(
    _ number: Int64, _ grammaticalCase: RussianCase = .nominative, gender: Gender = .masculine,
    number grammaticalNumber: GrammaticalNumber = .singular, isAnimate: Bool = false
  ) -> String {
    let (before, stem) = lastComponent(of: number)
    let endings = russianOrdinalEndings(stem.pattern, gender, grammaticalNumber)
    var ending = endings[grammaticalCase.row]
    if ending.isEmpty { ending = endings[(isAnimate ? RussianCase.genitive : .nominative).row] }
    let last = stem.text + ending
    // Before a round number the sign must be said alone: `минус сотый`.
    if before == 0 { return number < 0 ? "минус \(last)" : last }
    return "\(cardinal(before)) \(last)"
  }

  /// What is said as a cardinal before the last component, and the last component's stem.
  private static func lastComponent(of number: Int64) -> (before: Int64, stem: RussianOrdinalStem) {
    let (last, stem) = lastOfUnits(Int((number % 1000).magnitude)) ?? lastOfGroups(number)
    return (number - number.signum() * last, stem)
  }

  /// The last component of 1 to 999: the hundred, or the whole rest below twenty, or the ten, or the one.
  private static func lastOfUnits(_ units: Int) -> (value: Int64, stem: RussianOrdinalStem)? {
    let rest = units % 100
    switch (units, rest, rest % 10) {
    case (0, _, _): return nil
    case (_, 0, _): return (Int64(units), .init(hundredStems[units / 100 - 1], .plain))
    case (_, 1..<20, _): return (Int64(rest), russianOrdinalsBelowTwenty[rest])
    case (_, _, 0): return (Int64(rest), russianOrdinalTens[rest / 10 - 2])
    case (_, _, let one): return (Int64(one), russianOrdinalsBelowTwenty[one])
    }
  }

  /// The last component of a number of whole thousands: its last group together with the thousand's name.
  private static func lastOfGroups(_ number: Int64) -> (value: Int64, stem: RussianOrdinalStem) {
    guard let last = NumberGroups(number).groups.last else { return (0, russianOrdinalsBelowTwenty[0]) }
    let power = (0..<last.power).reduce(1 as Int64) { power, _ in power * 1000 }
    let name = last.power == 1 ? "тысячн" : russianMillions[last.power - 2] + "н"
    // One thousandth, one millionth: тысячный, миллионный.
    let count = last.value == 1 ? "" : joined(last.value)
    return (Int64(last.value) * power, .init(count + name, .plain))
  }

  /// A number up to 999 as it begins a compound: in the genitive, but сто, девяносто and одно.
  private static func joined(_ number: Int) -> String {
    let (hundreds, rest) = (number / 100, number % 100)
    let genitive = RussianCase.genitive.row
    var text = ""
    switch hundreds {
    case 0: break
    case 1: text = "сто"
    default: text = russianHundreds[hundreds - 1][genitive]
    }
    switch rest {
    case 90...: text += "девяносто"
    case 20...: text += russianTens[rest / 10 - 2][genitive]
    default: break
    }
    switch rest < 20 ? rest : rest % 10 {
    case 0: break
    case 1: text += "одно"
    case let ones: text += russianBelowTwenty[ones][genitive]
    }
    return text
  }
}

/// 100th, 200th, … 900th.
private let hundredStems = [
  "сот", "двухсот", "трёхсот", "четырёхсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот",
]
