import Foundation
import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

@Suite struct TimeStampTests {
  private let pki: TestPKI

  init() throws { pki = try TestPKI.shared.get() }

  @Test func `a signature carries a stamp`() throws {
    let bytes = try sign(
      TestFile.page(), by: pki.signer("rsa"), SignTests.request, timeStamp: pki.timeStampService)
    try Judges.openssl(bytes, trusting: pki)
    let verdict = try Judges.pyHanko(try pki.write(bytes), trusting: pki)
    #expect(verdict.contains("The signature is judged VALID"))
    #expect(verdict.contains("Signature timestamp token"))
  }

  @Test func `with what proves it and a stamp over all, a file needs no network`() throws {
    var bytes = try sign(
      TestFile.page(.streams), by: pki.signer("p256"), SignTests.request, timeStamp: pki.timeStampService)
    #expect(throws: ProgramFailed.self) { try Judges.longTerm(try pki.write(bytes), trusting: pki) }
    let material = try pki.material()
    bytes = try add(material, to: bytes)
    #expect(try add(material, to: bytes) == bytes)
    #expect(
      try Judges.longTerm(try pki.write(bytes), trusting: pki).contains("INTACT:TRUSTED,TIMESTAMP_TOKEN"))
    bytes = try addTimeStamp(to: bytes, by: pki.timeStampService)
    bytes = try add(material, to: bytes)
    let file = try pki.write(bytes)
    try Judges.qpdf(file)
    #expect(try Judges.longTerm(file, trusting: pki).contains("INTACT:TRUSTED,TIMESTAMP_TOKEN"))
    #expect(
      try FieldReader.signatureFields(of: try PDFFile(bytes)).map(\.name) == ["Signature1", "Timestamp1"])
  }

  @Test func `a refusal is told in the server's words, and what is no answer is not taken`() throws {
    let signer = try pki.signer("rsa")
    func stamped(_ answer: @escaping @Sendable ([UInt8]) throws -> [UInt8]) throws {
      _ = try sign(TestFile.page(), by: signer, SignTests.request, timeStamp: TimeStampService(answer))
    }
    var refusal = TimeStampResponse(status: 2, token: nil)
    refusal.statusTexts = ["no more today"]
    let bytes = try refusal.der()
    #expect(throws: SigningProblem.timeStampRefused("no more today")) { try stamped { _ in bytes } }
    #expect(throws: SigningProblem.wrongTimeStamp) { try stamped { _ in Array("<html>".utf8) } }
    // A stamp over something else.
    let service = pki.timeStampService
    let other = TimeStampRequest(
      imprint: MessageImprint(
        hashAlgorithm: AlgorithmIdentifier(.sha256), hash: [UInt8](repeating: 1, count: 32)),
      nonce: [1])
    let wrong = try service.exchange(other.der())
    #expect(throws: SigningProblem.wrongTimeStamp) { try stamped { _ in wrong } }
  }
}

extension TestPKI {
  /// A time-stamp server without a network: OpenSSL answers.
  var timeStampService: TimeStampService {
    TimeStampService { [self] request in
      let name = UUID().uuidString
      try Data(request).write(to: url("\(name).tsq"))
      try Self.run(
        "/bin/sh",
        [
          "-c",
          "cd \(folder.path) && flock tsa.lock openssl ts -reply -config ca.cnf -queryfile \(name).tsq -out \(name).tsr",
        ])
      return try bytes("\(name).tsr")
    }
  }

  /// The certificates of all, and the list of those that were revoked.
  func material() throws -> ValidationMaterial {
    var material = ValidationMaterial()
    material.certificates = try ["rsa.der", "p256.der", "tsa.der", "root.der"].map(bytes)
    material.revocationLists = [try bytes("root.crl")]
    return material
  }
}
