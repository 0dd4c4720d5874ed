internal import Geometry

/// Parts of a whole: a disc on the left, its legend with values and shares on the right.
extension ChartPlotter {
  mutating func plotPie() {
    let values = (chart.series.first?.values ?? []).map { max(0, $0 ?? 0) }
    let total = values.reduce(0, +)
    let labels = pieLabels(values, total: total)
    let widest = labels.map { font.set($0).width }.max() ?? .zero
    // The legend gets the room that it needs, as long as the disc keeps three tenths of the width.
    let legend = sampleSize.width + gap * 4 + widest
    let share = max(area.size.width * 0.3, min(area.size.width * 0.5, area.size.width - legend))
    let diameter = min(area.size.height, share)
    let center = Point(x: area.origin.x + diameter / 2, y: area.origin.y + area.size.height / 2)
    if total > 0 {
      // From the top, clockwise.
      var start = -0.25
      for (index, value) in values.enumerated() where value > 0 {
        let end = start + value / total
        let corners = wedge(from: start, to: end, center, radius: (diameter / 2).value - 1)
        drawing.picture.shapes += SeriesLook(index: index).area(corners)
        start = end
      }
    }
    cutLeft(diameter + gap * 3)
    plotPieLegend(labels)
  }

  /// The corners of a sector; an arc is drawn in steps of three degrees at most, whose error is under a
  /// tenth of a point on a disc of this size.
  private func wedge(from start: Double, to end: Double, _ center: Point, radius: Double) -> [Point] {
    let steps = max(1, Int(((end - start) * 120).rounded(.up)))
    let arc = (0...steps).map { step in
      let place = circlePoint(start + (end - start) * Double(step) / Double(steps))
      return center + Point(x: Points(place.0 * radius), y: Points(place.1 * radius))
    }
    return end - start > 0.9999 ? arc : [center] + arc
  }

  private func pieLabels(_ values: [Double], total: Double) -> [String] {
    values.enumerated().map { index, value in
      let share = total > 0 ? " (\(numberText(value / total * 100, decimals: 1))\u{A0}%)" : ""
      return "\(chart.categories[index]) – \(chart.valueText(value))\(share)"
    }
  }

  /// The parts in lines, closer together when there are many; of those that have no room even so the number
  /// is said.
  private mutating func plotPieLegend(_ labels: [String]) {
    let room = area.size.height / Double(max(1, labels.count))
    let line = max(font.lineHeight, min(font.lineHeight * 1.25, room))
    let most = max(1, Int(area.size.height.value / line.value + 1e-6))
    let shown = labels.count > most ? most - 1 : labels.count
    var y = area.origin.y + max(.zero, (area.size.height - line * Double(min(most, labels.count))) / 2)
    let x = area.origin.x + sampleSize.width + gap
    for (index, label) in labels[..<shown].enumerated() {
      plotSample(index, at: Point(x: area.origin.x, y: y))
      let room = area.origin.x + area.size.width - x
      write(shortened(label, to: room), at: Point(x: x, y: y + font.ascent))
      y += line
    }
    if shown < labels.count { write("… +\(labels.count - shown)", at: Point(x: x, y: y + font.ascent)) }
  }
}
