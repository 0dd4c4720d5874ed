/// Why a signature does not hold.
public enum SignatureFault: Error, Hashable, Sendable {
  /// Nothing says which bytes are signed.
  case noByteRange
  /// There is no signature in it.
  case noContents
  /// The bytes that are said to be signed are not a whole revision of the file.
  case badByteRange
  /// What is left out of the signed bytes is not the signature.
  case contentsElsewhere
  /// The signed revision is not one of those that the file is made of.
  case foreignRevision
  /// The signature cannot be read.
  case unreadable
  /// A form of signature that is not known, by its name.
  case unknownForm(String)
  /// A form of signature that nobody should use any more, by its name.
  case outdatedForm(String)
  /// The certificate of the signer is not there.
  case noCertificate
  /// The signed bytes are others than those that were signed.
  case digestMismatch
  /// The signature was not made by the key of the certificate.
  case signatureMismatch
  /// The signature names another certificate as the signer's, or none where it must.
  case certificateMismatch
  /// A hash function or a key that others can forge, by its name.
  case weakAlgorithm(String)
  /// An algorithm that is not known, by its object identifier.
  case unknownAlgorithm(String)
  /// The time stamp of the signature does not hold.
  case badTimestamp
  /// Something was changed later that must not be.
  case changedLater
  /// A later revision took it out of the form.
  case removedLater

  /// For machines.
  public var word: String {
    switch self {
    case .noByteRange: "no-byte-range"
    case .noContents: "no-contents"
    case .badByteRange: "bad-byte-range"
    case .contentsElsewhere: "contents-elsewhere"
    case .foreignRevision: "foreign-revision"
    case .unreadable: "unreadable"
    case .unknownForm: "unknown-form"
    case .outdatedForm: "outdated-form"
    case .noCertificate: "no-certificate"
    case .digestMismatch: "digest-mismatch"
    case .signatureMismatch: "signature-mismatch"
    case .certificateMismatch: "certificate-mismatch"
    case .weakAlgorithm: "weak-algorithm"
    case .unknownAlgorithm: "unknown-algorithm"
    case .badTimestamp: "bad-timestamp"
    case .changedLater: "changed-later"
    case .removedLater: "removed-later"
    }
  }
}
