import Foundation
import SigningTestKit
import Testing

/// Acts on documents that end by `kill -9` at one call of the system after the other: they were done, or not.
@Suite struct KilledDocumentTests {
  private let desk: Desk
  private let key: String

  init() throws {
    desk = try Desk(["pin": TestPKI.passphrase])
    key = try TestPKI.shared.get().url("rsa.p12").path
    _ = try DemoSchool.copy(to: desk)
  }

  private static let common = ["--db", "school.sqlite", "--today", "2026-06-15", "--quiet"]

  /// Runs a command on the school, which must succeed.
  @discardableResult
  private func run(_ arguments: [String]) throws -> Desk.Outcome {
    let outcome = try desk.run(Desk.program, arguments + Self.common)
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  private func draft() throws {
    let example = Desk.repository.appending(path: "templates/order/example.yaml").path
    try run(["document", "draft", "order", "--from", example])
  }

  /// The columns of a list that `--json` prints.
  private func column(_ name: String, _ arguments: String...) throws -> [String] {
    try run(arguments + ["--json"]).objects().compactMap { $0[name] as? String }
  }

  /// Kills the command at each of its calls. After each the records are the old or the new ones, the archive
  /// and the log are whole, and who was killed tries again.
  ///
  /// - Parameters:
  ///   - repeats: whether the command writes the same records each time.
  ///   - look: told whether the act was done, before it is tried again.
  private func kill(
    _ command: [String], pin: String? = nil, out: String? = nil, repeats: Bool = true,
    _ look: (_ isDone: Bool, _ moment: String) throws -> Void
  ) throws {
    let command = command + (out.map { ["--out", $0] } ?? []) + Self.common
    var files = ["school.sqlite", "school.sqlite-wal", "school.sqlite-journal"]
    if let out { files += [".\(out).partial", out, "."] }
    let calls = ["openat", "pwrite64", "write", "fdatasync", "fsync", "ftruncate", "rename", "unlink"]
    let (before, old) = (try desk.data("school.sqlite"), try desk.rows("school.sqlite"))
    let counts = try desk.counts(calls, files: files, command, pin: pin)
    #expect((counts["pwrite64"] ?? 0) > 10 && (counts["fdatasync"] ?? 0) > 1)
    #expect(counts["rename"] == (out == nil ? nil : 1))
    let new = try desk.rows("school.sqlite")
    #expect(old != new)
    var states: Set<Bool> = []
    for (call, count) in counts.sorted(by: { $0.key < $1.key }) {
      for place in Desk.places(count, few: 2) {
        desk.remove("school.sqlite-wal", "school.sqlite-shm", "school.sqlite-journal")
        if let out { desk.remove(out) }
        try desk.write("school.sqlite", before)
        let options = ["-e", "inject=\(call):signal=KILL:when=\(place)"]
        let outcome = try desk.traced(options, files: files, command, pin: pin)
        #expect(outcome.status == 9, "\(call) \(place): \(outcome.errors)")
        let left = try desk.rows("school.sqlite")
        if repeats { #expect(left == old || left == new, "\(call) \(place)") }
        states.insert(left != old)
        // The file is there only of what was done.
        if let out, desk.contents.contains(out) { #expect(left != old, "\(call) \(place)") }
        try run(["archive", "verify"])
        #expect(try desk.run("audit", "verify", "--db", "school.sqlite").status == 0, "\(call) \(place)")
        try look(left != old, "\(call) \(place)")
        if left == old {
          let again = try pin.map { try desk.run(command, pin: $0) } ?? desk.run(Desk.program, command)
          #expect(again.status == 0, "\(call) \(place): \(again.errors)")
          try look(true, "\(call) \(place), again")
        }
        #expect(!desk.contents.contains { $0.hasSuffix(".partial") } || left != old, "\(call) \(place)")
      }
    }
    // Both were met.
    #expect(states == [false, true])
  }

  @Test func `an issue has taken the number with its paper, or nothing`() throws {
    try draft()
    try kill(["document", "issue", "1"], out: "order.pdf") { (isDone, moment) throws in
      let numbers = try column("no", "document", "list", "--state", "issued")
      #expect(numbers == (isDone ? ["1-Н"] : []), "\(moment)")
      let list = try run(["register", "list", "main", "--year", "2026"]).output
      #expect(list.contains("1-Н") == isDone && !list.contains("2-Н"), "\(moment)")
    }
  }

  @Test func `all documents are signed and kept, or none`() throws {
    for id in ["1", "2"] {
      try draft()
      try run(["document", "issue", id])
    }
    let command = ["document", "sign", "1", "2", "--key", key]
    try kill(command, pin: "pin", repeats: false) { (isDone, moment) throws in
      let states = try column("state", "document", "list")
      #expect(states == (isDone ? ["signed", "signed"] : ["issued", "issued"]), "\(moment)")
      #expect(try column("no", "document", "list") == ["1-Н", "2-Н"], "\(moment)")
      for id in ["1", "2"] where isDone {
        try run(["archive", "get", id, "--out", "got.pdf"])
        // Who signed is not trusted here, but the signature holds.
        #expect(try desk.run("verify", "got.pdf").status == 5, "\(moment)")
      }
    }
  }

  @Test func `a signed document is written only when it is kept`() throws {
    try draft()
    try run(["document", "issue", "1"])
    let command = ["document", "sign", "1", "--key", key]
    try kill(command, pin: "pin", out: "signed.pdf", repeats: false) { (isDone, moment) throws in
      guard isDone else { return }
      try run(["archive", "get", "1", "--out", "got.pdf"])
      if desk.contents.contains("signed.pdf") {
        #expect(try desk.data("signed.pdf") == desk.data("got.pdf"), "\(moment)")
      }
    }
  }

  @Test func `a signed file is kept, or not`() throws {
    try draft()
    try run(["document", "issue", "1", "--out", "order.pdf"])
    #expect(try desk.run(["sign", "--key", key, "order.pdf"], pin: "pin").status == 0)
    try kill(["document", "keep-signed", "1", "--from", "order.pdf"]) { (isDone, moment) throws in
      #expect(
        try column("state", "document", "list") == (isDone ? ["signed"] : ["issued"]), "\(moment)")
    }
  }

  @Test func `a document is cancelled with its reason, or in force`() throws {
    try draft()
    try run(["document", "issue", "1"])
    try kill(["document", "cancel", "1", "--reason", "жаңылыш"]) { (isDone, moment) throws in
      #expect(
        try column("state", "document", "list") == (isDone ? ["cancelled"] : ["issued"]), "\(moment)")
      #expect(try column("no", "document", "list") == ["1-Н"], "\(moment)")
      #expect(
        try run(["document", "show", "1"]).output.contains("reason: жаңылыш") == isDone, "\(moment)")
    }
  }

