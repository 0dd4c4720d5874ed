// The words of the Russian numbers. Sources: Зализняк, «Грамматический словарь русского языка»
// ("Числительные"); Розенталь, «Справочник по правописанию и стилистике» ("Употребление имён числительных").

/// The forms of one word in the order of `RussianCase`: nominative, genitive, dative, accusative,
/// instrumental, prepositional.
typealias RussianCaseRow = [String]

/// один, by gender.
let russianOne: [Gender: RussianCaseRow] = [
  .masculine: ["один", "одного", "одному", "один", "одним", "одном"],
  .feminine: ["одна", "одной", "одной", "одну", "одной", "одной"],
  .neuter: ["одно", "одного", "одному", "одно", "одним", "одном"],
]

/// две: the feminine of два, which differs from it only in the nominative and accusative.
let russianTwoFeminine: RussianCaseRow = ["две", "двух", "двум", "две", "двумя", "двух"]

/// 0 to 19. The accusative is that of things; of persons see `Russian.cardinal`.
let russianBelowTwenty: [RussianCaseRow] = [
  ["ноль", "ноля", "нолю", "ноль", "нолём", "ноле"],
  ["один", "одного", "одному", "один", "одним", "одном"],
  ["два", "двух", "двум", "два", "двумя", "двух"],
  ["три", "трёх", "трём", "три", "тремя", "трёх"],
  ["четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"],
  ["пять", "пяти", "пяти", "пять", "пятью", "пяти"],
  ["шесть", "шести", "шести", "шесть", "шестью", "шести"],
  ["семь", "семи", "семи", "семь", "семью", "семи"],
  ["восемь", "восьми", "восьми", "восемь", "восемью", "восьми"],
  ["девять", "девяти", "девяти", "девять", "девятью", "девяти"],
  ["десять", "десяти", "десяти", "десять", "десятью", "десяти"],
  ["одиннадцать", "одиннадцати", "одиннадцати", "одиннадцать", "одиннадцатью", "одиннадцати"],
  ["двенадцать", "двенадцати", "двенадцати", "двенадцать", "двенадцатью", "двенадцати"],
  ["тринадцать", "тринадцати", "тринадцати", "тринадцать", "тринадцатью", "тринадцати"],
  ["четырнадцать", "четырнадцати", "четырнадцати", "четырнадцать", "четырнадцатью", "четырнадцати"],
  ["пятнадцать", "пятнадцати", "пятнадцати", "пятнадцать", "пятнадцатью", "пятнадцати"],
  ["шестнадцать", "шестнадцати", "шестнадцати", "шестнадцать", "шестнадцатью", "шестнадцати"],
  ["семнадцать", "семнадцати", "семнадцати", "семнадцать", "семнадцатью", "семнадцати"],
  ["восемнадцать", "восемнадцати", "восемнадцати", "восемнадцать", "восемнадцатью", "восемнадцати"],
  ["девятнадцать", "девятнадцати", "девятнадцати", "девятнадцать", "девятнадцатью", "девятнадцати"],
]

/// 20, 30, … 90. Both halves of 50–80 are declined; 40 and 90 have two forms only.
let russianTens: [RussianCaseRow] = [
  ["двадцать", "двадцати", "двадцати", "двадцать", "двадцатью", "двадцати"],
  ["тридцать", "тридцати", "тридцати", "тридцать", "тридцатью", "тридцати"],
  ["сорок", "сорока", "сорока", "сорок", "сорока", "сорока"],
  ["пятьдесят", "пятидесяти", "пятидесяти", "пятьдесят", "пятьюдесятью", "пятидесяти"],
  ["шестьдесят", "шестидесяти", "шестидесяти", "шестьдесят", "шестьюдесятью", "шестидесяти"],
  ["семьдесят", "семидесяти", "семидесяти", "семьдесят", "семьюдесятью", "семидесяти"],
  ["восемьдесят", "восьмидесяти", "восьмидесяти", "восемьдесят", "восемьюдесятью", "восьмидесяти"],
  ["девяносто", "девяноста", "девяноста", "девяносто", "девяноста", "девяноста"],
]

