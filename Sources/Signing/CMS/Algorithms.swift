internal import Cryptography
internal import SwiftASN1

extension DigestAlgorithm {
  /// The hash function of an identifier.
  init(_ identifier: AlgorithmIdentifier) throws(SignatureFault) {
    guard identifier.hasNoParameters,
      let known = Self.allCases.first(where: { $0.identifier == identifier.algorithm })
    else {
      throw .unknownAlgorithm(identifier.algorithm.description)
    }
    self = known
  }

  /// Its name in signatures.
  var identifier: ASN1ObjectIdentifier {
    switch self {
    case .md5: [1, 2, 840, 113_549, 2, 5]
    case .sha1: [1, 3, 14, 3, 2, 26]
    case .sha224: [2, 16, 840, 1, 101, 3, 4, 2, 4]
    case .sha256: .sha256
    case .sha384: .sha384
    case .sha512: .sha512
    }
  }
}

extension SignatureScheme {
  /// The scheme of an identifier; where it names no hash, that of the signed content counts.
  init(_ identifier: AlgorithmIdentifier, digest: DigestAlgorithm) throws(SignatureFault) {
    if let known = Self.known[identifier.algorithm], identifier.hasNoParameters {
      self = known
      return
    }
    switch identifier.algorithm {
    case .rsaEncryption where identifier.hasNoParameters: self = .rsa(digest)
    // The key's own identifier, which some producers write.
    case [1, 2, 840, 10_045, 2, 1]: self = .ecdsa(digest)
    case [1, 3, 101, 112]: self = .edwards
    case [1, 2, 840, 113_549, 1, 1, 10]:
      guard let parameters = identifier.parameters, let scheme = try? Self.pss(parameters) else {
        throw .unreadable
      }
      self = scheme
    default: throw .unknownAlgorithm(identifier.algorithm.description)
    }
  }

  private static let known: [ASN1ObjectIdentifier: SignatureScheme] = [
    [1, 2, 840, 113_549, 1, 1, 4]: .rsa(.md5),
    [1, 2, 840, 113_549, 1, 1, 5]: .rsa(.sha1),
    [1, 2, 840, 113_549, 1, 1, 14]: .rsa(.sha224),
    [1, 2, 840, 113_549, 1, 1, 11]: .rsa(.sha256),
    [1, 2, 840, 113_549, 1, 1, 12]: .rsa(.sha384),
    [1, 2, 840, 113_549, 1, 1, 13]: .rsa(.sha512),
    [1, 2, 840, 10_045, 4, 1]: .ecdsa(.sha1),
    [1, 2, 840, 10_045, 4, 3, 1]: .ecdsa(.sha224),
    .ecdsaWithSHA256: .ecdsa(.sha256),
    .ecdsaWithSHA384: .ecdsa(.sha384),
    [1, 2, 840, 10_045, 4, 3, 4]: .ecdsa(.sha512),
  ]

  /// RSASSA-PSS-params (RFC 4055): what is left out is SHA-1 and 20 bytes.
  private static func pss(_ parameters: RawElement) throws -> SignatureScheme {
    try DER.sequence(BER.parse(parameters.bytes), identifier: .sequence) { fields in
      var (hash, mask, salt) = (DigestAlgorithm.sha1, DigestAlgorithm.sha1, 20)
      if let node = fields.take(.context(0))?.children.first {
        hash = try DigestAlgorithm(AlgorithmIdentifier(derEncoded: node))
      }
      if let node = fields.take(.context(1))?.children.first,
        let inner = try AlgorithmIdentifier(derEncoded: node).parameters
      {
        mask = try DigestAlgorithm(AlgorithmIdentifier(encoded: inner.bytes))
      }
      if let node = fields.take(.context(2))?.children.first { salt = try Int(derEncoded: node) }
      fields.skipRest()
      return .rsaPSS(hash, mask: mask, saltCount: salt)
    }
  }
}

extension AlgorithmIdentifier {
  /// Whether it says nothing beside the algorithm, in one of the two ways of doing so (RFC 5754).
  fileprivate var hasNoParameters: Bool { parameters.map { $0 == .null } ?? true }
}
