internal import Geometry
internal import Styling

/// Where items stand in their lines, and lines in the container (CSS Flexible Box Layout, "Main-Axis
/// Alignment", "Cross-Axis Alignment").
extension FlexContainer {
  /// Places items along the main axis: `auto` margins take what is left over, else `justify-content` says
  /// where it goes.
  func justify(_ line: inout FlexLine, in mainSize: Points) {
    var spare = mainSize - line.length(axis, gap: mainGap)
    let sides = line.items.reduce(0) { count, item in
      let auto = axis.mainSides(item.hasAutoMargin)
      return count + (auto.before ? 1 : 0) + (auto.after ? 1 : 0)
    }
    if sides > 0, spare > .zero {
      for index in line.items.indices { line.items[index].giveMainMargins(spare / Double(sides), axis) }
      spare = .zero
    }
    let spread = Spread(
      flex.justifyContent, spare, count: line.items.count, isReverse: flex.direction.isReverse)
    var offset = spread.before
    for index in line.items.indices {
      line.items[index].mainOffset = offset
      offset += line.items[index].outerMain(axis) + mainGap + spread.between
    }
  }

  /// Places items in their line along the cross axis.
  func align(_ line: inout FlexLine) {
    for index in line.items.indices {
      let spare = line.cross - line.items[index].outerCross(axis)
      if line.items[index].giveCrossMargins(spare, axis) { continue }
      line.items[index].crossOffset = crossOffset(of: line.items[index], in: line, spare: spare)
    }
  }

  private func crossOffset(of item: FlexItem, in line: FlexLine, spare: Points) -> Points {
    if let baseline = line.baseline, isBaselineAligned(item) { return baseline - self.baseline(of: item) }
    if item.alignment.isSafe, spare < .zero { return .zero }
    return spare * share(of: item.alignment.position)
  }

  /// The share of what is left over that comes before an item, from the start of the cross axis.
  func share(of position: FlexProperties.ItemAlignment.Position) -> Double {
    switch position {
    case .normal, .stretch, .flexStart, .baseline, .lastBaseline: 0
    case .flexEnd: 1
    case .center: 0.5
    case .start: flex.wrap == .wrapReverse ? 1 : 0
    case .end: flex.wrap == .wrapReverse ? 0 : 1
    }
  }

  /// Places lines along the cross axis.
  func alignLines(_ lines: inout [FlexLine], in crossSize: Points) {
    let spare = isMultiLine ? crossSize - crossLength(of: lines) : .zero
    let spread = Spread(
      flex.alignContent, spare, count: lines.count, isReverse: flex.wrap == .wrapReverse)
    var offset = spread.before
    for index in lines.indices {
      lines[index].crossOffset = offset
      offset += lines[index].cross + crossGap + spread.between
    }
  }

  /// The share of the container that comes before a positioned child which is placed as if it were the only
  /// item ("Absolutely-Positioned Flex Children"), from the left and from the top.
  func anchor(of child: BoxTree.BoxID) -> PositionedBox.Anchor {
    let alignment = context.tree.style(of: child).computed.flex.alignSelf ?? flex.alignItems
    let spread = Spread(flex.justifyContent, Points(1), count: 1, isReverse: flex.direction.isReverse)
    var main = spread.before.value
    if flex.direction.isReverse { main = 1 - main }
    var cross = share(of: alignment.position)
    if flex.wrap == .wrapReverse { cross = 1 - cross }
    return axis == .row ? .init(x: main, y: cross) : .init(x: cross, y: main)
  }
}

/// How what is left over goes before, between and after things (CSS Box Alignment, "Content Distribution").
private struct Spread {
  var before = Points.zero
  var between = Points.zero

  init(_ alignment: FlexProperties.ContentAlignment, _ spare: Points, count: Int, isReverse: Bool) {
    let isTooLittle = spare < .zero
    switch alignment.position {
    case .normal, .stretch, .flexStart: break
    case .flexEnd: before = spare
    case .center: before = spare / 2
    case .start, .left: before = isReverse ? spare : .zero
    case .end, .right: before = isReverse ? .zero : spare
    case .spaceBetween where !isTooLittle && count > 1: between = spare / Double(count - 1)
    case .spaceAround where !isTooLittle:
      between = spare / Double(max(1, count))
      before = between / 2
    case .spaceEvenly where !isTooLittle:
      between = spare / Double(count + 1)
      before = between
    case .spaceBetween, .spaceAround, .spaceEvenly: break
    }
    if alignment.isSafe, isTooLittle { before = isReverse ? spare : .zero }
  }
}

extension FlexItem {
  fileprivate mutating func giveMainMargins(_ share: Points, _ axis: FlexAxis) {
    let auto = axis.mainSides(hasAutoMargin)
    if auto.before { axis == .row ? (margin.left = share) : (margin.top = share) }
    if auto.after { axis == .row ? (margin.right = share) : (margin.bottom = share) }
  }

  /// Gives `auto` margins of the cross axis what is left over; false when there are none.
  fileprivate mutating func giveCrossMargins(_ spare: Points, _ axis: FlexAxis) -> Bool {
    let auto = axis.crossSides(hasAutoMargin)
    guard auto.before || auto.after else { return false }
    guard spare > .zero else { return true }
    let share = auto.before && auto.after ? spare / 2 : spare
    if auto.before { axis == .row ? (margin.top = share) : (margin.left = share) }
    if auto.after { axis == .row ? (margin.bottom = share) : (margin.right = share) }
    return true
  }
}
