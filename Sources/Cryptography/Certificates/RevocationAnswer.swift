/// What an authority says about whether a certificate was revoked.
public struct RevocationAnswer: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case good
    /// From when on it does not count.
    case revoked(since: Moment, Reason)
  }

  /// Why it was revoked (RFC 5280, "Reason Code").
  public enum Reason: Int, Hashable, Sendable {
    case unspecified = 0
    case keyCompromise = 1
    case authorityCompromise = 2
    case affiliationChanged = 3
    case superseded = 4
    case cessationOfOperation = 5
    case certificateHold = 6
    case privilegeWithdrawn = 9
    case attributeAuthorityCompromise = 10
  }

  public let state: State
  /// From when on it is said.
  public let from: Moment
  /// When the authority will have said more; nil when it does not tell.
  public let until: Moment?

  /// Whether it tells of a moment: news from after it do, news from before it until the next are due.
  public func covers(_ moment: Moment) -> Bool { from >= moment || until.map { moment <= $0 } ?? false }
}
