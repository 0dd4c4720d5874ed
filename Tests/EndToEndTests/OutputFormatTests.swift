import Foundation
import Spreadsheet
import Testing

/// Every shipped report in every form, and the same figures in all of them.
@Suite struct OutputFormatTests {
  private static let forms = ["html", "xlsx", "csv"]

  /// What a report is asked of the demonstration school, by the types of its parameters.
  private static let answers = ["class": "7-А", "period": "2"]

  private struct Report: Sendable {
    let id: String
    let arguments: [String]
  }

  /// The shipped reports and their arguments: one class where they take one, else one pupil.
  private static func reports(_ desk: Desk) throws -> [Report] {
    // Papers are written, and received forms added up, not rendered.
    try desk.run("reports", "--json").objects().filter { $0["content"] == nil && $0["consolidates"] == nil }
      .map { object in
        let parameters = object["parameters"] as? [[String: Any]] ?? []
        let types = parameters.compactMap { $0["type"] as? String }
        var arguments: [String] = []
        for parameter in parameters {
          let name = written(parameter["name"])
          let type = written(parameter["type"])
          if let answer = answers[type] {
            arguments += ["--set", "\(name)=\(answer)"]
          } else if type == "pupil", !types.contains("class") {
            arguments += ["--set", "\(name)=А-35"]
          }
        }
        return Report(id: written(object["id"]), arguments: arguments)
      }
  }

  private func render(_ desk: Desk, _ report: String, _ arguments: [String], out: String) throws
    -> Desk.Outcome
  {
    let form = try #require(out.split(separator: ".").last.map(String.init))
    return try desk.run(
      Desk.program,
      ["render", report, "--db", try DemoSchool.database, "--format", form, "--combine", "--out", out]
        + arguments)
  }

  @Test(arguments: ["ky", "ru"]) func `every report can be had in every form`(_ language: String) throws {
    let desk = try Desk()
    let reports = try Self.reports(desk)
    for report in reports {
      let arguments = report.arguments + ["--lang", language]
      for form in Self.forms {
        let file = "\(report.id).\(form)"
        let outcome = try render(desk, report.id, arguments, out: file)
        #expect(outcome.status == 0, "\(file): \(outcome.errors)")
        #expect(outcome.errors.contains("wrote \(file)\n"), "\(outcome.errors)")
      }
      try checkWorkbook(desk, "\(report.id).xlsx")
      try checkPage(desk, "\(report.id).html", language)
    }
    try checkConverted(desk, reports.map(\.id))
  }

  private func checkWorkbook(_ desk: Desk, _ file: String) throws {
    let book = try readWorkbook([UInt8](desk.data(file)))
    #expect(book.sheets.allSatisfy { $0.formulas.isEmpty })
    #expect(book.sheets.contains { !$0.rows.isEmpty })
    let cells = book.sheets.flatMap { $0.rows.flatMap(\.cells) }
    let hasLeftovers = cells.contains { cell in
      guard case .text(let text) = cell else { return false }
      return text.unicodeScalars.contains { $0 == "\u{AD}" || $0 == "\u{A0}" }
    }
    #expect(!hasLeftovers)
  }

  /// LibreOffice opens the workbooks, all at once, as its start takes longer than a workbook.
  private func checkConverted(_ desk: Desk, _ reports: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") else { return }
    let converted = try desk.call(
      "timeout",
      [
        "300", "soffice", "-env:UserInstallation=file://\(desk.path("office"))", "--headless", "--convert-to",
        "csv", "--outdir", "opened",
      ] + reports.map { "\($0).xlsx" })
    #expect(converted.status == 0, "\(converted.errors)")
    for report in reports {
      let csv = try String(decoding: desk.data("opened/\(report).csv"), as: UTF8.self)
      #expect(!csv.isEmpty && !csv.contains("#REF!") && !csv.contains("Err:"), "\(report)")
    }
  }

  private func checkPage(_ desk: Desk, _ file: String, _ language: String) throws {
    let page = try String(decoding: desk.data(file), as: UTF8.self)
    #expect(page.contains("<html lang=\"\(language)\">"))
    for word in ["<script", "http:", "https:", "url("] { #expect(!page.contains(word), "\(file): \(word)") }
    #expect(try desk.faults(ofPage: file) == "", "\(file)")
  }

  @Test(arguments: ["ky", "ru"]) func `a term summary has the same figures in all forms`(_ language: String)
    throws
  {
    let desk = try Desk()
    let arguments = ["--set", "class=7-А", "--set", "period=2", "--lang", language]
    for form in ["pdf"] + Self.forms {
      #expect(try render(desk, "term-summary", arguments, out: "7.\(form)").status == 0)
    }
    let json = try desk.run(
      Desk.program,
      ["render", "term-summary", "--db", try DemoSchool.database, "--format", "json"] + arguments)
    let run = try #require(try json.objects().first)
    let datasets = try #require(run["datasets"] as? [String: [[String: Any]]])
    let pupils = try #require(datasets["pupils"])
    let subjects = try #require(datasets["subjects"])

    let csv = try readWorkbook([UInt8](desk.data("7.csv")))
    let sheet = try #require(try readWorkbook([UInt8](desk.data("7.xlsx"))).sheets.first)
    let words = Set(try desk.words(of: "7.pdf"))
    let page = try String(decoding: desk.data("7.html"), as: UTF8.self)
    let csvRows = try #require(csv.sheets.first).rows.filter { !$0.isEmpty }
    for (index, pupil) in pupils.enumerated() {
      // Names may be withheld, and then they are all alike.
      let place = String(index + 1)
      let name = written(pupil["name"])
      let inSheet = try #require(sheet.rows.first { $0[0] == .number(place) && $0[1] == .text(name) })
      let inCSV = try #require(csvRows.first { $0[0] == .text(place) && $0[1] == .text(name) })
      let first = 2 + subjects.count
      for (offset, figure) in ["n5", "n4", "n3", "n2", "na"].enumerated() {
        #expect(inSheet[first + offset] == .number(written(pupil[figure])))
        #expect(inCSV[first + offset] == .text(written(pupil[figure])))
      }
      if let mean = pupil["mean"] as? String {
        let printed = mean.replacing(".", with: ",")
        #expect(number(inSheet[first + 5]) == Double(mean))
        #expect(inCSV[first + 5] == .text(printed))
        #expect(words.contains(printed))
        #expect(page.contains(">\(printed)</td>"))
      }
    }
    let totals = try #require(run["totals"] as? [String: Any])
    for key in ["on_list", "attested", "pass_pct", "quality_pct", "sou_pct", "mean"] {
      let figure = written(totals[key])
      let printed = figure.replacing(".", with: ",")
      #expect(
        sheet.rows.contains { $0.cells.contains { number($0) == Double(figure) } && !$0[1].isBlank }, "\(key)"
      )
      #expect(csvRows.contains { $0.cells.contains(.text(printed)) }, "\(key)")
      #expect(words.contains(printed), "\(key)")
    }
  }

