public import Geometry
public import TextShaping

/// The computed values of one element or pseudo-element: everything layout and drawing ask of style.
///
/// Grouped as CSS groups its properties; the initial value of each group is the initial value of its properties.
/// Lengths are `Points`, `inherit` and relative units are gone, percentages remain.
public struct ComputedStyle: Hashable, Sendable {
  public var display: Display = .inline
  public var position: Position = .static
  public var float: Float = .none
  public var clear: Clear = .none
  public var box = BoxProperties()
  public var background = BackgroundProperties()
  public var font = FontProperties()
  public var text = TextProperties()
  public var table = TableProperties()
  public var list = ListProperties()
  public var fragmentation = FragmentationProperties()
  public var generated = GeneratedContentProperties()
  public var color = Color.black
  public var visibility: Visibility = .visible
  public var opacity: Double = 1
  public var zIndex: Int?
  public var writingMode: WritingMode = .horizontalTB
  public var transform: [TransformFunction] = []
  /// The name in `position: running(name)`; nil for every other position.
  public var runningName: String?
  /// The BCP 47 tag in force, in lower case; empty when none is set.
  public var language: String = ""

  public init() {}

  public enum Display: UInt8, Hashable, Sendable {
    case none, contents
    case block, flowRoot, listItem, flex
    case inline, inlineBlock, inlineTable, inlineFlex
    case table, tableRow, tableRowGroup, tableHeaderGroup, tableFooterGroup, tableCell, tableColumn, tableColumnGroup
    case tableCaption
  }

  public enum Position: UInt8, Hashable, Sendable { case `static`, relative, absolute, fixed, running }
  public enum Float: UInt8, Hashable, Sendable { case none, left, right, footnote }
  public enum Clear: UInt8, Hashable, Sendable { case none, left, right, both }
  public enum Visibility: UInt8, Hashable, Sendable { case visible, hidden, collapse }
  /// `sidewaysLR` turns a line to be read from bottom to top: the subject heads of a summary sheet.
  public enum WritingMode: UInt8, Hashable, Sendable { case horizontalTB, verticalRL, verticalLR, sidewaysRL, sidewaysLR }

  public enum TransformFunction: Hashable, Sendable {
    case translate(LengthPercentage, LengthPercentage)
    /// Clockwise, in degrees.
    case rotate(Double)
    case scale(Double, Double)
  }
}

/// CSS 2.2 chapter 8 and 10: margins, borders, padding, sizes.
public struct BoxProperties: Hashable, Sendable {
  public var margin = Sides<AutoLength>(all: .zero)
  public var padding = Sides<LengthPercentage>(all: .zero)
  public var border = Sides<BorderSide>(all: BorderSide())
  public var width: AutoLength = .auto
  public var height: AutoLength = .auto
  public var minWidth: AutoLength = .auto
  public var minHeight: AutoLength = .auto
  /// nil is `none`.
  public var maxWidth: LengthPercentage?
  public var maxHeight: LengthPercentage?
  public var sizing: Sizing = .contentBox
  public var overflow: Overflow = .visible
  /// top, right, bottom, left of a positioned box.
  public var inset = Sides<AutoLength>(all: .auto)

  public init() {}

  public enum Sizing: UInt8, Hashable, Sendable { case contentBox, borderBox }
  public enum Overflow: UInt8, Hashable, Sendable { case visible, hidden, clip, scroll, auto }
}

public struct BorderSide: Hashable, Sendable {
  /// Zero when the style is `none` or `hidden`.
  public var width: Points = .zero
  public var style: Style = .none
  public var color = Color.black

  public init() {}

  /// In the order that decides between collapsed borders of equal width (CSS 2.2 §17.6.2.1); `hidden` wins over all.
  public enum Style: UInt8, Hashable, Sendable {
    case none, inset, groove, outset, ridge, dotted, dashed, solid, double, hidden
  }
}

public struct BackgroundProperties: Hashable, Sendable {
  public var color = Color.transparent

  public init() {}
}

public struct FontProperties: Hashable, Sendable {
  public var query = FontQuery(families: ["serif"])
  /// 12 pt is CSS's `medium` (16 px).
  public var size = Points(12)
  public var lineHeight: LineHeight = .normal
  /// OpenType features beyond the default ones, such as `tnum`.
  public var features: [FontFeature] = []

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
  public var decorationColor: Color?

  public init() {}

