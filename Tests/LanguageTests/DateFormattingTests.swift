import Language
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2021-09-01", "2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `a day is read and written as ISO 8601 has it`(iso: String) {
    #expect(CalendarDate(iso: iso)?.description == iso)
  }

  @Test(arguments: [
    "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-01", "2021-04-31", "2021-9-1", "01.09.2021",
    "2021-09-01T00:00",
    "2021/09/01", "", "20a1-09-01", "0000-01-01",
  ])
  func `what is no day of the calendar is none`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `days compare as the calendar orders them`() throws {
    let days = try ["2020-12-31", "2021-01-01", "2021-01-02", "2021-02-01"].map {
      try #require(CalendarDate(iso: $0))
    }
    #expect(days.reversed().sorted() == days)
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("2000-03-01", 3), ("2021-09-01", 3), ("2026-03-02", 1),
    ("1900-01-01", 1),
    ("2100-12-31", 5), ("0001-01-01", 1),
  ])
  func `a day knows its weekday`(iso: String, weekday: Int) {
    #expect(CalendarDate(iso: iso)?.weekday == weekday)
  }
}

@Suite struct DateFormattingTests {
  private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  /// Months differ in their last vowel and so in their endings (DOMAIN 6.6 and 7.3).
  @Test(arguments: [
    (1, "январы", "январында"), (2, "февралы", "февралында"), (3, "марты", "мартында"),
    (4, "апрели", "апрелинде"),
    (5, "майы", "майында"), (6, "июну", "июнунда"), (7, "июлу", "июлунда"), (8, "августу", "августунда"),
    (9, "сентябры", "сентябрында"), (10, "октябры", "октябрында"), (11, "ноябры", "ноябрында"),
    (12, "декабры", "декабрында"),
  ])
  func `a Kyrgyz date has its possessed month and declines it`(
    month: Int, possessed: String, locative: String
  ) throws {
    let date = try #require(CalendarDate(year: 2021, month: month, day: 5))
    #expect(date.formatted(.long, in: .ky) == "2021-жылдын 5-\(possessed)")
    #expect(date.formatted(.long, in: .ky, grammaticalCase: .locative) == "2021-жылдын 5-\(locative)")
  }

  @Test(arguments: [
    (KyrgyzCase.genitive, "сентябрынын", "апрелинин", "июнунун"),
    (.dative, "сентябрына", "апрелине", "июнуна"),
    (.accusative, "сентябрын", "апрелин", "июнун"), (.locative, "сентябрында", "апрелинде", "июнунда"),
    (.ablative, "сентябрынан", "апрелинен", "июнунан"),
    (.attributive, "сентябрындагы", "апрелиндеги", "июнундагы"),
  ])
  func `the endings follow the vowel of the month`(
    form: KyrgyzCase, september: String, april: String, june: String
  ) throws {
    for (month, expected) in [(9, september), (4, april), (6, june)] {
      let date = try #require(CalendarDate(year: 2025, month: month, day: 3))
      #expect(date.formatted(.long, in: .ky, grammaticalCase: form) == "2025-жылдын 3-\(expected)")
    }
  }

  @Test(arguments: [
    (DateForm.short, "01.09.2021", "01.09.2021"), (.shortWithYear, "01.09.2021-ж.", "01.09.2021 г."),
    (.long, "2021-жылдын 1-сентябры", "1 сентября 2021 года"),
    (.longAbbreviated, "2021-ж. 1-сентябрь", "1 сентября 2021 г."),
    (.quoted, "2021-жылдын «1» сентябры", "«01» сентября 2021 г."),
    (
      .words, "эки миң жыйырма биринчи жылдын биринчи сентябры",
      "первое сентября две тысячи двадцать первого года"
    ),
    (.dayMonth, "1-сентябрь", "1 сентября"), (.month, "сентябрь", "сентябрь"),
    (.monthYear, "2021-жылдын сентябры", "сентябрь 2021 года"), (.weekday, "шаршемби", "среда"),
    (.year, "2021", "2021"), (.yearWord, "2021-жыл", "2021 год"), (.inYear, "2021-жылы", "в 2021 году"),
    (.iso, "2021-09-01", "2021-09-01"),
  ])
  func `every form has its wording in both languages`(form: DateForm, kyrgyz: String, russian: String) throws
  {
    #expect(try date("2021-09-01").formatted(form, in: .ky) == kyrgyz)
    #expect(try date("2021-09-01").formatted(form, in: .ru) == russian)
  }

