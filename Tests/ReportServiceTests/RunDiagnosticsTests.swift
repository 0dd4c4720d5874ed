import Foundation
import Language
import ReportEngine
import Testing

@testable import ReportService

@Suite struct RunDiagnosticsTests {
  private static let pupils = """
    burst: {over: class, key: class_id, file: "{{ class.label }}.pdf"}
    parameters: {class: {type: class}, period: {type: period, default: current}}
    datasets:
      class: {sql: "SELECT * FROM report_class WHERE class_id = coalesce(:class, class_id) ORDER BY sort_order", rows: one}
    """

  /// What a run says of the parameters it was given.
  private func said(
    _ parameters: [String: String], report: String = "test", yaml: String = Self.pupils
  ) throws -> String {
    try TestReport(yaml).run(report, set: parameters).printed
  }

  @Test func `a report that is not there is named with the nearest`() throws {
    #expect(
      try said([:], report: "tset") == """
        error[RUN-0006]: there is no report 'tset'
         --> report
        help: did you mean 'test'?
        """)
  }

  @Test func `a parameter that the report has not is named with the nearest`() throws {
    #expect(
      try said(["clas": "7-А"]) == """
        error[RUN-0007]: the report has no parameter 'clas'
         --> --set
        help: did you mean 'class'?
        """)
    #expect(
      try said(["a": "1"], yaml: "datasets: {}") == """
        error[RUN-0007]: the report has no parameter 'a'
         --> --set
        help: it has none
        """)
  }

  @Test func `a parameter without a default must be given where one document is made`() throws {
    #expect(
      try said([:], yaml: "parameters: {day: {type: date}}") == """
        error[RUN-0008]: the report needs the parameter 'day'
         --> --set
        help: add --set day=…
        """)
  }

  @Test(arguments: [
    (type: "{type: period}", value: "6", expected: "a term", help: "give 1, 2, 3 or 4, 'year', or 'current'"),
    (
      type: "{type: period}", value: "жыл", expected: "a term",
      help: "give 1, 2, 3 or 4, 'year', or 'current'"
    ),
    (type: "{type: date}", value: "2026-02-30", expected: "a day", help: "write it as YYYY-MM-DD"),
    (type: "{type: number}", value: "1,5", expected: "a whole number", help: "write digits only"),
    (
      type: "{type: pupil}", value: "Я-99", expected: "the number of a personal file",
      help: "give it as the class list has it, such as А-12"
    ),
    (
      type: "{type: choice, choices: {a: {ky: а, ru: а}, b: {ky: б, ru: б}}}", value: "c",
      expected: "one of its choices", help: "choose: a, b"
    ),
  ])
  func `a wrong value says what is expected`(type: String, value: String, expected: String, help: String)
    throws
  {
    #expect(
      try said(["x": value], yaml: "parameters: {x: \(type)}") == """
        error[RUN-0009]: 'x' must be \(expected)
         --> --set x
        help: \(help)
        """)
  }

  @Test func `a label of two classes lists them`() throws {
    #expect(
      try said(["class": "5-А"]) == """
        error[RUN-0010]: 2 classes are called '5-А'
         --> --set class
        help: say which: 5-А/ky, 5-А/ru
        """)
  }

  @Test func `a class that is not there lists all`() throws {
    #expect(
      try said(["class": "9-Я"]) == """
        error[RUN-0011]: there is no class '9-Я' in this year
         --> --set class
        help: the classes are: 5-А/ky, 5-А/ru, 7-А
        """)
  }

  @Test func `a run without any record says so`() throws {
    let yaml = """
      burst: {over: pupil, key: pupil_id, file: "{{ list.name }}"}
      parameters: {pupil: {type: pupil}}
      datasets: {list: {sql: "SELECT * FROM report_pupil WHERE 1 = 0", rows: one}}
      """
    #expect(
      try said([:], yaml: yaml) == """
        error[RUN-0012]: there is nothing to print: no record fits the parameters
         --> --set
        help: look at the parameters, the year and the day; are the school's records imported?
        """)
  }

  @Test func `several documents are no one file, and nothing is written`() throws {
    let report = try TestReport(Self.pupils)
    let before = report.folder.contents
    let outcome = try report.run(to: .documents(.pdf, path: report.folder.path("o.pdf"), combined: false))
    #expect(
      outcome.printed == """
        error[RUN-0014]: 3 documents cannot be one file
         --> --out
        help: give a folder (a path that ends in /), or --combine for one file
        """)
    #expect(report.folder.contents == before)
  }

  @Test func `two documents of one name are refused before anything is written`() throws {
    let report = try TestReport(Self.pupils)
    let before = report.folder.contents
    let path = report.folder.path("out") + "/"
    let outcome = try report.run(to: .documents(.pdf, path: path, combined: false))
    #expect(
      outcome.printed == """
        error[RUN-0005]: documents 1 and 2 would be the same file '\(path)5-А.pdf'
         --> --out
        help: put something into the name that tells them apart, such as {{ id }}
        """)
    #expect(report.folder.contents == before)
  }

  @Test func `a query's file that is missing is told at its place`() throws {
    #expect(
      try said([:], yaml: "datasets:\n  list: {sql: list.sql}") == """
        error[RUN-0015]: the query's file 'list.sql' cannot be read
         --> test/report.yaml:4:15
        4 |   list: {sql: list.sql}
          |               ^^^^^^^^
        help: put it into the report's folder
        """)
  }

  @Test func `a file of data that is missing is told at its place`() throws {
    #expect(
      try said([:], yaml: "datasets:\n  rates: {file: rates.yaml}") == """
        error[RUN-0015]: the file of data 'rates.yaml' cannot be read
         --> test/report.yaml:4:17
        4 |   rates: {file: rates.yaml}
          |                 ^^^^^^^^^^
        help: put it into the report's folder
        """)
  }

  @Test func `a declaration that cannot be read is told with the reason`() throws {
    let report = try TestReport("")
    try report.folder.write("templates/other/report.yaml/inside", "")
    #expect(
      try report.run("other").printed == """
        error[RUN-0016]: the file cannot be read: it is a folder
         --> other/report.yaml
        help: put it into the report's folder
        """)
  }

  @Test func `a report is called like its folder`() throws {
    let report = try TestReport("")
    try report.folder.write("templates/copy/report.yaml", "id: test\ntitle: {ky: Сыноо, ru: Проба}\n")
    try report.folder.write("templates/copy/page.html", "<p>x</p>")
    #expect(
      try report.run("copy").printed == """
        error[RUN-0017]: the report calls itself 'test' and lies in the folder 'copy'
         --> copy/report.yaml
        help: let 'id' be the name of the folder
        """)
  }

  @Test func `a mistake in a query stands at its place in the query`() throws {
    #expect(
      try said([:], yaml: "datasets:\n  list: {sql: SELECT nmae FROM report_school}") == """
        error[DAT-0002]: no view of this query has a column 'nmae'
         --> test/report.yaml:4:22
        4 |   list: {sql: SELECT nmae FROM report_school}
          |                      ^^^^
        help: did you mean 'name'?
        """)
  }
}
