internal import Geometry
internal import Styling

/// Where everything in a flex container stands when no page ends in it.
struct FlexPlan: Sendable {
  /// Things that stand beside each other: a line of a row, an item of a column. A page may end between
  /// two of them.
  struct Track: Sendable {
    var items: [Placed]
    /// Below the top of the content box.
    var top: Points
    var bottom: Points
  }

  /// An item and its border box, from the corner of the container's content box.
  struct Placed: Sendable {
    let box: BoxTree.BoxID
    let rect: Rect
    /// Whether its height is its own affair when it is broken.
    let hasAutoHeight: Bool
    /// Whether it is as high as its line.
    let stretches: Bool
    /// Margin below it.
    let marginBottom: Points
    /// Its piece; nil in the plan that goes on to the next page.
    var result: LayoutResult?
  }

  var tracks: [Track] = []
  /// Of the content box.
  var size = Size.zero
  var baselines = Baselines.none

  /// The same without pieces: a plan for later pages, which lay its items out again.
  var withoutPieces: FlexPlan {
    var plan = self
    for track in plan.tracks.indices {
      for index in plan.tracks[track].items.indices { plan.tracks[track].items[index].result = nil }
    }
    return plan
  }
}

extension FlexContainer {
  /// Sizes and places all items (CSS Flexible Box Layout, "Flex Layout Algorithm").
  func makePlan() -> FlexPlan {
    var lines = makeLines(makeItems())
    let length = lines.reduce(Points.zero) { max($0, $1.length(axis, gap: mainGap)) }
    let mainSize = mainSize ?? clampMain(length)
    for index in lines.indices {
      lines[index].resolveLengths(in: mainSize, axis, gap: mainGap)
      measureItems(of: &lines[index])
    }
    sizeLines(&lines)
    for index in lines.indices {
      stretchItems(of: &lines[index])
      justify(&lines[index], in: mainSize)
      align(&lines[index])
    }
    let crossSize = crossSize ?? clampCross(crossLength(of: lines))
    alignLines(&lines, in: crossSize)
    return plan(lines, size: axis.size(main: mainSize, cross: crossSize))
  }

  /// Turns offsets along the axes into places.
  private func plan(_ lines: [FlexLine], size: Size) -> FlexPlan {
    var plan = FlexPlan(size: size)
    for line in lines {
      let placed = line.items.map { place($0, in: line, of: size) }
      if axis == .row {
        let top = flipped(line.crossOffset, line.cross, in: size.height, flex.wrap == .wrapReverse)
        plan.tracks.append(FlexPlan.Track(items: placed, top: top, bottom: top + line.cross))
      } else if isMultiLine {
        let all = (plan.tracks.first?.items ?? []) + placed
        plan.tracks = [FlexPlan.Track(items: all, top: .zero, bottom: size.height)]
      } else {
        plan.tracks = placed.map {
          let bottom = $0.rect.origin.y + $0.rect.size.height
          return FlexPlan.Track(items: [$0], top: $0.rect.origin.y, bottom: bottom)
        }
      }
    }
    plan.baselines = baselines(of: lines, size)
    plan.tracks.sort { $0.top < $1.top }
    return plan
  }

  private func flipped(_ offset: Points, _ extent: Points, in size: Points, _ isReverse: Bool) -> Points {
    isReverse ? size - offset - extent : offset
  }

  private func place(_ item: FlexItem, in line: FlexLine, of size: Size) -> FlexPlan.Placed {
    let main = flipped(
      item.mainOffset, item.outerMain(axis), in: axis.main(size), flex.direction.isReverse)
    let cross = flipped(
      line.crossOffset + item.crossOffset, item.outerCross(axis), in: axis.cross(size),
      flex.wrap == .wrapReverse)
    let corner = axis.point(
      main: main + axis.mainSides(item.margin).before, cross: cross + axis.crossSides(item.margin).before)
    return FlexPlan.Placed(
      box: item.box, rect: Rect(corner, axis.size(main: item.main, cross: item.cross)),
      hasAutoHeight: hasAutoHeight(item), stretches: axis == .row && item.stretches(axis),
      marginBottom: item.margin.bottom, result: item.result)
  }

  private func hasAutoHeight(_ item: FlexItem) -> Bool {
    if axis == .column { return mainSize == nil && item.style.computed.box.height == .auto }
    return item.style.computed.box.height == .auto
  }

  /// "Flex Container Baselines": those of the first and the last line.
  private func baselines(of lines: [FlexLine], _ size: Size) -> Baselines {
    func baseline(_ line: FlexLine?, _ choose: (Fragment) -> Points?) -> Points? {
      guard let line else { return nil }
      let items = line.items
      guard let item = items.first(where: { isBaselineAligned($0) }) ?? items.first else { return nil }
      let placed = place(item, in: line, of: size)
      return placed.rect.origin.y + (item.result.fragment.flatMap(choose) ?? placed.rect.size.height)
    }
    return Baselines(
      first: baseline(lines.first, \.firstBaseline), last: baseline(lines.last, \.lastBaseline))
  }
}
