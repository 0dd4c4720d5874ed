import Cryptography
import Foundation
import SigningTestKit
import Testing

@Suite struct KeyFileTests {
  @Test(arguments: [
    ("rsa.p12", KeyKind.rsa(bits: 2048), "rsa"), ("rsa-3des.p12", .rsa(bits: 2048), "rsa"),
    ("rsa-rc2.p12", .rsa(bits: 2048), "rsa"), ("p256.p12", .p256, "p256"), ("p384.p12", .p384, "p384"),
  ])
  func `key files of all encryptions are opened`(file: String, kind: KeyKind, name: String) throws {
    let pki = try TestPKI.shared.get()
    let found = try KeyFile(try pki.bytes(file), passphrase: .test)
    #expect(found.key.kind == kind)
    #expect(found.certificate.der == (try pki.bytes("\(name).der")))
    #expect(found.others.map(\.der) == [try pki.bytes("root.der")])
  }

  @Test(arguments: ["rsa", "p256", "p384"])
  func `OpenSSL accepts the signatures`(name: String) throws {
    let pki = try TestPKI.shared.get()
    let key = try KeyFile(try pki.bytes("\(name).p12"), passphrase: .test).key
    let message = Array("буйрук".utf8)
    let (text, signature) = (pki.url("\(name).message"), pki.url("\(name).signature"))
    try Data(message).write(to: text)
    try Data(key.sign(message)).write(to: signature)
    try TestPKI.run(
      "/bin/sh",
      [
        "-c",
        "openssl x509 -in \(pki.url(name + ".pem").path) -pubkey -noout > \(pki.url(name + ".pub").path)",
      ])
    let said = try TestPKI.run(
      "/usr/bin/openssl",
      [
        "dgst", "-\(key.kind.digest.rawValue)", "-verify", pki.url("\(name).pub").path, "-signature",
        signature.path,
        text.path,
      ])
    #expect(said == "Verified OK\n")
  }

  @Test func `what cannot be opened says why`() throws {
    let pki = try TestPKI.shared.get()
    var other = Array("another".utf8)
    let wrong = Secret(taking: &other)
    #expect(other.isEmpty)
    #expect(throws: KeyProblem.wrongPassphrase) { try KeyFile(try pki.bytes("rsa.p12"), passphrase: wrong) }
    #expect(throws: KeyProblem.wrongPassphrase) {
      try KeyFile(try pki.bytes("rsa-rc2.p12"), passphrase: wrong)
    }
    #expect(throws: KeyProblem.notAKeyFile) { try KeyFile(try pki.bytes("rsa.pem"), passphrase: .test) }
    #expect(throws: KeyProblem.notAKeyFile) { try KeyFile([], passphrase: .test) }
    #expect(throws: KeyProblem.unsuitableKey("RSA with 1024 bits")) {
      try KeyFile(try pki.bytes("rsa1024.p12"), passphrase: .test)
    }
    #expect(throws: KeyProblem.noKey) { try KeyFile(try pki.bytes("certificates.p12"), passphrase: .test) }
  }

  @Test func `a secret does not print`() {
    #expect("\(Secret.test)" == "secret")
  }

  @Test(arguments: [
    (DigestAlgorithm.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      .sha384,
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
    ),
    (
      .sha512,
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
  ])
  func `hashes are those of the standard`(algorithm: DigestAlgorithm, hash: String) {
    #expect(hexadecimal(algorithm.digest([0x61], [], [0x62, 0x63])) == hash)
    #expect(algorithm.count * 2 == hash.count)
  }
}

extension Secret {
  /// The passphrase of the tests' key files.
  static var test: Secret {
    var bytes = Array(TestPKI.passphrase.utf8)
    return Secret(taking: &bytes)
  }
}
