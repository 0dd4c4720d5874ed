public import Geometry

/// What styles depend on besides the document and its sheets: the paper, for which no `@page` speaks.
public struct StyleEnvironment: Hashable, Sendable {
  /// The sheet of paper; `@page { size }` wins over it.
  public var pageSize: Size
  /// `@page { margin }` wins over it.
  public var pageMargin: Sides<Points>
  /// What `medium` means: the font size of the root element where no style sets it.
  public var rootFontSize: Points
  /// The families that the fonts folders hold, in lower case: `@font-face` for one of them is no mistake.
  public var fontFamilies: Set<String>

  /// A4 with the 20 mm that office paper has all around.
  public init(
    pageSize: Size = Size(width: .mm(210), height: .mm(297)), pageMargin: Sides<Points> = Sides(all: .mm(20)),
    rootFontSize: Points = Points(12), fontFamilies: Set<String> = []
  ) {
    self.pageSize = pageSize
    self.pageMargin = pageMargin
    self.rootFontSize = rootFontSize
    self.fontFamilies = fontFamilies
  }
}
