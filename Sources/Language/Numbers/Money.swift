/// How an amount of money is written. The currency is the som of a hundred tyiyn.
public enum MoneyForm: String, CaseIterable, Hashable, Sendable {
  /// `1 500,00 сом`
  case figures
  /// `одна тысяча пятьсот сомов 00 тыйынов`: the tyiyn stay figures, as in orders and contracts.
  case words
  /// As `words`, with a capital letter: an amount that stands in a field of its own.
  case capitalized
  /// `1500 (одна тысяча пятьсот) сомов 00 тыйынов`
  case figuresAndWords = "figures-and-words"
  /// `одна тысяча пятьсот сомов ноль тыйынов`
  case allWords = "all-words"
}

extension Kyrgyz {
  /// An amount of money, given in tyiyn: `бир миң беш жүз сом 00 тыйын`. Only the last word takes the case.
  public static func money(
    tyiyn amount: Int64, _ form: MoneyForm, _ grammaticalCase: KyrgyzCase = .nominative
  ) -> String {
    let money = Amount(tyiyn: amount)
    let som = money.som
    let tyiyn = inflected("тыйын", KyrgyzForm(grammaticalCase), isPossessed: false).text
    // Nothing may be written in before a number of money, so `бир` is never left out.
    let words = cardinal(som, style: .withOne)
    let sign = amount < 0 ? "минус " : ""
    switch form {
    case .figures:
      return "\(money.figures)\u{A0}\(inflected("сом", KyrgyzForm(grammaticalCase), isPossessed: false).text)"
    case .words: return "\(sign)\(words) сом \(money.tyiynFigures) \(tyiyn)"
    case .capitalized: return capitalized("\(sign)\(words) сом \(money.tyiynFigures) \(tyiyn)")
    case .figuresAndWords:
      return "\(money.somFigures) (\(sign)\(words)) сом \(money.tyiynFigures) \(tyiyn)"
    case .allWords:
      return "\(sign)\(words) сом \(cardinal(money.tyiyn, style: .withOne)) \(tyiyn)"
    }
  }
}

extension Russian {
  /// An amount of money, given in tyiyn: `одна тысяча пятьсот сомов 00 тыйынов`, and in a case
  /// `одной тысячи пятисот сомов 00 тыйынов`. Figures alone are not declined.
  public static func money(
    tyiyn amount: Int64, _ form: MoneyForm, _ grammaticalCase: RussianCase = .nominative
  ) -> String {
    let money = Amount(tyiyn: amount)
    let som = counted("сом", after: money.som, grammaticalCase).text
    let tyiyn = counted("тыйын", after: money.tyiyn, grammaticalCase).text
    let words = (amount < 0 ? "минус " : "") + cardinal(money.som, grammaticalCase)
    switch form {
    case .figures: return "\(money.figures)\u{A0}сом"
    case .words: return "\(words) \(som) \(money.tyiynFigures) \(tyiyn)"
    case .capitalized: return capitalized("\(words) \(som) \(money.tyiynFigures) \(tyiyn)")
    case .figuresAndWords: return "\(money.somFigures) (\(words)) \(som) \(money.tyiynFigures) \(tyiyn)"
    case .allWords: return "\(words) \(som) \(cardinal(money.tyiyn, grammaticalCase)) \(tyiyn)"
    }
  }
}

/// An amount cut into som and tyiyn, both without the sign.
private struct Amount {
  let isNegative: Bool
  let som: Int64
  let tyiyn: Int64

  init(tyiyn amount: Int64) {
    isNegative = amount < 0
    // A hundredth of the magnitude fits the signed type even for the smallest number.
    som = Int64(amount.magnitude / 100)
    tyiyn = Int64(amount.magnitude % 100)
  }

  var tyiynFigures: String { padded(Int(tyiyn), to: 2) }

  /// `1500`, but `12 500`.
  var somFigures: String { NumberFormatting.grouped((isNegative ? "-" : "") + String(som)) }

  /// `1 500,00`: sums stand in columns, so thousands are grouped from the first.
  var figures: String {
    NumberFormatting.grouped("\(isNegative ? "-" : "")\(som).\(tyiynFigures)", fromDigits: 4)
  }
}

private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
