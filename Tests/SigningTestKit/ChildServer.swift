public import Foundation

/// A server on this machine that a program of Python is; it ends with its owner, or with the tests.
public final class ChildServer: Sendable {
  /// `http://127.0.0.1:1234`.
  public let url: String
  private let input = Pipe()

  /// Starts a program that prints the port it listens to, and ends when its standard input does.
  public init(_ script: URL, _ arguments: [String] = []) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path] + arguments
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    url = "http://127.0.0.1:\(port.trimmingCharacters(in: .whitespacesAndNewlines))"
  }

  deinit { try? input.fileHandleForWriting.close() }
}
