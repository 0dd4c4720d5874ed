public import Geometry

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
  /// Sizes that the content decides; beside one of them the length is `auto` or nil.
  public var contentWidth: ContentSize?
  /// Like `auto`, but that neither a flex container nor opposite edges stretch the box.
  public var contentHeight: ContentSize?
  public var contentMinWidth: ContentSize?
  public var contentMaxWidth: ContentSize?
  public var sizing: Sizing = .contentBox
  public var overflow: Overflow = .visible
  /// top, right, bottom, left of a positioned box.
  public var inset = Sides<AutoLength>(all: .auto)
  /// Clockwise from the top left corner: `border-radius`.
  public var radius = Corners()
  /// How an image fills its box (CSS Images, "Sizing Objects").
  public var objectFit: ObjectFit = .fill

  public init() {}

  /// Whether a corner is rounded, if its box has any size.
  public var hasRoundCorners: Bool { radius != Corners() }

  public enum Sizing: UInt8, Hashable, Sendable { case contentBox, borderBox }
  public enum Overflow: UInt8, Hashable, Sendable { case visible, hidden, clip, scroll, auto }
  public enum ObjectFit: UInt8, Hashable, Sendable { case fill, contain, cover, none, scaleDown }
}

/// The rounding of a border's corners (CSS Backgrounds and Borders, "Rounded Corners"); percentages refer
/// to the border box.
public struct Corners: Hashable, Sendable {
  public var topLeft = Radius()
  public var topRight = Radius()
  public var bottomRight = Radius()
  public var bottomLeft = Radius()

  public init() {}

  public struct Radius: Hashable, Sendable {
    public var horizontal: LengthPercentage = .zero
    public var vertical: LengthPercentage = .zero

    public init() {}
  }
}

public struct BorderSide: Hashable, Sendable {
  /// Zero when the style is `none` or `hidden`.
  public var width: Points = .zero
  public var style: Style = .none
  public var color = Color.black

  public init() {}

  /// In the order that decides between collapsed borders of equal width (CSS 2.2 §17.6.2.1); `hidden` wins
  /// over all.
  public enum Style: UInt8, Hashable, Sendable {
    case none, inset, groove, outset, ridge, dotted, dashed, solid, double, hidden
  }
}
