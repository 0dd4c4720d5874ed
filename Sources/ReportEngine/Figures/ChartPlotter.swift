internal import Geometry

/// Draws a chart from the outside in: title, legend, axes, and what is left is the plot.
struct ChartPlotter {
  let chart: Chart
  let font: FigureFont
  var drawing: FigureDrawing
  /// What is still free.
  var area: Rect

  /// The distance between the parts of a chart.
  var gap: Points { font.size * 0.5 }

  init(_ chart: Chart, size: Size, font: FigureFont) {
    self.chart = chart
    self.font = font
    drawing = FigureDrawing(size: size)
    area = Rect(.zero, size)
  }

  mutating func plot() {
    plotTitle()
    if chart.isEmpty { return plotEmpty() }
    guard area.size.height > font.lineHeight * 3, area.size.width > font.lineHeight * 3 else { return }
    switch chart.kind {
    case .pie: plotPie()
    case .bar, .stackedBar, .line:
      plotLegend()
      plotAxes()
    }
  }

  private mutating func plotTitle() {
    guard !chart.title.isEmpty else { return }
    for line in lines(of: chart.title, to: area.size.width) {
      let baseline = area.origin.y + font.ascent
      write(line, at: Point(x: area.origin.x + area.size.width / 2, y: baseline), .middle)
      cutTop(font.lineHeight)
    }
    cutTop(gap)
  }

  private mutating func plotEmpty() {
    var outline: [VectorPicture.PathStep] = []
    outline.add(area)
    drawing.picture.shapes.append(VectorPicture.Shape(outline, stroke: hairline))
    let middle = Point(
      x: area.origin.x + area.size.width / 2, y: area.origin.y + area.size.height / 2 + font.capHeight / 2)
    write(chart.emptyText, at: middle, .middle)
  }

  /// Rows of a sample and a name at the bottom; a single series without a name needs none.
  private mutating func plotLegend() {
    guard chart.series.count > 1 || chart.series.contains(where: { !$0.name.isEmpty }) else { return }
    var rows: [[(series: Int, x: Points)]] = [[]]
    var x = Points.zero
    let sample = sampleSize.width + gap
    let names = chart.series.map { shortened($0.name, to: area.size.width - sample) }
    for (index, name) in names.enumerated() {
      let width = sample + font.set(name).width
      if x > .zero, x + width > area.size.width {
        rows.append([])
        x = .zero
      }
      rows[rows.count - 1].append((index, x))
      x += width + gap * 3
    }
    let height = font.lineHeight * Double(rows.count)
    let top = area.origin.y + area.size.height - height
    for (row, entries) in rows.enumerated() {
      for entry in entries {
        let corner = Point(x: area.origin.x + entry.x, y: top + font.lineHeight * Double(row))
        plotSample(entry.series, at: corner)
        write(names[entry.series], at: corner + Point(x: sample, y: font.ascent))
      }
    }
    area.size.height -= height + gap
  }

  var sampleSize: Size { Size(width: font.size * 1.6, height: font.capHeight) }

  /// A legend's sample in a line of text whose top left corner is given.
  mutating func plotSample(_ series: Int, at corner: Point) {
    let look = SeriesLook(index: series)
    let top = corner.y + font.ascent - sampleSize.height
    guard chart.kind == .line else {
      fill(Rect(Point(x: corner.x, y: top), sampleSize), look)
      return
    }
    let middle = top + sampleSize.height / 2
    let ends = [corner.x, corner.x + sampleSize.width].map { Point(x: $0, y: middle) }
    drawing.picture.shapes.append(
      VectorPicture.Shape([.move(ends[0]), .line(ends[1])], stroke: lineStroke(look)))
    drawing.picture.shapes.append(look.marker(at: Point(x: corner.x + sampleSize.width / 2, y: middle)))
  }

  // MARK: Strokes and texts

  var hairline: VectorPicture.Stroke {
    VectorPicture.Stroke(Color(red: 190, green: 190, blue: 190), width: Points(0.5))
  }

  func lineStroke(_ look: SeriesLook) -> VectorPicture.Stroke {
    VectorPicture.Stroke(look.color, width: Points(1.5), dashes: look.dashes, join: .round)
  }

  mutating func rule(from start: Point, to end: Point, _ stroke: VectorPicture.Stroke) {
    drawing.picture.shapes.append(VectorPicture.Shape([.move(start), .line(end)], stroke: stroke))
  }

  mutating func fill(_ rect: Rect, _ look: SeriesLook) {
    let (right, bottom) = (rect.origin.x + rect.size.width, rect.origin.y + rect.size.height)
    drawing.picture.shapes += look.area([
      rect.origin, Point(x: right, y: rect.origin.y), Point(x: right, y: bottom),
      Point(x: rect.origin.x, y: bottom),
    ])
  }

  mutating func write(
    _ text: String, at place: Point, _ anchor: FigureText.Anchor = .start, isUpright: Bool = false
  ) {
    drawing.texts.append(FigureText(text, font, at: place, anchor, isUpright: isUpright))
  }

  mutating func cutTop(_ height: Points) {
    area.origin.y += height
    area.size.height -= height
  }

  mutating func cutLeft(_ width: Points) {
    area.origin.x += width
    area.size.width -= width
  }

  /// A text in lines of whole words; a word that is wider than a line stands in one of its own.
  func lines(of text: String, to width: Points) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, font.set("\(last) \(word)").width <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A text cut at its end, with an ellipsis, to a width.
  func shortened(_ text: String, to width: Points) -> String {
    if font.set(text).width <= width { return text }
    var letters = Substring(text)
    while !letters.isEmpty, font.set(letters + "…").width > width { letters.removeLast() }
    return letters + "…"
  }
}
