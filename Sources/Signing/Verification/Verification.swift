public import Cryptography

/// What was found of all signatures of a file.
public struct Verification: Sendable {
  /// In the order in which they were made; time stamps of the whole document are among them.
  public let signatures: [SignatureVerdict]

  /// What it comes to.
  public enum Verdict: String, Sendable {
    /// All signatures hold, and all that vouch for them are trusted.
    case valid
    /// All signatures hold, but not all that vouch for them are trusted.
    case untrusted
    /// A signature does not hold, or the file was changed where it must not be.
    case invalid
  }

  public var verdict: Verdict {
    if signatures.contains(where: { !$0.isWhole }) { return .invalid }
    return signatures.allSatisfy(\.isTrusted) ? .valid : .untrusted
  }
}

/// What was found of one signature.
public struct SignatureVerdict: Sendable {
  public enum Kind: String, Sendable {
    /// The signer agrees with the document as it is.
    case approval
    /// The first signer says what may still be changed.
    case certification
    /// A server says that the document was there at a time.
    case documentTimestamp = "document-timestamp"
  }

  /// How long a signature can be checked (ETSI EN 319 142-1).
  public enum Level: String, Comparable, Sendable {
    /// As long as the certificate counts.
    case basic = "B-B"
    /// With the time of signing proven.
    case timestamped = "B-T"
    /// With all that is needed to check it inside.
    case longTerm = "B-LT"
    /// With a time stamp over what is needed, which can be renewed.
    case archival = "B-LTA"

    public static func < (left: Level, right: Level) -> Bool {
      left.rawValue.count < right.rawValue.count
        || left.rawValue.count == right.rawValue.count && left.rawValue < right.rawValue
    }
  }

  /// The name of the field in the form.
  public let field: String
  public let kind: Kind
  /// The revision of the file that it belongs to, from 1.
  public let revision: Int
  /// Whose key signed; nil when nothing tells.
  public let signer: Certificate?
  /// The name, the reason, the place and the time that the file tells: words without proof.
  public let claims: SignatureClaims
  /// The time stamp of the signature; for one of the whole document, its own.
  public let timestamp: TimestampVerdict?
  /// The moment at which it is proven to have been there; nil when only today is.
  public let provenTime: Moment?
  /// Why it does not hold; none when it does.
  public let faults: [SignatureFault]
  /// Whether the signer's certificate is trusted; nil without one.
  public let trust: TrustFinding?
  /// What later revisions did.
  public let laterChanges: [LaterChange]
  /// nil for a signature that is of no level of PAdES.
  public let level: Level?

  /// Whether it holds, and what it covers is what was signed.
  public var isWhole: Bool { faults.isEmpty }

  /// Whether everybody who vouches for it is trusted.
  public var isTrusted: Bool { (trust?.isTrusted ?? false) && (timestamp?.isTrusted ?? true) }
}

/// What a file says of a signature.
public struct SignatureClaims: Hashable, Sendable {
  public var name: String?
  public var reason: String?
  public var location: String?
  public var time: Moment?
}

/// What was found of a time stamp (RFC 3161).
public struct TimestampVerdict: Sendable {
  public let time: Moment
  /// Whose key stamped; nil when nothing tells.
  public let authority: Certificate?
  public let faults: [SignatureFault]
  public let trust: TrustFinding?

  public var isTrusted: Bool { faults.isEmpty && (trust?.isTrusted ?? false) }
}

/// Whether a certificate is trusted.
public enum TrustFinding: Hashable, Sendable {
  /// A chain goes to somebody on the list.
  case trusted(RevocationFinding)
  case untrusted(ChainFault.Reason)
  /// It, or one that vouches for it, was revoked before the moment that counts.
  case revoked(since: Moment)

  public var isTrusted: Bool { if case .trusted = self { true } else { false } }
}

/// What is known of the revocation of a certificate and those that vouch for it.
public enum RevocationFinding: Hashable, Sendable {
  /// The authorities say that none was revoked.
  case good
  /// One was revoked, but after the signature was made.
  case revokedLater(Moment)
  /// There is no answer of an authority for that time.
  case unknown
}

/// Something that a later revision did.
public struct LaterChange: Hashable, Sendable {
  /// From 1; one more than the last for what belongs to none.
  public let revision: Int
  public let change: DocumentChange
  public let isAllowed: Bool
}