  @Test(arguments: ["error=ENOSPC", "error=EIO", "signal=KILL"])
  func `a file that is signed in its place is the old or the signed one`(fault: String) throws {
    try desk.write(
      "page.html", Data("<html lang=\"ky\"><head><title>x</title></head><body>x</body></html>".utf8))
    for name in ["a.pdf", "b.pdf"] {
      #expect(try desk.run("typeset", "page.html", "--out", name).status == 0)
    }
    let old = try desk.data("a.pdf")
    let command = ["sign", "a.pdf", "b.pdf", "--key", key, "--quiet"]
    let files = ["a.pdf", ".a.pdf.partial", "b.pdf", ".b.pdf.partial", "."]
    let calls = ["openat", "write", "fsync", "close", "rename"]
    let counts = try desk.counts(calls, files: files, command, pin: "pin")
    #expect(Set(counts.keys) == Set(calls))
    for (call, count) in counts.sorted(by: { $0.key < $1.key }) {
      for place in Desk.places(count, few: 2) {
        for name in ["a.pdf", "b.pdf"] { try desk.write(name, old) }
        let options = ["-e", "inject=\(call):\(fault):when=\(place)"]
        let outcome = try desk.traced(options, files: files, command, pin: "pin")
        let moment = "\(call) \(place) \(fault): \(outcome.status) \(outcome.errors)"
        #expect(outcome.status == (fault == "signal=KILL" ? 9 : 3) || call == "close", "\(moment)")
        for name in ["a.pdf", "b.pdf"] where try desk.data(name) != old {
          #expect(try desk.data(name).starts(with: old), "\(moment)")
          #expect(try desk.run("verify", name).status == 5, "\(moment)")
        }
        // What is left has no name of a document, and goes when the command runs again.
        #expect(desk.contents.filter { $0.hasSuffix(".pdf") } == ["a.pdf", "b.pdf"], "\(moment)")
        if fault != "signal=KILL" {
          #expect(!desk.contents.contains { $0.hasSuffix(".partial") }, "\(moment)")
        }
        for name in ["a.pdf", "b.pdf"] { try desk.write(name, old) }
        #expect(try desk.run(command, pin: "pin").status == 0, "\(moment)")
        #expect(!desk.contents.contains { $0.hasSuffix(".partial") }, "\(moment)")
      }
    }
  }
}
