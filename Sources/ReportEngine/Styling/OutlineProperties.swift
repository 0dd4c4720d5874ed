public import Geometry

/// A line around a box that takes no room (CSS UI, "Outline properties").
public struct OutlineProperties: Hashable, Sendable {
  public var width: Points = .px(3)
  /// Never `hidden`; `auto` is `solid`.
  public var style: BorderSide.Style = .none
  /// nil is the element's own colour.
  public var color: Color?
  /// From the border edge outwards.
  public var offset: Points = .zero

  public init() {}

  public var isVisible: Bool { style != .none && width > .zero && color?.isTransparent != true }
}
