internal import Geometry

/// Charts with a scale on the left and categories below.
extension ChartPlotter {
  mutating func plotAxes() {
    // The highest value label stands above the plot.
    cutTop(chart.showsValues ? font.lineHeight : font.lineHeight / 2)
    let labels = categoryLabels()
    area.size.height -= labels.height + gap
    let scale = AxisScale(
      covering: extremes, maximum: Int(area.size.height.value / (font.lineHeight.value * 1.7)) + 1)
    let texts = scale.ticks.map { numberText($0, decimals: scale.decimals) }
    cutLeft((texts.map { font.set($0).width }.max() ?? .zero) + gap)
    let right = area.origin.x + area.size.width
    for (tick, text) in zip(scale.ticks, texts) {
      let y = place(of: tick, scale)
      rule(from: Point(x: area.origin.x, y: y), to: Point(x: right, y: y), hairline)
      write(text, at: Point(x: area.origin.x - gap, y: y + font.capHeight / 2), .end)
    }
    write(labels)
    if chart.kind == .line { plotLines(scale) } else { plotBars(scale) }
    let zero = place(of: 0, scale)
    rule(
      from: Point(x: area.origin.x, y: zero), to: Point(x: right, y: zero),
      VectorPicture.Stroke(font.color, width: Points(1)))
  }

  func place(of value: Double, _ scale: AxisScale) -> Points {
    area.origin.y + area.size.height * ((scale.last - value) / (scale.last - scale.first))
  }

  /// The room of one category.
  var band: Points { area.size.width / Double(max(1, chart.categories.count)) }

  /// The values that the scale has to hold: of stacked bars their sums on either side of zero.
  private var extremes: [Double] {
    guard chart.kind == .stackedBar else { return chart.series.flatMap { $0.values.compactMap(\.self) } }
    return chart.categories.indices.flatMap { index in
      let values = chart.series.compactMap { $0.values[index] }
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }

  // MARK: Categories

  struct CategoryLabels {
    let texts: [String]
    let isUpright: Bool
    /// Every how many categories one is named.
    let interval: Int
    let height: Points
  }

  /// Labels that do not touch: level when all fit into their bands, else upright, and only some of them
  /// when even so there are too many.
  private func categoryLabels() -> CategoryLabels {
    // The scale's labels are not measured yet: about five digits.
    let band = (area.size.width - font.size * 3) / Double(max(1, chart.categories.count))
    let widest = chart.categories.map { font.set($0).width }.max() ?? .zero
    if widest + gap <= band {
      return CategoryLabels(texts: chart.categories, isUpright: false, interval: 1, height: font.lineHeight)
    }
    let most = area.size.height * 0.4
    let texts = chart.categories.map { shortened($0, to: most) }
    let interval = max(1, Int((font.lineHeight.value / max(0.1, band.value)).rounded(.up)))
    return CategoryLabels(texts: texts, isUpright: true, interval: interval, height: min(widest, most))
  }

  private mutating func write(_ labels: CategoryLabels) {
    let bottom = area.origin.y + area.size.height + gap
    for index in stride(from: 0, to: labels.texts.count, by: labels.interval) {
      let middle = area.origin.x + band * (Double(index) + 0.5)
      if labels.isUpright {
        let place = Point(x: middle + font.capHeight / 2, y: bottom)
        let width = font.set(labels.texts[index]).width
        write(labels.texts[index], at: Point(x: place.x, y: place.y + width), isUpright: true)
      } else {
        write(labels.texts[index], at: Point(x: middle, y: bottom + font.ascent), .middle)
      }
    }
  }

  // MARK: Bars and lines

  private mutating func plotBars(_ scale: AxisScale) {
    let isStacked = chart.kind == .stackedBar
    let width = band * 0.75 / Double(isStacked ? 1 : chart.series.count)
    for category in chart.categories.indices {
      let start = area.origin.x + band * (Double(category) + 0.125)
      var (above, below) = (0.0, 0.0)
      for (index, series) in chart.series.enumerated() {
        guard let value = series.values[category] else { continue }
        let base = isStacked ? (value < 0 ? below : above) : 0
        let x = isStacked ? start : start + width * Double(index)
        let ends = [place(of: base, scale), place(of: base + value, scale)].sorted()
        let bar = Rect(Point(x: x, y: ends[0]), Size(width: width, height: ends[1] - ends[0]))
        if value != 0 { fill(bar, SeriesLook(index: index)) }
        if chart.showsValues { label(value, bar, isInside: isStacked) }
        if value < 0 { below += value } else { above += value }
      }
    }
  }

  /// The value at the end of its bar or, in a stack, on paper white in its middle; where it has no room
  /// there is none.
  private mutating func label(_ value: Double, _ bar: Rect, isInside: Bool) {
    let text = numberText(value)
    let width = font.set(text).width
    let middle = bar.origin.x + bar.size.width / 2
    let bottom = bar.origin.y + bar.size.height
    guard width <= bar.size.width * 1.2 else { return }
    guard isInside else {
      let y = value < 0 ? bottom + font.ascent : bar.origin.y - font.descent
      return write(text, at: Point(x: middle, y: y), .middle)
    }
    let height = font.capHeight * 1.6
    guard bar.size.height > height, width + gap <= bar.size.width else { return }
    let center = bar.origin.y + bar.size.height / 2
    var path: [VectorPicture.PathStep] = []
    path.add(
      Rect(
        Point(x: middle - (width + gap) / 2, y: center - height / 2), Size(width: width + gap, height: height)
      ))
    drawing.picture.shapes.append(VectorPicture.Shape(path, fill: Color(red: 255, green: 255, blue: 255)))
    write(text, at: Point(x: middle, y: center + font.capHeight / 2), .middle)
  }

  private mutating func plotLines(_ scale: AxisScale) {
    for (index, series) in chart.series.enumerated() {
      let look = SeriesLook(index: index)
      var path: [VectorPicture.PathStep] = []
      var markers: [VectorPicture.Shape] = []
      var isBroken = true
      for (category, value) in series.values.enumerated() {
        // A missing value is a gap, not a zero.
        guard let value else {
          isBroken = true
          continue
        }
        let point = Point(
          x: area.origin.x + band * (Double(category) + 0.5), y: place(of: value, scale))
        path.append(isBroken ? .move(point) : .line(point))
        isBroken = false
        markers.append(look.marker(at: point))
        if chart.showsValues {
          write(numberText(value), at: Point(x: point.x, y: point.y - font.size * 0.5), .middle)
        }
      }
      drawing.picture.shapes.append(VectorPicture.Shape(path, stroke: lineStroke(look)))
      drawing.picture.shapes += markers
    }
  }
}