  public enum Align: UInt8, Hashable, Sendable { case start, end, left, right, center, justify }
  public enum WhiteSpace: UInt8, Hashable, Sendable { case normal, nowrap, pre, preWrap, preLine, breakSpaces }
  public enum WordBreak: UInt8, Hashable, Sendable { case normal, breakAll, keepAll, breakWord }
  public enum OverflowWrap: UInt8, Hashable, Sendable { case normal, breakWord, anywhere }
  public enum LineBreak: UInt8, Hashable, Sendable { case auto, loose, normal, strict, anywhere }
  public enum Hyphens: UInt8, Hashable, Sendable { case none, manual, auto }
  public enum Transform: UInt8, Hashable, Sendable { case none, uppercase, lowercase, capitalize }
  public enum Decoration: UInt8, Hashable, Sendable { case underline, overline, lineThrough }

  public enum VerticalAlign: Hashable, Sendable {
    case baseline, sub, `super`, top, textTop, middle, bottom, textBottom
    /// Raises the box; 100 % is the line height.
    case length(LengthPercentage)
  }
}

/// CSS 2.2 chapter 17.
public struct TableProperties: Hashable, Sendable {
  public var layout: Layout = .auto
  public var borderCollapse: BorderCollapse = .separate
  public var borderSpacing = Size.zero
  public var captionSide: CaptionSide = .top
  public var emptyCells: EmptyCells = .show

  public init() {}

  public enum Layout: UInt8, Hashable, Sendable { case auto, fixed }
  public enum BorderCollapse: UInt8, Hashable, Sendable { case separate, collapse }
  public enum CaptionSide: UInt8, Hashable, Sendable { case top, bottom }
  public enum EmptyCells: UInt8, Hashable, Sendable { case show, hide }
}

public struct ListProperties: Hashable, Sendable {
  public var style: Style = .disc
  public var position: Position = .outside

  public init() {}

  public enum Position: UInt8, Hashable, Sendable { case outside, inside }

  public enum Style: Hashable, Sendable {
    case none, disc, circle, square, decimal, decimalLeadingZero
    case lowerRoman, upperRoman, lowerAlpha, upperAlpha
    case lowerGreek, armenian, georgian
    /// A quoted string stands as the marker, whatever the number.
    case string(String)
    /// A style that `@counter-style` defines; decimal where there is none of the name.
    case named(String)
  }
}

/// CSS Fragmentation and CSS Paged Media: where pages break.
public struct FragmentationProperties: Hashable, Sendable {
  public var breakBefore: Break = .auto
  public var breakAfter: Break = .auto
  public var breakInside: BreakInside = .auto
  public var orphans = 2
  public var widows = 2
  /// The page name in force; nil is `auto` at the root.
  public var page: String?

  public init() {}

  public enum Break: UInt8, Hashable, Sendable { case auto, avoid, page, left, right, recto, verso }
  public enum BreakInside: UInt8, Hashable, Sendable { case auto, avoid }
}

/// CSS 2.2 chapter 12 and CSS Generated Content for Paged Media.
public struct GeneratedContentProperties: Hashable, Sendable {
  public var content: Content = .normal
  public var counterReset: [CounterChange] = []
  public var counterIncrement: [CounterChange] = []
  public var counterSet: [CounterChange] = []
  public var stringSet: [StringSet] = []

  public init() {}

  public struct CounterChange: Hashable, Sendable {
    public let name: String
    public let value: Int

    public init(name: String, value: Int) {
      self.name = name
      self.value = value
    }
  }

  public struct StringSet: Hashable, Sendable {
    public let name: String
    public let value: [ContentItem]

    public init(name: String, value: [ContentItem]) {
      self.name = name
      self.value = value
    }
  }

  public enum Content: Hashable, Sendable {
    case normal, none
    case items([ContentItem])
  }
}

/// One piece of `content`.
public enum ContentItem: Hashable, Sendable {
  case string(String)
  case attribute(String)
  /// `counter(name, style)`; `page` and `pages` count pages, anew for each record of a combined file.
  case counter(name: String, style: ListProperties.Style)
  case counters(name: String, separator: String, style: ListProperties.Style)
  /// `string(name)`: the running string, by its value on the page (`first`, `start`, `last`, `first-except`).
  case runningString(name: String, position: RunningPosition)
  /// `content()` inside `string-set`: the element's own text.
  case elementText
  /// The path of an image among the report's resources.
  case image(String)
  case openQuote, closeQuote, noOpenQuote, noCloseQuote
  /// `element(name)`: the running element of that name (CSS GCPM, "Running Elements").
  case runningElement(name: String, position: RunningPosition)
  /// `leader(pattern)`: repeats the pattern to fill the line.
  case leader(String)
  /// `target-counter(attr(href), page)`: a counter's value where the link leads.
  case targetCounter(attribute: String, name: String, style: ListProperties.Style)
  /// `target-text(attr(href))`: the text of the element to which the link leads.
  case targetText(attribute: String)

  public enum RunningPosition: UInt8, Hashable, Sendable { case first, start, last, firstExcept }
}
