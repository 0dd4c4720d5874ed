public import Geometry

/// What the pages of a document look like (CSS Paged Media, "The Page Context").
public struct PageStyles: Sendable {
  private let style: PageStyle

  init(_ style: PageStyle) { self.style = style }

  /// The style of a page.
  public func style(for page: PageSelector) -> PageStyle { style }
}

/// What `@page` can ask of a page.
public struct PageSelector: Hashable, Sendable {
  public enum Side: UInt8, Hashable, Sendable { case left, right }

  /// The page name in force (property `page`); nil is `auto`.
  public var name: String?
  public var isFirst: Bool
  /// The first page is a right one, unless a forced break to a left page comes before it.
  public var side: Side
  /// Whether the page is there only so that the next one falls on the right side.
  public var isBlank: Bool

  public init(name: String? = nil, isFirst: Bool = false, side: Side = .right, isBlank: Bool = false) {
    self.name = name
    self.isFirst = isFirst
    self.side = side
    self.isBlank = isBlank
  }
}

/// The style of one kind of page.
public struct PageStyle: Hashable, Sendable {
  /// The sheet of paper: the page box with its margins.
  public var size: Size
  /// The page context: its margins, borders, padding and background are the page box's, its text properties are what
  /// margin boxes inherit. `auto` margins count as zero; percentages refer to `size`.
  public var style: ComputedStyle
  /// Those with content, in the order of `MarginBox.Name`.
  public var marginBoxes: [MarginBox]

  /// A box in the page's margin (CSS Paged Media, "Page-Margin Boxes").
  public struct MarginBox: Hashable, Sendable {
    public let name: Name
    public let style: ComputedStyle

    /// Clockwise from the top left corner, the order in which they are painted.
    public enum Name: UInt8, CaseIterable, Hashable, Sendable {
      case topLeftCorner, topLeft, topCenter, topRight, topRightCorner
      case rightTop, rightMiddle, rightBottom
      case bottomRightCorner, bottomRight, bottomCenter, bottomLeft, bottomLeftCorner
      case leftBottom, leftMiddle, leftTop
    }
  }
}
