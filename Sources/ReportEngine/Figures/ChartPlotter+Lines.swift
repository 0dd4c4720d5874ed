internal import Geometry

/// The lines of a line chart and the values at their points.
extension ChartPlotter {
  mutating func plotLines(_ scale: AxisScale) {
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
        let point = place(of: value, category, scale)
        path.append(isBroken ? .move(point) : .line(point))
        isBroken = false
        markers.append(look.marker(at: point))
      }
      drawing.picture.shapes.append(VectorPicture.Shape(path, stroke: lineStroke(look)))
      drawing.picture.shapes += markers
    }
    // Of more than so many none can be read.
    if chart.showsValues, chart.series.count * chart.categories.count <= 500 { labelPoints(scale) }
  }

  private func place(of value: Double, _ category: Int, _ scale: AxisScale) -> Point {
    Point(x: area.origin.x + band * (Double(category) + 0.5), y: place(of: value, scale))
  }

  /// Writes the values above or below their points, so that they touch neither each other nor other points;
  /// one that has no room on either side is left out, and equal values of a category stand there once.
  private mutating func labelPoints(_ scale: AxisScale) {
    var taken: [Rect] = []
    for category in chart.categories.indices {
      let points = chart.series.indices.compactMap { series in
        chart.series[series].values[category].map { (series: series, value: $0) }
      }.sorted { ($1.value, $0.series) < ($0.value, $1.series) }
      let marks = points.map { mark(at: place(of: $0.value, category, scale)) }
      for (rank, point) in points.enumerated() where rank == 0 || points[rank - 1].value != point.value {
        let isLowest = rank > 0 && points[points.count - 1].value == point.value
        let isBelowFirst = isLowest || (rank == 0 && points.count == 1 && isDip(point.series, category))
        let text = chart.valueText(point.value)
        let labels = labelPlaces(text, at: place(of: point.value, category, scale))
        let order = isBelowFirst ? [labels.below, labels.above] : [labels.above, labels.below]
        let room = order.first { label in isFree(label, taken) && isFree(label, marks) }
        guard let room else { continue }
        taken.append(room)
        let bottom = room.origin.y + room.size.height
        write(text, at: Point(x: room.origin.x + room.size.width / 2, y: bottom), .middle)
      }
    }
  }

  /// Whether the line comes down to a point and goes up again.
  private func isDip(_ series: Int, _ category: Int) -> Bool {
    let values = chart.series[series].values
    guard category > 0, category + 1 < values.count, let value = values[category],
      let before = values[category - 1], let after = values[category + 1]
    else { return false }
    return before > value && after > value
  }

  /// What the digits of a label cover above and below a point.
  private func labelPlaces(_ text: String, at point: Point) -> (above: Rect, below: Rect) {
    let size = Size(width: font.set(text).width, height: font.capHeight)
    let left = point.x - size.width / 2
    let distance = max(font.size * 0.5, SeriesLook.markerRadius + Points(1.5))
    return (
      Rect(Point(x: left, y: point.y - distance - size.height), size),
      Rect(Point(x: left, y: point.y + distance), size)
    )
  }

  private func mark(at point: Point) -> Rect {
    let radius = SeriesLook.markerRadius
    return Rect(
      Point(x: point.x - radius, y: point.y - radius), Size(width: radius * 2, height: radius * 2))
  }

  private func isFree(_ label: Rect, _ others: [Rect]) -> Bool {
    // Under the plot there is room for a line.
    let bottom = area.origin.y + area.size.height + font.lineHeight
    guard label.origin.y + label.size.height <= bottom else { return false }
    return !others.contains { other in
      let (x, y) = (other.origin.x - label.origin.x, other.origin.y - label.origin.y)
      // A point apart, so that no two numbers look like one.
      return x < label.size.width + Points(1) && -x < other.size.width + Points(1)
        && y < label.size.height + Points(1) && -y < other.size.height + Points(1)
    }
  }
}
