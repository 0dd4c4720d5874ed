internal import Geometry
internal import Styling

/// Lines beside floats (CSS 2.2 9.5): shortened, or moved down to where they have room.
extension LineStacker {
  /// A line beside floats, before it is set.
  private struct LineBesideFloats {
    var line: BrokenLine
    /// Its top, and what floats leave free of it.
    var top: Points
    var band: Exclusions.Band
    /// The floats that begin in it and have no room beside what stands before them.
    var below: [AtomicBox] = []
  }

  /// Whether lines must look out for floats: some stand there, or begin in the content.
  var hasFloats: Bool { !stack.exclusions.isEmpty || contentHasFloats }

  /// Adds the line that begins at a piece and places the floats that begin in it; the index of the next line.
  /// A line is tried at the least height; where it turns out higher and floats reach into the rest of it, it
  /// is broken again for its height.
  mutating func addLineBesideFloats(from start: Int, indent: Double) -> Int {
    let before = self
    var height = Points(strut.lineHeight)
    while true {
      let found = findLine(from: start, indent: indent, height: height)
      let lines = stack.lines.count
      let room = found.band.width.value - indent
      set(found.line, from: start, at: found.top, left: found.band.left.value + indent, available: room)
      let used = stack.lines.count > lines ? stack.lines[lines].fragment.size.height : .zero
      let isNarrower =
        !used.isAtMost(height)
        && stack.exclusions.band(from: found.top, height: used, in: space.width) != found.band
      if isNarrower {
        self = before
        height = used
      } else {
        placeBelow(found.below)
        return found.line.end
      }
    }
  }

  /// Finds the line of a height that begins at a piece and places the floats in it: each as high as the line
  /// if it has room beside what stands before it, otherwise below the line.
  private mutating func findLine(from start: Int, indent: Double, height: Points) -> LineBesideFloats {
    let metrics = LineBreakMetrics(context: context, container: strut, indent: indent)
    let whole = Exclusions.Band(left: .zero, right: space.width)
    var result = LineBesideFloats(line: BrokenLine(end: start, width: 0), top: stack.height, band: whole)
    while true {
      result.band = stack.exclusions.band(from: result.top, height: height, in: space.width)
      let room = result.band.width.value - indent
      result.line = nextLine(from: start, available: room, metrics: metrics)
      if let index = nextFloat(start..<result.line.end, except: result.below) {
        let before = widthOfLine(prepared.pieces[start..<index], metrics: metrics)
        let atomic = context.layOutAtomic(
          prepared.pieces[index].box, width: space.width, height: space.height)
        let width = (atomic.fragment.size.width + atomic.margin.horizontal).value
        if result.below.isEmpty, before == 0 || before + width <= room + 0.001 {
          place(atomic, from: result.top, line: stack.lines.count)
        } else {
          result.below.append(atomic)
        }
      } else if result.line.width > room + 0.001, result.band != whole,
        let next = stack.exclusions.nextEdge(below: result.top)
      {
        result.top = next
      } else {
        return result
      }
    }
  }

  /// Places the floats that had no room beside a line, now that it is set.
  private mutating func placeBelow(_ floats: [AtomicBox]) {
    for float in floats { place(float, from: stack.height, line: max(0, stack.lines.count - 1)) }
  }

  private func nextFloat(_ range: Range<Int>, except below: [AtomicBox]) -> Int? {
    range.first { index in
      let piece = prepared.pieces[index]
      return context.isFloat(piece) && !below.contains { $0.fragment.box == piece.box }
        && !stack.floats.contains { $0.box == piece.box }
    }
  }

  private mutating func place(_ float: AtomicBox, from top: Points, line: Int) {
    let room = FloatSpace(width: space.width, height: space.height, page: space.page)
    var placed = context.place(float, from: top, in: room, among: &stack.exclusions)
    placed.offset = placed.offset + shiftOfInlines(around: placed.box)
    placed.line = line
    stack.floats.append(placed)
  }
}

extension LineStacker {
  /// How far the relatively positioned inline boxes around a float move it along.
  private func shiftOfInlines(around float: BoxTree.BoxID) -> Point {
    var shift = Point.zero
    var inline = context.tree[float].parent
    while context.tree.kind(of: inline) == .inline {
      shift = shift + context.tree.style(of: inline).relativeShift(in: space.width, height: space.height)
      inline = context.tree[inline].parent
    }
    return shift
  }
}

extension LayoutContext {
  func isFloat(_ piece: InlinePiece) -> Bool {
    piece.kind == .outOfFlow && tree[piece.box].flags.contains(.floating)
  }
}
