internal import SwiftASN1

/// The answer of a time-stamp server (RFC 3161, "Response Format").
struct TimeStampResponse: DERParseable, DERSerializable, Hashable, Sendable {
  /// 0 and 1 come with a token, others are refusals.
  var status: Int
  /// What the server says in words.
  var statusTexts: [String] = []
  /// Signed data over a `TimeStampInfo`.
  var token: RawElement?

  /// Whether a stamp was given.
  var isGranted: Bool { (0...1).contains(status) && token != nil }

  init(status: Int, token: RawElement?) {
    self.status = status
    self.token = token
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      guard let status = fields.take(.sequence) else { throw ASN1Error.unexpectedFieldType(.sequence) }
      var response = try DER.sequence(status, identifier: .sequence) { fields in
        var response = TimeStampResponse(status: try Int(derEncoded: &fields), token: nil)
        response.statusTexts =
          try fields.take(.sequence)?.children.map { String(try ASN1UTF8String(derEncoded: $0)) } ?? []
        fields.skipRest()
        return response
      }
      response.token = fields.next().map(RawElement.init(derEncoded:))
      return response
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.serialize(status)
        if !statusTexts.isEmpty { try coder.serializeSequenceOf(statusTexts.map { ASN1UTF8String($0) }) }
      }
      if let token { try coder.serialize(token) }
    }
  }
}
