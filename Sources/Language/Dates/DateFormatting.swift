/// How a date is written in the papers of a Kyrgyz school (DOMAIN 6.6).
///
/// The forms of CLDR are not those of official papers (`1/9/21`, `2021-ж., 1-сен.`), so they are stated here.
public enum DateForm: String, CaseIterable, Hashable, Sendable {
  /// `01.09.2021`
  case short
  /// `01.09.2021-ж.` and `01.09.2021 г.`
  case shortWithYear = "short-year"
  /// `2021-жылдын 1-сентябры` and `1 сентября 2021 года`
  case long
  /// `1-сентябрь` and `1 сентября`
  case dayMonth = "day-month"
  /// The month's name alone: `сентябрь`
  case month
  /// The day of the week: `шаршемби` and `среда`
  case weekday
  /// The year alone: `2021`
  case year
  /// `2021-09-01`, for machines.
  case iso
}

extension CalendarDate {
  /// The date in words and figures of a language.
  ///
  /// `grammaticalCase` inflects the Kyrgyz long form: `2021-жылдын 1-сентябрында`. A Russian date stands in
  /// the genitive whatever is said of it (`с 1 сентября`, `к 1 сентября`), so there the case changes
  /// nothing.
  public func formatted(
    _ form: DateForm, in language: LanguageTag, grammaticalCase: KyrgyzCase = .nominative
  ) -> String {
    switch form {
    case .short: shortForm
    case .shortWithYear:
      switch language {
      case .ky: shortForm + "-ж."
      case .ru: shortForm + " г."
      }
    case .long:
      switch language {
      case .ky: "\(year)-жылдын \(day)-\(kyrgyzMonth(possessedIn: grammaticalCase))"
      case .ru: "\(day) \(russianMonthGenitives[month - 1]) \(year) года"
      }
    case .dayMonth:
      switch language {
      case .ky: "\(day)-\(monthNames[month - 1])"
      case .ru: "\(day) \(russianMonthGenitives[month - 1])"
      }
    case .month: monthNames[month - 1]
    case .weekday: weekdayNames(of: language)[weekday - 1]
    case .year: String(year)
    case .iso: description
    }
  }

  private var shortForm: String { "\(padded(day, to: 2)).\(padded(month, to: 2)).\(padded(year, to: 4))" }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // Days since 0001-01-01, which was a Monday in the Gregorian calendar counted backwards.
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for earlier in 1..<month { days += Self.days(inMonth: earlier, ofYear: year) }
    return (days + day - 1) % 7 + 1
  }

  /// The month with the ending of the third person, as it stands after `жылдын`, and a case ending after
  /// that.
  private func kyrgyzMonth(possessedIn grammaticalCase: KyrgyzCase) -> String {
    let month = kyrgyzPossessedMonths[self.month - 1]
    // The last vowel decides the vowels of the ending (DOMAIN 7.3): ы takes ы and а, и takes и and е, у
    // takes у and а.
    let (high, low) =
      switch month.unicodeScalars.last {
      case "и": ("и", "е")
      case "у": ("у", "а")
      default: ("ы", "а")
      }
    switch grammaticalCase {
    case .nominative: return month
    case .genitive: return month + "н\(high)н"
    case .dative: return month + "н\(low)"
    case .accusative: return month + "н"
    case .locative: return month + "нд\(low)"
    case .ablative: return month + "н\(low)н"
    // The vowel after г follows the ending's own vowel, not the month's.
    case .attributive: return month + "нд\(low)г\(low == "е" ? "и" : "ы")"
    }
  }
}

private let monthNames = [
  "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
  "декабрь",
]

private let russianMonthGenitives = [
  "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
  "декабря",
]

private let kyrgyzPossessedMonths = [
  "январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры", "ноябры",
  "декабры",
]

private func weekdayNames(of language: LanguageTag) -> [String] {
  switch language {
  case .ky: ["дүйшөмбү", "шейшемби", "шаршемби", "бейшемби", "жума", "ишемби", "жекшемби"]
  case .ru: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
  }
}
