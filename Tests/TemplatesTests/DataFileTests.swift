import Diagnostics
import Templates
import Testing

/// Files of data: what a school decides and its records do not hold.
@Suite struct DataFileTests {
  private func parse(_ yaml: String, isDated: Bool = false) -> Diagnosed<DataFile> {
    DataFile.parse(SourceText(name: "coefficients.yaml", text: yaml), isDated: isDated)
  }

  private func rows(_ file: DataFile) -> String {
    file.rows.map { row in
      zip(file.columns, row).map { "\($0): \(describe($1))" }.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  @Test func `plain digits are numbers and what stands in quotes is text`() {
    let file = parse(
      """
      - {base: 12500.50, code: "05", on: true, steps: [{years: 5}, {years: 10}]}
      - {base: "12", basis: {ky: үлгү, ru: пример}, note: }
      """)
    #expect(file.diagnostics.map(\.printed) == [])
    #expect(
      rows(file.value) == """
        base: 25001/2, code: '05', on: true, steps: [{years: 5}, {years: 10}], basis: missing, note: missing
        base: '12', code: missing, on: missing, steps: missing, basis: {ky: 'үлгү', ru: 'пример'}, note: missing
        """)
  }

  @Test func `an empty list has no rows`() {
    let file = parse("# nothing yet\n[]\n")
    #expect(file.diagnostics.map(\.printed) == [])
    #expect(file.value.columns == [] && file.value.rows == [])
  }

  @Test(arguments: [
    (day: "2025-08-31", rate: ""), (day: "2025-09-01", rate: "1"), (day: "2025-12-31", rate: "1"),
    (day: "2026-01-01", rate: "2"), (day: "2026-06-30", rate: "2"), (day: "2026-07-01", rate: ""),
  ])
  func `a dated file gives the row in force`(day: String, rate: String) {
    let file = parse(
      """
      - {from: 2026-01-01, to: 2026-07-01, rate: 2}
      - {from: 2025-09-01, rate: 1}
      """, isDated: true)
    #expect(file.diagnostics.map(\.printed) == [])
    let rates = file.value.inForce(on: day).rows.map { describe($0[2]) }
    #expect(rates.joined(separator: " ") == rate)
  }

  @Test func `a dated row tells its day`() {
    #expect(
      parse("- {rate: 1}\n- {from: 1 September, rate: 2}\n", isDated: true).diagnostics.map(\.printed)
        .joined(separator: "\n\n") == """
          error[TPL-0109]: a dated row lacks 'from'
           --> coefficients.yaml:1:3
          1 | - {rate: 1}
            |   ^^^^^^^^^
          help: add from: …

          error[TPL-0108]: 'from' takes a day such as 2025-09-01, found a text
           --> coefficients.yaml:2:10
          2 | - {from: 1 September, rate: 2}
            |          ^^^^^^^^^^^
          help: see report.yaml in docs/template-language.md
          """)
  }

  @Test func `a file of data is a list of mappings`() {
    #expect(
      parse("from: 2025-09-01\n").diagnostics.map(\.printed).joined() == """
        error[TPL-0108]: a file of data takes a list, found a mapping
         --> coefficients.yaml:1:1
        1 | from: 2025-09-01
          | ^^^^^^^^^^^^^^^^
        help: see report.yaml in docs/template-language.md
        """)
    #expect(
      parse("- 5\n").diagnostics.map(\.printed).joined() == """
        error[TPL-0108]: a row of data takes a mapping, found a text
         --> coefficients.yaml:1:3
        1 | - 5
          |   ^
        help: see report.yaml in docs/template-language.md
        """)
  }

  @Test func `a dataset has one source`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: а, ru: а}
        datasets:
          a: {sql: SELECT 1, file: a.yaml}

        """) == """
          error[TPL-0123]: the dataset 'a' has both 'sql' and 'file'
           --> report.yaml:4:7
          4 |   a: {sql: SELECT 1, file: a.yaml}
            |       ^^^
          help: take its rows from one of them; two datasets can be used together
          """)
  }
}
