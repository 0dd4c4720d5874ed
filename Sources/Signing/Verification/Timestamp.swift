internal import Cryptography

/// A time-stamp token (RFC 3161), held against what it stamps.
struct Timestamp: Sendable {
  let message: SignedMessage
  let info: TimeStampInfo
  let time: Moment

  /// nil for what is no token.
  init?(_ bytes: [UInt8]) {
    guard let message = try? SignedMessage(bytes), message.data.contentType == .timeStampInfo,
      let content = message.data.content, let info = try? TimeStampInfo(encoded: content),
      let time = Moment(info.time)
    else { return nil }
    self.message = message
    self.info = info
    self.time = time
  }

  /// What is wrong with it as the stamp of something, whose hash by an algorithm is given.
  func faults(by authority: Certificate?, stamping digest: (DigestAlgorithm) -> [UInt8]) -> [SignatureFault] {
    guard let authority, let content = message.data.content else { return [.noCertificate] }
    var faults: [SignatureFault] = []
    do throws(SignatureFault) {
      let hash = try DigestAlgorithm(info.imprint.hashAlgorithm)
      if hash.isWeak { faults.append(.weakAlgorithm(hash.name)) }
      if digest(hash) != info.imprint.hash { faults.append(.digestMismatch) }
    } catch { faults.append(error) }
    for fault in message.faults(
      by: authority, mustNameCertificate: true, digest: { $0.digest(content[...]) }, content: { content })
    where !faults.contains(fault) { faults.append(fault) }
    return faults
  }
}
