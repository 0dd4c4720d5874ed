import Cryptography
import Foundation
import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

/// What the verifier says of files that this program signed.
@Suite struct VerifyTests {
  private let pki: TestPKI

  init() throws { pki = try TestPKI.withStrangers.get() }

  @Test(arguments: ["rsa", "p256", "p384"])
  func `a signature holds, and who signed is told`(key: String) throws {
    let signed = try sign(TestFile.page(), by: pki.signer(key), SignTests.request)
    let found = try pki.verify(signed)
    #expect(found.verdict == .valid)
    let signature = try #require(found.signatures.first)
    #expect(found.signatures.count == 1)
    #expect(signature.faults == [] && signature.trust == .trusted(.unknown))
    #expect(try signature.signer == pki.certificate(key))
    #expect(signature.level == .basic)
    #expect(signature.kind == .approval)
    #expect(signature.claims.time == SignTests.request.moment)
    #expect(signature.provenTime == nil)
    #expect(signature.laterChanges == [])
  }

  @Test func `every level is told`() throws {
    let stamped = try sign(
      TestFile.page(.streams), by: pki.signer("rsa"), SignTests.request, timeStamp: pki.timeStampService)
    var found = try pki.verify(stamped)
    #expect(found.signatures.map(\.level) == [.timestamped])
    #expect(found.verdict == .valid)
    #expect(found.signatures[0].provenTime != nil)
    #expect(try found.signatures[0].timestamp?.authority == pki.certificate("tsa"))
    let kept = try add(pki.material(), to: stamped)
    found = try pki.verify(kept)
    #expect(found.signatures.map(\.level) == [.longTerm])
    #expect(found.signatures[0].trust == .trusted(.good))
    #expect(
      found.signatures[0].laterChanges == [LaterChange(revision: 3, change: .validationData, isAllowed: true)]
    )
    let archived = try addTimeStamp(to: kept, by: pki.timeStampService)
    found = try pki.verify(archived)
    #expect(found.signatures.map(\.level) == [.archival, nil])
    #expect(found.signatures.map(\.kind) == [.approval, .documentTimestamp])
    #expect(found.verdict == .valid)
    // Eleven years later all certificates have expired but that of the root, which is trusted as it is.
    found = try pki.verify(archived, after: 11 * 366)
    #expect(found.verdict == .untrusted)
  }

  @Test func `a time stamp outlives the signer's certificate`() throws {
    // The signers' certificates count for 1,000 days, as does that of the time stamps.
    let bare = try sign(TestFile.page(), by: pki.signer("rsa"), SignTests.request)
    #expect(try pki.verify(bare, after: 999).verdict == .valid)
    let late = try pki.verify(bare, after: 1001)
    guard case .untrusted(.expired) = late.signatures[0].trust else {
      Issue.record("\(late.signatures)")
      return
    }
    #expect(late.verdict == .untrusted)
  }

  @Test func `two signers hold, and what the second did is told of the first`() throws {
    var request = SignTests.request
    request.isCertifying = true
    request.field = .new(name: "director", at: .init(page: 1, x: 50, y: 700, width: 200, height: 60))
    let certified = try sign(TestFile.page(), by: pki.signer("rsa"), request)
    request.isCertifying = false
    request.field = .new(name: "deputy", at: .init(page: 1, x: 300, y: 700, width: 200, height: 60))
    let approved = try sign(certified, by: pki.signer("p256"), request)
    let found = try pki.verify(approved)
    #expect(found.verdict == .valid)
    #expect(found.signatures.map(\.field) == ["director", "deputy"])
    #expect(found.signatures.map(\.kind) == [.certification, .approval])
    #expect(
      found.signatures[0].laterChanges
        == [LaterChange(revision: 3, change: .signature(field: "deputy"), isAllowed: true)])
    #expect(found.signatures[1].laterChanges == [])
  }

  @Test func `whom nobody on the list vouches for is not trusted`() throws {
    let signed = try sign(TestFile.page(), by: pki.signer("rsa"), SignTests.request)
    let file = try Verifier(trust: TrustList(anchors: []), at: .now).verify(signed)
    #expect(file.signatures[0].faults == [])
    #expect(file.signatures[0].trust == .untrusted(.unknownIssuer))
    #expect(file.verdict == .untrusted)
  }

  @Test(arguments: [
    ("expired", ChainFault.Reason.expired(until: Moment(secondsSince1970: 1_609_459_200))),
    ("future", .notYetValid(from: Moment(secondsSince1970: 2_493_072_000))),
    ("server", .wrongPurpose), ("sha1", .weakHash), ("stranger", .unknownIssuer), ("alone", .selfSigned),
  ])
  func `every reason against a signer is told`(key: String, reason: ChainFault.Reason) throws {
    let signed = try sign(TestFile.page(), by: pki.signer(key), SignTests.request)
    let found = try pki.verify(signed)
    #expect(found.signatures[0].faults == [])
    #expect(found.signatures[0].trust == .untrusted(reason))
    #expect(found.verdict == .untrusted)
  }

  @Test func `through an authority between, a signer is trusted`() throws {
    let signed = try sign(TestFile.page(), by: pki.signer("deep"), SignTests.request)
    #expect(try pki.verify(signed).verdict == .valid)
  }

  @Test func `a revoked certificate is found by a list in the file, and by one from elsewhere`() throws {
    let signed = try sign(
      TestFile.page(), by: pki.signer("revoked"), SignTests.request, timeStamp: pki.timeStampService)
    #expect(try pki.verify(signed).signatures[0].trust == .trusted(.unknown))
    let kept = try add(pki.material(), to: signed)
    for found in [
      try pki.verify(kept),
      try pki.verify(signed, lists: [#require(RevocationList(der: pki.bytes("root.crl")))]),
    ] {
      guard case .revoked = found.signatures[0].trust else {
        Issue.record("\(String(describing: found.signatures[0].trust))")
        continue
      }
      #expect(found.verdict == .untrusted)
    }
  }

  @Test func `a file without signatures has none, and what is no file is an error`() throws {
    #expect(try pki.verify(TestFile.page()).signatures.isEmpty)
    #expect(throws: UnverifiableFile.self) { try pki.verify(Array("hello".utf8)) }
    do {
      _ = try pki.verify(Array("hello".utf8))
    } catch let error as UnverifiableFile {
      #expect(!error.isPDF && !error.wasSigned)
    }
  }
}

extension Moment {
  static var now: Moment { Moment(secondsSince1970: Int(Date().timeIntervalSince1970)) }
}

extension TestPKI {
  /// What the verifier says of a file, who trusts the root, so many days from now.
  func verify(_ bytes: [UInt8], after days: Int = 0, lists: [RevocationList] = []) throws -> Verification {
    try Verifier(
      trust: TrustList(anchors: [certificate("root")]), revocationLists: lists,
      at: Moment(secondsSince1970: Moment.now.secondsSince1970 + days * 86_400)
    ).verify(bytes)
  }
}