  @Test func `a Russian date has no cases`() throws {
    for form in KyrgyzCase.allCases {
      #expect(try date("2024-05-25").formatted(.long, in: .ru, grammaticalCase: form) == "25 мая 2024 года")
    }
  }

  @Test(arguments: [
    (DateForm.long, "2021-жылдын 1-сентябрында"), (.longAbbreviated, "2021-ж. 1-сентябрда"),
    (.quoted, "2021-жылдын «1» сентябрында"), (.words, "эки миң жыйырма биринчи жылдын биринчи сентябрында"),
    (.dayMonth, "1-сентябрда"), (.month, "сентябрда"), (.monthYear, "2021-жылдын сентябрында"),
    (.weekday, "шаршембиде"), (.yearWord, "2021-жылда"), (.inYear, "2021-жылында"), (.short, "01.09.2021"),
  ])
  func `Kyrgyz forms decline their last word`(form: DateForm, locative: String) throws {
    #expect(try date("2021-09-01").formatted(form, in: .ky, grammaticalCase: .locative) == locative)
  }

  /// A month of its own, without the ending of possession.
  @Test(arguments: [
    (1, "январдан"), (2, "февралдан"), (3, "марттан"), (4, "апрелден"), (5, "майдан"), (6, "июндан"),
    (7, "июлдан"),
    (8, "августтан"), (9, "сентябрдан"), (10, "октябрдан"), (11, "ноябрдан"), (12, "декабрдан"),
  ])
  func `a Kyrgyz month loses its soft sign before an ending`(month: Int, ablative: String) throws {
    let date = try #require(CalendarDate(year: 2021, month: month, day: 5))
    #expect(Kyrgyz.date(date, .month, .ablative) == ablative)
  }

  @Test(arguments: [
    ("2021-03-01", "дүйшөмбүгө понедельнику понедельником"), ("2021-03-02", "шейшембиге вторнику вторником"),
    ("2021-03-03", "шаршембиге среде средой"), ("2021-03-04", "бейшембиге четвергу четвергом"),
    ("2021-03-05", "жумага пятнице пятницей"), ("2021-03-06", "ишембиге субботе субботой"),
    ("2021-03-07", "жекшембиге воскресенью воскресеньем"),
  ])
  func `the days of the week are declined`(iso: String, forms: String) throws {
    let date = try date(iso)
    let found = [
      Kyrgyz.date(date, .weekday, .dative), Russian.date(date, .weekday, .dative),
      Russian.date(date, .weekday, .instrumental),
    ]
    #expect(found.joined(separator: " ") == forms)
  }

  @Test(arguments: [
    (RussianCase.nominative, "двадцать третье мая двухтысячного года", "май 2000 года", "2000 год"),
    (.genitive, "двадцать третьего мая двухтысячного года", "мая 2000 года", "2000 года"),
    (.dative, "двадцать третьему мая двухтысячного года", "маю 2000 года", "2000 году"),
    (.accusative, "двадцать третье мая двухтысячного года", "май 2000 года", "2000 год"),
    (.instrumental, "двадцать третьим мая двухтысячного года", "маем 2000 года", "2000 годом"),
    (.prepositional, "двадцать третьем мая двухтысячного года", "мае 2000 года", "2000 году"),
  ])
  func `Russian forms in words decline their first`(
    form: RussianCase, words: String, month: String, year: String
  )
    throws
  {
    let date = try date("2000-05-23")
    #expect(Russian.date(date, .words, form) == words)
    #expect(Russian.date(date, .monthYear, form) == month)
    #expect(Russian.date(date, .yearWord, form) == year)
  }

  /// `сентябрда` is `в сентябре`, `сентябрдан` is `с сентября`.
  @Test func `a Kyrgyz case stands for the Russian one that says the same`() throws {
    let months = try KyrgyzCase.allCases.map {
      try date("2021-09-01").formatted(.month, in: .ru, grammaticalCase: $0)
    }
    #expect(months == ["сентябрь", "сентября", "сентябрю", "сентябрь", "сентябре", "сентября", "сентября"])
  }
}
