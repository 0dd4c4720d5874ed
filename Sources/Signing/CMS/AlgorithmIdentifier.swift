internal import SwiftASN1

/// An algorithm with its parameters (RFC 5280, "Certificate Fields").
struct AlgorithmIdentifier: DERParseable, DERSerializable, Hashable, Sendable {
  var algorithm: ASN1ObjectIdentifier
  var parameters: RawElement?

  init(_ algorithm: ASN1ObjectIdentifier, parameters: RawElement? = nil) {
    self.algorithm = algorithm
    self.parameters = parameters
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      let algorithm = try ASN1ObjectIdentifier(derEncoded: &fields)
      return AlgorithmIdentifier(algorithm, parameters: fields.next().map(RawElement.init(derEncoded:)))
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(algorithm)
      if let parameters { try coder.serialize(parameters) }
    }
  }
}
