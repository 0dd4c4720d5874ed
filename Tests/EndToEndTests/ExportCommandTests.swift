import Foundation
import Testing

/// Records leave and come back by commands, as tables and as one person's file; what goes wrong is said.
@Suite struct ExportCommandTests {
  private let desk: Desk
  /// A pupil who left on 14 November 2025, and one who stays.
  private let leaver = "Ж-28"
  private let staying = "Б-31"
  private let order = ["--order", "41-О", "--order-date", "2025-08-29"]

  init() throws {
    desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
  }

  private func change(_ sql: String) throws {
    let outcome = try desk.run(
      URL(filePath: "/usr/bin/python3"),
      ["-c", "import sqlite3; sqlite3.connect('school.sqlite').executescript(\"\(sql)\")"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a folder of tables gives the school back in a new file`() throws {
    let outcome = try desk.run("export", "--db", "school.sqlite", "--out", "tables", "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try #require(try outcome.objects().last)
    #expect(summary["withheld"] as? Int == 0)
    #expect(try desk.run("init", "--db", "new.sqlite").status == 0)
    let back = try desk.run("import", "tables", "--db", "new.sqlite", "--quiet")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try desk.run("export", "--db", "new.sqlite", "--out", "again").status == 0)
    #expect(try desk.data("again/result.csv") == desk.data("tables/result.csv"))
    let audit = try desk.run("audit", "show", "--db", "school.sqlite", "--json").objects()
    #expect(audit.last?["action"] as? String == "export")
    #expect(audit.last?["recipient"] as? String == "school")
  }

  @Test func `an export that may not be made, or has no place, leaves nothing`() throws {
    let before = desk.contents
    let denied = try desk.run("export", "--db", "school.sqlite", "--out", "tables", "--as", "nobody")
    #expect(denied.diagnostics == ["error EXP-0001"] && denied.status == 1)
    #expect(try desk.run("export", "--db", "school.sqlite", "--out", "t", "--format", "ods").status == 2)
    #expect(try desk.run("export", "--db", "none.sqlite", "--out", "tables").status == 3)
    try change("UPDATE pupil SET note = printf('%.*c', 40000, 'x') WHERE id = 1")
    let long = try desk.run("export", "--db", "school.sqlite", "--out", "x.xlsx", "--format", "xlsx")
    #expect(long.diagnostics == ["error EXP-0002"] && long.status == 1)
    #expect(
      desk.contents.filter { !$0.hasPrefix("school.sqlite") }
        == before.filter { !$0.hasPrefix("school.sqlite") })
    try desk.write("used/letter.txt", Data())
    let used = try desk.run("export", "--db", "school.sqlite", "--out", "used")
    #expect(used.diagnostics == ["error EXP-0003"] && used.status == 1)
  }

  @Test func `one person's record leaves as JSON, and is erased by an order`() throws {
    let made = try desk.run(
      "person", "export", "--db", "school.sqlite", "--person", leaver, "--out", "p.json")
    #expect(made.status == 0, "\(made.errors)")
    let record = try #require(try JSONSerialization.jsonObject(with: desk.data("p.json")) as? [String: Any])
    let tables = try #require(record["tables"] as? [String: [[String: Any]]])
    #expect(tables["person"]?.count == 1)
    #expect(tables["movement_event"]?.isEmpty == false)
    let erase = ["person", "erase", "--db", "school.sqlite"] + order
    let shown = try desk.run(Desk.program, erase + ["--person", leaver, "--lang", "ru"])
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("алфавитная книга") && shown.errors.contains("nothing was erased"))
    #expect(try desk.run(Desk.program, erase + ["--person", leaver, "--yes"]).status == 0)
    let after = try desk.run(
      "person", "export", "--db", "school.sqlite", "--person", leaver, "--out", "q.json")
    #expect(after.status == 0)
    #expect(try !String(decoding: desk.data("q.json"), as: UTF8.self).contains("\"guardian\""))
    let present = try desk.run(Desk.program, erase + ["--person", staying, "--yes", "--today", "2026-03-10"])
    #expect(present.diagnostics == ["error REG-0014"] && present.status == 1)
    let denied = try desk.run(Desk.program, erase + ["--person", leaver, "--yes", "--as", "nobody"])
    #expect(denied.diagnostics == ["error REG-0013"] && denied.status == 1)
  }
}
