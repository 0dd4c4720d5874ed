/// What proves signatures when certificates have expired and servers are gone: certificates, and that none
/// was revoked.
public struct ValidationMaterial: Hashable, Sendable {
  /// X.509 certificates of signers, time-stamp servers, answerers and all their issuers, as DER.
  public var certificates: [[UInt8]] = []
  /// Certificate revocation lists (RFC 5280), as DER.
  public var revocationLists: [[UInt8]] = []
  /// Answers about the revocation of certificates (OCSPResponse of RFC 6960), as DER.
  public var revocationAnswers: [[UInt8]] = []

  public init() {}

  /// Whether it is empty.
  public var isEmpty: Bool {
    certificates.isEmpty && revocationLists.isEmpty && revocationAnswers.isEmpty
  }
}
