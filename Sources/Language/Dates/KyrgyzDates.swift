extension Kyrgyz {
  /// A date in a case: `2021-жылдын 1-сентябрында`. The last word takes the ending.
  public static func date(
    _ date: CalendarDate, _ form: DateForm, _ grammaticalCase: KyrgyzCase = .nominative
  ) -> String {
    let possessed = inflected(possessedMonths[date.month - 1], grammaticalCase, isPossessed: true)
    switch form {
    case .short: return date.shortForm
    case .shortWithYear: return date.shortForm + "-ж."
    case .long: return "\(date.year)-жылдын \(date.day)-\(possessed)"
    case .longAbbreviated: return "\(date.year)-ж. \(dayMonth(date, grammaticalCase))"
    case .quoted: return "\(date.year)-жылдын «\(date.day)» \(possessed)"
    case .words:
      return "\(ordinal(Int64(date.year))) жылдын \(ordinal(Int64(date.day))) \(possessed)"
    case .dayMonth: return dayMonth(date, grammaticalCase)
    case .month: return inflected(monthNames[date.month - 1], grammaticalCase, isPossessed: false)
    case .monthYear: return "\(date.year)-жылдын \(possessed)"
    case .weekday: return inflected(weekdays[date.weekday - 1], grammaticalCase, isPossessed: false)
    case .year: return String(date.year)
    case .yearWord: return "\(date.year)-\(inflected("жыл", grammaticalCase, isPossessed: false))"
    case .inYear: return "\(date.year)-\(inflected("жылы", grammaticalCase, isPossessed: true))"
    case .iso: return date.description
    }
  }

  /// A span of days: `2021-жылдын 1-сентябрынан 25-декабрына чейин`. What both days share is said once.
  public static func dates(
    _ days: ClosedRange<CalendarDate>, _ form: DateRangeForm = .fromTo,
    _ grammaticalCase: KyrgyzCase = .nominative
  ) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    func long(_ date: CalendarDate, _ grammaticalCase: KyrgyzCase, isYearSaid: Bool) -> String {
      let month = inflected(possessedMonths[date.month - 1], grammaticalCase, isPossessed: true)
      return (isYearSaid ? "\(date.year)-жылдын " : "") + "\(date.day)-\(month)"
    }
    let isOneYear = first.year == last.year
    switch form {
    case .short: return "\(first.shortForm)–\(last.shortForm)"
    case .fromTo:
      let until = grammaticalCase == .attributive ? "чейинки" : "чейин"
      return long(first, .ablative, isYearSaid: true) + " " + long(last, .dative, isYearSaid: !isOneYear)
        + " \(until)"
    case .span:
      if isOneYear, first.month == last.month {
        let (from, until) = (first.day, long(last, grammaticalCase, isYearSaid: false))
        return "\(first.year)-жылдын " + (from == last.day ? until : "\(from)–\(until)")
      }
      return long(first, .nominative, isYearSaid: true) + " – "
        + long(last, grammaticalCase, isYearSaid: !isOneYear)
    }
  }

  /// Without the year the month is not possessed: `1-сентябрь`, `1-сентябрда`.
  private static func dayMonth(_ date: CalendarDate, _ grammaticalCase: KyrgyzCase) -> String {
    "\(date.day)-\(inflected(monthNames[date.month - 1], grammaticalCase, isPossessed: false))"
  }

  private static func inflected(_ word: String, _ grammaticalCase: KyrgyzCase, isPossessed: Bool) -> String {
    grammaticalCase == .nominative
      ? word : inflected(word, KyrgyzForm(grammaticalCase), isPossessed: isPossessed).text
  }
}

/// How a span of days is written.
public enum DateRangeForm: String, CaseIterable, Hashable, Sendable {
  /// `2021-жылдын 1-сентябрынан 25-декабрына чейин` and `с 1 сентября по 25 декабря 2021 года`
  case fromTo = "from-to"
  /// `2021-жылдын 1–15-сентябры` and `1–15 сентября 2021 года`
  case span
  /// `01.09.2021–15.09.2021`
  case short
}

/// The borrowed names, which official papers use (DOMAIN 6.6). Russian writes them alike.
let monthNames = [
  "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
  "декабрь",
]

/// The months as they stand after `жылдын`, with the ending of the third person (DOMAIN 6.6).
private let possessedMonths = [
  "январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры", "ноябры",
  "декабры",
]

private let weekdays = ["дүйшөмбү", "шейшемби", "шаршемби", "бейшемби", "жума", "ишемби", "жекшемби"]
