public import Figures
public import Geometry
public import Styling
public import TextShaping

/// What stands on a line: the content of a line's fragment. Offsets are from the line box's top
/// left corner.
///
/// Texts name their style and not their box, so that equal lines of different boxes are one value.
public struct Line: Sendable {
  /// The words of all texts; spaces between words are words too, and one ends each wrapped line, so
  /// that a reader who copies the text out of the PDF gets the words apart.
  public let words: [PlacedWord]
  public let texts: [Text]
  /// Pieces of inline boxes (before what stands in them) and atomic inline boxes.
  public let boxes: [PlacedFragment]

  /// Consecutive words of one style on one baseline.
  public struct Text: Hashable, Sendable {
    public var style: BoxStyle.ID
    /// A range of the line's `words`; their `x` is from the line's left edge.
    public var words: Range<Int32>
    /// Left edge and baseline.
    public var origin: Point
    /// The sum of the advances, trailing spaces that hang not counted.
    public var width: Points
    /// The innermost piece of an inline box that it stands in, as an index into the line's `boxes`; nil where
    /// there is none.
    public var inline: Int32?

    public init(
      style: BoxStyle.ID, words: Range<Int32>, origin: Point, width: Points, inline: Int32? = nil
    ) {
      self.style = style
      self.words = words
      self.origin = origin
      self.width = width
      self.inline = inline
    }
  }

  public init(words: [PlacedWord], texts: [Text], boxes: [PlacedFragment]) {
    self.words = words
    self.texts = texts
    self.boxes = boxes
  }
}

/// An image or a figure in its box.
public struct Replaced: Hashable, Sendable {
  /// Path among the report's resources; empty for a figure.
  public let path: String
  /// Where the picture lies in the border box.
  public let rect: Rect
  /// What it shows, for readers who cannot see it.
  public let alternative: String
  /// The figure at the size of `rect`; nil for an image.
  public let drawing: FigureDrawing?
  /// What is drawn instead of a picture: a list item's marker.
  public let marker: MarkerFigure?
}

/// Markers that few text fonts have a character for (CSS Counter Styles, "Symbolic: disc, circle, square").
public enum MarkerFigure: UInt8, Hashable, Sendable {
  case circle, square

  /// Of its font's size. It is as high as it is wide and stands on the middle of a small letter.
  static let width = 0.36
  static let top = 0.48

  init?(_ style: CounterStyle) {
    switch style {
    case .circle: self = .circle
    case .square: self = .square
    case .none, .string, .disc, .decimal, .symbols, .decimalLeadingZero, .lowerRoman, .upperRoman,
      .lowerAlpha,
      .upperAlpha, .lowerGreek, .armenian, .georgian, .named:
      return nil
    }
  }
}

/// How a border looks.
public typealias BorderLook = BorderSide
