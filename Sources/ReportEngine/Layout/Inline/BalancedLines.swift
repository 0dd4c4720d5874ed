internal import Geometry

extension LayoutContext {
  /// The narrowest width at which a content takes no more lines than at the width of `space`, so that they
  /// come out equally long (CSS Text 4, `text-wrap-style: balance`). Long texts stay as they are: the
  /// specification lets a limit be set from ten lines on.
  func balancedWidth(
    of pieces: [InlinePiece], from start: LineStart, at index: Int, container: TextStyle, space: LineSpace
  ) -> Double {
    let count = { (width: Double) -> Int? in
      self.countLines(of: pieces, from: start, at: index, container: container, width: width, space.indent)
    }
    guard let lines = count(space.width.value), lines > 1 else { return space.width.value }
    var (low, high) = (0.0, space.width.value)
    // To an eighth of a pixel.
    while high - low > 0.1 {
      let middle = (low + high) / 2
      if let found = count(middle), found <= lines { high = middle } else { low = middle }
    }
    return high
  }

  /// nil for too many lines, and when something does not fit.
  private func countLines(
    of pieces: [InlinePiece], from start: LineStart, at index: Int, container: TextStyle, width: Double,
    _ indent: LineIndent
  ) -> Int? {
    var (index, count) = (index, 0)
    while index < pieces.count {
      if count == 10 { return nil }
      let isAfterForcedBreak = index > 0 && pieces[index - 1].kind == .lineBreak
      let indent = indent.ofLine(start.line + Int32(count), isAfterForcedBreak: isAfterForcedBreak)
      let metrics = LineBreakMetrics(context: self, container: container, indent: indent)
      let line = breakLine(pieces, from: index, available: width - indent, metrics: metrics)
      if line.width > width - indent + 0.001 { return nil }
      index = line.end
      count += 1
    }
    return count
  }
}
