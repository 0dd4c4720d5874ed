import Foundation
import SwiftASN1
import Testing

@testable import Signing

/// Structures are written and read by one definition; OpenSSL says what they are.
@Suite struct StructureTests {
  @Test func `signed data are read as they were written`() throws {
    let signedData = try Self.signedData()
    let bytes = try ContentInfo(signedData).der()
    #expect(try ContentInfo(encoded: bytes).signedData() == signedData)
    #expect(try ContentInfo(encoded: bytes).der() == bytes)
  }

  @Test func `OpenSSL reads signed data`() throws {
    let text = try openssl(
      ["cms", "-cmsout", "-print", "-inform", "DER"], try ContentInfo(Self.signedData()).der())
    #expect(text.contains("contentType: pkcs7-signedData"))
    #expect(text.contains("id-smime-aa-signingCertificateV2"))
  }

  @Test func `signed attributes keep their bytes, and are signed as a set`() throws {
    let attributes = try SignedAttributes([Attribute(.contentType, ASN1ObjectIdentifier.data)])
    #expect(attributes.bytes.first == 0x31)
    #expect(attributes.tagged.first == 0xA0)
    #expect(try SignedAttributes(node: DER.parse(attributes.tagged)) == attributes)
  }

  @Test func `an attribute that stands twice has no value`() throws {
    let attribute = try Attribute(.messageDigest, ASN1OctetString(contentBytes: [1]))
    #expect(try SignedAttributes([attribute]).value(.messageDigest) != nil)
    #expect(try SignedAttributes([attribute, attribute]).value(.messageDigest) == nil)
    #expect(try SignedAttributes([attribute]).value(.contentType) == nil)
  }

  @Test func `a request for a time stamp is read by OpenSSL`() throws {
    let request = TimeStampRequest(
      imprint: MessageImprint(
        hashAlgorithm: AlgorithmIdentifier(.sha256), hash: [UInt8](repeating: 7, count: 32)),
      nonce: [1, 2, 3])
    let bytes = try request.der()
    #expect(try TimeStampRequest(encoded: bytes) == request)
    let text = try openssl(["ts", "-query", "-text", "-in", "/dev/stdin"], bytes)
    #expect(text.contains("Hash Algorithm: sha256"))
    #expect(text.contains("Nonce: 0x010203"))
    #expect(text.contains("Certificate required: yes"))
  }

  @Test func `a stamp is read as it was written`() throws {
    let info = TimeStampInfo(
      policy: [1, 2, 3], imprint: MessageImprint(hashAlgorithm: AlgorithmIdentifier(.sha256), hash: [1]),
      serial: [5],
      time: try GeneralizedTime(
        year: 2025, month: 12, day: 29, hours: 10, minutes: 0, seconds: 1, fractionalSeconds: 0.5),
      nonce: [9])
    #expect(try TimeStampInfo(encoded: info.der()) == info)
    let token = try RawElement(info)
    let response = TimeStampResponse(status: 0, token: token)
    #expect(try TimeStampResponse(encoded: response.der()).isGranted)
    var refusal = TimeStampResponse(status: 2, token: nil)
    refusal.statusTexts = ["no"]
    #expect(try TimeStampResponse(encoded: refusal.der()) == refusal)
    #expect(!refusal.isGranted)
  }

  @Test func `lengths may be indefinite, and octet strings in pieces`() throws {
    let bytes: [UInt8] =
      [0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80]
      + [0x30, 0x80, 0x02, 0x01, 0x01, 0x31, 0x00]
      + [0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01, 0xA0, 0x80]
      + [0x24, 0x80, 0x04, 0x01, 0x61, 0x04, 0x01, 0x62, 0, 0, 0, 0, 0, 0]
      + [0x31, 0x00, 0, 0, 0, 0, 0, 0]
    let data = try ContentInfo(encoded: bytes).signedData()
    #expect(data.content == [0x61, 0x62])
    #expect(data.signers.isEmpty)
  }

  @Test(arguments: [[], [0x30], [0x30, 0x03, 0x02, 0x01], [UInt8](repeating: 0x30, count: 40)])
  func `what is no structure is an error`(bytes: [UInt8]) {
    #expect(throws: (any Error).self) { try ContentInfo(encoded: bytes).signedData() }
    #expect(throws: (any Error).self) { try TimeStampResponse(encoded: bytes) }
  }

  private static func signedData() throws -> SignedData {
    let name = try RawElement(encodedName: "Director")
    let owner = IssuerAndSerial(issuer: name, serial: [0, 200])
    let certificate = SigningCertificate(
      .init(hash: [UInt8](repeating: 1, count: 32), issuerAndSerial: owner))
    let attributes = try SignedAttributes([
      Attribute(.contentType, ASN1ObjectIdentifier.data),
      Attribute(.messageDigest, ASN1OctetString(contentBytes: [1, 2, 3])),
      Attribute(.signingCertificateV2, certificate),
    ])
    var signer = SignerInfo(
      signer: .issuerAndSerial(owner), digestAlgorithm: AlgorithmIdentifier(.sha256),
      signedAttributes: attributes,
      signatureAlgorithm: AlgorithmIdentifier(.rsaEncryption, parameters: RawElement([5, 0])),
      signature: [9, 9])
    signer.unsignedAttributes = [try Attribute(.signatureTimeStamp, ASN1OctetString(contentBytes: [4]))]
    return SignedData(
      version: 1, digestAlgorithms: [AlgorithmIdentifier(.sha256)], contentType: .data, signers: [signer])
  }
}

extension RawElement {
  /// A name of one common name.
  fileprivate init(encodedName name: String) throws {
    var serializer = DER.Serializer()
    try serializer.appendConstructedNode(identifier: .sequence) { coder in
      try coder.appendConstructedNode(identifier: .set) { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          try coder.serialize(ASN1ObjectIdentifier.NameAttributes.commonName)
          try coder.serialize(ASN1UTF8String(name))
        }
      }
    }
    self.init(serializer.serializedBytes)
  }
}

/// What OpenSSL prints of bytes.
private func openssl(_ arguments: [String], _ input: [UInt8]) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/openssl")
  process.arguments = arguments
  let (output, inputPipe) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardInput = inputPipe
  try process.run()
  try inputPipe.fileHandleForWriting.write(contentsOf: Data(input))
  try inputPipe.fileHandleForWriting.close()
  let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  return text
}
