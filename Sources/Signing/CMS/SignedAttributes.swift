internal import SwiftASN1

/// Something said of a signature (RFC 5652, "SignerInfo Type").
struct Attribute: DERParseable, DERSerializable, Hashable, Sendable {
  var type: ASN1ObjectIdentifier
  var values: [RawElement]

  init(_ type: ASN1ObjectIdentifier, _ value: some DERSerializable) throws {
    self.type = type
    values = [try RawElement(value)]
  }

  init(derEncoded node: ASN1Node) throws {
    (type, values) = try DER.sequence(node, identifier: .sequence) { fields in
      let type = try ASN1ObjectIdentifier(derEncoded: &fields)
      guard let values = fields.take(.set) else { throw ASN1Error.unexpectedFieldType(.set) }
      return (type, values.children.map(RawElement.init(derEncoded:)))
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(type)
      try coder.serializeSetOf(values)
    }
  }
}

/// The attributes that a signature covers, with the bytes that it covers.
struct SignedAttributes: Hashable, Sendable {
  let attributes: [Attribute]
  /// The attributes as a SET OF: this is hashed and signed (RFC 5652, "Message Digest Calculation Process").
  let bytes: [UInt8]

  private static let set: UInt8 = 0x31
  private static let tag: UInt8 = 0xA0

  /// Attributes to be signed.
  init(_ attributes: [Attribute]) throws {
    bytes = try Self.encoded(attributes)
    // In the order of the set.
    self.attributes = try DER.parse(bytes).children.map(Attribute.init(derEncoded:))
  }

  private static func encoded(_ attributes: [Attribute]) throws -> [UInt8] {
    var serializer = DER.Serializer()
    try serializer.serializeSetOf(attributes)
    return serializer.serializedBytes
  }

  /// Attributes that were signed, from the element with the tag [0].
  init(node: ASN1Node) throws {
    attributes = try node.children.map(Attribute.init(derEncoded:))
    var bytes = Array(node.encodedBytes)
    bytes[0] = Self.set
    // What was signed is the distinguished encoding, whatever form a file holds it in.
    self.bytes = (try? DER.parse(bytes)) == nil ? try Self.encoded(attributes) : bytes
  }

  /// The attributes as the field of a `SignerInfo`.
  var tagged: [UInt8] { [Self.tag] + bytes.dropFirst() }

  /// The only value of the only attribute of a type, which those that count must be; else nil.
  func value(_ type: ASN1ObjectIdentifier) -> RawElement? {
    let found = attributes.filter { $0.type == type }
    return found.count == 1 && found[0].values.count == 1 ? found[0].values[0] : nil
  }
}
