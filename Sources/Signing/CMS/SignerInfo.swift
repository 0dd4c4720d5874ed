internal import SwiftASN1

/// One signature of signed data (RFC 5652, "SignerInfo Type").
struct SignerInfo: DERParseable, DERSerializable, Hashable, Sendable {
  var version: Int
  var signer: SignerIdentifier
  var digestAlgorithm: AlgorithmIdentifier
  /// nil when the content itself is signed.
  var signedAttributes: SignedAttributes?
  var signatureAlgorithm: AlgorithmIdentifier
  var signature: [UInt8]
  var unsignedAttributes: [Attribute] = []

  init(
    signer: SignerIdentifier, digestAlgorithm: AlgorithmIdentifier, signedAttributes: SignedAttributes?,
    signatureAlgorithm: AlgorithmIdentifier, signature: [UInt8]
  ) {
    version = if case .keyIdentifier = signer { 3 } else { 1 }
    self.signer = signer
    self.digestAlgorithm = digestAlgorithm
    self.signedAttributes = signedAttributes
    self.signatureAlgorithm = signatureAlgorithm
    self.signature = signature
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      let version = try Int(derEncoded: &fields)
      let signer = try SignerIdentifier(derEncoded: &fields)
      let digestAlgorithm = try AlgorithmIdentifier(derEncoded: &fields)
      let signedAttributes = try fields.take(.context(0)).map(SignedAttributes.init(node:))
      var result = SignerInfo(
        signer: signer, digestAlgorithm: digestAlgorithm, signedAttributes: signedAttributes,
        signatureAlgorithm: try AlgorithmIdentifier(derEncoded: &fields), signature: try fields.octets())
      result.version = version
      result.unsignedAttributes =
        try fields.take(.context(1))?.children.map(Attribute.init(derEncoded:)) ?? []
      return result
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(version)
      try coder.serialize(signer)
      try coder.serialize(digestAlgorithm)
      if let signedAttributes { coder.serializeRawBytes(signedAttributes.tagged) }
      try coder.serialize(signatureAlgorithm)
      coder.serialize(octets: signature)
      if !unsignedAttributes.isEmpty {
        try coder.serializeSetOf(unsignedAttributes, identifier: .context(1))
      }
    }
  }

  /// The values of an attribute that is not signed.
  func unsigned(_ type: ASN1ObjectIdentifier) -> [RawElement] {
    unsignedAttributes.filter { $0.type == type }.flatMap(\.values)
  }
}

/// Which certificate: the issuer's name as it stands in it, and the content of its number.
struct IssuerAndSerial: DERParseable, DERSerializable, Hashable, Sendable {
  var issuer: RawElement
  var serial: [UInt8]

  init(issuer: RawElement, serial: [UInt8]) {
    self.issuer = issuer
    self.serial = serial
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      IssuerAndSerial(issuer: try RawElement(derEncoded: &fields), serial: try fields.integerBytes())
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(issuer)
      coder.serialize(integerBytes: serial)
    }
  }
}

/// Whose signature it is: which of the certificates.
enum SignerIdentifier: DERParseable, DERSerializable, Hashable, Sendable {
  case issuerAndSerial(IssuerAndSerial)
  /// The subject key identifier of the certificate.
  case keyIdentifier([UInt8])

  init(derEncoded node: ASN1Node) throws {
    if node.identifier == .context(0) {
      self = .keyIdentifier(Array(try ASN1OctetString(berEncoded: node, withIdentifier: .context(0)).bytes))
    } else {
      self = .issuerAndSerial(try IssuerAndSerial(derEncoded: node))
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    switch self {
    case .issuerAndSerial(let certificate): try coder.serialize(certificate)
    case .keyIdentifier(let bytes):
      coder.appendPrimitiveNode(identifier: .context(0)) { $0.append(contentsOf: bytes) }
    }
  }
}
