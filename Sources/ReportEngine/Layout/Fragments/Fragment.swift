public import Geometry

/// An immutable laid-out piece of a box, with a size; its offset lives in the parent.
///
/// A class, because equal pieces are shared (the lines of equal cells are laid out once) and a copy
/// is one reference count. It has no parent, no absolute position and no setter.
public final class Fragment: Sendable {
  public let box: BoxTree.BoxID
  /// Of the border box; of a line its line box.
  public let size: Size
  public let content: Content
  /// The edges of the box that lie in this piece: a box broken over pages has its top edge on the
  /// first only, and a broken inline box its start edge on the first line only.
  public let edges: Edges
  /// Whether the box's background, border and clip are painted with this piece; not so for a
  /// table's wrapper.
  public let isDecorated: Bool
  /// Of the first line in it, below the fragment's top; nil when there is none.
  public let firstBaseline: Points?
  public let lastBaseline: Points?

  public enum Content: Sendable {
    /// What stands in the box, in tree order.
    case boxes([PlacedFragment])
    case line(Line)
    // Rare, and larger than the other cases.
    indirect case replaced(Replaced)
    /// The collapsed borders of a table.
    case strokes([Stroke])
    /// Nothing but the box's background.
    indirect case background(BackgroundPlace)
    /// A piece laid out upright and painted turned by a quarter: its size is the fragment's with
    /// the sides exchanged.
    case turned(Fragment, Turn)
  }

  public enum Turn: UInt8, Hashable, Sendable {
    case clockwise
    /// To be read from bottom to top.
    case counterclockwise
  }

  @frozen
  public struct Edges: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let top = Edges(rawValue: 1)
    public static let right = Edges(rawValue: 2)
    public static let bottom = Edges(rawValue: 4)
    public static let left = Edges(rawValue: 8)
    public static let all: Edges = [.top, .right, .bottom, .left]
  }

  public init(
    box: BoxTree.BoxID, size: Size, content: Content, edges: Edges = .all, isDecorated: Bool = true,
    baselines: Baselines = .none
  ) {
    self.box = box
    self.size = size
    self.content = content
    self.edges = edges
    self.isDecorated = isDecorated
    firstBaseline = baselines.first
    lastBaseline = baselines.last
  }
}

/// Where a background lies that is no fragment's own: a row's behind one of its cells, or a cell's whose
/// borders are its share of collapsed ones.
public struct BackgroundPlace: Hashable, Sendable {
  /// The box's border box, from the corner of the piece that shows a part of it.
  public let area: Rect
  public let border: Sides<Points>
}

/// Where the first and the last line of a piece have their baselines, below its top.
public struct Baselines: Hashable, Sendable {
  public var first: Points?
  public var last: Points?

  public static let none = Baselines(first: nil, last: nil)

  public init(first: Points?, last: Points?) {
    self.first = first
    self.last = last
  }

  /// Takes a child's baselines in: the first of the first child that has one, the last of the last.
  public mutating func take(_ child: Fragment, at y: Points) {
    if first == nil, let baseline = child.firstBaseline { first = baseline + y }
    if let baseline = child.lastBaseline { last = baseline + y }
  }

  /// Takes in a scroll container: where the last baseline counts, that of an inline-block, it stands on its
  /// lower margin edge if it has no line above that (CSS Box Alignment, "Baselines of Block Containers").
  public mutating func take(scrolling child: Fragment, at y: Points, margin: Points) {
    if first == nil, let baseline = child.firstBaseline { first = baseline + y }
    last = y + min(child.lastBaseline ?? .infinity, child.size.height + margin)
  }
}

/// A fragment and where it stands in its parent: from the parent's border box corner to its own.
@frozen
public struct PlacedFragment: Sendable {
  public let fragment: Fragment
  public var offset: Point

  @inlinable public init(_ fragment: Fragment, at offset: Point) {
    self.fragment = fragment
    self.offset = offset
  }
}

/// A straight stroke, from the table's corner.
public struct Stroke: Hashable, Sendable {
  public var from: Point
  public var to: Point
  public var side: BorderLook

  public init(from: Point, to: Point, side: BorderLook) {
    self.from = from
    self.to = to
    self.side = side
  }
}

extension Fragment {
  public var children: [PlacedFragment] {
    switch content {
    case .boxes(let children): children
    case .line(let line): line.boxes
    case .replaced, .strokes, .background: []
    case .turned(let fragment, _): [PlacedFragment(fragment, at: .zero)]
    }
  }

  /// The same piece made higher or lower, its content moved down: a cell that takes its row's height.
  public func resized(height: Points, movingContentBy shift: Points) -> Fragment {
    var moved = content
    if case .boxes(var children) = content, shift != .zero {
      for index in children.indices { children[index].offset.y += shift }
      moved = .boxes(children)
    }
    return Fragment(
      box: box, size: Size(width: size.width, height: height), content: moved, edges: edges,
      isDecorated: isDecorated,
      baselines: Baselines(
        first: firstBaseline.map { $0 + shift }, last: lastBaseline.map { $0 + shift }))
  }
}
