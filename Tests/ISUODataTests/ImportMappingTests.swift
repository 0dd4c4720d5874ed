import Diagnostics
import Language
import Testing

@testable import ISUOData

/// Sheets whose heads do not say enough, described by hand.
@Suite struct ImportMappingTests {
  @Test func `a mapping says what a sheet's columns mean`() throws {
    var school = TinySchool()
    school.remove("7-Б")
    school.remove("Баалар")
    school.add(
      "Лист1", [["Биздин балдар"], ["Бала", "", "Кат"], ["Касымов Данияр Болотович", "2012-04-11", "К-1"]])
    school.add("Лист2", [["Асанов Бакыт Маратович", "=5"], ["Сулайман", "=4"]])
    school.add("Лист3", [["ФИО", "ПИН", "Сумма"], ["x", "y", "z"]])
    let mapping = try read(
      """
      sheets:
        - file: school.xlsx
          sheet: Лист1
          kind: class-list
          first-row: 3
          class: 7-Б
          columns: {Бала: full-name, B: birth-date, Кат: file-number}
        - sheet: Лист2
          kind: marks
          first-row: 1
          class: 7-А
          term: 2
          columns:
            A: pupil-name
            B: subject Алгебра
        - sheet: Лист3
          kind: ignore
      """)
    let plan = try plan(school, mapping)
    #expect(
      plan.findings.map { "\($0.code) \($0.sheet ?? "") \($0.cell ?? "")" } == [
        "IMP-0010 Лист3 ", "IMP-0055 Лист1 A3:C3",
      ])
    #expect(plan.counts.first { $0.table == "result" }?.inserted == 2)
    #expect(plan.counts.first { $0.table == "pupil" }?.inserted == 5)
  }

  @Test func `a mapping that does not fit the sheet is a finding`() throws {
    var school = TinySchool()
    school.add("Лист1", [["Бала"], ["Касымов Данияр"]])
    let mapping = try read(
      "sheets: [{sheet: Лист1, kind: class-list, columns: {Бала: full-name, Күнү: birth-date}}]")
    let findings = try plan(school, mapping).findings
    #expect(
      findings.map { "\($0.code) \($0.action) \($0.reason)" } == [
        "IMP-0019 reject барактагы таблица таанылган жок; таанылганы жана жетишпегени: «Күнү» ?; "
          + "класстын тизмеси: туулган күнү"
      ])
  }

  @Test(arguments: [
    (
      "sheets:\n  - kind: class-lst\n",
      "DAT-0031 2:11 'class-lst' is no kind of a mapping; did you mean 'class-list'?"
    ),
    (
      "sheets:\n  - kind: marks\n    columns: {A: birth-dat}\n",
      "DAT-0031 3:18 'birth-dat' is no column of a mapping; did you mean 'birth-date'?"
    ),
    ("sheet: []\n", "DAT-0031 1:1 'sheet' is no key of a mapping; did you mean 'sheets'?"),
    (
      "sheets:\n  - kind: marks\n    term: 7\n",
      "DAT-0031 3:11 '7' is no term of a mapping; expected: 1, 2, 3, 4, year"
    ),
    ("sheets: [\n", "DAT-0030"), ("", "DAT-0030"), ("5", "DAT-0031"),
  ])
  func `a mistake in a mapping is said at its place`(text: String, expected: String) throws {
    let read = ImportMapping.read(SourceText(name: "mapping.yaml", text: text))
    let diagnostic = try #require(read.diagnostics.first)
    var place = ""
    if case .span(let span)? = diagnostic.location {
      let position = span.source.position(at: span.start)
      place = " \(position.line):\(position.column)"
    }
    let said = "\(diagnostic.code)\(place) \(diagnostic.message); \(diagnostic.help ?? "")"
    #expect(said.hasPrefix(expected) || "\(diagnostic.code)" == expected)
  }

  private func read(_ text: String) throws -> ImportMapping {
    let read = ImportMapping.read(SourceText(name: "mapping.yaml", text: text))
    #expect(read.diagnostics == [])
    return read.value
  }

  private func plan(_ school: TinySchool, _ mapping: ImportMapping) throws -> ImportPlan {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    return try planImport(files: [school.file], into: database, language: .ky, mapping: mapping)
  }
}
