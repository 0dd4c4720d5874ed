internal import CPKCS11
import Synchronization

/// A private key that a token keeps and signs with (PKCS #11): it never leaves the token.
///
/// The token is logged in to while the key lives. Safe to use from several threads, one after the other.
public final class TokenKey: SigningKey {
  public let kind: KeyKind
  /// The certificate of the key.
  public let certificate: Certificate
  /// The other certificates of the token, usually the issuers'.
  public let others: [Certificate]
  private let session: Mutex<TokenSession>
  private let key: UInt
  /// Kept where the token asks for the PIN at each signature.
  private let pin: Secret?

  public init(_ selection: TokenSelection, pin: Secret) throws(TokenProblem) {
    let session = try TokenSession(selection, pin: pin)
    let key = try Self.key(selection, in: session)
    let id = try session.bytes(Int(CKA_ID), of: key)
    var (own, others): ([Certificate], [Certificate]) = ([], [])
    for object in try session.objects(Int(CKO_CERTIFICATE)) {
      guard let certificate = Certificate(der: try session.bytes(Int(CKA_VALUE), of: object)) else {
        continue
      }
      if try session.bytes(Int(CKA_ID), of: object) == id {
        own.append(certificate)
      } else {
        others.append(certificate)
      }
    }
    guard let certificate = own.first else { throw .noCertificate }
    guard let kind = KeyKind(certificate.key) else { throw .unsuitableKey }
    let always = try session.bytes(Int(CKA_ALWAYS_AUTHENTICATE), of: key)
    self.kind = kind
    self.certificate = certificate
    self.others = others
    self.key = key
    self.pin = always == [1] ? pin : nil
    self.session = Mutex(session)
  }

  private static func key(
    _ selection: TokenSelection, in session: borrowing TokenSession
  ) throws(TokenProblem) -> CK_OBJECT_HANDLE {
    let keys = try session.objects(Int(CKO_PRIVATE_KEY), label: selection.label, id: selection.id)
    guard keys.count <= 1 else {
      var labels: [String] = []
      for key in keys {
        labels.append(String(decoding: try session.bytes(Int(CKA_LABEL), of: key), as: UTF8.self))
      }
      throw .severalKeys(labels)
    }
    guard let key = keys.first else { throw .noKey }
    return key
  }

  public func sign(_ message: [UInt8]) throws -> [UInt8] {
    let hash = kind.digest.digest(message[...])
    return try session.withLock { session in
      switch kind {
      case .rsa: return try session.sign(Self.digestInfo + hash, with: key, by: Int(CKM_RSA_PKCS), pin: pin)
      case .p256, .p384:
        return derSignature(try session.sign(hash, with: key, by: Int(CKM_ECDSA), pin: pin))
      }
    }
  }

  /// DigestInfo of SHA-256 without the hash (RFC 8017, "EMSA-PKCS1-v1_5").
  private static let digestInfo: [UInt8] = [
    0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
    0x04,
    0x20,
  ]
}

extension KeyKind {
  /// The kind of a certificate's key; nil for one that documents are not signed with.
  init?(_ key: PublicKeyKind) {
    switch key {
    case .rsa(let bits) where KeyKind.rsaBits.contains(bits): self = .rsa(bits: bits)
    case .ellipticCurve("prime256v1", _): self = .p256
    case .ellipticCurve("secp384r1", _): self = .p384
    default: return nil
    }
  }
}

/// A signature of two integers of equal length, as tokens give it, in the form that signed data have it (RFC
/// 3279, "ECDSA Signature Algorithm").
private func derSignature(_ signature: [UInt8]) -> [UInt8] {
  let half = signature.count / 2
  let content = derInteger(signature[..<half]) + derInteger(signature[half...])
  // Two integers of the largest curve have 102 bytes: less than the length of one byte can say.
  return [0x30, UInt8(content.count)] + content
}

private func derInteger(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let digits = bytes.drop { $0 == 0 }
  let sign: [UInt8] = digits.first.map { $0 >= 0x80 } ?? true ? [0] : []
  return [0x02, UInt8(sign.count + digits.count)] + sign + digits
}
