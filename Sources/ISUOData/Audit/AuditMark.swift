/// A place in the audit log: how many entries there are, and the hash of the last. Kept outside of the file,
/// it proves later that none of them was cut off or written anew.
public struct AuditMark: Hashable, Sendable, CustomStringConvertible {
  public var count: Int
  /// 64 hexadecimal digits; as many zeros where there is no entry.
  public var hash: String

  public init(count: Int, hash: String) {
    self.count = count
    self.hash = hash
  }

  /// `HASH:COUNT`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 64, parts[0].allSatisfy(\.isHexDigit),
      let count = Int(parts[1]), count >= 0
    else { return nil }
    self.init(count: count, hash: parts[0].lowercased())
  }

  public var description: String { "\(hash):\(count)" }

  static let empty = AuditMark(count: 0, hash: String(repeating: "0", count: 64))
}

/// How the log stands.
public struct AuditState: Hashable, Sendable {
  public var mark: AuditMark
  /// The entry at this place, counted from 1, or one before it was changed, removed or put in.
  public var brokenAt: Int?

  public init(mark: AuditMark, brokenAt: Int? = nil) {
    self.mark = mark
    self.brokenAt = brokenAt
  }
}
