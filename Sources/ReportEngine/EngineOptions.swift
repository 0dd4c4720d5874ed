public import Drawing
public import Geometry
public import Layout
public import TextShaping

/// What the user of the engine may choose.
public struct EngineOptions: Sendable {
  /// The sheet where no `@page` speaks.
  public var pageSize = Size(width: .mm(210), height: .mm(297))
  public var pageMargin = Sides(all: Points.mm(20))
  public var missingGlyph = MissingGlyphPolicy.report
  public var limits = LayoutLimits()
  /// Dots per inch of PNG pages.
  public var resolution = 96.0
  public var pdfProfile = PDFProfile.a2a

  public init() {}
}
