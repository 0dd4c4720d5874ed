internal import Cryptography
internal import SwiftASN1

/// A signature in CMS, held against what it signs.
struct SignedMessage: Sendable {
  let data: SignedData
  let signer: SignerInfo
  /// The certificates that came with it.
  let certificates: [Certificate]

  /// Reads a message. Behind it there may be room that was left in a file, filled with zeros.
  init(_ bytes: [UInt8]) throws(SignatureFault) {
    guard let count = elementCount(bytes[...]), bytes.dropFirst(count).allSatisfy({ $0 == 0 }),
      let data = try? ContentInfo(encoded: Array(bytes.prefix(count))).signedData(),
      // More than one signer of one message is what no form of PDF signature allows.
      data.signers.count == 1, data.hasProperVersions,
      data.digestAlgorithms.contains(data.signers[0].digestAlgorithm)
    else { throw .unreadable }
    self.data = data
    signer = data.signers[0]
    certificates = data.certificates.compactMap { Certificate(der: $0.bytes) }
    // Nothing signs the certificates that come with a signature, but a root signs itself.
    guard certificates.count == data.certificates.count,
      certificates.allSatisfy({ !$0.isSelfIssued || $0.key == .other || $0.isSigned(by: $0) })
    else { throw .unreadable }
  }

  /// The signer's certificate, which must be among those that came with the message.
  var certificate: Certificate? {
    certificates.first { certificate in
      switch signer.signer {
      case .keyIdentifier(let identifier): certificate.subjectKeyIdentifier == identifier
      case .issuerAndSerial(let name):
        certificate.issuer.der == name.issuer.bytes
          && certificate.serialNumber.drop { $0 == 0 } == name.serial.drop { $0 == 0 }
      }
    }
  }

  /// What is wrong with the signature of a content, whose hash by an algorithm and whose bytes are given.
  func faults(
    by certificate: Certificate, mustNameCertificate: Bool, digest: (DigestAlgorithm) -> [UInt8],
    content: () -> [UInt8]
  ) -> [SignatureFault] {
    let hash: DigestAlgorithm
    let scheme: SignatureScheme
    do throws(SignatureFault) {
      hash = try DigestAlgorithm(signer.digestAlgorithm)
      scheme = try SignatureScheme(signer.signatureAlgorithm, digest: hash)
    } catch { return [error] }
    var faults: [SignatureFault] = []
    for used in Set([hash, scheme.hash ?? hash]) where used.isWeak {
      faults.append(.weakAlgorithm(used.name))
    }
    let signed: [UInt8]
    if let attributes = signer.signedAttributes {
      if octets(attributes, .messageDigest) != digest(hash) { faults.append(.digestMismatch) }
      if (try? attributes.value(.contentType).map { try ASN1ObjectIdentifier(encoded: $0.bytes) })
        != data.contentType
      {
        faults.append(.unreadable)
      }
      signed = attributes.bytes
    } else {
      signed = content()
    }
    if !names(certificate, isNeeded: mustNameCertificate) { faults.append(.certificateMismatch) }
    if !certificate.hasSigned(signed, signature: signer.signature, scheme: scheme) {
      // Without attributes the two cannot be told apart.
      faults.append(signer.signedAttributes == nil ? .digestMismatch : .signatureMismatch)
    }
    return faults
  }

  private func octets(_ attributes: SignedAttributes, _ type: ASN1ObjectIdentifier) -> [UInt8]? {
    guard let value = attributes.value(type), let string = try? ASN1OctetString(derEncoded: value.bytes)
    else {
      return nil
    }
    return Array(string.bytes)
  }

  /// Whether the signed attributes name this certificate, so that no other can stand in its place.
  private func names(_ certificate: Certificate, isNeeded: Bool) -> Bool {
    let attributes = signer.signedAttributes
    if let newer = attributes?.value(.signingCertificateV2) {
      guard let first = (try? SigningCertificate(encoded: newer.bytes))?.certificates.first,
        let hash = try? DigestAlgorithm(first.hashAlgorithm)
      else { return false }
      return hash.digest(certificate.der[...]) == first.hash
    }
    if let older = attributes?.value(.signingCertificate) {
      let first = (try? SigningCertificate(encoded: older.bytes))?.certificates.first
      return first?.hash == DigestAlgorithm.sha1.digest(certificate.der[...])
    }
    return !isNeeded
  }

  /// When the signer says that it signed: a word without proof.
  var claimedTime: Moment? {
    guard let value = signer.signedAttributes?.value(.signingTime) else { return nil }
    if let time = try? UTCTime(derEncoded: value.bytes) {
      return Moment(
        year: time.year, month: time.month, day: time.day, hour: time.hours, minute: time.minutes,
        second: time.seconds)
    }
    return (try? GeneralizedTime(derEncoded: value.bytes)).flatMap(Moment.init)
  }
}

extension Moment {
  init?(_ time: GeneralizedTime) {
    self.init(
      year: time.year, month: time.month, day: time.day, hour: time.hours, minute: time.minutes,
      second: time.seconds)
  }
}

extension SignedData {
  /// Whether the versions are those of what stands there (RFC 5652, "SignedData Type" and "SignerInfo
  /// Type").
  fileprivate var hasProperVersions: Bool {
    var isPlain = contentType == .data
    for signer in signers {
      let isByIssuer = if case .issuerAndSerial = signer.signer { true } else { false }
      guard signer.version == (isByIssuer ? 1 : 3) else { return false }
      isPlain = isPlain && isByIssuer
    }
    return version == (isPlain ? 1 : 3)
  }
}

/// How many bytes the element at the beginning has; nil for what is none.
func elementCount(_ bytes: ArraySlice<UInt8>, depth: Int = 0) -> Int? {
  // Tags of several bytes stand in no signature. Elements are not nested deeper by any of its parts.
  guard depth < 50, bytes.count >= 2, bytes[bytes.startIndex] & 0x1F != 0x1F else { return nil }
  let first = Int(bytes[bytes.startIndex + 1])
  if first < 0x80 { return 2 + first <= bytes.count ? 2 + first : nil }
  if first > 0x80 {
    let width = first - 0x80
    guard width <= 4, bytes.count >= 2 + width else { return nil }
    let length = bytes.dropFirst(2).prefix(width).reduce(0) { $0 << 8 | Int($1) }
    return 2 + width + length <= bytes.count ? 2 + width + length : nil
  }
  // An indefinite length: elements follow until two zeros.
  var count = 2
  while true {
    let rest = bytes.dropFirst(count)
    if rest.starts(with: [0, 0]) { return count + 2 }
    guard let inner = elementCount(rest, depth: depth + 1) else { return nil }
    count += inner
  }
}
