public import Geometry

/// CSS 2.2 chapter 17.
public struct TableProperties: Hashable, Sendable {
  public var layout: Layout = .auto
  public var borderCollapse: BorderCollapse = .separate
  public var borderSpacing = Size.zero
  public var captionSide: CaptionSide = .top
  public var emptyCells: EmptyCells = .show
  /// `-isuo-span-label`
  public var spanLabel: SpanLabel = .once

  public init() {}

  public enum Layout: UInt8, Hashable, Sendable { case auto, fixed }
  public enum BorderCollapse: UInt8, Hashable, Sendable { case separate, collapse }
  public enum CaptionSide: UInt8, Hashable, Sendable { case top, bottom }
  public enum EmptyCells: UInt8, Hashable, Sendable { case show, hide }
  /// Whether a cell over several rows shows its content again on each page on which it goes on.
  public enum SpanLabel: UInt8, Hashable, Sendable { case once, `repeat` }
}

public struct ListProperties: Hashable, Sendable {
  public var style: Style = .disc
  public var position: Position = .outside
  /// The path of an image among the report's resources; it wins over `style`.
  public var image: String?

  public init() {}

  public enum Position: UInt8, Hashable, Sendable { case outside, inside }

  public enum Style: Hashable, Sendable {
    case none, disc, circle, square, decimal, decimalLeadingZero
    case lowerRoman, upperRoman, lowerAlpha, upperAlpha
    case lowerGreek, armenian, georgian
    /// A quoted string stands as the marker, whatever the number.
    case string(String)
    /// The signs of `symbols()`.
    case symbols(CounterSymbols)
    /// A style of `CounterStyles`; decimal where there is none of the name.
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
  public var quotes: Quotes = .auto
  /// The sums of its table to which a cell's number is added: `-isuo-sum`.
  public var sums: [String] = []
  /// The level of the element's entry in the PDF's outline, from 1; nil is `none`.
  public var bookmarkLevel: Int?
  public var bookmarkLabel: [ContentItem] = [.elementText]
  /// Whether the entries below it are shown at first: `bookmark-state`.
  public var isBookmarkOpen = true

  public init() {}

  public enum Quotes: Hashable, Sendable {
    /// By the language: « » in Kyrgyz and Russian.
    case auto
    case none
    /// From the outermost inwards; the last pair serves all deeper levels.
    case pairs([Pair])

    public struct Pair: Hashable, Sendable {
      public let open: String
      public let close: String

      public init(open: String, close: String) {
        self.open = open
        self.close = close
      }
    }
  }

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
  /// `target-counter(attr(href), name)`: a counter's value where the link leads.
  case targetCounter(attribute: String, name: String, style: ListProperties.Style)
  /// `target-counters(attr(href), name, separator)`: those of a counter and of the ones around it.
  case targetCounters(attribute: String, name: String, separator: String, style: ListProperties.Style)
  /// `target-text(attr(href))`: the text of the element to which the link leads.
  case targetText(attribute: String)
  /// `-isuo-sum(name, scope)`: a sum of cells of the table around it.
  case tableSum(name: String, scope: TableSumScope)

  public enum RunningPosition: UInt8, Hashable, Sendable { case first, start, last, firstExcept }
}
