internal import SwiftASN1

/// What a time-stamp server signs: that a hash was there at a time (RFC 3161, "TSTInfo").
struct TimeStampInfo: DERParseable, DERSerializable, Hashable, Sendable {
  var policy: ASN1ObjectIdentifier
  var imprint: MessageImprint
  /// The content of the number that the server gave the stamp.
  var serial: [UInt8]
  /// In Universal Time.
  var time: GeneralizedTime
  /// The content of the integer that the request had.
  var nonce: [UInt8]?

  init(
    policy: ASN1ObjectIdentifier, imprint: MessageImprint, serial: [UInt8], time: GeneralizedTime,
    nonce: [UInt8]?
  ) {
    self.policy = policy
    self.imprint = imprint
    self.serial = serial
    self.time = time
    self.nonce = nonce
  }

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { fields in
      guard try Int(derEncoded: &fields) == 1 else {
        throw ASN1Error.invalidASN1Object(reason: "the stamp has an unknown version")
      }
      let policy = try ASN1ObjectIdentifier(derEncoded: &fields)
      let imprint = try MessageImprint(derEncoded: &fields)
      let serial = try fields.integerBytes()
      let time = try GeneralizedTime(derEncoded: &fields)
      // How exact the clock is and whether stamps come in order change nothing for who checks one.
      _ = fields.take(.sequence)
      _ = fields.take(.boolean)
      var ahead = fields
      let nonce = ahead.take(.integer) == nil ? nil : try fields.integerBytes()
      fields.skipRest()
      return TimeStampInfo(policy: policy, imprint: imprint, serial: serial, time: time, nonce: nonce)
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(1)
      try coder.serialize(policy)
      try coder.serialize(imprint)
      coder.serialize(integerBytes: serial)
      try coder.serialize(time)
      if let nonce { coder.serialize(integerBytes: nonce) }
    }
  }
}
