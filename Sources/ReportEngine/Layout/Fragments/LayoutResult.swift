public import Geometry

/// What the layout of a box gives: the piece for this page, and where to resume.
public struct LayoutResult: Sendable {
  /// nil when nothing of the box could be placed here: it begins on the next page. Never nil when
  /// the space was at the top of a page.
  public var fragment: Fragment?
  /// Distance of the fragment's border box from the space's origin. nil for a box through which its
  /// margins collapse: it has no height, and the margins go on to whatever follows.
  public var blockOffset: Points?
  /// Distance of the fragment's border box from the containing block's left content edge.
  public var inlineOffset: Points = .zero
  /// The margins below the border box, or all of them when they collapse through it.
  public var endMargins = MarginStrut()
  /// Where to resume on the next page; nil when the box is done.
  public var breakToken: BreakToken?
  /// How good the place is at which `breakToken` breaks.
  public var appeal = BreakAppeal.perfect
  /// Whether the fragment is higher than the space left, though nothing of it could be moved on.
  public var isOverflowing = false
  /// The floats of the formatting context that the box takes part in, as its space had them and with its own.
  var exclusions = Exclusions()
  /// The floats of that formatting context in it that go on on the next page.
  var floats: [FloatBreak] = []
  /// Positioned boxes in it whose containing block lies further out.
  var positioned: [PositionedBox] = []

  public init(fragment: Fragment?, breakToken: BreakToken? = nil) {
    self.fragment = fragment
    self.breakToken = breakToken
  }
}

/// An absolutely positioned box on its way to its containing block.
struct PositionedBox: Sendable {
  let box: BoxTree.BoxID
  /// Where it would stand if it were in the flow, from the corner of the fragment whose result
  /// holds this.
  var staticPosition: Point
  /// The point of its margin box that would stand there, as shares of its width and height: its top left
  /// corner, unless the box around it aligns it otherwise.
  var anchor = Anchor()
  /// The padding box of its containing block, from the same corner, where the box lies below the page on
  /// which that stands; nil when it is what takes the box in.
  var container: Rect?

  struct Anchor: Hashable, Sendable {
    var x = 0.0
    var y = 0.0
  }

  /// The same at the corner of turned lines: notes and boxes of the page do not turn with these.
  var atCorner: PositionedBox { PositionedBox(box: box, staticPosition: .zero) }

  func moved(by offset: Point) -> PositionedBox {
    var result = self
    result.staticPosition = staticPosition + offset
    result.container = container.map { Rect($0.origin + offset, $0.size) }
    return result
  }
}
