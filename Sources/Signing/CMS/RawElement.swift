internal import SwiftASN1

/// An element that is kept as the bytes it was read from: what is hashed, compared or passed on must not be
/// written anew.
struct RawElement: DERParseable, DERSerializable, Hashable, Sendable {
  /// Identifier, length and content.
  let bytes: [UInt8]

  /// Bytes that are one whole element.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// An element that is written now.
  init(_ element: some DERSerializable) throws { bytes = try element.der() }

  init(derEncoded node: ASN1Node) { bytes = Array(node.encodedBytes) }

  func serialize(into coder: inout DER.Serializer) { coder.serializeRawBytes(bytes) }
}

extension DERParseable {
  /// Reads one element, which fills the bytes. Lengths may be indefinite, as in files of older programs.
  init(encoded bytes: [UInt8]) throws { try self.init(derEncoded: BER.parse(bytes)) }
}

extension DERSerializable {
  /// The element in the distinguished encoding.
  func der() throws -> [UInt8] {
    var serializer = DER.Serializer()
    try serializer.serialize(self)
    return serializer.serializedBytes
  }
}

extension ASN1NodeCollection.Iterator {
  /// The next element, when its identifier is the one given.
  mutating func take(_ identifier: ASN1Identifier) -> ASN1Node? {
    var ahead = self
    guard let node = ahead.next(), node.identifier == identifier else { return nil }
    self = ahead
    return node
  }

  /// The bytes of the octet string that comes next, whole or in pieces.
  mutating func octets() throws -> [UInt8] { Array(try ASN1OctetString(berEncoded: &self).bytes) }

  /// The content of the integer that comes next: numbers of certificates have up to 20 bytes.
  mutating func integerBytes() throws -> [UInt8] {
    guard let node = next(), node.identifier == .integer, case .primitive(let bytes) = node.content else {
      throw ASN1Error.unexpectedFieldType(.integer)
    }
    return Array(bytes)
  }

  /// All that is left of an element whose rest may be anything.
  mutating func skipRest() { while next() != nil {} }
}

extension DER.Serializer {
  /// Writes an integer of any length.
  mutating func serialize(integerBytes bytes: [UInt8]) {
    appendPrimitiveNode(identifier: .integer) { $0.append(contentsOf: bytes) }
  }

  /// Writes an octet string.
  mutating func serialize(octets bytes: [UInt8]) {
    appendPrimitiveNode(identifier: .octetString) { $0.append(contentsOf: bytes) }
  }
}

extension ASN1Identifier {
  /// `[number]`, whatever it tags.
  static func context(_ number: UInt) -> ASN1Identifier {
    ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}
