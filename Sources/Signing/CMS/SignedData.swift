internal import SwiftASN1

/// Signatures over a content, which is inside or elsewhere, with the certificates to check them (RFC 5652,
/// "SignedData Type").
struct SignedData: DERParseable, DERSerializable, Hashable, Sendable {
  var version: Int
  var digestAlgorithms: [AlgorithmIdentifier]
  var contentType: ASN1ObjectIdentifier
  /// nil when the content is elsewhere, as in the signature of a file.
  var content: [UInt8]?
  /// X.509 certificates; those of other kinds are left out.
  var certificates: [RawElement] = []
  /// Certificate revocation lists; revocation of other kinds is left out.
  var revocationLists: [RawElement] = []
  var signers: [SignerInfo]

  init(
    version: Int, digestAlgorithms: [AlgorithmIdentifier], contentType: ASN1ObjectIdentifier,
    content: [UInt8]? = nil, signers: [SignerInfo]
  ) {
    self.version = version
    self.digestAlgorithms = digestAlgorithms
    self.contentType = contentType
    self.content = content
    self.signers = signers
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      let version = try Int(derEncoded: &fields)
      let digests = try DER.set(of: AlgorithmIdentifier.self, identifier: .set, nodes: &fields)
      let (contentType, content) = try Self.content(&fields)
      let certificates = fields.take(.context(0)).map(Self.sequences) ?? []
      let revocationLists = fields.take(.context(1)).map(Self.sequences) ?? []
      guard let signers = fields.take(.set) else { throw ASN1Error.unexpectedFieldType(.set) }
      var result = SignedData(
        version: version, digestAlgorithms: digests, contentType: contentType, content: content,
        signers: try signers.children.map(SignerInfo.init(derEncoded:)))
      result.certificates = certificates
      result.revocationLists = revocationLists
      return result
    }
  }

  private static func content(
    _ fields: inout ASN1NodeCollection.Iterator
  ) throws -> (ASN1ObjectIdentifier, [UInt8]?) {
    guard let node = fields.next() else { throw ASN1Error.unexpectedFieldType(.sequence) }
    return try DER.sequence(node, identifier: .sequence) { fields in
      let type = try ASN1ObjectIdentifier(derEncoded: &fields)
      let content = try DER.optionalExplicitlyTagged(&fields, tagNumber: 0, tagClass: .contextSpecific) {
        Array(try ASN1OctetString(berEncoded: $0).bytes)
      }
      return (type, content)
    }
  }

  private static func sequences(of node: ASN1Node) -> [RawElement] {
    node.children.filter { $0.identifier == .sequence }.map(RawElement.init(derEncoded:))
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(version)
      try coder.serializeSetOf(digestAlgorithms)
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.serialize(contentType)
        if let content {
          coder.serialize(explicitlyTaggedWithTagNumber: 0, tagClass: .contextSpecific) {
            $0.serialize(octets: content)
          }
        }
      }
      if !certificates.isEmpty { try coder.serializeSetOf(certificates, identifier: .context(0)) }
      if !revocationLists.isEmpty { try coder.serializeSetOf(revocationLists, identifier: .context(1)) }
      try coder.serializeSetOf(signers)
    }
  }
}

extension ASN1Node {
  /// The elements inside; none of a primitive one.
  var children: [ASN1Node] {
    if case .constructed(let nodes) = content { Array(nodes) } else { [] }
  }
}
