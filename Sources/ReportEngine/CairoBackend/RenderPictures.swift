public import Drawing

/// Draws a page as a PNG at a resolution in dots per inch.
public func renderPNG(_ list: DisplayList, dpi: Double, with resources: PageResources) throws -> [UInt8] {
  let canvas = try Canvas(pixelsTo: ByteSink(), size: list.size, scale: dpi / 72)
  var painter = PagePainter(resources)
  try painter.paint(list, on: canvas)
  return try canvas.finishPNG()
}

/// Draws a page as an SVG whose letters are outlines, so that it looks the same without the fonts.
public func renderSVG(_ list: DisplayList, with resources: PageResources) throws -> [UInt8] {
  let canvas = try Canvas(svgTo: ByteSink(), size: list.size)
  var painter = PagePainter(resources)
  try painter.paint(list, on: canvas)
  canvas.endPage()
  return try canvas.finish()
}