  private func number(_ cell: CellValue) -> Double? {
    guard case .number(let digits) = cell else { return nil }
    return Double(digits)
  }

  @Test func `a text that no workbook can hold is refused, and nothing is written`() throws {
    let desk = try Desk([
      "page.html": "<p>{{ text }}</p>",
      "data.json": "{\"text\": \"\(String(repeating: "а", count: 33_000))\"}",
    ])
    let outcome = try desk.run(
      "typeset", "page.html", "--data", "data.json", "--format", "xlsx", "--out", "x.xlsx")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error RUN-0022"])
    #expect(!desk.contents.contains("x.xlsx"))
  }

  @Test func `rows of social groups are printed only where a ground of law allows, with the law`() throws {
    let desk = try Desk()
    let school = try DemoSchool.copy(to: desk)
    func words(_ recipient: String) throws -> String {
      let outcome = try desk.run(
        "render", "school-by-group", "--db", school, "--set", "period=2", "--recipient", recipient, "--lang",
        "ru",
        "--out", "groups.pdf")
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try desk.words(of: "groups.pdf").joined(separator: " ")
    }
    #expect(try !words("school").contains("социальным"))
    let recorded = try desk.run(
      "ground", "record", "--db", school, "--subject", "pupil", "--from", "2025-09-01", "--law-ru",
      "Пример закона",
      "--categories", "social", "--recipients", "school")
    #expect(recorded.status == 0, "\(recorded.errors)")
    let allowed = try words("school")
    #expect(allowed.contains("По социальным категориям") && allowed.contains("сведений: Пример закона."))
    #expect(try !words("department").contains("социальным"))
  }

  @Test func `cards of a class are one workbook with a sheet for each, and the run is recorded`() throws {
    let desk = try Desk()
    let school = try DemoSchool.copy(to: desk)
    let outcome = try desk.run(
      "render", "report-card", "--db", school, "--set", "class=7-А", "--set", "period=2", "--format", "xlsx",
      "--combine", "--out", "cards.xlsx")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let sheets = try readWorkbook([UInt8](desk.data("cards.xlsx"))).sheets
    #expect(sheets.count > 20)
    #expect(Set(sheets.compactMap(\.name)).count == sheets.count)
    let entry = try #require(try desk.run("audit", "show", "--db", school, "--json").objects().last)
    #expect(entry["action"] as? String == "print")
    #expect(written(entry["object"]).contains("form=xlsx"))
  }

  @Test func `files of a burst have the form's extension, and pictures are not combined`() throws {
    let desk = try Desk()
    let outcome = try desk.run(
      "render", "term-summary", "--db", try DemoSchool.database, "--set", "period=2", "--format", "csv",
      "--out", "csv/")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = desk.contents.filter { $0.hasPrefix("csv/") && $0 != "csv/" }
    #expect(files.count > 3 && files.allSatisfy { $0.hasSuffix(".csv") })
    let refused = try desk.run(
      "render", "term-summary", "--db", try DemoSchool.database, "--set", "period=2", "--format", "png",
      "--combine", "--out", "x.png")
    #expect(refused.status == 2)
  }

  @Test func `a template without a database has the same forms, charts and codes drawn`() throws {
    let desk = try Desk([
      "page.html": """
      <!DOCTYPE html><html lang="ru"><head><title>Проба</title></head><body><h1>Проба</h1>
      <chart title="Успеваемость"><point label="7-А" value="89.5"/><point label="7-Б" value="71"/></chart>
      <p><qr value="https://example.org/7" alt="проверка"/></p></body></html>
      """
    ])
    for form in Self.forms {
      let outcome = try desk.run(
        "typeset", "page.html", "--lang", "ru", "--format", form, "--out", "x.\(form)")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let page = try String(decoding: desk.data("x.html"), as: UTF8.self)
    #expect(page.matches(of: /<img [^>]*src="data:image\/svg\+xml;base64,/).count == 2)
    let csv = try String(decoding: desk.data("x.csv"), as: UTF8.self)
    #expect(csv == "\u{FEFF}Успеваемость\r\n7-А;89,5\r\n7-Б;71\r\n")
  }
}
