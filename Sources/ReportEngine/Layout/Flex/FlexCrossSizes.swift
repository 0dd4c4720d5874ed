internal import Geometry
internal import Styling

/// How large lines and items are in the cross axis (CSS Flexible Box Layout, "Cross Size Determination").
extension FlexContainer {
  /// Lays out the items at their main sizes to see how large they are across.
  func measureItems(of line: inout FlexLine) {
    for index in line.items.indices {
      let item = line.items[index]
      var cross: Points?
      if !isMultiLine, let crossSize, item.stretches(axis) { cross = stretchedCross(of: item, in: crossSize) }
      let result = measure(item, main: fixedMain(of: item), cross: cross)
      let size = result.fragment?.size ?? .zero
      line.items[index].result = result
      line.items[index].cross = cross ?? axis.cross(size)
      // A table may need more than it was given.
      if axis == .row { line.items[index].main = max(item.main, size.width) }
    }
  }

  /// The cross sizes of lines: as their items need them, but a single line fills a container of given size.
  func sizeLines(_ lines: inout [FlexLine]) {
    if !isMultiLine, let crossSize, !lines.isEmpty {
      lines[0].cross = crossSize
      lines[0].baseline = baselineExtent(of: lines[0])?.before
      return
    }
    for index in lines.indices {
      let extent = baselineExtent(of: lines[index])
      let others = lines[index].items.filter { !isBaselineAligned($0) }
      lines[index].baseline = extent?.before
      lines[index].cross = others.reduce((extent?.before ?? .zero) + (extent?.after ?? .zero)) {
        max($0, $1.outerCross(axis))
      }
    }
    if !isMultiLine, !lines.isEmpty { lines[0].cross = clampCross(lines[0].cross) }
    stretchLines(&lines)
  }

  /// Lines share what a container of given size has left over.
  private func stretchLines(_ lines: inout [FlexLine]) {
    let position = flex.alignContent.position
    guard isMultiLine, position == .normal || position == .stretch, !lines.isEmpty else { return }
    let sum = crossLength(of: lines)
    let spare = (crossSize ?? clampCross(sum)) - sum
    guard spare > .zero else { return }
    for index in lines.indices { lines[index].cross += spare / Double(lines.count) }
  }

  func crossLength(of lines: [FlexLine]) -> Points {
    lines.reduce(crossGap * Double(max(0, lines.count - 1))) { $0 + $1.cross }
  }

  /// Gives the items their cross size, and lays those out again that it changes.
  func stretchItems(of line: inout FlexLine) {
    for index in line.items.indices where line.items[index].stretches(axis) {
      let item = line.items[index]
      let cross = stretchedCross(of: item, in: line.cross)
      guard cross != item.cross || needsDefiniteCross(item) else { continue }
      line.items[index].cross = cross
      line.items[index].result = stretched(item, to: cross)
    }
  }

  /// Whether what stands in it may ask how high it is.
  private func needsDefiniteCross(_ item: FlexItem) -> Bool {
    axis == .row && !context.tree[item.box].flags.contains(.inlineContent)
  }

  private func stretched(_ item: FlexItem, to cross: Points) -> LayoutResult {
    var result = item.result
    if axis == .row, !needsDefiniteCross(item), !item.style.isPositioned, let fragment = result.fragment {
      result.fragment = fragment.resized(height: cross, movingContentBy: .zero)
      return result
    }
    return measure(item, main: fixedMain(of: item), cross: cross)
  }

  /// The main size that an item must take; nil where its content gives it that by itself, so that
  /// percentages of it stay indefinite ("Definite and Indefinite Sizes").
  private func fixedMain(of item: FlexItem) -> Points? {
    axis == .column && mainSize == nil && item.main == item.naturalMain ? nil : item.main
  }

  // MARK: Baselines

  /// Whether an item stands on the common baseline of its line; in a column there is none.
  func isBaselineAligned(_ item: FlexItem) -> Bool {
    let auto = axis.crossSides(item.hasAutoMargin)
    return axis == .row && !auto.before && !auto.after
      && (item.alignment.position == .baseline || item.alignment.position == .lastBaseline)
  }

  /// Distance of an item's baseline from the edge of its margin box at which the cross axis starts.
  func baseline(of item: FlexItem) -> Points {
    let fragment = item.result.fragment
    let baseline = item.alignment.position == .lastBaseline ? fragment?.lastBaseline : fragment?.firstBaseline
    let fromTop = item.margin.top + (baseline ?? item.cross)
    return flex.wrap == .wrapReverse ? item.outerCross(axis) - fromTop : fromTop
  }

  private func baselineExtent(of line: FlexLine) -> (before: Points, after: Points)? {
    let items = line.items.filter { isBaselineAligned($0) }
    if items.isEmpty { return nil }
    return items.reduce((Points.zero, Points.zero)) { extent, item in
      let before = baseline(of: item)
      return (max(extent.0, before), max(extent.1, item.outerCross(axis) - before))
    }
  }
}
