public import Foundation

/// Keys and certificates that OpenSSL makes once for all tests: a root that issues signers, a time-stamp
/// server and an answerer of questions about revocation.
public struct TestPKI: Sendable {
  /// The passphrase of all key files.
  public static let passphrase = "сыр soz"

  /// The one of this run of the tests; made when first asked for.
  public static let shared = Result { try TestPKI() }

  public let folder: URL
  /// Stamps with the time, and tells of revocation: `authority.py` has the paths.
  public let server: ChildServer

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "isuo-signing-\(getpid())")
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    server = try ChildServer(fixtures.appending(path: "authority.py"), [folder.path])
    try Self.run(
      "/bin/bash", [fixtures.appending(path: "make-pki").path, folder.path, Self.passphrase, server.url])
  }

  public func url(_ name: String) -> URL { folder.appending(path: name) }

  public func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(name))) }

  /// Runs a program and gives what it writes; throws when it fails.
  @discardableResult
  public static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
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
public struct ProgramFailed: Error {
  let arguments: [String]
  let status: Int32
  let output: String
}
