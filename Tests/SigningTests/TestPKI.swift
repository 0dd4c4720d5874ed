import Foundation

/// Keys and certificates that OpenSSL makes once for all tests: a root that issues signers, a time-stamp
/// server and an answerer of questions about revocation.
struct TestPKI: Sendable {
  /// The passphrase of all key files.
  static let passphrase = "сыр soz"

  /// The one of this run of the tests; made when first asked for.
  static let shared = Result { try TestPKI() }

  let folder: URL

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "isuo-signing-\(getpid())")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/make-pki")
    try Self.run("/bin/bash", [script.path, folder.path, Self.passphrase])
  }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(name))) }

  /// Runs a program and gives what it writes; throws when it fails.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let (output, inputPipe) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = output
    process.standardInput = inputPipe
    try process.run()
    try? inputPipe.fileHandleForWriting.write(contentsOf: Data(input))
    try inputPipe.fileHandleForWriting.close()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProgramFailed(arguments: [program] + arguments, status: process.terminationStatus, output: text)
    }
    return text
  }
}

/// A program said no.
struct ProgramFailed: Error {
  let arguments: [String]
  let status: Int32
  let output: String
}
