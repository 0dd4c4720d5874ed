internal import COpenSSL

/// How a signature is made of bytes.
public enum SignatureScheme: Hashable, Sendable {
  /// RSASSA-PKCS1-v1_5 (RFC 8017).
  case rsa(DigestAlgorithm)
  /// RSASSA-PSS (RFC 8017).
  case rsaPSS(DigestAlgorithm, mask: DigestAlgorithm, saltCount: Int)
  /// ECDSA with a DER signature (RFC 5753).
  case ecdsa(DigestAlgorithm)
  /// Ed25519 (RFC 8032), which hashes by itself.
  case edwards

  /// The hash that the bytes are signed by; nil where the scheme has its own.
  public var hash: DigestAlgorithm? {
    switch self {
    case .rsa(let hash), .rsaPSS(let hash, _, _), .ecdsa(let hash): hash
    case .edwards: nil
    }
  }
}

extension Certificate {
  /// Whether a signature of these bytes was made by the key of this certificate.
  public func hasSigned(_ bytes: [UInt8], signature: [UInt8], scheme: SignatureScheme) -> Bool {
    handle.use { certificate in
      guard let key = X509_get0_pubkey(certificate), scheme.fits(self.key), let context = EVP_MD_CTX_new()
      else { return false }
      defer { EVP_MD_CTX_free(context) }
      var keyContext: OpaquePointer?
      guard EVP_DigestVerifyInit(context, &keyContext, scheme.hash?.type, nil, key) == 1,
        scheme.setPadding(of: keyContext)
      else { return false }
      return EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    }
  }

  /// Whether its own signature was made by the key of `issuer`, whose name is not looked at.
  public func isSigned(by issuer: Certificate) -> Bool {
    handle.use { own in
      issuer.handle.use { X509_get0_pubkey($0).map { X509_verify(own, $0) == 1 } ?? false }
    }
  }
}

extension SignatureScheme {
  fileprivate func fits(_ key: PublicKeyKind) -> Bool {
    switch (self, key) {
    case (.rsa, .rsa), (.rsaPSS, .rsa), (.ecdsa, .ellipticCurve), (.edwards, .edwards): true
    default: false
    }
  }

  fileprivate func setPadding(of context: OpaquePointer?) -> Bool {
    guard case .rsaPSS(_, let mask, let saltCount) = self else { return true }
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0
      && EVP_PKEY_CTX_set_rsa_mgf1_md(context, mask.type) > 0
      && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, Int32(clamping: saltCount)) > 0
  }
}
