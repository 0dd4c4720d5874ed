import Language
import Testing

@Suite struct DateRangeTests {
  @Test(arguments: [
    (
      "2021-09-01", "2021-09-15", "2021-жылдын 1-сентябрынан 15-сентябрына чейин",
      "с 1 по 15 сентября 2021 года"
    ),
    (
      "2021-09-02", "2021-12-25", "2021-жылдын 2-сентябрынан 25-декабрына чейин",
      "со 2 сентября по 25 декабря 2021 года"
    ),
    (
      "2021-09-01", "2022-05-25", "2021-жылдын 1-сентябрынан 2022-жылдын 25-майына чейин",
      "с 1 сентября 2021 года по 25 мая 2022 года"
    ),
    ("2022-06-05", "2022-06-05", "2022-жылдын 5-июнунан 5-июнуна чейин", "с 5 по 5 июня 2022 года"),
  ])
  func `what both days share is said once`(first: String, last: String, kyrgyz: String, russian: String)
    throws
  {
    let days = try range(first, last)
    #expect(Kyrgyz.dates(days) == kyrgyz)
    #expect(Russian.dates(days) == russian)
  }

  @Test(arguments: [
    ("2021-09-01", "2021-09-15", "2021-жылдын 1–15-сентябры", "1–15 сентября 2021 года"),
    ("2021-09-01", "2021-12-25", "2021-жылдын 1-сентябры – 25-декабры", "1 сентября – 25 декабря 2021 года"),
    (
      "2021-09-01", "2022-05-25", "2021-жылдын 1-сентябры – 2022-жылдын 25-майы",
      "1 сентября 2021 года – 25 мая 2022 года"
    ),
    ("2022-06-05", "2022-06-05", "2022-жылдын 5-июну", "5 июня 2022 года"),
  ])
  func `a span is written with a dash`(first: String, last: String, kyrgyz: String, russian: String) throws {
    let days = try range(first, last)
    #expect(Kyrgyz.dates(days, .span) == kyrgyz)
    #expect(Russian.dates(days, .span) == russian)
  }

  @Test func `a span in figures is the same in both languages`() throws {
    let days = try range("2021-09-01", "2021-12-25")
    #expect(Kyrgyz.dates(days, .short) == "01.09.2021–25.12.2021")
    #expect(Russian.dates(days, .short) == "01.09.2021–25.12.2021")
  }

  @Test func `the end of a Kyrgyz span takes the case`() throws {
    let days = try range("2021-09-01", "2021-09-15")
    #expect(Kyrgyz.dates(days, .span, .locative) == "2021-жылдын 1–15-сентябрында")
    #expect(Kyrgyz.dates(days, .fromTo, .attributive) == "2021-жылдын 1-сентябрынан 15-сентябрына чейинки")
  }

  private func range(_ first: String, _ last: String) throws -> ClosedRange<CalendarDate> {
    try #require(CalendarDate(iso: first))...(try #require(CalendarDate(iso: last)))
  }
}

@Suite struct SchoolYearTests {
  @Test(arguments: ["2021-2022", "2021–2022", "2021/2022", "1999-2000"])
  func `a school year keeps the sign that it was written with`(text: String) {
    #expect(SchoolYear(text)?.description == text)
  }

  @Test(arguments: [
    "2021", "2021-2023", "2022-2021", "2021-22", "2021--2022", "2021-2022-2023", "", "абвг-2022",
  ])
  func `what is no school year is none`(text: String) {
    #expect(SchoolYear(text) == nil)
  }

  @Test func `a school year is declined in Kyrgyz`() throws {
    let year = try #require(SchoolYear("2021-2022"))
    #expect(
      KyrgyzCase.allCases.map { Kyrgyz.schoolYear(year, $0) } == [
        "2021-2022-окуу жылы", "2021-2022-окуу жылынын", "2021-2022-окуу жылына", "2021-2022-окуу жылын",
        "2021-2022-окуу жылында", "2021-2022-окуу жылынан", "2021-2022-окуу жылындагы",
      ])
  }

  @Test func `a school year is declined in Russian`() throws {
    let year = try #require(SchoolYear(firstYear: 2021))
    #expect(
      RussianCase.allCases.map { Russian.schoolYear(year, $0) } == [
        "2021–2022 учебный год", "2021–2022 учебного года", "2021–2022 учебному году",
        "2021–2022 учебный год",
        "2021–2022 учебным годом", "2021–2022 учебном году",
      ])
    #expect(Russian.schoolYear(year, .genitive, isAbbreviated: true) == "2021–2022 уч. г.")
  }
}

@Suite struct ClassNameTests {
  @Test(arguments: [
    ("7-А", "7-А"), ("7а", "7-А"), ("7 «А»", "7-«А»"), ("7-\"А\"", "7-«А»"), ("11–В", "11-В"), ("7-A", "7-А"),
    ("0", "0"),
    ("9-«Ң»", "9-«Ң»"), ("10 аб", "10-АБ"),
  ])
  func `a class's name is read as schools write it`(text: String, name: String) {
    #expect(ClassName(text)?.description == name)
  }

  @Test(arguments: ["", "А-7", "13-А", "7-А класс", "7-АБВ", "123", "7/А"])
  func `what is no class's name is none`(text: String) {
    #expect(ClassName(text) == nil)
  }

  @Test(arguments: [
    ("7-А", "7-А класстын", "7-А классынын", "7-А класса"),
    ("7-«А»", "7-«А» класстын", "7-«А» классынын", "7-«А» класса"),
    ("5", "5-класстын", "5-классынын", "5 класса"),
  ])
  func `the word for class is declined`(text: String, kyrgyz: String, possessed: String, russian: String)
    throws
  {
    let name = try #require(ClassName(text))
    #expect(Kyrgyz.className(name, .genitive) == kyrgyz)
    #expect(Kyrgyz.className(name, .genitive, isPossessed: true) == possessed)
    #expect(Russian.className(name, .genitive) == russian)
  }

  @Test func `a class stands in every case`() throws {
    let name = try #require(ClassName("7-«А»"))
    #expect(
      KyrgyzCase.allCases.map { Kyrgyz.className(name, $0) } == [
        "7-«А» класс", "7-«А» класстын", "7-«А» класска", "7-«А» классты", "7-«А» класста", "7-«А» класстан",
        "7-«А» класстагы",
      ])
    #expect(
      RussianCase.allCases.map { Russian.className(name, $0) } == [
        "7-«А» класс", "7-«А» класса", "7-«А» классу", "7-«А» класс", "7-«А» классом", "7-«А» классе",
      ])
  }
}
