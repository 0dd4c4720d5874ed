internal import Geometry
internal import Styling
internal import TextShaping

/// The inline content of a block container as lines are made from it: a list of pieces between
/// which lines may break or not. It depends on no width, so that a paragraph is prepared once for
/// all its pages.
///
/// In Knuth and Plass's words: texts are boxes, spaces are glue, `breakAfter` are penalties.
struct InlineContent {
  var pieces: [InlinePiece] = []
  /// The text as set: white space collapsed, letters transformed. Objects stand as U+FFFC.
  var text: [UInt8] = []
  /// Whether there are only texts, spaces and forced breaks of one style.
  var isPlain = true
  /// The style of the block container: the strut of every line.
  var style = BoxStyle.ID(0)

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    isPlain = true
  }
}

/// The smallest stretch of inline content that lines are made from.
struct InlinePiece {
  enum Kind: UInt8 {
    case text
    /// One collapsed space, or one preserved space.
    case space
    case tab
    /// `leader()`: a pattern, once or as often as the line has room.
    case leader
    /// A line ends here whatever comes.
    case lineBreak
    /// An inline box begins or ends; nothing but its edge takes room.
    case open, close
    /// An inline-block, image or inline-table.
    case atomic
    /// A positioned box or a float: it takes no room in the line, but begins here.
    case outOfFlow
  }

  enum Break: UInt8 {
    case none
    case allowed
    /// One that the habits of the language avoid: taken only where the line would overflow (CSS Text,
    /// `line-break: auto` may be less restrictive on short lines).
    case avoided
    /// A soft hyphen: a hyphen is printed if the line ends here.
    case hyphen
    /// Only where the line has no other break (CSS Text, `overflow-wrap`).
    case emergency
  }

  let kind: Kind
  var breakAfter = Break.none
  let style: BoxStyle.ID
  /// Of texts, spaces; edges and atomic boxes get theirs when the containing block's width is known.
  var width: Double
  /// The shaped words of a text; of a space the space itself, of a leader its pattern.
  let words: WordRange
  /// In the content's text.
  let bytes: Range<Int32>
  /// The box of an edge, an atomic or a positioned box; of a text its text box.
  let box: BoxTree.BoxID
  /// Index of the piece in the content before long words were cut up; the same unless they were.
  var origin: Int32

  /// Letter spacing between it and what follows on its line (CSS Text, "Tracking").
  var spacingAfter = 0.0

  /// Whether it is a space that vanishes at both ends of a line.
  var isCollapsible = false

  /// Whether it is a space that vanishes at the end of a line.
  var vanishesAtEnd = false

  /// Whether it stands between words and stretches when lines are justified: a space, a no-break space.
  var isWordSeparator = false

  /// Whether a line may end after it before words are cut up; that habits avoid it makes no line overflow.
  var endsStretch: Bool {
    switch breakAfter {
    case .none, .emergency: false
    case .allowed, .avoided, .hyphen: true
    }
  }
}
