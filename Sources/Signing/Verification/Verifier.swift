public import Cryptography
internal import PDFSyntax

/// Checks the signatures of PDF files, whoever made them.
///
/// Each signature is checked against the file as it was when it was made; what came later is compared with
/// that, object by object. Nothing is fetched: what is not in the file or given here is not known.
public struct Verifier: Sendable {
  /// Whom to trust.
  public var trust: TrustList
  /// News of revocation from elsewhere than the file.
  public var revocationLists: [RevocationList]
  /// The moment for which to say whether certificates count.
  public var moment: Moment

  public init(trust: TrustList, revocationLists: [RevocationList] = [], at moment: Moment) {
    self.trust = trust
    self.revocationLists = revocationLists
    self.moment = moment
  }

  /// What is found of a file; without signatures when nobody signed it.
  public func verify(_ bytes: [UInt8]) throws(UnverifiableFile) -> Verification {
    let history: History
    var inside = Evidence()
    do throws(PDFSyntaxError) {
      history = try History(bytes)
      try inside.addValidationData(of: history.file)
    } catch {
      throw UnverifiableFile(error, bytes)
    }
    // Signed bytes that no form leads to: the form was cut off, or another one was put over it.
    if history.signatures.isEmpty, bytes.haveTraceOfSignature { throw UnverifiableFile() }
    let checked = history.signatures.map { CheckedSignature($0, in: history) }
    for signature in checked {
      signature.message.map { inside.add($0) }
      signature.timestamp.map { inside.add($0.message) }
    }
    var evidence = inside
    evidence.add(trust.anchors)
    evidence.add(revocationLists)
    var judge = SignatureJudge(
      history: history, trust: TrustJudgement(list: trust, evidence: evidence),
      inside: TrustJudgement(list: trust, evidence: inside), provenUntil: moment)
    // From the newest to the oldest: a time stamp over the document proves when all before it was there.
    let verdicts = checked.reversed().map { judge.verdict(on: $0) }
    return Verification(signatures: verdicts.reversed())
  }
}

/// Why a file cannot be checked.
public struct UnverifiableFile: Error, Hashable, Sendable {
  /// In a few words for developers.
  public let reason: String
  /// Whether it begins as a PDF does.
  public let isPDF: Bool
  /// Whether it seems to have been signed: then it was damaged or changed.
  public let wasSigned: Bool

  init(_ error: PDFSyntaxError, _ bytes: [UInt8]) {
    reason = error.description
    isPDF = error.reason != .noHeader
    wasSigned = isPDF && error.reason != .encrypted && bytes.haveTraceOfSignature
  }

  /// A file in which a signature stands that no form leads to.
  init() {
    reason = "the form does not lead to the signature"
    isPDF = true
    wasSigned = true
  }
}

extension Array where Element == UInt8 {
  /// Whether the key that says which bytes are signed stands somewhere in clear.
  fileprivate var haveTraceOfSignature: Bool {
    let word = Array("/ByteRange".utf8)
    var place = 0
    while let next = self[place...].firstIndex(of: word[0]) {
      if self[next...].starts(with: word) { return true }
      place = next + 1
    }
    return false
  }
}
