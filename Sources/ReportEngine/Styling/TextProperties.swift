public import Geometry
public import TextShaping

public struct FontProperties: Hashable, Sendable {
  public var query = FontQuery(families: ["serif"])
  /// 12 pt is CSS's `medium` (16 px).
  public var size = Points(12)
  public var lineHeight: LineHeight = .normal
  /// OpenType features beyond the default ones, such as `tnum`: what the four properties below come to, in
  /// the order of CSS Fonts, "Feature precedence".
  public var features: [FontFeature] = []
  public var variantCaps: VariantCaps = .normal
  var kerning: [FontFeature] = []
  var variantLigatures: [FontFeature] = []
  var variantNumeric: [FontFeature] = []
  var featureSettings: [FontFeature] = []

  public init() {}

  /// Which letters are set as small capitals (CSS Fonts, `font-variant-caps`).
  public enum VariantCaps: UInt8, Hashable, Sendable { case normal, smallCaps, allSmallCaps }

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
  public var indent = Indent()
  public var whiteSpaceCollapse: WhiteSpaceCollapse = .collapse
  public var wrapMode: WrapMode = .wrap
  public var wrapStyle: WrapStyle = .auto
  public var tabSize: TabSize = .spaces(8)
  public var wordBreak: WordBreak = .normal
  public var overflowWrap: OverflowWrap = .normal
  public var lineBreak: LineBreak = .auto
  public var hyphens: Hyphens = .manual
  public var letterSpacing: Points = .zero
  /// Added to each space between words; a percentage refers to 1 em.
  public var wordSpacing: LengthPercentage = .zero
  public var transform = Transform()
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
  /// What becomes of white space (CSS Text 4, "White Space Collapsing").
  public enum WhiteSpaceCollapse: UInt8, Hashable, Sendable {
    case collapse, discard, preserve, preserveBreaks, preserveSpaces, breakSpaces

    /// Whether runs of spaces come to one space, or to none.
    public var collapsesSpaces: Bool {
      switch self {
      case .collapse, .discard, .preserveBreaks: true
      case .preserve, .preserveSpaces, .breakSpaces: false
      }
    }

    /// Whether a line feed of the text ends a line.
    public var keepsLineFeeds: Bool {
      switch self {
      case .collapse, .discard, .preserveSpaces: false
      case .preserve, .preserveBreaks, .breakSpaces: true
      }
    }
  }

  /// Whether lines may end elsewhere than where the text forces them to (CSS Text 4, `text-wrap-mode`).
  public enum WrapMode: UInt8, Hashable, Sendable { case wrap, nowrap }

  /// How the ends of lines are chosen (CSS Text 4, `text-wrap-style`).
  public enum WrapStyle: UInt8, Hashable, Sendable { case auto, balance, stable, pretty }

  /// CSS Text, `text-indent`.
  public struct Indent: Hashable, Sendable {
    public var length: LengthPercentage = .zero
    /// Whether it is the other lines that are indented.
    public var isHanging = false
    /// Whether a line after a forced break counts as a first one.
    public var isEachLine = false

    public init() {}
  }

  /// CSS Text, `tab-size`: so many spaces of the block container, or a length.
  public enum TabSize: Hashable, Sendable {
    case spaces(Double)
    case length(Points)
  }

  public enum WordBreak: UInt8, Hashable, Sendable { case normal, breakAll, keepAll, breakWord }
  public enum OverflowWrap: UInt8, Hashable, Sendable { case normal, breakWord, anywhere }
  public enum LineBreak: UInt8, Hashable, Sendable { case auto, loose, normal, strict, anywhere }
  public enum Hyphens: UInt8, Hashable, Sendable { case none, manual, auto }
  /// Where a word does not go on behind a hyphen: over the end of a column, a page or a spread.
  public enum HyphenateLimitLast: UInt8, Hashable, Sendable { case none, column, page, spread }
  /// CSS Text, `text-transform`.
  public struct Transform: Hashable, Sendable {
    public enum Case: UInt8, Hashable, Sendable { case none, uppercase, lowercase, capitalize }

    public var letterCase = Case.none
    /// Whether letters take their forms of the width of an ideograph.
    public var isFullWidth = false
    /// Whether small kana take the size of plain ones.
    public var isFullSizeKana = false

    public init() {}

    public var isNone: Bool { self == Transform() }
  }

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
