extension Russian {
  /// A date in a case.
  ///
  /// A date in figures reads the same whatever is said of it (`1 сентября`, `с 1 сентября`, `к 1 сентября`),
  /// because the day stands in figures and the rest in the genitive; so the case changes the forms in words
  /// and those that begin with the month, the year or the day of the week.
  public static func date(
    _ date: CalendarDate, _ form: DateForm, _ grammaticalCase: RussianCase = .nominative
  ) -> String {
    let ofMonth = months[date.month - 1][RussianCase.genitive.row]
    switch form {
    case .short: return date.shortForm
    case .shortWithYear: return date.shortForm + " г."
    case .long: return "\(date.day) \(ofMonth) \(date.year) года"
    case .longAbbreviated: return "\(date.day) \(ofMonth) \(date.year) г."
    case .quoted: return "«\(padded(date.day, to: 2))» \(ofMonth) \(date.year) г."
    case .words:
      let day = ordinal(Int64(date.day), grammaticalCase, gender: .neuter)
      return "\(day) \(ofMonth) \(ordinal(Int64(date.year), .genitive)) года"
    case .dayMonth: return "\(date.day) \(ofMonth)"
    case .month: return months[date.month - 1][grammaticalCase.row]
    case .monthYear: return "\(months[date.month - 1][grammaticalCase.row]) \(date.year) года"
    case .weekday: return weekdays[date.weekday - 1][grammaticalCase.row]
    case .year: return String(date.year)
    case .yearWord: return "\(date.year) \(year[grammaticalCase.row])"
    case .inYear: return "в \(date.year) году"
    case .iso: return date.description
    }
  }

  /// A span of days: `с 1 по 15 сентября 2021 года`. What both days share is said once.
  public static func dates(_ days: ClosedRange<CalendarDate>, _ form: DateRangeForm = .fromTo) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let isOneYear = first.year == last.year
    let isOneMonth = isOneYear && first.month == last.month
    let from = isOneMonth ? String(first.day) : date(first, isOneYear ? .dayMonth : .long)
    let until = date(last, .long)
    switch form {
    case .short: return "\(first.shortForm)–\(last.shortForm)"
    case .fromTo: return "\(first.day == 2 ? "со" : "с") \(from) по \(until)"
    case .span:
      if first == last { return until }
      return isOneMonth ? "\(from)–\(until)" : "\(from) – \(until)"
    }
  }

  /// год in the six cases. The prepositional is that of time, `в 2021 году`, which papers need.
  static let year: RussianCaseRow = ["год", "года", "году", "год", "годом", "году"]
}

/// The months in the six cases.
private let months: [RussianCaseRow] = [
  ["январь", "января", "январю", "январь", "январём", "январе"],
  ["февраль", "февраля", "февралю", "февраль", "февралём", "феврале"],
  ["март", "марта", "марту", "март", "мартом", "марте"],
  ["апрель", "апреля", "апрелю", "апрель", "апрелем", "апреле"],
  ["май", "мая", "маю", "май", "маем", "мае"],
  ["июнь", "июня", "июню", "июнь", "июнем", "июне"],
  ["июль", "июля", "июлю", "июль", "июлем", "июле"],
  ["август", "августа", "августу", "август", "августом", "августе"],
  ["сентябрь", "сентября", "сентябрю", "сентябрь", "сентябрём", "сентябре"],
  ["октябрь", "октября", "октябрю", "октябрь", "октябрём", "октябре"],
  ["ноябрь", "ноября", "ноябрю", "ноябрь", "ноябрём", "ноябре"],
  ["декабрь", "декабря", "декабрю", "декабрь", "декабрём", "декабре"],
]

private let weekdays: [RussianCaseRow] = [
  ["понедельник", "понедельника", "понедельнику", "понедельник", "понедельником", "понедельнике"],
  ["вторник", "вторника", "вторнику", "вторник", "вторником", "вторнике"],
  ["среда", "среды", "среде", "среду", "средой", "среде"],
  ["четверг", "четверга", "четвергу", "четверг", "четвергом", "четверге"],
  ["пятница", "пятницы", "пятнице", "пятницу", "пятницей", "пятнице"],
  ["суббота", "субботы", "субботе", "субботу", "субботой", "субботе"],
  ["воскресенье", "воскресенья", "воскресенью", "воскресенье", "воскресеньем", "воскресенье"],
]
