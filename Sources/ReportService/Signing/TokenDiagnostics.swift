import Cryptography
import Diagnostics

extension Diagnostic {
  /// What is wrong with a token or its key.
  ///
  /// - Throws: `EnvironmentFailure` when the token or its library does not work.
  static func token(_ problem: TokenProblem) throws -> Diagnostic {
    switch problem {
    case .unusableModule(let reason):
      throw EnvironmentFailure(
        what: "the library of the token cannot be used: \(reason)",
        help: "give the path of the PKCS #11 library that came with the token")
    case .noToken:
      throw EnvironmentFailure(
        what: "no token is plugged in", help: "plug it in, and look that its lamp is on")
    case .failure(let function, let code):
      throw EnvironmentFailure(
        what: "the token failed: \(function) gave \(hexadecimal(code))",
        help: "unplug the token, and try again")
    case .noSuchToken(let label, let found):
      return diagnostic(
        "SIG-0024", "no token is called '\(label)'", "--token",
        found.isEmpty ? "plug it in" : "tokens that are there: \(list(found))")
    case .severalTokens(let labels):
      return diagnostic("SIG-0025", "several tokens are plugged in", "--token", "name one: \(list(labels))")
    case .wrongPIN:
      return diagnostic(
        "SIG-0026", "the PIN is wrong", "--pkcs11",
        "try again, but not often: the token locks after a few wrong PINs")
    case .lockedPIN:
      return diagnostic(
        "SIG-0027", "the token is locked after too many wrong PINs", "--pkcs11",
        "let the one who gave it unlock it")
    case .expiredPIN:
      return diagnostic(
        "SIG-0028", "the PIN has expired", "--pkcs11", "set another with the program that came with the token"
      )
    case .noKey:
      return diagnostic(
        "SIG-0029", "the token has no such key", "--key-label",
        "leave --key-label and --key-id out, or correct them")
    case .severalKeys(let labels):
      return diagnostic("SIG-0030", "the token has several keys", "--key-label", "name one: \(list(labels))")
    case .noCertificate:
      return diagnostic(
        "SIG-0031", "the token has no certificate of the key", "--pkcs11",
        "let the one who gave the token put it on")
    case .unsuitableKey:
      return try key(.unsuitableKey("that of the token"), .token(TokenSelection(module: "")))
    }
  }

  private static func diagnostic(
    _ code: String, _ message: String, _ option: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(.init(code), message, at: .option(option), help: help)
  }

  private static func list(_ labels: [String]) -> String { labels.map { "'\($0)'" }.joined(separator: ", ") }

  private static func hexadecimal(_ code: UInt) -> String { "0x\(String(code, radix: 16))" }
}
