extension CalendarDate {
  /// The date in words and figures of a language.
  ///
  /// `grammaticalCase` inflects what the language inflects. The Kyrgyz cases stand for the Russian ones that
  /// say the same; for all Russian cases see `Russian.date`.
  public func formatted(
    _ form: DateForm, in language: LanguageTag, grammaticalCase: KyrgyzCase = .nominative
  ) -> String {
    switch language {
    case .ky: Kyrgyz.date(self, form, grammaticalCase)
    case .ru: Russian.date(self, form, RussianCase(sayingAs: grammaticalCase))
    }
  }

  /// `01.09.2021`, in both languages.
  var shortForm: String { "\(padded(day, to: 2)).\(padded(month, to: 2)).\(padded(year, to: 4))" }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // Days since 0001-01-01, which was a Monday in the Gregorian calendar counted backwards.
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for earlier in 1..<month { days += Self.days(inMonth: earlier, ofYear: year) }
    return (days + day - 1) % 7 + 1
  }
}

extension RussianCase {
  /// The case in which Russian says what a Kyrgyz case says: `сентябрда` is `в сентябре`, `сентябрдан` is
  /// `с сентября`.
  public init(sayingAs grammaticalCase: KyrgyzCase) {
    switch grammaticalCase {
    case .nominative: self = .nominative
    case .genitive, .ablative, .attributive: self = .genitive
    case .dative: self = .dative
    case .accusative: self = .accusative
    case .locative: self = .prepositional
    }
  }
}
