import Foundation
import Testing

/// Commands whose files may not grow beyond a size, as on a disk that is full.
@Suite struct FullDiskTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
  }

  /// Runs the program with files of at most so many KB; a write beyond fails, as the signal for it is ignored.
  private func run(limit: Int, _ arguments: String...) throws -> Desk.Outcome {
    let script = "trap '' XFSZ; ulimit -f \(limit); exec \"$@\""
    return try desk.run(
      URL(filePath: "/bin/bash"), ["-c", script, "bash", Desk.program.path] + arguments)
  }

  /// What is in the folder beside the school's file and SQLite's own.
  private var others: [String] { desk.contents.filter { !$0.hasPrefix("school.sqlite") } }

  private func expectWhole(_ file: String = "school.sqlite") throws {
    let doctor = try desk.run("doctor", "--db", file, "--json")
    #expect(doctor.status == 0, "\(doctor.output)")
    #expect(try desk.run("audit", "verify", "--db", file).status == 0)
  }

  @Test(arguments: [0, 16, 64, 400])
  func `a backup that does not fit is said to fail, and the older one stays`(limit: Int) throws {
    try desk.write("school.backup", Data("ISUO backup, an older one".utf8))
    let outcome = try run(limit: limit, "backup", "--db", "school.sqlite", "--out", "school.backup")
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(limit == 0 || outcome.errors.contains("error: "))
    #expect(others == ["school.backup"])
    #expect(try desk.data("school.backup") == Data("ISUO backup, an older one".utf8))
    try expectWhole()
  }

  @Test(arguments: [0, 16, 400])
  func `a restored file that does not fit does not appear`(limit: Int) throws {
    #expect(try desk.run("backup", "--db", "school.sqlite", "--out", "school.backup").status == 0)
    let outcome = try run(limit: limit, "restore", "school.backup", "--db", "new.sqlite")
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(others == ["school.backup"])
  }

  @Test(arguments: [0, 16, 40, 80])
  func `documents that do not fit do not appear, none of them`(limit: Int) throws {
    let outcome = try run(
      limit: limit, "render", "report-card", "--db", "school.sqlite", "--set", "class=7-А", "--set",
      "period=1",
      "--combine", "--out", "cards.pdf")
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(others == [])
    try expectWhole()
  }

  @Test(arguments: [0, 40, 300])
  func `an import that does not fit changes nothing`(limit: Int) throws {
    #expect(try desk.run("init", "--db", "empty.sqlite").status == 0)
    let books = ["school.xlsx", "pupils.xlsx"].map { Desk.repository.appending(path: "demo/\($0)").path }
    let outcome = try run(limit: limit, "import", "--db", "empty.sqlite", "--quiet", books[0], books[1])
    #expect(outcome.status == 3, "\(outcome.errors)")
    try expectWhole("empty.sqlite")
    let shown = try desk.run("audit", "show", "--db", "empty.sqlite", "--json").objects()
    #expect(shown.map { $0["action"] as? String } == ["init"])
  }

  @Test func `output that does not fit ends with 3, not with a part that looks whole`() throws {
    let outcome = try run(
      limit: 0, "render", "report-card", "--db", "school.sqlite", "--set", "class=7-А", "--format", "json")
    #expect(outcome.status == 3)
    let full = try desk.run(
      URL(filePath: "/bin/bash"), ["-c", "'\(Desk.program.path)' audit show --db school.sqlite > /dev/full"])
    #expect(full.status == 3)
    #expect(full.errors.contains("error: cannot write to standard output: No space left on device"))
  }
}
