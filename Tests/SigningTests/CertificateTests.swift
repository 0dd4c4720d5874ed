import Foundation
import SigningTestKit
import Testing

@testable import Cryptography

/// Certificates, their chains and what authorities say of them.
@Suite struct CertificateTests {
  private func pki() throws -> TestPKI { try TestPKI.withStrangers.get() }
  private func trust() throws -> TrustList { TrustList(anchors: [try pki().certificate("root")]) }
  private static let day = 86_400

  private var now: Moment { Moment(secondsSince1970: Int(Date().timeIntervalSince1970)) }

  private func fault(
    _ name: String, through others: [String] = [], for purpose: TrustList.Purpose = .any
  ) throws -> ChainFault.Reason? {
    let chain = try trust().chain(
      of: pki().certificate(name), through: others.map { try pki().certificate($0) }, at: now, for: purpose)
    if case .failure(let fault) = chain { return fault.reason }
    return nil
  }

  @Test func `a certificate says whose it is, by whom and from when to when`() throws {
    let certificate = try pki().certificate("rsa")
    #expect(certificate.subject[.commonName] == "Асанова Гүлнара")
    #expect(certificate.subject[.title] == "Директор")
    #expect(certificate.subject[.organisation] == "№ 7 мектеп")
    #expect(certificate.issuer[.commonName] == "Test Root")
    #expect(certificate.serialText == "1000")
    #expect(certificate.key == .rsa(bits: 2048))
    #expect(try pki().certificate("p384").key == .ellipticCurve("secp384r1", bits: 384))
    #expect(certificate.keyUsage == [.digitalSignature, .nonRepudiation])
    #expect(certificate.extendedKeyUsage == nil)
    #expect(try pki().certificate("tsa").extendedKeyUsage == ["1.3.6.1.5.5.7.3.8"])
    #expect(certificate.addresses.revocationLists == ["\(try pki().server.url)/root.crl"])
    #expect(certificate.addresses.responders == ["\(try pki().server.url)/ocsp"])
    #expect(try pki().certificate("expired").notAfter == Moment(year: 2021, month: 1, day: 1))
    #expect(try pki().certificate("root").isAuthority && !certificate.isAuthority)
    #expect(Certificate(der: certificate.der + [0]) == nil)
    #expect(Certificate(der: certificate.der.dropLast()) == nil)
  }

  @Test func `files in PEM and in DER are read`() throws {
    let pem = CredentialFile(
      try pki().bytes("rsa.pem") + pki().bytes("root.pem") + pki().bytes("root.crl.pem"))
    #expect(pem.certificates == [try pki().certificate("rsa"), try pki().certificate("root")])
    #expect(pem.revocationLists.count == 1)
    #expect(CredentialFile(try pki().bytes("root.der")).certificates.count == 1)
    #expect(CredentialFile(try pki().bytes("root.crl")).revocationLists.count == 1)
    #expect(CredentialFile(Array("hello".utf8)).certificates.isEmpty)
    #expect(CredentialFile(try pki().bytes("rsa.key")).certificates.isEmpty)
  }

