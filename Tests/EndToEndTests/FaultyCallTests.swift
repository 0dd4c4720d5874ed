import Foundation
import SigningTestKit
import Testing

/// The program as it is run, whose calls of the system fail or end it by `kill -9`, each in turn: `strace`
/// does it. Failing writes of SQLite's are in `FaultyDiskTests`.
@Suite struct FaultyCallTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
  }

  private static let isThorough = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"

  /// Runs the program under `strace`, which looks at the calls on some files of the folder only.
  private func traced(_ options: [String], files: [String], _ arguments: [String]) throws -> Desk.Outcome {
    let paths = files.flatMap { ["-P", desk.path($0)] }
    return try desk.run(
      URL(filePath: "/usr/bin/strace"),
      ["-f", "-o", "trace"] + paths + options + [Desk.program.path] + arguments)
  }

  /// How often a run makes each of the calls.
  private func counts(_ calls: [String], files: [String], _ arguments: [String]) throws -> [String: Int] {
    let outcome = try traced(["-e", "trace=\(calls.joined(separator: ","))"], files: files, arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let lines = String(decoding: try desk.data("trace"), as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.compactMap { line in line.firstMatch(of: /^[0-9]+ +([a-z0-9]+)\(/).map { (String($0.1), 1) } },
      uniquingKeysWith: +)
  }

  /// Every row of a file, as SQLite itself shows it to who opens the file anew.
  private func rows(_ file: String) throws -> String {
    let script = "import sqlite3, sys; sys.stdout.write('\\n'.join(sqlite3.connect('\(file)').iterdump()))"
    let outcome = try desk.run(URL(filePath: "/usr/bin/python3"), ["-c", script])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func findings(_ file: String) throws -> String {
    let outcome = try desk.run("doctor", "--db", file, "--json")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try desk.run("audit", "verify", "--db", file).status == 0)
    return outcome.output
  }

  private func remove(_ files: String...) {
    for file in files { try? FileManager.default.removeItem(atPath: desk.path(file)) }
  }

  @Test(arguments: ["error=ENOSPC", "error=EIO", "signal=KILL"])
  func `whichever call of a restore fails, the new file is whole or not there`(fault: String) throws {
    #expect(try desk.run("backup", "--db", "school.sqlite", "--out", "s.backup").status == 0)
    let command = ["restore", "s.backup", "--db", "new.sqlite", "--quiet", "--today", "2026-06-30"]
    let calls = ["openat", "write", "fsync", "close", "renameat2"]
    let files = ["new.sqlite", ".new.sqlite.partial", "."]
    let counts = try counts(calls, files: files, command)
    #expect(Set(counts.keys) == Set(calls))
    let (whole, healthy) = (try rows("new.sqlite"), try findings("new.sqlite"))
    remove("new.sqlite")
    for call in calls {
      let count = counts[call] ?? 1
      for place in stride(from: 1, through: count, by: max(1, count / (FaultyCallTests.isThorough ? 50 : 5)))
      {
        let outcome = try traced(["-e", "inject=\(call):\(fault):when=\(place)"], files: files, command)
        let failure = "\(call) \(place) \(fault): \(outcome.status) \(outcome.errors)"
        // What cannot be closed was brought to the disk before.
        if call != "close" { #expect(outcome.status == (fault == "signal=KILL" ? 9 : 3), "\(failure)") }
        if desk.contents.contains("new.sqlite") {
          #expect(try rows("new.sqlite") == whole, "\(failure)")
          #expect(try findings("new.sqlite") == healthy, "\(failure)")
        } else {
          #expect(outcome.status != 0, "\(failure)")
        }
        // Only who is killed leaves something beside it, and it does not stand in the way.
        if fault != "signal=KILL" { #expect(!desk.contents.contains(".new.sqlite.partial"), "\(failure)") }
        remove("new.sqlite", "new.sqlite-wal", "new.sqlite-shm")
        #expect(try desk.run(Desk.program, command).status == 0)
        #expect(!desk.contents.contains(".new.sqlite.partial"))
        remove("new.sqlite")
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
    let (old, oldFindings) = (try rows("school.sqlite"), try findings("school.sqlite"))
    let counts = try counts(calls, files: files, command)
    #expect((counts["pwrite64"] ?? 0) > 100 && (counts["fdatasync"] ?? 0) > 2)
    let (new, newFindings) = (try rows("school.sqlite"), try findings("school.sqlite"))
    #expect(old != new)
    var states: Set<Bool> = []
    for call in calls {
      let count = counts[call] ?? 1
      for place in stride(from: 1, through: count, by: max(1, count / (FaultyCallTests.isThorough ? 50 : 5)))
      {
        remove("school.sqlite-wal", "school.sqlite-shm", "school.sqlite-journal")
        try desk.write("school.sqlite", before)
        let outcome = try traced(["-e", "inject=\(call):signal=KILL:when=\(place)"], files: files, command)
        #expect(outcome.status == 9, "\(call) \(place): \(outcome.errors)")
        let found = try findings("school.sqlite")
        let left = try rows("school.sqlite")
        #expect(left == old || left == new, "\(call) \(place)")
        #expect(found == (left == old ? oldFindings : newFindings), "\(call) \(place)")
        states.insert(left == new)
      }
    }
    // Both were met.
    #expect(states == [false, true])
  }

  @Test func `an issue that is killed has taken the number with its paper, or nothing`() throws {
    let example = Desk.repository.appending(path: "templates/order/example.yaml").path
    let common = ["--db", "school.sqlite", "--today", "2026-06-15", "--quiet"]
    #expect(
      try desk.run(Desk.program, ["document", "draft", "order", "--from", example] + common).status == 0)
    let before = try desk.data("school.sqlite")
    let command = ["document", "issue", "1", "--out", "order.pdf"] + common
    let files = [
      "school.sqlite", "school.sqlite-wal", "school.sqlite-journal", ".order.pdf.partial", "order.pdf", ".",
    ]
    let calls = ["openat", "pwrite64", "write", "fdatasync", "fsync", "ftruncate", "rename", "unlink"]
    let old = try rows("school.sqlite")
    let counts = try counts(calls, files: files, command)
    #expect((counts["pwrite64"] ?? 0) > 10 && (counts["fdatasync"] ?? 0) > 1 && counts["rename"] == 1)
    let new = try rows("school.sqlite")
    #expect(old != new)
    var states: Set<Bool> = []
    for (call, count) in counts.sorted(by: { $0.key < $1.key }) {
      for place in stride(from: 1, through: count, by: max(1, count / (FaultyCallTests.isThorough ? 50 : 5)))
      {
        remove("school.sqlite-wal", "school.sqlite-shm", "school.sqlite-journal", "order.pdf")
        try desk.write("school.sqlite", before)
        let outcome = try traced(["-e", "inject=\(call):signal=KILL:when=\(place)"], files: files, command)
        #expect(outcome.status == 9, "\(call) \(place): \(outcome.errors)")
        let left = try rows("school.sqlite")
        #expect(left == old || left == new, "\(call) \(place)")
        states.insert(left == new)
        // The file is there only of what is issued, and then it is whole.
        if desk.contents.contains("order.pdf") { #expect(left == new, "\(call) \(place)") }
        let isWhole = try desk.run(Desk.program, ["archive", "verify"] + common)
        #expect(isWhole.status == 0, "\(call) \(place): \(isWhole.errors)")
        // Who was killed tries again: the number is neither lost nor used twice.
        if left == old { #expect(try desk.run(Desk.program, command).status == 0, "\(call) \(place)") }
        let list = try desk.run(Desk.program, ["register", "list", "main", "--year", "2026"] + common)
        #expect(list.output.contains("1-Н") && !list.output.contains("2-Н"), "\(call) \(place)")
      }
    }
    #expect(states == [false, true])
  }

  @Test func `a signed file whose keeping is killed is kept, or not`() throws {
    let example = Desk.repository.appending(path: "templates/order/example.yaml").path
    let common = ["--db", "school.sqlite", "--today", "2026-06-15", "--quiet"]
    for command in [["draft", "order", "--from", example], ["issue", "1", "--out", "order.pdf"]] {
      #expect(try desk.run(Desk.program, ["document"] + command + common).status == 0)
    }
    try desk.write("pin", Data(TestPKI.passphrase.utf8))
    let key = try TestPKI.shared.get().url("rsa.p12").path
    let script = "'\(Desk.program.path)' sign --key '\(key)' --pin-fd 3 order.pdf 3<pin"
    #expect(try desk.run(URL(filePath: "/bin/sh"), ["-c", script]).status == 0)
    let before = try desk.data("school.sqlite")
    let command = ["document", "keep-signed", "1", "--from", "order.pdf"] + common
    let files = ["school.sqlite", "school.sqlite-wal"]
    let old = try rows("school.sqlite")
    let counts = try counts(["openat", "pwrite64", "fdatasync", "ftruncate"], files: files, command)
    #expect((counts["pwrite64"] ?? 0) > 10)
    let new = try rows("school.sqlite")
    var states: Set<Bool> = []
    for (call, count) in counts.sorted(by: { $0.key < $1.key }) {
      for place in stride(from: 1, through: count, by: max(1, count / (FaultyCallTests.isThorough ? 50 : 5)))
      {
        remove("school.sqlite-wal", "school.sqlite-shm", "school.sqlite-journal")
        try desk.write("school.sqlite", before)
        let outcome = try traced(["-e", "inject=\(call):signal=KILL:when=\(place)"], files: files, command)
        #expect(outcome.status == 9, "\(call) \(place): \(outcome.errors)")
        let left = try rows("school.sqlite")
        #expect(left == old || left == new, "\(call) \(place)")
        states.insert(left == new)
        #expect(try desk.run(Desk.program, ["archive", "verify"] + common).status == 0, "\(call) \(place)")
      }
    }
    #expect(states == [false, true])
  }
}
