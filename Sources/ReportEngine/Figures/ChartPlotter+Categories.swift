internal import Geometry

/// The names of categories under an axis.
extension ChartPlotter {
  struct CategoryLabels {
    /// The lines of each.
    let texts: [[String]]
    let isUpright: Bool
    /// Every how many categories one is named.
    let interval: Int
    let height: Points
  }

  /// Labels that do not touch: level, in up to four lines, when all fit into their bands, else upright, and
  /// only some of them when even so there are too many.
  func categoryLabels() -> CategoryLabels {
    // The scale's labels are not measured yet: about five digits.
    let band = (area.size.width - font.size * 3) / Double(max(1, chart.categories.count))
    let most = area.size.height * 0.4
    let room = band - gap / 2
    let lines = chart.categories.map { self.lines(of: $0, to: room) }
    let height = font.lineHeight * Double(lines.map(\.count).max() ?? 1)
    if lines.allSatisfy({ $0.count <= 4 && $0.allSatisfy { font.set($0).width <= room } }),
      height <= max(most, font.lineHeight)
    {
      return CategoryLabels(texts: lines, isUpright: false, interval: 1, height: height)
    }
    let texts = chart.categories.map { uprightLines(of: $0, to: most, in: band) }
    let widest = texts.joined().map { font.set($0).width }.max() ?? .zero
    let interval = max(1, Int((font.lineHeight.value / max(0.1, band.value)).rounded(.up)))
    return CategoryLabels(texts: texts, isUpright: true, interval: interval, height: widest)
  }

  /// As many lines as stand beside each other in a band; the last is cut when there are more.
  private func uprightLines(of text: String, to height: Points, in band: Points) -> [String] {
    let most = max(1, Int((band / font.lineHeight).rounded(.down)))
    let lines = lines(of: text, to: height)
    if lines.count <= most { return lines.map { shortened($0, to: height) } }
    let rest = lines.dropFirst(most - 1).joined(separator: " ")
    return (lines.prefix(most - 1) + [rest]).map { shortened($0, to: height) }
  }

  mutating func write(_ labels: CategoryLabels, bottom: Points) {
    for index in stride(from: 0, to: labels.texts.count, by: labels.interval) {
      let middle = area.origin.x + band * (Double(index) + 0.5)
      for (line, text) in labels.texts[index].enumerated() {
        if labels.isUpright {
          let offset = Double(line) - Double(labels.texts[index].count - 1) / 2
          let x = middle + font.capHeight / 2 + font.lineHeight * offset
          write(text, at: Point(x: x, y: bottom + font.set(text).width), isUpright: true)
        } else {
          let y = bottom + font.ascent + font.lineHeight * Double(line)
          write(text, at: Point(x: middle, y: y), .middle)
        }
      }
    }
  }
}
