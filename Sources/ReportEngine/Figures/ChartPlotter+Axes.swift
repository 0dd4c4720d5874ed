internal import Geometry

/// Charts with a scale on the left and categories below.
extension ChartPlotter {
  mutating func plotAxes() {
    // The highest value label stands above the plot.
    cutTop(chart.showsValues ? font.lineHeight : font.lineHeight / 2)
    let labels = categoryLabels()
    area.size.height -= labels.height + gap
    let labelTop = area.origin.y + area.size.height + gap
    // Values stand under points, and under bars that hang.
    let hasValuesBelow = chart.kind == .line || (chart.kind == .bar && extremes.contains { $0 < 0 })
    if chart.showsValues, hasValuesBelow {
      area.size.height -= font.lineHeight
    }
    let scale = makeScale()
    let texts = scale.ticks.map { numberText($0, decimals: scale.decimals) }
    cutLeft((texts.map { font.set($0).width }.max() ?? .zero) + gap)
    let right = area.origin.x + area.size.width
    for (tick, text) in zip(scale.ticks, texts) {
      let y = place(of: tick, scale)
      rule(from: Point(x: area.origin.x, y: y), to: Point(x: right, y: y), hairline)
      write(text, at: Point(x: area.origin.x - gap, y: y + font.capHeight / 2), .end)
    }
    write(labels, bottom: labelTop)
    if chart.kind == .line { plotLines(scale) } else { plotBars(scale) }
    guard scale.first <= 0, scale.last >= 0 else { return }
    let zero = place(of: 0, scale)
    rule(
      from: Point(x: area.origin.x, y: zero), to: Point(x: right, y: zero),
      VectorPicture.Stroke(font.color, width: Points(1)))
  }

  private func makeScale() -> AxisScale {
    // What the author asks for counts as values, and who says where it begins says whether zero is there.
    let hasZero: Bool? = chart.kind == .line ? (chart.minimum == nil ? nil : false) : true
    return AxisScale(
      covering: extremes + [chart.minimum, chart.maximum].compactMap(\.self),
      maximum: Int(area.size.height.value / (font.lineHeight.value * 1.7)) + 1, hasZero: hasZero)
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

  // MARK: Bars

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
    let text = chart.valueText(value)
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
}
