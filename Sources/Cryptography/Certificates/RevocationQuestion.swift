internal import COpenSSL

/// The question to an authority's server whether a certificate was revoked (OCSPRequest of RFC 6960), as DER.
public func revocationQuestion(on certificate: Certificate, issuer: Certificate) -> [UInt8] {
  guard let request = OCSP_REQUEST_new() else { preconditionFailure("there is memory for a question") }
  defer { OCSP_REQUEST_free(request) }
  // Servers know certificates by SHA-1 (RFC 5019, "Certificate Status Request").
  let id = certificate.handle.use { own in issuer.handle.use { OCSP_cert_to_id(EVP_sha1(), own, $0) } }
  precondition(
    id != nil && OCSP_request_add0_id(request, id) != nil, "there is memory for a certificate's names")
  return encoded { i2d_OCSP_REQUEST(request, $0) }
}

extension Certificate {
  /// Whether its issuer says that nobody need ask whether it was revoked (RFC 6960, "OCSP No Check").
  public var needsNoRevocation: Bool {
    handle.use { X509_get_ext_by_NID($0, NID_id_pkix_OCSP_noCheck, -1) >= 0 }
  }
}
