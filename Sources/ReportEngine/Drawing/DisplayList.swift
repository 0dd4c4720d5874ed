public import Geometry
public import TextShaping

/// What to paint on one page, in paint order; the last stage before cairo, and all that cairo is told.
///
/// Kept for every page until the number of pages is known ("page 3 of 700"), so it is compact: a
/// word is eight bytes and points into the shaper's cache.
public struct DisplayList: Sendable {
  public var size: Size
  public var items: [Item] = []
  /// The words of all text items, each item a range of them.
  public var words: [PlacedWord] = []
  /// Where the page's content begins among the items; before it lies what the sheet itself shows.
  public var contentStart = 0
  /// The blank page before it, in a file where it would otherwise be a left one; empty unless it begins a
  /// document that asks for a right page.
  public var blankBefore: [DisplayList] = []
  /// The structure of the page's document; nil when nobody asked for it.
  public var structure: StructureTree?

  public init(size: Size) { self.size = size }

  public typealias PlacedWord = TextShaping.PlacedWord

  public enum Item: Sendable {
    case text(Text)
    case fill(Rect, Color)
    case line(Line)
    // What is rare and large lies elsewhere: a book's pages wait as items until their number is known.
    indirect case image(Image)
    indirect case picture(Picture)
    /// Everything up to the matching `restore` is moved by `transform` and clipped to `clip`.
    indirect case save(transform: Transform?, clip: Rect?, opacity: Double)
    indirect case path(Path, PathInk)
    /// Everything up to the matching `restore` is clipped to the path.
    indirect case clip(Path)
    case restore
    /// A link area: an absolute URI, or `#name` for a place in the document.
    indirect case link(Rect, target: String, tag: ContentTag = .artifact)
    /// The place of a signature.
    indirect case signatureField(Rect, PDFContents.SignatureField, tag: ContentTag)
    /// A place that links and bookmarks lead to.
    case anchor(Point, name: String)
    /// An outline entry at this height of the page; `level` counts from 1, and `isOpen` says whether a reader
    /// shows the entries below it at first.
    case bookmark(level: Int, title: String, y: Points, isOpen: Bool = true)
  }

  /// Words of one size and colour on one baseline. Their faces may differ.
  public struct Text: Sendable {
    /// The start of the baseline.
    public var origin: Point
    public var fontSize: Points
    public var color: Color
    /// The words, as a range of the list's `words`.
    public var words: Range<Int32>
    /// Space added after every glyph (CSS `letter-spacing`); the words' `x` already counts it.
    public var letterSpacing: Float
    public var tag = ContentTag.artifact

    public init(
      origin: Point, fontSize: Points, color: Color, words: Range<Int32>, letterSpacing: Float = 0
    ) {
      self.origin = origin
      self.fontSize = fontSize
      self.color = color
      self.words = words
      self.letterSpacing = letterSpacing
    }
  }

  /// A straight stroke with butt ends: borders, rules, underlines.
  public struct Line: Hashable, Sendable {
    public var from: Point
    public var to: Point
    public var width: Points
    public var color: Color
    public var dash: Dash

    public init(from: Point, to: Point, width: Points, color: Color, dash: Dash = .solid) {
      self.from = from
      self.to = to
      self.width = width
      self.color = color
      self.dash = dash
    }
  }

  public enum Dash: UInt8, Hashable, Sendable { case solid, dashed, dotted }

  public struct Image: Hashable, Sendable {
    /// Path of the image among the report's resources.
    public var path: String
    public var rect: Rect
    /// What it shows, for readers who cannot see it.
    public var alternative: String
    public var tag = ContentTag.artifact

    public init(path: String, rect: Rect, alternative: String) {
      self.path = path
      self.rect = rect
      self.alternative = alternative
    }
  }

  /// A drawing, fitted into a rectangle.
  public struct Picture: Hashable, Sendable {
    public var picture: VectorPicture
    public var rect: Rect
    /// What it shows, for readers who cannot see it.
    public var alternative: String
    public var tag = ContentTag.artifact

    public init(_ picture: VectorPicture, rect: Rect, alternative: String) {
      self.picture = picture
      self.rect = rect
      self.alternative = alternative
    }
  }

  public typealias Transform = Geometry.Transform
}
