internal import SwiftASN1

/// A content that says what it is: the outermost element of a signature and of a time-stamp token (RFC 5652,
/// "General Syntax").
struct ContentInfo: DERParseable, DERSerializable, Hashable, Sendable {
  var contentType: ASN1ObjectIdentifier
  var content: RawElement

  init(_ content: SignedData) throws {
    contentType = .signedData
    self.content = try RawElement(content)
  }

  init(derEncoded node: ASN1Node) throws {
    (contentType, content) = try DER.sequence(node, identifier: .sequence) { fields in
      let contentType = try ASN1ObjectIdentifier(derEncoded: &fields)
      let content = try DER.explicitlyTagged(&fields, tagNumber: 0, tagClass: .contextSpecific) {
        RawElement(derEncoded: $0)
      }
      return (contentType, content)
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(contentType)
      try coder.serialize(content, explicitlyTaggedWithTagNumber: 0, tagClass: .contextSpecific)
    }
  }

  /// The signed data that it says it is.
  func signedData() throws -> SignedData {
    guard contentType == .signedData else {
      throw ASN1Error.invalidASN1Object(reason: "the content is no SignedData")
    }
    return try SignedData(encoded: content.bytes)
  }
}
