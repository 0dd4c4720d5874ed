internal import Geometry
internal import Styling

/// A line of a flex container.
struct FlexLine {
  var items: [FlexItem]
  var cross = Points.zero
  /// From the start of the container's content box along the cross axis.
  var crossOffset = Points.zero
  /// Distance of the common baseline from the line's start along the cross axis.
  var baseline: Points?

  /// The sum of the items' margin boxes and the gaps between them.
  func length(_ axis: FlexAxis, gap: Points) -> Points {
    items.reduce(gap * Double(max(0, items.count - 1))) { $0 + $1.outerMain(axis) }
  }
}

extension FlexContainer {
  /// Gathers items into lines ("Main Size Determination").
  func makeLines(_ items: [FlexItem]) -> [FlexLine] {
    let limit = mainSize ?? (axis == .column ? used.maxHeight : .infinity)
    guard isMultiLine else { return [FlexLine(items: items)] }
    var lines: [FlexLine] = []
    var length = Points.zero
    for item in items {
      let added = length + mainGap + item.outerMain(axis)
      if !lines.isEmpty, added.isAtMost(limit) {
        lines[lines.count - 1].items.append(item)
        length = added
      } else {
        lines.append(FlexLine(items: [item]))
        length = item.outerMain(axis)
      }
    }
    return lines
  }
}
