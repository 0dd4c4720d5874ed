internal import Cryptography

/// Decides whether certificates are trusted.
struct TrustJudgement: Sendable {
  let list: TrustList
  var evidence: Evidence

  func finding(
    on certificate: Certificate, at moment: Moment, for purpose: TrustList.Purpose
  ) -> TrustFinding {
    switch list.chain(of: certificate, through: evidence.certificates, at: moment, for: purpose) {
    case .success(let chain):
      if purpose == .any, !certificate.isForDocuments { return .untrusted(.wrongPurpose) }
      return evidence.revocation(of: chain, at: moment)
    case .failure(let fault): return .untrusted(fault.reason)
    }
  }

  /// Whether the evidence alone tells that nobody in the chain was revoked at a moment, whoever is trusted.
  func isSelfContained(_ certificate: Certificate, at moment: Moment, for purpose: TrustList.Purpose) -> Bool
  {
    let anyone = TrustList(anchors: list.anchors + evidence.certificates.filter(\.isAuthority))
    let chain =
      (try? list.chain(of: certificate, through: evidence.certificates, at: moment, for: purpose).get())
      ?? (try? anyone.chain(of: certificate, through: evidence.certificates, at: moment, for: purpose).get())
    guard let chain, chain.certificates.count > 1,
      case .trusted(let revocation) = evidence.revocation(of: chain, at: moment)
    else { return false }
    return revocation != .unknown
  }
}

extension Certificate {
  /// Purposes of keys that are not for documents: web servers, programs, time stamps, answers about
  /// revocation.
  private static let otherPurposes: Set = [
    "1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9",
  ]

  /// Whether nothing in it says that its key is for something else than signing documents.
  fileprivate var isForDocuments: Bool {
    let maySign = keyUsage.map { !$0.isDisjoint(with: [.digitalSignature, .nonRepudiation]) } ?? true
    let isForOthers = extendedKeyUsage.map { Set($0).isSubset(of: Self.otherPurposes) } ?? false
    return maySign && !isForOthers
  }
}
