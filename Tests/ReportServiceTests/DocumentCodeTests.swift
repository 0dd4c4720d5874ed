import Cryptography
import Testing

@testable import ReportService

/// The code on a paper: what it says, and that nobody else can make it say something else.
@Suite struct DocumentCodeTests {
  private let key: Ed25519PrivateKey
  private let code: DocumentCode

  init() {
    var seed = [UInt8](repeating: 7, count: 32)
    key = Ed25519PrivateKey(seed: Secret(taking: &seed))
    code = DocumentCode(
      keyID: key.publicKey.id, kind: "study-certificate", no: "14а-О", date: "2026-06-15",
      fingerprint: DocumentCode.fingerprint(of: "{}"), facts: "Ысмайылова Ү. Ң., 7-«А» классы")
  }

  private var text: String { code.text(signedBy: key, address: "https://school.example/check") }

  @Test func `the text is the address and what the key signed`() throws {
    #expect(text.hasPrefix("https://school.example/check#MQ"))
    let read = try DocumentCode.Read(text)
    #expect(read.code == code)
    #expect(read.isSigned(by: key.publicKey))
    #expect(code.printedFingerprint == "4413 6fa3 55b3 678a")
  }

  @Test func `without an address it can be told from other codes`() throws {
    let text = code.text(signedBy: key, address: nil)
    #expect(text.hasPrefix("isuo:"))
    #expect(try DocumentCode.Read("  \(text)\n").isSigned(by: key.publicKey))
    #expect(try DocumentCode.Read(String(text.dropFirst(5))).code == code)
  }

  @Test func `each bit counts`() throws {
    let body = try #require(text.split(separator: "#").last.map(String.init))
    let whole = try #require(bytes(ofBase64URL: body))
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 1
      let read = try? DocumentCode.Read(base64URL(changed))
      #expect(read?.isSigned(by: key.publicKey) != true, "byte \(place)")
    }
  }

  @Test func `another key's signature of the same facts is not the school's`() throws {
    var seed = [UInt8](repeating: 8, count: 32)
    let other = Ed25519PrivateKey(seed: Secret(taking: &seed))
    #expect(try !DocumentCode.Read(code.text(signedBy: other, address: nil)).isSigned(by: key.publicKey))
  }

  @Test func `a fact with a line break stays one line`() throws {
    var long = code
    long.facts = "a\nb\r\nc"
    #expect(try DocumentCode.Read(long.text(signedBy: key, address: nil)).code.facts == "a b c")
  }

  @Test(arguments: [
    ("", DocumentCode.Problem.unreadable), ("hello", .unreadable),
    ("https://school.example/check", .unreadable),
    ("https://school.example/check#", .unreadable), ("isuo:!!!!", .unreadable),
    (String(repeating: "A", count: 5000), .unreadable),
    ("isuo:" + base64URL(Array("2\nx".utf8) + [UInt8](repeating: 0, count: 64)), .laterForm),
    ("isuo:" + base64URL(Array("1\nx".utf8) + [UInt8](repeating: 0, count: 64)), .unreadable),
    ("isuo:" + base64URL([0xFF, 0xFE] + [UInt8](repeating: 0, count: 64)), .unreadable),
  ])
  func `what is no code is refused`(text: String, problem: DocumentCode.Problem) {
    #expect(throws: problem) { try DocumentCode.Read(text) }
  }
}
