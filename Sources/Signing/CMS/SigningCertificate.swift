internal import SwiftASN1

/// The certificate that a signature was made with, named by its hash, so that no other with the same key can
/// be put in its place (RFC 5035, "Signing Certificate Attribute Definition Version 2"). The older form of
/// RFC 2634 is read too: there the hash is SHA-1.
struct SigningCertificate: DERParseable, DERSerializable, Hashable, Sendable {
  struct Identifier: Hashable, Sendable {
    /// SHA-256 where none is named.
    var hashAlgorithm = AlgorithmIdentifier(.sha256)
    var hash: [UInt8]
    var issuerAndSerial: IssuerAndSerial?
  }

  /// The first is the signer's own; further ones are its issuers.
  var certificates: [Identifier]

  init(_ certificate: Identifier) { certificates = [certificate] }

  init(derEncoded node: ASN1Node) throws {
    certificates = try DER.sequence(node, identifier: .sequence) { fields in
      guard let list = fields.take(.sequence) else { throw ASN1Error.unexpectedFieldType(.sequence) }
      fields.skipRest()
      return try list.children.map(Identifier.init(derEncoded:))
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { try $0.serializeSequenceOf(certificates) }
  }
}

extension SigningCertificate.Identifier: DERParseable, DERSerializable {
  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      let algorithm = try fields.take(.sequence).map(AlgorithmIdentifier.init(derEncoded:))
      var result = SigningCertificate.Identifier(hash: try fields.octets())
      if let algorithm { result.hashAlgorithm = algorithm }
      if let node = fields.next() { result.issuerAndSerial = try Self.issuerAndSerial(node) }
      return result
    }
  }

  /// GeneralNames with one directoryName, which is tagged [4], and the number.
  private static func issuerAndSerial(_ node: ASN1Node) throws -> IssuerAndSerial? {
    try DER.sequence(node, identifier: .sequence) { fields in
      guard let names = fields.take(.sequence) else { throw ASN1Error.unexpectedFieldType(.sequence) }
      let serial = try fields.integerBytes()
      let directory = names.children.first { $0.identifier == .context(4) }?.children.first
      return directory.map { IssuerAndSerial(issuer: RawElement(derEncoded: $0), serial: serial) }
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      if hashAlgorithm != AlgorithmIdentifier(.sha256) { try coder.serialize(hashAlgorithm) }
      coder.serialize(octets: hash)
      guard let issuerAndSerial else { return }
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          try coder.serialize(
            issuerAndSerial.issuer, explicitlyTaggedWithTagNumber: 4, tagClass: .contextSpecific)
        }
        coder.serialize(integerBytes: issuerAndSerial.serial)
      }
    }
  }
}
