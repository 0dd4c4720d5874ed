import Cryptography
import Foundation
import SigningTestKit
import Testing

@testable import Signing

/// SoftHSM is told of its tokens once a process, and logs in for all sessions alike: one test after the other.
@Suite(.serialized) struct TokenTests {
  private let pki: TestPKI

  init() throws {
    pki = try TestPKI.shared.get()
    _ = try TestTokens.shared.get()
  }

  private func key(
    _ token: String?, _ label: String? = nil, id: [UInt8]? = nil, pin: String = TestTokens.pin,
    module: String = TestTokens.module
  ) throws -> TokenKey {
    var selection = TokenSelection(module: module)
    selection.token = token
    selection.label = label
    selection.id = id
    var bytes = Array(pin.utf8)
    return try TokenKey(selection, pin: Secret(taking: &bytes))
  }

  @Test(arguments: [
    ("director", "rsa", KeyKind.rsa(bits: 2048)), ("deputy", "p256", .p256), ("deputy", "p384", .p384),
  ])
  func `a token signs`(token: String, label: String, kind: KeyKind) throws {
    let key = try key(token, label)
    #expect(key.kind == kind)
    #expect(key.certificate.der == (try pki.bytes("\(label).der")))
    let signer = Signer(key: key, certificate: key.certificate, others: key.others)
    let signed = try sign(TestFile.page(), by: signer, SignTests.request)
    try Judges.openssl(signed, trusting: pki)
    #expect(try Judges.pdfsig(try pki.write(signed)).contains("Signature is Valid"))
  }

  @Test func `one key of a token needs no name, and an identifier is one`() throws {
    #expect(try key("director").certificate.der == (try pki.bytes("rsa.der")))
    #expect(try key("director").others.map(\.der) == [try pki.bytes("root.der")])
    #expect(try key("deputy", id: [3]).kind == .p384)
  }

  @Test func `what is wrong with a token is said`() throws {
    #expect(throws: TokenProblem.wrongPIN) { try key("director", pin: "4321") }
    #expect(throws: TokenProblem.wrongPIN) { try key("director", pin: "") }
    let choice = #expect(throws: TokenProblem.self) { try key(nil) }
    guard case .severalTokens(let tokens) = try #require(choice) else {
      Issue.record("\(String(describing: choice))")
      return
    }
    #expect(tokens.sorted() == ["deputy", "director"])
    let unknown = #expect(throws: TokenProblem.self) { try key("teacher") }
    guard case .noSuchToken("teacher", let found) = try #require(unknown) else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(found.sorted() == ["deputy", "director"])
    #expect(throws: TokenProblem.noKey) { try key("director", "p256") }
    let several = #expect(throws: TokenProblem.self) { try key("deputy") }
    guard case .severalKeys(let labels) = try #require(several) else {
      Issue.record("\(String(describing: several))")
      return
    }
    #expect(labels.sorted() == ["p256", "p384"])
    let missing = #expect(throws: TokenProblem.self) { try key("director", module: "/nowhere.so") }
    guard case .unusableModule(let reason) = try #require(missing) else {
      Issue.record("\(String(describing: missing))")
      return
    }
    #expect(reason.contains("/nowhere.so"))
    #expect(throws: TokenProblem.unusableModule("it has no function C_GetFunctionList")) {
      try key("director", module: "libz.so.1")
    }
  }
}
