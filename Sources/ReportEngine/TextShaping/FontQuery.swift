/// What a style asks of the fonts: the family list and the face within it (CSS Fonts, "Font
/// Matching Algorithm").
public struct FontQuery: Hashable, Sendable {
  public enum Slope: UInt8, Hashable, Sendable {
    case normal
    case italic
    case oblique
  }

  /// In order of preference, as written; generic names (`serif`, `sans-serif`, `monospace`) are
  /// entries like others.
  public var families: [String]
  /// 1 to 1000; 400 is normal, 700 bold.
  public var weight: Int
  public var slope: Slope

  public init(families: [String], weight: Int = 400, slope: Slope = .normal) {
    self.families = families
    self.weight = weight
    self.slope = slope
  }
}
