internal import Cryptography
internal import SwiftASN1

/// Makes the signature of a file whose content is elsewhere, as CAdES asks for it (EN 319 122-1, 5; EN 319
/// 142-1, 6.3).
struct SignedDataBuilder {
  let signer: Signer
  /// Gives the answer of a time-stamp server to a request; nil makes a signature without a stamp.
  let timeStamp: TimeStampService?

  /// Signed data over the bytes of the pieces that follow each other.
  func sign(_ pieces: ArraySlice<UInt8>...) throws -> [UInt8] {
    try signedData(hash: signer.key.kind.digest.digest(pieces)).der()
  }

  private func signedData(hash: [UInt8]) throws -> ContentInfo {
    let attributes = try signedAttributes(hash: hash)
    let signature = try signer.key.sign(attributes.bytes)
    // A certificate of another key, or a token that made something else: nobody would accept it.
    guard signer.certificate.hasSigned(attributes.bytes, signature: signature, scheme: signer.key.kind.scheme)
    else { throw SigningProblem.keyDoesNotFit }
    var info = SignerInfo(
      signer: .issuerAndSerial(signer.certificate.issuerAndSerial),
      digestAlgorithm: AlgorithmIdentifier(signer.key.kind.digest.identifier),
      signedAttributes: attributes, signatureAlgorithm: signer.key.kind.signatureAlgorithm,
      signature: signature)
    if let timeStamp {
      let token = try timeStamp.token(over: info.signature[...])
      info.unsignedAttributes = [try Attribute(.signatureTimeStamp, token)]
    }
    var data = SignedData(
      version: 1, digestAlgorithms: [info.digestAlgorithm], contentType: .data, signers: [info])
    data.certificates = ([signer.certificate] + signer.issuers).map { RawElement($0.der) }
    return try ContentInfo(data)
  }

  /// Not the time: EN 319 142-1, 6.3, leaves it to the signature dictionary.
  private func signedAttributes(hash: [UInt8]) throws -> SignedAttributes {
    let certificate = SigningCertificate(
      .init(
        hash: DigestAlgorithm.sha256.digest(signer.certificate.der[...]),
        issuerAndSerial: signer.certificate.issuerAndSerial))
    return try SignedAttributes([
      Attribute(.contentType, ASN1ObjectIdentifier.data),
      Attribute(.messageDigest, ASN1OctetString(contentBytes: hash[...])),
      Attribute(.signingCertificateV2, certificate),
    ])
  }
}

extension KeyKind {
  /// The algorithm of its signatures (RFC 5754, "Signature Algorithms").
  fileprivate var signatureAlgorithm: AlgorithmIdentifier {
    switch self {
    case .rsa: AlgorithmIdentifier(.rsaEncryption, parameters: .null)
    case .p256: AlgorithmIdentifier(.ecdsaWithSHA256)
    case .p384: AlgorithmIdentifier(.ecdsaWithSHA384)
    }
  }
}

extension KeyKind {
  /// How its signatures are checked.
  fileprivate var scheme: SignatureScheme {
    switch self {
    case .rsa: .rsa(digest)
    case .p256, .p384: .ecdsa(digest)
    }
  }
}

extension Certificate {
  /// The names that signed data know it by.
  var issuerAndSerial: IssuerAndSerial {
    // A positive integer whose first bit is set has a zero before it.
    let sign: [UInt8] = serialNumber.first.map { $0 >= 0x80 } ?? true ? [0] : []
    return IssuerAndSerial(issuer: RawElement(issuer.der), serial: sign + serialNumber)
  }
}

extension RawElement {
  /// The element that stands for no parameters.
  static let null = RawElement([5, 0])
}
