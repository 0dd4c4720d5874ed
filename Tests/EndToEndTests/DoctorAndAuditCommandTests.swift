import Foundation
import Testing

@Suite struct DoctorAndAuditCommandTests {
  private let desk: Desk

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

  @Test func `a school's file made from its workbooks has no errors`() throws {
    let outcome = try desk.run("doctor", "--db", "school.sqlite", "--json")
    #expect(outcome.status == 0)
    let summary = try #require(try outcome.objects().last)
    #expect(summary["errors"] as? Int == 0)
  }

  @Test func `the doctor tells what is broken, and that a file cannot be read`() throws {
    try change("DELETE FROM pupil_file_no WHERE id = 1")
    let outcome = try desk.run("doctor", "--db", "school.sqlite", "--lang", "ru")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        """
        error[DOC-0016]: у ученика нет номера личного дела
         --> pupil 1
        help: внесите номер из алфавитной книги
        """), "\(outcome.errors)")
    try desk.write("letter.sqlite", Data("not a database at all, only a letter".utf8))
    #expect(try desk.run("doctor", "--db", "letter.sqlite").status == 3)
    #expect(try desk.run("doctor", "--db", "missing.sqlite").status == 3)
  }

  @Test func `an intact log is verified, also against an earlier mark`() throws {
    let first = try desk.run("audit", "verify", "--db", "school.sqlite")
    #expect(first.status == 0)
    let mark = first.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(mark.hasSuffix(":2"))
    let settings = try desk.run(
      "language", "initials", "--db", "school.sqlite", "solid", "--as", "katchy", "--today", "2026-06-30")
    #expect(settings.status == 0, "\(settings.errors)")
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite", "--against", mark).status == 0)
    let other = String(repeating: "a", count: 64) + ":2"
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite", "--against", other).status == 4)
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite", "--against", "x").status == 2)
    let shown = try desk.run("audit", "show", "--db", "school.sqlite", "--since", "2026-06-30", "--json")
      .objects()
    let last = try #require(shown.first { $0["user"] as? String == "katchy" })
    #expect(last["at"] as? String == "2026-06-30T00:00:00Z")
    #expect(last["action"] as? String == "set")
  }

  @Test func `a log that was changed or cut off is told`() throws {
    #expect(try desk.run("language", "initials", "--db", "school.sqlite", "solid").status == 0)
    let mark = try desk.run("audit", "verify", "--db", "school.sqlite").output.trimmingCharacters(
      in: .whitespacesAndNewlines)
    try change("DROP TRIGGER audit_keeps_all_rows; DELETE FROM audit WHERE id = 3")
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite").status == 0)
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite", "--against", mark).status == 4)
    try change("DROP TRIGGER audit_keeps_rows; UPDATE audit SET user = 'other' WHERE id = 1")
    let broken = try desk.run("audit", "verify", "--db", "school.sqlite")
    #expect(broken.status == 4)
    #expect(broken.errors.contains("the audit log is broken"))
  }

  @Test func `entries of one person are found by file number`() throws {
    let withdrawn = try desk.run(
      "consent", "record", "--db", "school.sqlite", "--pupil", "А-1", "--signer", "Асанова", "--categories",
      "identity", "--recipients", "school", "--form", "2025-1", "--given", "2025-09-02")
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    let shown = try desk.run("audit", "show", "--db", "school.sqlite", "--person", "А-1", "--json").objects()
    // The import that brought the pupil, and the consent.
    #expect(shown.map { $0["action"] as? String } == ["import", "record"])
    let nobody = try desk.run("audit", "show", "--db", "school.sqlite", "--person", "Я-9999")
    #expect(nobody.status == 1)
    #expect(nobody.diagnostics == ["error REG-0001"])
  }

  private func render(_ arguments: String...) throws -> Desk.Outcome {
    try desk.run(
      Desk.program,
      ["render", "report-card", "--db", "school.sqlite", "--set", "class=7-А", "--set", "period=1"]
        + arguments)
  }

  @Test func `a file's log begins with its making, and a print is told with its account and recipient`()
    throws
  {
    let outcome = try render(
      "--out", "cards/", "--as", "owner", "--today", "2026-06-30", "--recipient", "school")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let shown = try desk.run("audit", "show", "--db", "school.sqlite", "--json").objects()
    #expect(shown.map { $0["action"] as? String } == ["init", "import", "print"])
    let print = try #require(shown.last)
    #expect(print["recipient"] as? String == "school")
    #expect(print["at"] as? String == "2026-06-30T00:00:00Z")
    #expect(
      print["object"] as? String == "report-card language=ky form=pdf as_of=2025-11-04 class=7-А period=1")
  }

  @Test(arguments: [["--out", "cards/"], ["--out", "cards.pdf", "--combine"], ["--format", "json"]])
  func `a print that cannot be told to the log is not made`(form: [String]) throws {
    try change("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END")
    let before = desk.contents
    let outcome = try desk.run(
      Desk.program,
      ["render", "report-card", "--db", "school.sqlite", "--set", "class=7-А", "--set", "period=1"] + form)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasSuffix(
        """
        error: nothing was printed, because the audit log cannot tell of it: 'school.sqlite' cannot be used: \
        disk I/O error
        help: let the file of records be written to, and see that its disk has space

        """), "\(outcome.errors)")
    #expect(desk.contents == before)
  }
}
