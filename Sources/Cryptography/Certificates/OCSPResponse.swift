internal import COpenSSL

/// An answer of an authority's server on whether certificates were revoked (RFC 6960).
public final class OCSPResponse: Sendable {
  /// As it was given.
  public let der: [UInt8]
  /// When the server says that it made it.
  public let producedAt: Moment
  /// The certificates that came with it.
  public let certificates: [Certificate]
  private let handle: OCSPHandle

  /// nil when the bytes are no such answer, or one that only says that there is none.
  public init?(der: [UInt8]) {
    guard let handle = OCSPHandle(der: der), let producedAt = handle.producedAt else { return nil }
    self.der = der
    self.producedAt = producedAt
    certificates = handle.certificates
    self.handle = handle
  }

  /// What it says of a certificate; nil when it says nothing of it, or nobody entitled by the issuer signed
  /// it.
  public func answer(
    for certificate: Certificate, issuer: Certificate, through others: [Certificate] = []
  ) -> RevocationAnswer? {
    guard let answer = handle.answer(for: certificate, issuer: issuer),
      handle.isSigned(for: issuer, through: others, at: producedAt)
    else { return nil }
    return answer
  }
}

/// OpenSSL's `OCSP_BASICRESP`; freed exactly once. Threads may share it: nothing here changes one.
private struct OCSPHandle: ~Copyable, @unchecked Sendable {
  private let response: OpaquePointer

  init?(der: [UInt8]) {
    guard let outer = decoded(der, { d2i_OCSP_RESPONSE(nil, $0, $1) }, OCSP_RESPONSE_free) else { return nil }
    defer { OCSP_RESPONSE_free(outer) }
    guard OCSP_response_status(outer) == OCSP_RESPONSE_STATUS_SUCCESSFUL,
      let response = OCSP_response_get1_basic(outer)
    else { return nil }
    self.response = response
  }

  deinit { OCSP_BASICRESP_free(response) }

  var producedAt: Moment? { Moment(OCSP_resp_get0_produced_at(response)) }

  var certificates: [Certificate] {
    elements(OCSP_resp_get0_certs(response)).compactMap { element in
      Certificate(der: encoded { i2d_X509(OpaquePointer(element), $0) })
    }
  }

  /// The issuer itself signed it, or somebody whom it lets sign answers (RFC 6960, "Authorized Responders").
  borrowing func isSigned(for issuer: Certificate, through others: [Certificate], at moment: Moment) -> Bool {
    guard hasStrongHash else { return false }
    let store = CertificateStore(anchors: [issuer], at: moment)
    return withStack(others + [issuer]) { stack in
      store.use { OCSP_basic_verify(response, stack, $0, 0) == 1 }
    }
  }

  private var hasStrongHash: Bool {
    var algorithm: OpaquePointer?
    X509_ALGOR_get0(&algorithm, nil, nil, OCSP_resp_get0_tbs_sigalg(response))
    var digest: Int32 = 0
    guard let algorithm, OBJ_find_sigid_algs(OBJ_obj2nid(algorithm), &digest, nil) == 1 else { return false }
    return digest == NID_undef || DigestAlgorithm(nid: digest).map { !$0.isWeak } ?? false
  }

  borrowing func answer(for certificate: Certificate, issuer: Certificate) -> RevocationAnswer? {
    for index in 0..<max(0, OCSP_resp_count(response)) {
      guard let single = OCSP_resp_get0(response, index), names(single, certificate, issuer) else { continue }
      return answer(single)
    }
    return nil
  }

  private borrowing func names(
    _ single: OpaquePointer, _ certificate: Certificate, _ issuer: Certificate
  ) -> Bool {
    guard let id = OCSP_SINGLERESP_get0_id(single) else { return false }
    var digest: OpaquePointer?
    guard OCSP_id_get0_info(nil, &digest, nil, nil, id) == 1,
      let hash = DigestAlgorithm(nid: OBJ_obj2nid(digest))
    else { return false }
    let own = certificate.handle.use { own in
      issuer.handle.use { OCSP_cert_to_id(hash.type, own, $0) }
    }
    guard let own else { return false }
    defer { OCSP_CERTID_free(own) }
    return OCSP_id_cmp(own, id) == 0
  }

  private borrowing func answer(_ single: OpaquePointer) -> RevocationAnswer? {
    var reason: Int32 = -1
    var (revoked, from, until): (Time, Time, Time) = (nil, nil, nil)
    let status = OCSP_single_get0_status(single, &reason, &revoked, &from, &until)
    guard let start = Moment(from) else { return nil }
    let state: RevocationAnswer.State
    switch status {
    case V_OCSP_CERTSTATUS_GOOD: state = .good
    case V_OCSP_CERTSTATUS_REVOKED:
      let why = RevocationAnswer.Reason(rawValue: Int(reason)) ?? .unspecified
      state = .revoked(since: Moment(revoked) ?? start, why)
    default: return nil
    }
    return RevocationAnswer(state: state, from: start, until: Moment(until))
  }

  private typealias Time = UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
}
