public import Geometry
public import TextShaping

public struct FontProperties: Hashable, Sendable {
  public var query = FontQuery(families: ["serif"])
  /// 12 pt is CSS's `medium` (16 px).
  public var size = Points(12)
  public var lineHeight: LineHeight = .normal
  /// OpenType features beyond the default ones, such as `tnum`: what the four properties below come to, in
  /// the order of CSS Fonts, "Feature precedence".
  public internal(set) var features: [FontFeature] = []
  var kerning: [FontFeature] = []
  var variantLigatures: [FontFeature] = []
  var variantNumeric: [FontFeature] = []
  var featureSettings: [FontFeature] = []

  public init() {}

  public enum LineHeight: Hashable, Sendable {
    /// From the font's ascent, descent and line gap.
    case normal
    /// Times the font size of whoever inherits it.
    case number(Double)
    case length(Points)
  }
}

public struct TextProperties: Hashable, Sendable {
  public var align: Align = .start
  public var alignLast: Align?
  public var indent: LengthPercentage = .zero
  public var whiteSpace: WhiteSpace = .normal
  public var tabSize: Double = 8
  public var wordBreak: WordBreak = .normal
  public var overflowWrap: OverflowWrap = .normal
  public var lineBreak: LineBreak = .auto
  public var hyphens: Hyphens = .manual
  public var letterSpacing: Points = .zero
  public var wordSpacing: Points = .zero
  public var transform: Transform = .none
  public var verticalAlign: VerticalAlign = .baseline
  public var decoration: Set<Decoration> = []
  /// nil is `currentcolor`.
  public var decorationColor: Color?
  public var decorationStyle: DecorationStyle = .solid
  /// nil is `auto`; a percentage refers to 1 em.
  public var decorationThickness: LengthPercentage?
  /// What stands at a hyphenated line's end; nil is `auto`, the font's hyphen.
  public var hyphenateCharacter: String?
  public var hyphenateLimitChars = HyphenateLimit()
  /// How many lines in a row may end with a hyphen; nil is `no-limit`.
  public var hyphenateLimitLines: Int?
  /// The room at a line's end up to which no word is divided to fill it; a percentage is of the line.
  public var hyphenateLimitZone: LengthPercentage = .zero
  public var hyphenateLimitLast: HyphenateLimitLast = .none

  public init() {}

  public enum Align: UInt8, Hashable, Sendable { case start, end, left, right, center, justify }
  public enum WhiteSpace: UInt8, Hashable, Sendable {
    case normal, nowrap, pre, preWrap, preLine, breakSpaces
  }
  public enum WordBreak: UInt8, Hashable, Sendable { case normal, breakAll, keepAll, breakWord }
  public enum OverflowWrap: UInt8, Hashable, Sendable { case normal, breakWord, anywhere }
  public enum LineBreak: UInt8, Hashable, Sendable { case auto, loose, normal, strict, anywhere }
  public enum Hyphens: UInt8, Hashable, Sendable { case none, manual, auto }
  /// Where a word does not go on behind a hyphen: over the end of a column, a page or a spread.
  public enum HyphenateLimitLast: UInt8, Hashable, Sendable { case none, column, page, spread }
  public enum Transform: UInt8, Hashable, Sendable { case none, uppercase, lowercase, capitalize }
  public enum Decoration: UInt8, Hashable, Sendable { case underline, overline, lineThrough }
  public enum DecorationStyle: UInt8, Hashable, Sendable { case solid, double, dotted, dashed, wavy }

  /// The fewest letters of a word that is divided, and of its parts before and after the hyphen; nil is
  /// `auto`.
  public struct HyphenateLimit: Hashable, Sendable {
    public var word: Int?
    public var before: Int?
    public var after: Int?

    public init() {}
  }

  public enum VerticalAlign: Hashable, Sendable {
    case baseline, sub, `super`, top, textTop, middle, bottom, textBottom
    /// Raises the box; 100 % is the line height.
    case length(LengthPercentage)
  }
}
