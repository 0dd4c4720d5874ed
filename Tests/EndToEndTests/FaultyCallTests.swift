import Foundation
import Testing

/// The program as it is run, whose calls of the system fail or end it by `kill -9`, each in turn: `strace`
/// does it. Failing writes of SQLite's are in `FaultyDiskTests`.
@Suite struct FaultyCallTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
  }

  private func findings(_ file: String) throws -> String {
    let outcome = try desk.run("doctor", "--db", file, "--json")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try desk.run("audit", "verify", "--db", file).status == 0)
    return outcome.output
  }

  @Test(arguments: ["error=ENOSPC", "error=EIO", "signal=KILL"])
  func `whichever call of a restore fails, the new file is whole or not there`(fault: String) throws {
    #expect(try desk.run("backup", "--db", "school.sqlite", "--out", "s.backup").status == 0)
    let command = ["restore", "s.backup", "--db", "new.sqlite", "--quiet", "--today", "2026-06-30"]
    let calls = ["openat", "write", "fsync", "close", "renameat2"]
    let files = ["new.sqlite", ".new.sqlite.partial", "."]
    let counts = try desk.counts(calls, files: files, command)
    #expect(Set(counts.keys) == Set(calls))
    let (whole, healthy) = (try desk.rows("new.sqlite"), try findings("new.sqlite"))
    desk.remove("new.sqlite")
    for call in calls {
      let count = counts[call] ?? 1
      for place in Desk.places(count) {
        let outcome = try desk.traced(["-e", "inject=\(call):\(fault):when=\(place)"], files: files, command)
        let failure = "\(call) \(place) \(fault): \(outcome.status) \(outcome.errors)"
        // What cannot be closed was brought to the disk before.
        if call != "close" { #expect(outcome.status == (fault == "signal=KILL" ? 9 : 3), "\(failure)") }
        if desk.contents.contains("new.sqlite") {
          #expect(try desk.rows("new.sqlite") == whole, "\(failure)")
          #expect(try findings("new.sqlite") == healthy, "\(failure)")
        } else {
          #expect(outcome.status != 0, "\(failure)")
        }
        // Only who is killed leaves something beside it, and it does not stand in the way.
        if fault != "signal=KILL" { #expect(!desk.contents.contains(".new.sqlite.partial"), "\(failure)") }
        desk.remove("new.sqlite", "new.sqlite-wal", "new.sqlite-shm")
        #expect(try desk.run(Desk.program, command).status == 0)
        #expect(!desk.contents.contains(".new.sqlite.partial"))
        desk.remove("new.sqlite")
      }
    }
  }

  @Test func `an erasure that is killed has taken nothing, or all of it`() throws {
    let command = [
      "person", "erase", "--db", "school.sqlite", "--person", "Ж-28", "--order", "41-О", "--order-date",
      "2025-08-29",
      "--today", "2026-06-30", "--yes",
    ]
    let files = ["school.sqlite", "school.sqlite-wal", "school.sqlite-journal"]
    let calls = ["openat", "pwrite64", "fdatasync", "ftruncate", "unlink"]
    let before = try DemoSchool.imported.bytes
    let (old, oldFindings) = (try desk.rows("school.sqlite"), try findings("school.sqlite"))
    let counts = try desk.counts(calls, files: files, command)
    #expect((counts["pwrite64"] ?? 0) > 100 && (counts["fdatasync"] ?? 0) > 2)
    let (new, newFindings) = (try desk.rows("school.sqlite"), try findings("school.sqlite"))
    #expect(old != new)
    var states: Set<Bool> = []
    for call in calls {
      let count = counts[call] ?? 1
      for place in Desk.places(count) {
        desk.remove("school.sqlite-wal", "school.sqlite-shm", "school.sqlite-journal")
        try desk.write("school.sqlite", before)
        let outcome = try desk.traced(
          ["-e", "inject=\(call):signal=KILL:when=\(place)"], files: files, command)
        #expect(outcome.status == 9, "\(call) \(place): \(outcome.errors)")
        let found = try findings("school.sqlite")
        let left = try desk.rows("school.sqlite")
        #expect(left == old || left == new, "\(call) \(place)")
        #expect(found == (left == old ? oldFindings : newFindings), "\(call) \(place)")
        states.insert(left == new)
      }
    }
    // Both were met.
    #expect(states == [false, true])
  }
}
