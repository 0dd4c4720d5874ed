public import Geometry

/// The space offered to a box.
///
/// Vertical distances are measured from the space's origin: the end of what stands above in the
/// same formatting context. The margins that have gathered there and not yet been set (`margins`)
/// come between the origin and the box's border box.
public struct ConstraintSpace: Sendable {
  /// Width of the containing block: what `auto` fills and percentages of widths, margins and
  /// paddings refer to.
  public var inlineSize: Points
  /// Height of the containing block where it is definite: what percentages of heights refer to.
  public var blockSize: Points?
  /// What is left of the page from the origin down; nil when nothing may break (and nothing ends).
  public var spaceLeft: Points?
  /// What is left of the page from the origin down, for what is positioned in a box that does not break; nil
  /// where it is not known.
  public var spaceAbovePageEnd: Points?
  /// Height of an empty page: what does not fit into it must be cut.
  public var pageHeight = Points.infinity
  /// Whether nothing stands above on this page: then something must be placed here, however badly
  /// it fits.
  public var isAtTop = true
  /// Whether an unforced break comes right before: then margins at the start are cut off (CSS
  /// Fragmentation, "Adjoining Margins at Breaks").
  public var isAfterBreak = false
  /// Margins that adjoin the box's own (CSS 2.2 "Collapsing margins").
  public var margins = MarginStrut()
  /// Border box width that the box must take: a cell has its columns'.
  public var fixedInlineSize: Points?
  /// Border box height that the box must take.
  public var fixedBlockSize: Points?
  /// Whether the box's own height counts as `auto`: a flex container asks how high its content is.
  var hasAutoBlockSize = false
  /// Whether `width: auto` is as narrow as the content allows (CSS 2.2 "shrink-to-fit").
  public var shrinksToFit = false
  /// Border widths that replace the box's own: a cell of a table with collapsed borders has half of
  /// each.
  public var border: Sides<Points>?

  /// Floats that stand in the way, from the containing block's left content edge and the space's origin.
  public var exclusions = Exclusions()

  public init(inlineSize: Points, blockSize: Points? = nil) {
    self.inlineSize = inlineSize
    self.blockSize = blockSize
  }

  /// A space on a page: what is left of it, and how much an empty one has.
  public init(
    inlineSize: Points, blockSize: Points?, spaceLeft: Points?, pageHeight: Points, isAtTop: Bool
  ) {
    self.inlineSize = inlineSize
    self.blockSize = blockSize
    self.spaceLeft = spaceLeft
    self.pageHeight = pageHeight
    self.isAtTop = isAtTop
  }
}

/// Margins that adjoin and so collapse: the largest positive and the most negative one are added
/// (CSS 2.2 "Collapsing margins").
@frozen
public struct MarginStrut: Hashable, Sendable {
  public var positive = Points.zero
  public var negative = Points.zero

  @inlinable public init() {}

  @inlinable public init(_ margin: Points) { add(margin) }

  @inlinable public mutating func add(_ margin: Points) {
    if margin > positive { positive = margin } else if margin < negative { negative = margin }
  }

  @inlinable public mutating func add(_ other: MarginStrut) {
    positive = max(positive, other.positive)
    negative = min(negative, other.negative)
  }

  @inlinable public var sum: Points { positive + negative }
}
