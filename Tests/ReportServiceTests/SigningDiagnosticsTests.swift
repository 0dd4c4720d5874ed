import Cryptography
import Diagnostics
import Signing
import Testing

@testable import ReportService

/// What people read when something cannot be signed.
@Suite struct SigningDiagnosticsTests {
  private static let moment = Moment(secondsSince1970: 1_769_851_800)

  @Test(
    arguments: [
      (.unreadable("no %PDF header"), "SIG-0001", "this is no PDF, or a damaged one: no %PDF header"),
      (.encrypted, "SIG-0002", "the PDF is protected by a password"),
      (.noSuchField("a", waiting: ["b"]), "SIG-0003", "no signature field is called 'a'"),
      (.severalFields(["a", "b"]), "SIG-0004", "several fields wait for a signature"),
      (.fieldIsSigned("a"), "SIG-0005", "the field 'a' is signed already"),
      (.fieldExists("a"), "SIG-0006", "there is a field 'a' already"),
      (.isSigned, "SIG-0007", "the file is signed already: only the first who signs certifies"),
      (.isFinal, "SIG-0008", "the one who certified the file forbade any later change"),
      (.noSuchPage(3, of: 2), "SIG-0009", "there is no page 3"),
      (.outsidePage, "SIG-0010", "the place of the signature is not within the page"),
      (.keyDoesNotFit, "SIG-0016", "the certificate is not that of the key"),
      (.expired(moment), "SIG-0017", "the certificate expired on 2026-01-31"),
      (.notYetValid(moment), "SIG-0017", "the certificate counts only from 2026-01-31 on"),
      (.wrongUsage, "SIG-0018", "the certificate is not for signing documents"),
    ] as [(SigningProblem, String, String)])
  func `a problem is a sentence with its file and a remedy`(
    problem: SigningProblem, code: String, message: String
  ) throws {
    let diagnostic = try Diagnostic.signing(problem, "order.pdf", server: nil)
    #expect(diagnostic.code.description == code)
    #expect(diagnostic.message == message)
    #expect(diagnostic.location == .file("order.pdf"))
    #expect(diagnostic.help != nil)
  }

  @Test(arguments: [
    (SigningProblem.timeStampRefused("no"), "the time-stamp server 'http://a' refuses a stamp: no"),
    (.wrongTimeStamp, "the time-stamp server 'http://a' sent something else than a stamp for this file"),
  ])
  func `what a server does wrong is a failure of the surroundings`(problem: SigningProblem, what: String) {
    let failure = #expect(throws: EnvironmentFailure.self) {
      try Diagnostic.signing(problem, "order.pdf", server: "http://a")
    }
    #expect(failure?.what == what)
  }

  @Test(arguments: [
    (KeyProblem.notAKeyFile, "SIG-0011"), (.wrongPassphrase, "SIG-0012"), (.noKey, "SIG-0013"),
    (.unknownEncryption, "SIG-0014"), (.unsuitableKey("RSA with 1024 bits"), "SIG-0015"),
  ])
  func `what is wrong with a key has a code`(problem: KeyProblem, code: String) throws {
    let diagnostic = try Diagnostic.key(problem, .file("key.p12"))
    #expect(diagnostic.code.description == code && diagnostic.location == .file("key.p12"))
  }

  @Test(arguments: [
    (TokenProblem.noSuchToken("a", found: ["b"]), "SIG-0024"), (.severalTokens(["a", "b"]), "SIG-0025"),
    (.wrongPIN, "SIG-0026"), (.lockedPIN, "SIG-0027"), (.expiredPIN, "SIG-0028"), (.noKey, "SIG-0029"),
    (.severalKeys(["a", "b"]), "SIG-0030"), (.noCertificate, "SIG-0031"), (.unsuitableKey, "SIG-0015"),
  ])
  func `what is wrong with a token has a code`(problem: TokenProblem, code: String) throws {
    #expect(try Diagnostic.token(problem).code.description == code)
  }

  @Test(arguments: [
    (TokenProblem.noToken, "no token is plugged in"),
    (.unusableModule("no file"), "the library of the token cannot be used: no file"),
    (.failure("C_Sign", code: 48), "the token failed: C_Sign gave 0x30"),
  ])
  func `a token that does not work is a failure of the surroundings`(problem: TokenProblem, what: String) {
    let failure = #expect(throws: EnvironmentFailure.self) { try Diagnostic.token(problem) }
    #expect(failure?.what == what)
  }

  @Test func `what proves nothing is said by the number of the certificate`() {
    #expect(
      Diagnostic.noIssuer("3A").printed.hasPrefix(
        "error[SIG-0021]: the certificate of the issuer of certificate 3A"))
    #expect(
      Diagnostic.unknownRevocation("3A").printed.hasPrefix(
        "error[SIG-0022]: nothing tells whether certificate 3A"))
    #expect(Diagnostic.revoked("3A", Self.moment).message == "certificate 3A was revoked on 2026-01-31")
  }
}
