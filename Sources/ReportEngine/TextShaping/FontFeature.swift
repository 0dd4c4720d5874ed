/// An OpenType feature set by a style: a four-letter tag and its value (CSS Fonts,
/// "font-feature-settings").
public struct FontFeature: Hashable, Sendable {
  /// Exactly four ASCII letters or digits, such as `tnum`.
  public let tag: String
  /// 0 switches it off, 1 on; others choose among alternates.
  public let value: UInt32

  public init(tag: String, value: UInt32) {
    self.tag = tag
    self.value = value
  }
}