/// 100, 200, … 900. Both halves are declined.
let russianHundreds: [RussianCaseRow] = [
  ["сто", "ста", "ста", "сто", "ста", "ста"],
  ["двести", "двухсот", "двумстам", "двести", "двумястами", "двухстах"],
  ["триста", "трёхсот", "трёмстам", "триста", "тремястами", "трёхстах"],
  ["четыреста", "четырёхсот", "четырёмстам", "четыреста", "четырьмястами", "четырёхстах"],
  ["пятьсот", "пятисот", "пятистам", "пятьсот", "пятьюстами", "пятистах"],
  ["шестьсот", "шестисот", "шестистам", "шестьсот", "шестьюстами", "шестистах"],
  ["семьсот", "семисот", "семистам", "семьсот", "семьюстами", "семистах"],
  ["восемьсот", "восьмисот", "восьмистам", "восемьсот", "восемьюстами", "восьмистах"],
  ["девятьсот", "девятисот", "девятистам", "девятьсот", "девятьюстами", "девятистах"],
]

/// The forms of тысяча, and the endings of миллион and its like, singular and plural.
let russianThousand = (
  singular: ["тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"],
  plural: ["тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах"]
)
let russianMasculineEndings = (
  singular: ["", "а", "у", "", "ом", "е"],
  plural: ["ы", "ов", "ам", "ы", "ами", "ах"]
)

/// The powers of a thousand from the second on.
let russianMillions = ["миллион", "миллиард", "триллион", "квадриллион", "квинтиллион"]

/// The stems of the ordinals of 0–19 and the kind of adjective that each is.
let russianOrdinalsBelowTwenty: [RussianOrdinalStem] = [
  .init("нулев", .stressed), .init("перв", .plain), .init("втор", .stressed), .init("трет", .possessive),
  .init("четвёрт", .plain), .init("пят", .plain), .init("шест", .stressed), .init("седьм", .stressed),
  .init("восьм", .stressed), .init("девят", .plain), .init("десят", .plain), .init("одиннадцат", .plain),
  .init("двенадцат", .plain), .init("тринадцат", .plain), .init("четырнадцат", .plain),
  .init("пятнадцат", .plain), .init("шестнадцат", .plain), .init("семнадцат", .plain),
  .init("восемнадцат", .plain), .init("девятнадцат", .plain),
]

/// 20th, 30th, … 90th.
let russianOrdinalTens: [RussianOrdinalStem] = [
  .init("двадцат", .plain), .init("тридцат", .plain), .init("сороков", .stressed),
  .init("пятидесят", .plain), .init("шестидесят", .plain), .init("семидесят", .plain),
  .init("восьмидесят", .plain), .init("девяност", .plain),
]

/// The stem of an ordinal with the adjective's pattern that its endings follow.
struct RussianOrdinalStem {
  enum Pattern {
    /// первый: the stress stays on the stem.
    case plain
    /// второй: the stress falls on the ending, which differs only in the masculine nominative.
    case stressed
    /// третий: declined like a possessive (лисий), with a soft sign before the ending.
    case possessive
  }

  let text: String
  let pattern: Pattern

  init(_ text: String, _ pattern: Pattern) {
    self.text = text
    self.pattern = pattern
  }
}

/// The endings of an ordinal in the six cases. An empty accusative equals the nominative of things and the
/// genitive of persons.
func russianOrdinalEndings(
  _ pattern: RussianOrdinalStem.Pattern, _ gender: Gender, _ number: GrammaticalNumber
) -> RussianCaseRow {
  switch (pattern, number, gender) {
  case (.plain, .singular, .masculine): ["ый", "ого", "ому", "", "ым", "ом"]
  case (.stressed, .singular, .masculine): ["ой", "ого", "ому", "", "ым", "ом"]
  case (.plain, .singular, .neuter), (.stressed, .singular, .neuter): ["ое", "ого", "ому", "ое", "ым", "ом"]
  case (.plain, .singular, .feminine), (.stressed, .singular, .feminine):
    ["ая", "ой", "ой", "ую", "ой", "ой"]
  case (.plain, .plural, _), (.stressed, .plural, _): ["ые", "ых", "ым", "", "ыми", "ых"]
  case (.possessive, .singular, .masculine): ["ий", "ьего", "ьему", "", "ьим", "ьем"]
  case (.possessive, .singular, .neuter): ["ье", "ьего", "ьему", "ье", "ьим", "ьем"]
  case (.possessive, .singular, .feminine): ["ья", "ьей", "ьей", "ью", "ьей", "ьей"]
  case (.possessive, .plural, _): ["ьи", "ьих", "ьим", "", "ьими", "ьих"]
  }
}

extension RussianCase {
  /// The place of this case in a `RussianCaseRow`.
  var row: Int {
    switch self {
    case .nominative: 0
    case .genitive: 1
    case .dative: 2
    case .accusative: 3
    case .instrumental: 4
    case .prepositional: 5
    }
  }
}
