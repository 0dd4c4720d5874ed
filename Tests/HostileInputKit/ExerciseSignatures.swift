import Cryptography
import Signing

/// Checks whatever signatures can be found in bytes that may be a PDF, trusting first nobody, then all who signed.
public func exercise(signed bytes: [UInt8]) {
  // When the certificates of the seeds counted.
  let moment = Moment(secondsSince1970: 1_796_000_000)
  guard let found = try? Verifier(trust: TrustList(anchors: []), at: moment).verify(bytes) else { return }
  let signers = found.signatures.flatMap { [$0.signer, $0.timestamp?.authority].compactMap(\.self) }
  let again = try? Verifier(trust: TrustList(anchors: signers), at: moment).verify(bytes)
  precondition(again?.signatures.count == found.signatures.count, "whom somebody trusts changes no signature")
}
