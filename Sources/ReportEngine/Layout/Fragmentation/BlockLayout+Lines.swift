internal import Geometry
internal import Styling

extension BlockLayout {
  /// Places a run of inline content; where it must break, the place.
  mutating func addRun(_ run: InlineRun, from start: LineStart) -> Stop? {
    addRun(run, from: start, spaceLeft: spaceLeft)
  }

  mutating func addRun(_ run: InlineRun, from start: LineStart, spaceLeft: Points?) -> Stop? {
    let available = spaceLeft.map { $0 - flow.strut.sum }
    let fragmentation = style.computed.fragmentation
    // So many lines beyond the page's end tell whether enough of them go over.
    let strut = Points(context.textStyle(context.tree[box].style).lineHeight)
    let limit = available.map { max(.zero, $0) + strut * Double(fragmentation.widows) }
    let top = context.tree.features.contains(.floats) ? self.top(of: run, .run(run, start)) : .zero
    let exclusions = flow.offset == nil ? flow.exclusions.presumed(at: top) : flow.exclusions
    let stack = context.layOutInline(
      run, from: start, width: used.contentWidth, height: used.contentHeight, limit: limit,
      beside: exclusions.moved(y: -top),
      page: spaceLeft.map { PageEnd(left: $0 - (top - flowEnd), height: space.pageHeight, isAtTop: isAtTop) })
    if let available, stack.isOverflowing(available, isAtTop: isAtTop) { context.hasOverflow = true }
    if stack.lines.isEmpty {
      addPositioned(of: stack, count: 0)
      addFloats(of: stack, count: 0, top: top)
      return nil
    }
    let cut = available.map {
      LineCut(
        stack, from: start, available: $0, fragmentation: fragmentation,
        isAtTop: isAtTop,
        keepsWords: style.computed.text.hyphenateLimitLast != .none)
    }
    guard let cut, cut.count < stack.lines.count || stack.next != nil else {
      place(stack, count: stack.lines.count, top: top)
      return nil
    }
    if cut.count == 0 { return stopBefore(fallback: nil) }
    let next = cut.count < stack.starts.count ? stack.starts[cut.count] : stack.next ?? .first
    let stop = Stop(position: .line(run: run.first, next), appeal: cut.appeal, forced: nil)
    if cut.appeal < .perfect {
      let other = stopBefore(fallback: stop)
      guard case .line? = other.position, other.appeal == cut.appeal else { return other }
    }
    place(stack, count: cut.count, top: top)
    return stop
  }

  private mutating func place(_ stack: LineStack, count: Int, top: Points) {
    if flow.offset == nil { setTop() } else { flow.cursor += flow.strut.sum }
    flow.strut = MarginStrut()
    let corner = Point(x: used.chrome.left, y: flow.cursor)
    if count == stack.lines.count, corner == .zero, children.isEmpty {
      children = stack.lines
    } else {
      for line in stack.lines[..<count] {
        children.append(PlacedFragment(line.fragment, at: line.offset + corner))
      }
    }
    addPositioned(of: stack, count: count)
    if let first = stack.lines.first {
      flow.baselines.take(first.fragment, at: first.offset.y + corner.y)
    }
    let last = stack.lines[count - 1]
    flow.baselines.take(last.fragment, at: last.offset.y + corner.y)
    flow.cursor += last.offset.y + last.fragment.size.height
    flow.hasContent = true
    if context.tree.features.contains(.floats) { addFloats(of: stack, count: count, top: top) }
  }

  /// Adds the positioned boxes that begin in the first lines of a stack; those of the others come with them
  /// on the next page.
  private mutating func addPositioned(of stack: LineStack, count: Int) {
    let y = flow.offset == nil ? topChrome : flow.cursor + flow.strut.sum
    let isWhole = count == stack.lines.count && stack.next == nil
    for (index, box) in stack.positioned.enumerated()
    where isWhole || stack.positionedLines[index] < Int32(count) {
      add(box.moved(by: Point(x: used.chrome.left, y: y)))
    }
  }

  /// Adds a positioned box that begins in lines: places it where an inline box around it is its containing
  /// block, else leaves it to the boxes around this one.
  mutating func add(_ box: PositionedBox) {
    guard let inline = context.inlineContainer(of: box.box, in: self.box),
      let area = context.paddingArea(of: inline, in: children)
    else {
      positioned.append(box)
      return
    }
    children.append(context.layOutPositioned(box, in: area, outer: &positioned))
  }
}

extension LineStack {
  /// Whether its first line, which nothing can break, or one of its floats is higher than the space left.
  fileprivate func isOverflowing(_ available: Points, isAtTop: Bool) -> Bool {
    if isAtTop, let first = lines.first,
      !(first.offset.y + first.fragment.size.height).isAtMost(available)
    {
      return true
    }
    return floats.contains { float in
      float.fragment.map { !(float.offset.y + $0.size.height).isAtMost(available) } ?? false
    }
  }
}

/// How many lines stay on a page (CSS Fragmentation, "Breaks Between Lines: orphans, widows").
private struct LineCut {
  /// 0 when the whole run had better begin on the next page.
  let count: Int
  let appeal: BreakAppeal

  /// `keepsWords` says that no word goes on over the page's end: its line goes over with it.
  init(
    _ stack: LineStack, from start: LineStart, available: Points,
    fragmentation: FragmentationProperties, isAtTop: Bool, keepsWords: Bool
  ) {
    var fitting = 0
    for line in stack.lines {
      guard (line.offset.y + line.fragment.size.height).isAtMost(available) else { break }
      fitting += 1
    }
    if fitting == stack.lines.count, stack.next == nil {
      (count, appeal) = (fitting, .perfect)
      return
    }
    var wanted = fitting
    if stack.next == nil { wanted = min(wanted, stack.lines.count - fragmentation.widows) }
    if keepsWords {
      // Where every line ends with a hyphen, going back gains nothing.
      wanted = (1...max(1, wanted)).last { !stack.hyphenated.contains(Int32($0 - 1)) } ?? wanted
    }
    if wanted >= max(1, start.line == 0 ? fragmentation.orphans : 1) {
      (count, appeal) = (wanted, .perfect)
    } else if isAtTop {
      // Even an empty page cannot hold them as style wishes; one line must stay, so that the
      // document ends.
      (count, appeal) = (max(1, fitting), .violating)
    } else {
      (count, appeal) = (fitting, .violating)
    }
  }
}
