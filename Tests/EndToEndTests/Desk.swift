import Foundation
import Testing

/// A folder of its own for one test, in which the program runs as a child process.
final class Desk: Sendable {
  /// What one run of the program left behind.
  struct Outcome: Sendable {
    let status: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String

    /// The objects of `--json`, one a line; a line that is no JSON object fails the test.
    func objects() throws -> [[String: Any]] {
      try output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      }
    }

    /// The codes of the printed diagnostics with their severity: `error TPL-0002`.
    var diagnostics: [String] {
      errors.matches(of: /(?m)^(error|warning)\[([A-Z]{3}-[0-9]{4})\]/).map { "\($0.1) \($0.2)" }
    }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program lies beside the tests, which depend on it.
  static var program: URL {
    let beside = Bundle.main.bundleURL.appending(path: "report-daemon")
    return FileManager.default.fileExists(atPath: beside.path)
      ? beside : repository.appending(path: ".build/debug/report-daemon")
  }

  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "isuo-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ name: String, _ data: Data) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// Everything in the folder, hidden files too, sorted; folders end in `/`.
  var contents: [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.map { name in
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(name), isDirectory: &isDirectory)
      return isDirectory.boolValue ? name + "/" : name
    }.sorted()
  }

  /// Runs the program in the folder. A run of more than two minutes is a hang: status 124.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(Self.program, arguments, environment)
  }

  func run(_ program: URL, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Outcome {
    try call("timeout", ["120", program.path] + arguments, environment)
  }

  /// The words of a PDF, in reading order.
  func words(of pdf: String) throws -> [String] {
    try text(of: pdf).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The text of a PDF in the order in which it is painted, with a form feed after each page. In the order of places,
  /// pdftotext takes a line of single letters for one word that is set wide.
  func text(of pdf: String) throws -> String {
    let outcome = try call("pdftotext", ["-raw", path(pdf), "-"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// A line of `pdfinfo`, such as `Pages`.
  func info(_ key: String, of pdf: String) throws -> String? {
    let outcome = try call("pdfinfo", [path(pdf)], ["TZ": "UTC", "LC_ALL": "C"])
    let line = outcome.output.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    return line?.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
  }

  /// The outline of a PDF, an entry a line, indented by its depth.
  func outline(of pdf: String) throws -> [String] {
    let json = try call("qpdf", ["--json", "--json-key=outlines", path(pdf)]).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    func lines(_ entries: Any?, _ indent: String) -> [String] {
      (entries as? [[String: Any]] ?? []).flatMap { entry in
        [indent + (entry["title"] as? String ?? "")] + lines(entry["kids"], indent + "  ")
      }
    }
    return lines(object?["outlines"], "")
  }

  /// What the validator says of a page of HTML, warnings too; nothing on a machine without it.
  func faults(ofPage file: String) throws -> String {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/tidy") else { return "" }
    // Empty elements are room for handwriting.
    return try call("tidy", ["-e", "-q", "-utf8", "--drop-empty-elements", "no", file]).errors
  }

  /// Runs a tool of the machine in the folder. Its output goes to files, since a full pipe would stop it.
  func call(_ tool: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Outcome {
    let logs = FileManager.default.temporaryDirectory.appending(path: "isuo-log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: logs) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    let files = try ["out", "err"].map { name in
      try Data().write(to: logs.appending(path: name))
      return try FileHandle(forWritingTo: logs.appending(path: name))
    }
    process.standardOutput = files[0]
    process.standardError = files[1]
    try process.run()
    process.waitUntilExit()
    for file in files { try file.close() }
    return Outcome(
      status: process.terminationStatus, output: try read(logs.appending(path: "out")),
      errors: try read(logs.appending(path: "err")))
  }

  private func read(_ log: URL) throws -> String {
    String(decoding: try Data(contentsOf: log), as: UTF8.self)
  }
}
