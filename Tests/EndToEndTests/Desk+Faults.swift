import Foundation
import Testing

/// Runs of the program whose calls of the system fail or end it: `strace` does it.
extension Desk {
  static let isThorough = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"

  /// Which of so many calls of a kind fail, each in a run of its own: about `few` of them, ten times as many
  /// with `scripts/test --all`.
  static func places(_ count: Int, few: Int = 5) -> StrideThrough<Int> {
    stride(from: 1, through: count, by: max(1, count / (isThorough ? 10 * few : few)))
  }

  /// Runs the program under `strace`, which looks at the calls on some files of the folder only.
  func traced(
    _ options: [String], files: [String], _ arguments: [String], pin: String? = nil
  ) throws -> Outcome {
    let strace = URL(filePath: "/usr/bin/strace")
    let paths = files.flatMap { ["-P", path($0)] }
    let words = ["-f", "-o", "trace"] + paths + options + [Self.program.path] + arguments
    return try pin.map { try run(words, of: strace, pin: $0) } ?? run(strace, words)
  }

  /// How often a run makes each of the calls.
  func counts(
    _ calls: [String], files: [String], _ arguments: [String], pin: String? = nil
  ) throws -> [String: Int] {
    let options = ["-e", "trace=\(calls.joined(separator: ","))"]
    let outcome = try traced(options, files: files, arguments, pin: pin)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let lines = String(decoding: try data("trace"), as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.compactMap { line in line.firstMatch(of: /^[0-9]+ +([a-z0-9]+)\(/).map { (String($0.1), 1) } },
      uniquingKeysWith: +)
  }

  /// Every row of a file, as SQLite itself shows it to who opens the file anew.
  func rows(_ file: String) throws -> String {
    let script = "import sqlite3, sys; sys.stdout.write('\\n'.join(sqlite3.connect('\(file)').iterdump()))"
    let outcome = try run(URL(filePath: "/usr/bin/python3"), ["-c", script])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  func remove(_ files: String...) {
    for file in files { try? FileManager.default.removeItem(atPath: path(file)) }
  }
}
