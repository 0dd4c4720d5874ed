internal import COpenSSL

/// A list of revoked certificates (RFC 5280, "CRL and CRL Extensions Profile").
public final class RevocationList: Sendable {
  /// As it was given.
  public let der: [UInt8]
  /// When it was made.
  public let thisUpdate: Moment
  public let nextUpdate: Moment?
  private let handle: RevocationListHandle

  /// nil when the bytes are no such list.
  public init?(der: [UInt8]) {
    guard let handle = RevocationListHandle(der: der), let thisUpdate = handle.thisUpdate else { return nil }
    self.der = der
    self.thisUpdate = thisUpdate
    nextUpdate = handle.nextUpdate
    self.handle = handle
  }

  /// What the list says of a certificate; nil when it is not its issuer's, or covers others.
  public func answer(for certificate: Certificate, issuer: Certificate) -> RevocationAnswer? {
    guard handle.isIssued(by: issuer) else { return nil }
    let state: RevocationAnswer.State
    if let entry = handle.entry(of: certificate) {
      state = .revoked(since: entry.since, entry.reason)
    } else if handle.covers(certificate) {
      state = .good
    } else {
      return nil
    }
    return RevocationAnswer(state: state, from: thisUpdate, until: nextUpdate)
  }
}

/// OpenSSL's `X509_CRL`; freed exactly once.
///
/// Threads may share it: nothing here changes one, and OpenSSL locks where it sorts the entries.
private struct RevocationListHandle: ~Copyable, @unchecked Sendable {
  private let list: OpaquePointer

  init?(der: [UInt8]) {
    guard let list = decoded(der, { d2i_X509_CRL(nil, $0, $1) }, X509_CRL_free) else { return nil }
    self.list = list
  }

  deinit { X509_CRL_free(list) }

  var thisUpdate: Moment? { Moment(X509_CRL_get0_lastUpdate(list)) }
  var nextUpdate: Moment? { Moment(X509_CRL_get0_nextUpdate(list)) }

  borrowing func isIssued(by issuer: Certificate) -> Bool {
    guard issuer.keyUsage?.contains(.listSigning) ?? true, hasStrongHash else { return false }
    return issuer.handle.use { certificate in
      guard let key = X509_get0_pubkey(certificate) else { return false }
      return X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(certificate)) == 0
        && X509_CRL_verify(list, key) == 1
    }
  }

  private var hasStrongHash: Bool {
    var digest: Int32 = 0
    guard OBJ_find_sigid_algs(X509_CRL_get_signature_nid(list), &digest, nil) == 1 else { return false }
    // A scheme with a hash of its own, as Ed25519, has no number here.
    return digest == NID_undef || DigestAlgorithm(nid: digest).map { !$0.isWeak } ?? false
  }

  borrowing func entry(of certificate: Certificate) -> (since: Moment, reason: RevocationAnswer.Reason)? {
    certificate.handle.use { certificate in
      var revoked: OpaquePointer?
      // 2 is an entry that a later list takes back.
      guard X509_CRL_get0_by_cert(list, &revoked, certificate) == 1, let revoked,
        let since = Moment(X509_REVOKED_get0_revocationDate(revoked))
      else { return nil }
      return (since, reason(of: revoked))
    }
  }

  private func reason(of revoked: OpaquePointer) -> RevocationAnswer.Reason {
    guard let value = X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, nil, nil) else { return .unspecified }
    let number = value.assumingMemoryBound(to: ASN1_ENUMERATED.self)
    defer { ASN1_ENUMERATED_free(number) }
    return RevocationAnswer.Reason(rawValue: ASN1_ENUMERATED_get(number)) ?? .unspecified
  }

  /// Whether a certificate that is not on the list is not revoked: the list is whole, and made for such.
  borrowing func covers(_ certificate: Certificate) -> Bool {
    guard X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) < 0 else { return false }
    guard let extensionValue = X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, nil, nil) else {
      return X509_CRL_get_ext_by_critical(list, 1, -1) < 0
    }
    let point = extensionValue.assumingMemoryBound(to: ISSUING_DIST_POINT.self)
    defer { ISSUING_DIST_POINT_free(point) }
    let scope = point.pointee
    guard scope.indirectCRL <= 0, scope.onlyattr <= 0, scope.onlysomereasons == nil,
      scope.onlyuser <= 0 || !certificate.isAuthority, scope.onlyCA <= 0 || certificate.isAuthority
    else { return false }
    let places = addresses(of: scope.distpoint)
    return scope.distpoint == nil
      || !Set(places).isDisjoint(with: certificate.addresses.revocationLists)
  }
}