  @Test func `a signature is that of one key, one text and one scheme`() throws {
    var passphrase = Array(TestPKI.passphrase.utf8)
    let key = try KeyFile(pki().bytes("p256.p12"), passphrase: Secret(taking: &passphrase))
    let signature = try key.key.sign([1, 2, 3])
    let certificate = key.certificate
    #expect(certificate.hasSigned([1, 2, 3], signature: signature, scheme: .ecdsa(.sha256)))
    #expect(!certificate.hasSigned([1, 2, 4], signature: signature, scheme: .ecdsa(.sha256)))
    #expect(!certificate.hasSigned([1, 2, 3], signature: signature, scheme: .ecdsa(.sha384)))
    #expect(!certificate.hasSigned([1, 2, 3], signature: signature, scheme: .rsa(.sha256)))
    #expect(!certificate.hasSigned([1, 2, 3], signature: [], scheme: .ecdsa(.sha256)))
    #expect(
      try !pki().certificate("stranger").hasSigned([1, 2, 3], signature: signature, scheme: .ecdsa(.sha256)))
  }

  @Test func `a chain goes from a certificate to one that is trusted`() throws {
    #expect(try fault("rsa") == nil)
    #expect(try fault("root") == nil)
    #expect(try fault("deep", through: ["other-root", "middle"]) == nil)
    let chain = try trust().chain(
      of: pki().certificate("deep"), through: [pki().certificate("middle")], at: now, for: .any
    ).get()
    let expected = try ["deep", "middle", "root"].map { try pki().certificate($0) }
    #expect(chain.certificates == expected)
    #expect(try fault("tsa", for: .timestamping) == nil)
  }

  @Test func `every reason against a certificate is told`() throws {
    #expect(try fault("deep") == .unknownIssuer)
    #expect(try fault("stranger", through: ["other-root"]) == .unknownIssuer)
    #expect(try fault("alone") == .selfSigned)
    let (until, from) = (Moment(year: 2021, month: 1, day: 1), Moment(year: 2049, month: 1, day: 1))
    #expect(try fault("expired") == .expired(until: #require(until)))
    #expect(try fault("future") == .notYetValid(from: #require(from)))
    #expect(try fault("sha1") == .weakHash)
    #expect(try fault("rsa", for: .timestamping) == .wrongPurpose)
  }

  @Test func `a certificate that expired was good before`() throws {
    let then = try #require(Moment(year: 2020, month: 6, day: 1))
    let list = TrustList(anchors: [try pki().certificate("expired")])
    #expect(
      (try? list.chain(of: pki().certificate("expired"), through: [], at: then, for: .any).get()) != nil)
    #expect((try? list.chain(of: pki().certificate("expired"), through: [], at: now, for: .any).get()) == nil)
  }

  @Test func `a list of revoked certificates speaks for its issuer only`() throws {
    let list = try #require(RevocationList(der: pki().bytes("root.crl")))
    let root = try pki().certificate("root")
    #expect(try list.answer(for: pki().certificate("rsa"), issuer: root)?.state == .good)
    let revoked = try #require(try list.answer(for: pki().certificate("revoked"), issuer: root))
    guard case .revoked(let since, .unspecified) = revoked.state else {
      Issue.record("\(revoked)")
      return
    }
    #expect(abs(since.secondsSince1970 - now.secondsSince1970) < 3600)
    #expect(
      try list.answer(for: pki().certificate("stranger"), issuer: pki().certificate("other-root")) == nil)
  }

  @Test func `an answer about revocation counts when the issuer or its deputy gave it`() throws {
    let root = try pki().certificate("root")
    let good = try #require(OCSPResponse(der: pki().bytes("rsa.ocsp")))
    #expect(try good.answer(for: pki().certificate("rsa"), issuer: root)?.state == .good)
    #expect(try good.answer(for: pki().certificate("p256"), issuer: root) == nil)
    #expect(try good.answer(for: pki().certificate("rsa"), issuer: pki().certificate("other-root")) == nil)
    let bad = try #require(OCSPResponse(der: pki().bytes("revoked.ocsp")))
    #expect(try bad.answer(for: pki().certificate("revoked"), issuer: root)?.state != .good)
    let forged = try #require(OCSPResponse(der: pki().bytes("forged.ocsp")))
    #expect(try forged.answer(for: pki().certificate("rsa"), issuer: root) == nil)
    #expect(OCSPResponse(der: [0x30, 0]) == nil)
  }

  @Test func `news cover what was before them, and what comes until the next`() {
    let (early, late) = (Moment(secondsSince1970: 100), Moment(secondsSince1970: 200))
    let answer = RevocationAnswer(state: .good, from: early, until: late)
    #expect(answer.covers(Moment(secondsSince1970: 50)))
    #expect(answer.covers(Moment(secondsSince1970: 150)))
    #expect(!answer.covers(Moment(secondsSince1970: 250)))
    #expect(!RevocationAnswer(state: .good, from: early, until: nil).covers(late))
  }

  private static let days: [(Int, Int, Int, Int)] = [
    (1970, 1, 1, 0), (2000, 2, 29, 951_782_400), (2026, 11, 30, 1_795_996_800), (1900, 3, 1, -2_203_891_200),
    (9999, 12, 31, 253_402_214_400),
  ]

  @Test(arguments: days)
  func `days are counted as the calendar does`(year: Int, month: Int, day: Int, seconds: Int) {
    let moment = Moment(year: year, month: month, day: day)
    #expect(moment?.secondsSince1970 == seconds)
    let parts = Moment(secondsSince1970: seconds).parts()
    #expect(parts.year == year && parts.month == month && parts.day == day)
  }

  @Test func `days that there are not are refused`() {
    #expect(Moment(year: 2026, month: 2, day: 29) == nil)
    #expect(Moment(year: 2026, month: 13, day: 1) == nil)
    #expect(
      Moment(year: 2026, month: 1, day: 31, hour: 9, minute: 5, second: 7)?.description
        == "2026-01-31T09:05:07Z")
  }
}
