internal import Cryptography

/// Puts together what is known of each signature, from the newest to the oldest.
struct SignatureJudge {
  let history: History
  let trust: TrustJudgement
  /// By what is inside the file alone.
  let inside: TrustJudgement
  /// The earliest moment at which all that comes now is proven to have been there.
  var provenUntil: Moment
  /// Whether a time stamp over the document follows.
  private var isArchived = false
  /// Whether that is the proof, and not only today.
  private var isProven = false

  init(history: History, trust: TrustJudgement, inside: TrustJudgement, provenUntil: Moment) {
    self.history = history
    self.trust = trust
    self.inside = inside
    self.provenUntil = provenUntil
  }

  mutating func verdict(on signature: CheckedSignature) -> SignatureVerdict {
    let later = history.laterChanges(than: signature.found)
    var faults = signature.faults
    if later.contains(where: { !$0.isAllowed }) { faults.append(.changedLater) }
    let stamp = timestampVerdict(signature)
    var (moment, isProvenHere) = (provenUntil, isProven)
    if let stamp, stamp.isTrusted { (moment, isProvenHere) = (stamp.time, true) }
    let finding =
      signature.isDocumentTimestamp
      ? stamp?.trust : signature.signer.map { trust.finding(on: $0, at: moment, for: .any) }
    defer {
      if signature.isDocumentTimestamp, let stamp, stamp.isTrusted, faults.isEmpty {
        (provenUntil, isProven) = (stamp.time, true)
      }
      if signature.isDocumentTimestamp, faults.isEmpty { isArchived = true }
    }
    return SignatureVerdict(
      field: signature.found.field, kind: kind(signature), revision: signature.found.revision + 1,
      signer: signature.signer, claims: claims(signature), timestamp: stamp,
      provenTime: isProvenHere ? moment : nil, faults: faults, trust: finding, laterChanges: later,
      level: faults.isEmpty ? level(signature, stamp, moment, isProvenHere) : nil)
  }

  private func kind(_ signature: CheckedSignature) -> SignatureVerdict.Kind {
    if signature.isDocumentTimestamp { return .documentTimestamp }
    return signature.found.rights.isCertification ? .certification : .approval
  }

  private func claims(_ signature: CheckedSignature) -> SignatureClaims {
    var claims = signature.found.claims
    claims.time = claims.time ?? signature.message?.claimedTime
    return claims
  }

  private func timestampVerdict(_ signature: CheckedSignature) -> TimestampVerdict? {
    guard let timestamp = signature.timestamp else { return nil }
    return TimestampVerdict(
      time: timestamp.time, authority: signature.timestampAuthority, faults: signature.timestampFaults,
      trust: signature.timestampAuthority.map { trust.finding(on: $0, at: provenUntil, for: .timestamping) })
  }

  private func level(
    _ signature: CheckedSignature, _ stamp: TimestampVerdict?, _ moment: Moment, _ isProven: Bool
  ) -> SignatureVerdict.Level? {
    guard signature.isBaseline, let signer = signature.signer else { return nil }
    let isStamped = stamp.map { $0.faults.isEmpty } ?? isArchived
    guard isStamped else { return .basic }
    let then = stamp?.time ?? moment
    var isLongTerm = inside.isSelfContained(signer, at: then, for: .any)
    if let authority = stamp?.authority {
      isLongTerm = isLongTerm && inside.isSelfContained(authority, at: then, for: .timestamping)
    }
    guard isLongTerm else { return .timestamped }
    return isArchived ? .archival : .longTerm
  }
}
