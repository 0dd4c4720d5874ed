import Foundation
import Testing

@Suite struct BackupCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk([
      "secret": "төрт сөз эч ким билбес\nnot this line\n", "other": "башка төрт сөз эч ким билбес\n",
    ])
    _ = try DemoSchool.copy(to: desk)
  }

  private func backup(_ arguments: String...) throws -> Desk.Outcome {
    try desk.run(Desk.program, ["backup", "--db", "school.sqlite", "--out", "s.backup"] + arguments)
  }

  /// The figures of all report cards, whose data reach all over the records.
  private func figures(_ database: String) throws -> String {
    let outcome = try desk.run(
      "render", "term-summary", "--db", database, "--set", "period=2", "--today", "2026-06-30", "--format",
      "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func `a backup is restored with its passphrase, and with no other`() throws {
    let made = try backup("--passphrase-file", "secret", "--as", "katchy", "--today", "2026-06-30", "--json")
    #expect(made.status == 0, "\(made.errors)")
    let summary = try #require(try made.objects().last)
    #expect(summary["made"] as? String == "2026-06-30T00:00:00Z")
    #expect(summary["encrypted"] as? Bool == true)
    let wrong = try desk.run("restore", "s.backup", "--db", "new.sqlite", "--passphrase-file", "other")
    #expect(wrong.status == 1)
    #expect(wrong.diagnostics == ["error BAK-0005"])
    #expect(try desk.run("restore", "s.backup", "--db", "new.sqlite").diagnostics == ["error BAK-0003"])
    #expect(!desk.contents.contains("new.sqlite"))
    let restored = try desk.run("restore", "s.backup", "--db", "new.sqlite", "--passphrase-file", "secret")
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(try figures("new.sqlite") == figures("school.sqlite"))
    #expect(desk.contents == ["new.sqlite", "other", "s.backup", "school.sqlite", "secret"])
  }

  @Test func `neither a backup nor restored records can be read by others`() throws {
    #expect(try backup().status == 0)
    #expect(try desk.run("restore", "s.backup", "--db", "new.sqlite").status == 0)
    for name in ["s.backup", "new.sqlite"] {
      let mode = try FileManager.default.attributesOfItem(atPath: desk.path(name))[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func `a passphrase may come from a file descriptor`() throws {
    let shell = URL(filePath: "/bin/sh")
    let program = Desk.program.path
    let made = try desk.run(
      shell,
      ["-c", "\(program) backup --db school.sqlite --out s.backup --passphrase-file /dev/fd/3 3<secret"])
    #expect(made.status == 0, "\(made.errors)")
    let restored = try desk.run(
      shell,
      ["-c", "head -1 secret | \(program) restore s.backup --db n.sqlite --passphrase-file /dev/stdin"])
    #expect(restored.status == 0, "\(restored.errors)")
  }

  @Test func `what stands in the way is never replaced, except for an older backup`() throws {
    #expect(try backup().status == 0)
    #expect(try backup().status == 0)
    let before = try desk.data("school.sqlite")
    let over = try desk.run("backup", "--db", "school.sqlite", "--out", "school.sqlite")
    #expect(over.status == 1)
    #expect(over.diagnostics == ["error BAK-0009"])
    let restored = try desk.run("restore", "s.backup", "--db", "school.sqlite")
    #expect(restored.status == 3)
    #expect(restored.errors.contains("'school.sqlite' exists already; nothing was changed"))
    #expect(try desk.data("school.sqlite") == before)
    try desk.write("n.sqlite-wal", Data("left over".utf8))
    #expect(try desk.run("restore", "s.backup", "--db", "n.sqlite").status == 3)
  }

  @Test func `a damaged backup is told from a wrong one`() throws {
    #expect(try backup("--passphrase-file", "secret").status == 0)
    let whole = try desk.data("s.backup")
    func restore(_ data: Data) throws -> Desk.Outcome {
      try desk.write("changed.backup", data)
      return try desk.run("restore", "changed.backup", "--db", "n.sqlite", "--passphrase-file", "secret")
    }
    var changed = whole
    changed[whole.count / 2] ^= 1
    for (data, status, code) in [
      (changed, 4, "BAK-0007"), (whole.dropLast(1000), 4, "BAK-0006"), (Data("PK".utf8), 1, "BAK-0001"),
      (Data("ISUO backup 2\n\n".utf8), 1, "BAK-0002"),
    ] {
      let outcome = try restore(data)
      #expect(outcome.status == status)
      #expect(outcome.diagnostics == ["error \(code)"])
    }
    #expect(try backup().status == 0)
    #expect(try restore(desk.data("s.backup")).diagnostics == ["error BAK-0004"])
    #expect(!desk.contents.contains("n.sqlite"))
  }

  @Test func `a backup of records whose log is broken says so`() throws {
    let changes = "DROP TRIGGER audit_keeps_rows; UPDATE audit SET user = 'other' WHERE id = 1"
    let broken = try desk.run(
      URL(filePath: "/usr/bin/python3"),
      ["-c", "import sqlite3; sqlite3.connect('school.sqlite').executescript(\"\(changes)\")"])
    #expect(broken.status == 0, "\(broken.errors)")
    let made = try backup()
    #expect(made.status == 0)
    #expect(made.diagnostics == ["warning BAK-0010"])
    #expect(try backup("--strict").status == 1)
  }

  @Test func `a passphrase that can be guessed is refused`() throws {
    try desk.write("short", Data("1234\n".utf8))
    let outcome = try backup("--passphrase-file", "short")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error BAK-0008"])
    #expect(try backup("--passphrase-file", "missing").status == 3)
  }

  @Test func `a disk that is full leaves the old backup, or none`() throws {
    let limited = "ulimit -f 200; trap '' XFSZ; exec"
    let outcome = try desk.run(
      URL(filePath: "/bin/bash"),
      ["-c", "\(limited) \(Desk.program.path) backup --db school.sqlite --out s.backup"])
    #expect(outcome.status == 3)
    #expect(!desk.contents.contains { $0.contains("backup") })
    #expect(try backup().status == 0)
    let before = try desk.data("s.backup")
    let second = try desk.run(
      URL(filePath: "/bin/bash"),
      ["-c", "\(limited) \(Desk.program.path) restore s.backup --db n.sqlite"])
    #expect(second.status == 3)
    #expect(try desk.data("s.backup") == before)
    #expect(desk.contents == ["other", "s.backup", "school.sqlite", "secret"])
  }
}
