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
    (.long, "2021-жылдын 1-сентябры", "1 сентября 2021 года"), (.dayMonth, "1-сентябрь", "1 сентября"),
    (.month, "сентябрь", "сентябрь"), (.weekday, "шаршемби", "среда"), (.year, "2021", "2021"),
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
}
