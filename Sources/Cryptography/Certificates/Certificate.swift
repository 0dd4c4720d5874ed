internal import COpenSSL

/// A certificate (RFC 5280): who has a key, says whom.
///
/// Reading it says nothing of whether it can be trusted: `TrustList` does.
public final class Certificate: Sendable {
  /// As it was given.
  public let der: [UInt8]
  public let subject: DistinguishedName
  public let issuer: DistinguishedName
  /// The number among those of the issuer, the most significant byte first, without sign.
  public let serialNumber: [UInt8]
  /// The first moment at which it counts.
  public let notBefore: Moment
  /// The last moment at which it counts.
  public let notAfter: Moment
  public let key: PublicKeyKind
  /// nil when it does not say.
  public let keyUsage: KeyUsage?
  /// Object identifiers; nil when it does not say.
  public let extendedKeyUsage: [String]?
  /// Whether it says that its key may sign certificates.
  public let isAuthority: Bool
  public let subjectKeyIdentifier: [UInt8]?
  /// Where its addresses lead.
  public let addresses: CertificateAddresses
  let handle: CertificateHandle

  /// nil when the bytes are no certificate, or one whose days cannot be read.
  public init?(der: [UInt8]) {
    guard let handle = CertificateHandle(der: der),
      let notBefore = handle.use({ Moment(X509_get0_notBefore($0)) }),
      let notAfter = handle.use({ Moment(X509_get0_notAfter($0)) }),
      let subject = handle.use({ X509_get_subject_name($0).map(DistinguishedName.init) }),
      let issuer = handle.use({ X509_get_issuer_name($0).map(DistinguishedName.init) })
    else { return nil }
    self.der = der
    self.subject = subject
    self.issuer = issuer
    self.notBefore = notBefore
    self.notAfter = notAfter
    serialNumber = handle.use { bytes(X509_get0_serialNumber($0)) }
    key = handle.use { PublicKeyKind(X509_get0_pubkey($0)) }
    keyUsage = handle.use { KeyUsage(X509_get_key_usage($0)) }
    extendedKeyUsage = handle.use(purposes)
    isAuthority = handle.use { X509_get_extension_flags($0) & UInt32(EXFLAG_CA) != 0 }
    subjectKeyIdentifier = handle.use { certificate in
      X509_get0_subject_key_id(certificate).map { bytes($0) }
    }
    addresses = handle.use(CertificateAddresses.init)
    self.handle = handle
  }
}

extension Certificate: Hashable {
  public static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }
  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

extension Certificate {
  /// Whether it names itself as its issuer.
  public var isSelfIssued: Bool { subject.der == issuer.der }

  /// The number as people compare it: `3A:0F:…` without colons.
  public var serialText: String { hexadecimal(serialNumber).uppercased() }
}

/// What a certificate says its key may do (RFC 5280, "Key Usage").
public struct KeyUsage: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let digitalSignature = KeyUsage(rawValue: UInt32(KU_DIGITAL_SIGNATURE))
  /// Also called content commitment.
  public static let nonRepudiation = KeyUsage(rawValue: UInt32(KU_NON_REPUDIATION))
  public static let certificateSigning = KeyUsage(rawValue: UInt32(KU_KEY_CERT_SIGN))
  public static let listSigning = KeyUsage(rawValue: UInt32(KU_CRL_SIGN))

  init?(_ bits: UInt32) {
    // OpenSSL's word for a certificate that does not say.
    if bits == UInt32.max { return nil }
    rawValue = bits
  }
}

/// The kind of a key and its size.
public enum PublicKeyKind: Hashable, Sendable {
  case rsa(bits: Int)
  /// By the name of its curve, such as `prime256v1`.
  case ellipticCurve(String, bits: Int)
  case edwards
  /// A key that no signature here can be checked with.
  case other

  init(_ key: OpaquePointer?) {
    guard let key else {
      self = .other
      return
    }
    switch EVP_PKEY_get_base_id(key) {
    case EVP_PKEY_RSA, EVP_PKEY_RSA_PSS: self = .rsa(bits: Int(EVP_PKEY_get_bits(key)))
    case EVP_PKEY_EC:
      var (name, count) = ([CChar](repeating: 0, count: 64), 0)
      let isNamed = EVP_PKEY_get_group_name(key, &name, name.count, &count) == 1
      let curve = isNamed ? String(decoding: name.prefix(count).map(UInt8.init), as: UTF8.self) : ""
      self = .ellipticCurve(curve, bits: Int(EVP_PKEY_get_bits(key)))
    case EVP_PKEY_ED25519: self = .edwards
    default: self = .other
    }
  }
}
