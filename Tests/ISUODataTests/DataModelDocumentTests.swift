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

  /// What the section on the tables says of all of them at once.
  private static let common: Set = ["id", "import_id", "from_date", "to_date"]

  @Test func `the page says what every column of every table means`() throws {
    var documented: [String: [String]] = [:]
    for section in text.components(separatedBy: "\n#### ").dropFirst() {
      let lines = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      documented[String(lines[0])] = lines.filter { $0.hasPrefix("* `") }.map {
        String($0.split(separator: "`")[1])
      }
    }
    try read { db in
      let tables = try Self.tables(db)
      #expect(Set(tables) == Set(documented.keys))
      for table in tables {
        let columns = try db.columns(in: table).map(\.name)
        #expect(
          documented[table]
            == columns.filter { !Self.common.contains($0) || documented[table]?.contains($0) == true },
          "\(table)")
      }
    }
  }

  @Test func `the drawing has the references that there are`() throws {
    let lines = text.split(separator: "\n").filter { $0.contains("||--o{") }
    let drawn = lines.map { $0.split { " :".contains($0) }.map(String.init) }.map {
      "\($0[2]).\($0[3]) → \($0[0])"
    }
    let actual = try read { db in
      try Self.tables(db).flatMap { table in
        try db.foreignKeys(on: table).map {
          "\(table).\($0.originColumns.joined(separator: "+")) → \($0.destinationTable)"
        }
      }
    }
    #expect(Set(drawn) == Set(actual.filter { !$0.contains(".import_id ") }))
    #expect(drawn.count == Set(drawn).count)
  }

  private static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'grdb*'")
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    return try SchoolDatabase.create(path: folder.path("school.sqlite")).writer.read(body)
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
    let school = try SchoolDatabase.create(path: path)
    try SmallSchool.fill(school)
    try school.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO consent_form (version) VALUES ('2025-1');
          INSERT INTO consent (person_id, signer, signer_role, form_version, given_on)
          SELECT person_id, 'x', 'self', '2025-1', '2025-09-01' FROM (
            SELECT person_id FROM pupil UNION SELECT person_id FROM staff);
          INSERT INTO legal_ground (subject, law_ru, from_date) VALUES ('pupil', 'x', '2025-09-01');
          """)
    }
    let connection = try ReportConnection(
      path: path, context: ReportContext(asOf: "2026-06-30", language: language))
    for view in ReportView.all(in: language) {
      let result = try connection.query("SELECT * FROM \(view.name)")
      #expect(result.columns == view.columns)
      #expect(!result.rows.isEmpty, "\(view.name)")
    }
  }
}
