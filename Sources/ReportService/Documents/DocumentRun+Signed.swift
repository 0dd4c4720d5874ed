public import Cryptography
import Diagnostics
import ISUOData
import Language
import Signing

extension DocumentRun {
  /// Keeps the signed file of an issued document: the file that was issued, with signatures added that hold
  /// for it. Whom to trust is asked when a document is checked, not when it is kept.
  ///
  /// - Parameter moment: for which signatures are judged.
  public func keepSigned(_ id: Int64, file: String, at moment: Moment) throws -> Outcome {
    let bytes = try contents(of: file)
    let verifier = Verifier(trust: TrustList(anchors: []), at: moment)
    guard let found = try? verifier.verify(bytes), !found.signatures.isEmpty, found.verdict != .invalid else {
      return refused([.notWhollySigned(file)])
    }
    let kept = try withSchool { school in
      try school.keepSigned(id, bytes: bytes, on: today.description, at: time, by: user)
      return try school.document(id, for: user, on: today.description)
    }
    return Outcome(document: kept.value, run: RunOutcome(diagnostics: kept.diagnostics))
  }
}
