internal import SwiftASN1

/// The hash of what is stamped (RFC 3161, "Request Format").
struct MessageImprint: DERParseable, DERSerializable, Hashable, Sendable {
  var hashAlgorithm: AlgorithmIdentifier
  var hash: [UInt8]

  init(hashAlgorithm: AlgorithmIdentifier, hash: [UInt8]) {
    self.hashAlgorithm = hashAlgorithm
    self.hash = hash
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      MessageImprint(
        hashAlgorithm: try AlgorithmIdentifier(derEncoded: &fields), hash: try fields.octets())
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(hashAlgorithm)
      coder.serialize(octets: hash)
    }
  }
}

/// What a time-stamp server is asked for: a stamp with the server's certificate in it (RFC 3161, "Request
/// Format").
struct TimeStampRequest: DERParseable, DERSerializable, Hashable, Sendable {
  var imprint: MessageImprint
  /// The content of an integer that the answer must repeat.
  var nonce: [UInt8]?
  var wantsCertificate = true

  init(imprint: MessageImprint, nonce: [UInt8]?) {
    self.imprint = imprint
    self.nonce = nonce
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      guard try Int(derEncoded: &fields) == 1 else {
        throw ASN1Error.invalidASN1Object(reason: "the request has an unknown version")
      }
      let imprint = try MessageImprint(derEncoded: &fields)
      _ = fields.take(.objectIdentifier)
      var ahead = fields
      var nonce: [UInt8]?
      if ahead.take(.integer) != nil { nonce = try fields.integerBytes() }
      var request = TimeStampRequest(imprint: imprint, nonce: nonce)
      request.wantsCertificate = try fields.take(.boolean).map(Bool.init(derEncoded:)) ?? false
      fields.skipRest()
      return request
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(1)
      try coder.serialize(imprint)
      if let nonce { coder.serialize(integerBytes: nonce) }
      if wantsCertificate { try coder.serialize(true) }
    }
  }
}
