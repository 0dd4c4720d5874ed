public import Geometry
public import Styling

/// Where a box stopped at the end of a page, and so where its layout resumes on the next.
public final class BreakToken: Sendable {
  public let box: BoxTree.BoxID
  public let position: Position
  /// Height of the box's pieces on earlier pages, for boxes of given height.
  public let consumed: Points
  /// The break that a style forced here; nil when the page was just full.
  public let forced: FragmentationProperties.Break?
  /// The floats of its formatting context that go on.
  let floats: [FloatBreak]

  public enum Position: Sendable {
    /// Before a child that has not begun.
    case before(BoxTree.BoxID)
    /// In a child that has begun.
    case inside(BreakToken)
    /// Before a line of the inline content that begins with the child `run`.
    case line(run: BoxTree.BoxID, LineStart)
    /// Within a table: several cells may each have something left.
    case table(TableBreak)
    /// Within a flex container: several items beside each other may each have something left.
    case flex(FlexBreak)
    /// After all content but floats that go on.
    case floats
    /// After all content: so much given height, border and padding is left.
    case end(remaining: Points)
  }

  init(
    box: BoxTree.BoxID, position: Position, consumed: Points = .zero,
    forced: FragmentationProperties.Break? = nil, floats: [FloatBreak] = []
  ) {
    self.box = box
    self.position = position
    self.consumed = consumed
    self.forced = forced
    self.floats = floats
  }
}

/// Where a line begins in an inline content.
public struct LineStart: Hashable, Sendable {
  /// Index of its first piece.
  public var piece: Int32
  /// Bytes of that piece already set on the line before: a word broken where it could not fit.
  public var byte: Int32 = 0
  /// Lines set so far.
  public var line: Int32 = 0

  public static let first = LineStart(piece: 0)
}

/// How good a place for a break is; of several the best is taken, of equal ones the last on the page
/// (CSS Fragmentation, "Unforced Breaks").
public enum BreakAppeal: UInt8, Hashable, Comparable, Sendable {
  /// No rule allows it: a box that must not break is cut because no page could hold it.
  case lastResort
  /// Against `avoid`, `widows` or `orphans`.
  case violating
  case perfect

  public static func < (left: BreakAppeal, right: BreakAppeal) -> Bool {
    left.rawValue < right.rawValue
  }
}
