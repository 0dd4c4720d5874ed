import Cryptography
import Signing

/// Checks whatever signatures can be found in bytes that may be a PDF, trusting first nobody, then all who signed,
/// and writes all that another signature, a stamp and what proves them would add.
public func exercise(signed bytes: [UInt8]) {
  // When the certificates of the seeds counted.
  let moment = Moment(secondsSince1970: 1_796_000_000)
  guard let found = try? Verifier(trust: TrustList(anchors: []), at: moment).verify(bytes) else { return }
  let signers = found.signatures.flatMap { [$0.signer, $0.timestamp?.authority].compactMap(\.self) }
  let again = try? Verifier(trust: TrustList(anchors: signers), at: moment).verify(bytes)
  precondition(again?.signatures.count == found.signatures.count, "whom somebody trusts changes no signature")
  guard let signer = signers.first else { return }
  var request = SignatureRequest(moment: moment)
  for place in [nil, SignatureRequest.Place(page: -1, x: 10, y: 10, width: 100, height: 30)] {
    request.field = .new(name: nil, at: place)
    _ = try? sign(bytes, by: Signer(key: NoKey(), certificate: signer, others: []), request)
  }
  _ = try? addTimeStamp(to: bytes, by: TimeStampService { _ in throw KeyProblem.cannotSign })
  var material = ValidationMaterial()
  material.certificates = [signer.der]
  _ = try? add(material, to: bytes)
}

/// A key that does not sign: by then, the update of the file is written.
private struct NoKey: SigningKey {
  let kind = KeyKind.p256

  func sign(_ message: [UInt8]) throws -> [UInt8] { throw KeyProblem.cannotSign }
}
