import Foundation
import GRDB
import Language
import Testing

@testable import ISUOData

/// docs/data-model.md is what template authors know; it must tell what there is.
@Suite struct DataModelDocumentTests {
  private let text: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(contentsOf: root.appending(path: "docs/data-model.md"), encoding: .utf8)
  }

  @Test func `the page lists every view with its columns, in order`() {
    var documented: [String: [String]] = [:]
    for section in text.components(separatedBy: "\n### ").dropFirst() {
      let body = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      documented[String(body[0])] = body.filter { $0.hasPrefix("| `") }.map {
        String($0.split(separator: "`")[1])
      }
    }
    let actual = ReportView.all(in: .ky).map { ($0.name, $0.columns) }
    #expect(documented == Dictionary(uniqueKeysWithValues: actual))
  }

  @Test func `the page names every table`() throws {
    let folder = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    let tables = try database.writer.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'grdb*'")
    }
    #expect(tables.count > 20)
    for table in tables { #expect(text.contains("`\(table)`"), "\(table)") }
  }

  @Test func `the page names every function`() {
    let start = text.range(of: "Functions:").map { text[$0.lowerBound...] } ?? ""
    let words = Set(start.prefix(600).split { !$0.isLetter && $0 != "_" }.map(String.init))
    let windows = [
      "avg", "count", "cume_dist", "dense_rank", "first_value", "group_concat", "lag", "last_value",
      "lead", "nth_value",
      "ntile", "percent_rank", "rank", "row_number", "sum", "ceiling", "substring",
    ]
    #expect(Set(QueryGuard.functions).subtracting(words).subtracting(windows) == [])
  }

  @Test(arguments: LanguageTag.allCases)
  func `every view gives the columns it declares`(language: LanguageTag) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("school.sqlite")
    try SmallSchool.fill(SchoolDatabase.create(path: path))
    let connection = try ReportConnection(
      path: path, context: ReportContext(asOf: "2026-05-31", language: language))
    for view in ReportView.all(in: language) {
      let result = try connection.query("SELECT * FROM \(view.name)")
      #expect(result.columns == view.columns)
      #expect(!result.rows.isEmpty, "\(view.name)")
    }
  }
}
