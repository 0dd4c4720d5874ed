import ArgumentParser
import Cryptography
import Foundation
import ReportService

/// Where the PIN or passphrase of a key comes from: the terminal, or a file descriptor. Never an argument or
/// a variable of the environment, which other programs can read.
struct SecretOptions: ParsableArguments {
  @Option(
    name: .customLong("pin-fd"),
    help: "Read the PIN or passphrase from the first line of this file descriptor instead of asking for it.")
  var descriptor: Int32?

  /// The secret; the one who sits at the terminal is asked for it by `question`.
  func secret(_ question: String) throws -> Secret {
    if let descriptor { return try readLine(from: descriptor) }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw EnvironmentFailure(
        what: "there is no terminal to ask for the PIN or passphrase",
        help: "give it with --pin-fd N, such as --pin-fd 3 3<pin.txt")
    }
    defer { close(terminal) }
    return try withoutEcho(terminal) {
      _ = question.utf8CString.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count - 1) }
      defer { _ = write(terminal, "\n", 1) }
      return try readLine(from: terminal)
    }
  }

  /// A secret that is to be remembered: asked twice at the terminal.
  ///
  /// - Throws: `ValidationError` when the two are not the same.
  func newSecret(_ question: String) throws -> Secret {
    let first = try secret(question)
    if descriptor != nil { return first }
    let second = try secret("Again: ")
    let isSame = first.withBytes { first in second.withBytes { first.elementsEqual($0) } }
    if !isSame { throw ValidationError("The two passphrases are not the same.") }
    return first
  }

  /// Reads byte by byte: what a buffer reads too much would be left in memory.
  private func readLine(from descriptor: Int32) throws -> Secret {
    var bytes: [UInt8] = []
    // An array that grows leaves its bytes where it was.
    bytes.reserveCapacity(Self.longest)
    var byte: UInt8 = 0
    var count = read(descriptor, &byte, 1)
    while count == 1, byte != 0x0A, bytes.count < Self.longest {
      if byte != 0x0D { bytes.append(byte) }
      count = read(descriptor, &byte, 1)
    }
    byte = 0
    let secret = Secret(taking: &bytes)
    if count < 0 {
      throw EnvironmentFailure(
        what: "cannot read from file descriptor \(descriptor)",
        help: "open it in the shell, such as 3<pin.txt")
    }
    return secret
  }

  private static let longest = 1024

  private func withoutEcho<Result>(_ terminal: Int32, _ body: () throws -> Result) rethrows -> Result {
    var old = termios()
    guard tcgetattr(terminal, &old) == 0 else { return try body() }
    var silent = old
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer { tcsetattr(terminal, TCSAFLUSH, &old) }
    return try body()
  }
}
