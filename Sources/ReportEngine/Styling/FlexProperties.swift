/// CSS Flexible Box Layout, and what of CSS Box Alignment flex containers heed.
public struct FlexProperties: Hashable, Sendable {
  public var direction: Direction = .row
  public var wrap: Wrap = .nowrap
  public var justifyContent: ContentAlignment = .init(.normal)
  public var alignContent: ContentAlignment = .init(.normal)
  public var alignItems: ItemAlignment = .init(.normal)
  /// nil is `auto`: what the container's `align-items` says.
  public var alignSelf: ItemAlignment?
  public var grow: Double = 0
  public var shrink: Double = 1
  public var basis: Basis = .auto
  public var order = 0
  /// `normal` is nothing between flex items.
  public var rowGap: LengthPercentage = .zero
  public var columnGap: LengthPercentage = .zero

  public init() {}

  public enum Direction: UInt8, Hashable, Sendable {
    case row, rowReverse, column, columnReverse

    public var isColumn: Bool { self == .column || self == .columnReverse }
    public var isReverse: Bool { self == .rowReverse || self == .columnReverse }
  }

  public enum Wrap: UInt8, Hashable, Sendable { case nowrap, wrap, wrapReverse }

  public enum Basis: Hashable, Sendable {
    /// The item's size in the main axis.
    case auto
    case content
    case length(LengthPercentage)
    case size(ContentSize)
  }

  /// `justify-content`, `align-content` (CSS Box Alignment, "Content Distribution").
  public struct ContentAlignment: Hashable, Sendable {
    public var position: Position
    /// Whether what has no room sticks out at the end only.
    public var isSafe = false

    public init(_ position: Position, isSafe: Bool = false) {
      self.position = position
      self.isSafe = isSafe
    }

    public enum Position: UInt8, Hashable, Sendable {
      case normal, stretch, start, end, flexStart, flexEnd, center, left, right
      case spaceBetween, spaceAround, spaceEvenly
    }
  }

  /// `align-items`, `align-self` (CSS Box Alignment, "Self-Alignment").
  public struct ItemAlignment: Hashable, Sendable {
    public var position: Position
    public var isSafe = false

    public init(_ position: Position, isSafe: Bool = false) {
      self.position = position
      self.isSafe = isSafe
    }

    public enum Position: UInt8, Hashable, Sendable {
      case normal, stretch, start, end, flexStart, flexEnd, center, baseline, lastBaseline
    }
  }
}
