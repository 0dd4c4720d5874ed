internal import Geometry
internal import Styling
internal import TextShaping

/// The space that lines are stacked in.
struct LineSpace {
  let width: Points
  /// The container's, where it is definite: percentages refer to it.
  let height: Points?
  let indent: LineIndent
  /// Lines that begin below are not needed; nil for all lines.
  let limit: Points?
  /// Floats that stand in the way of the lines.
  let exclusions: Exclusions
  /// Where the page ends, below which floats do not reach.
  var page: PageEnd?
}

/// `text-indent` as it bears on the lines of one run of inline content.
struct LineIndent {
  let width: Double
  let isHanging: Bool
  let isEachLine: Bool
  /// Whether the block container begins with the run.
  let isFirst: Bool

  init(_ indent: TextProperties.Indent, width: Points, isFirst: Bool) {
    self.width = indent.length.resolved(against: width).value
    isHanging = indent.isHanging
    isEachLine = indent.isEachLine
    self.isFirst = isFirst
  }

  /// Of a line, by its number from 0 and by what ends the line before.
  func ofLine(_ number: Int32, isAfterForcedBreak: Bool) -> Double {
    let counts = number == 0 ? isFirst : isEachLine && isAfterForcedBreak
    return counts != isHanging ? width : 0
  }
}

extension LayoutContext {
  /// Breaks an inline content into lines and stacks them. `box` is the block container.
  /// `stack` are the lines before those.
  func stackLines(
    _ content: borrowing InlineContent, in box: BoxTree.BoxID, from start: LineStart,
    space: LineSpace, below stack: LineStack? = nil
  ) -> LineStack {
    let prepared = prepare(content, width: space.width, height: space.height)
    var stacker = LineStacker(
      context: self, prepared: prepared, box: box, strut: textStyle(content.style), space: space)
    if let stack { stacker.stack = stack }
    stacker.run(from: start, isWhole: prepared.pieces.count == content.pieces.count)
    return stacker.stack
  }
}

struct LineStacker {
  let context: LayoutContext
  var prepared: PreparedContent
  let box: BoxTree.BoxID
  let strut: TextStyle
  let space: LineSpace
  var stack = LineStack()
  private var open: [LinePlacer.OpenInline] = []
  private var count: Int32 = 0
  /// How many lines before end with a hyphen.
  private var hyphensInRow = 0
  /// The width at which lines end: that of the space unless lines are balanced.
  private var breakingWidth: Double
  private var plan = LinePlan()
  /// Index after the pieces whose lines are filled one by one.
  private var unplannedEnd = 0
  /// Whether floats begin in the content.
  let contentHasFloats: Bool

  init(
    context: LayoutContext, prepared: PreparedContent, box: BoxTree.BoxID, strut: TextStyle,
    space: LineSpace
  ) {
    self.context = context
    self.prepared = prepared
    self.box = box
    self.strut = strut
    self.space = space
    breakingWidth = space.width.value
    contentHasFloats =
      context.tree.features.contains(.floats)
      && prepared.pieces.contains { context.isFloat($0) }
    stack.exclusions = space.exclusions
  }

  /// `isWhole` says that no word was cut up, so that pieces are numbered as in the content.
  mutating func run(from start: LineStart, isWhole: Bool) {
    var index = firstPiece(of: start, isWhole: isWhole)
    openInlines(before: index)
    count = start.line
    if index > 0 { clearAfterLineBreak(prepared.pieces[index - 1]) }
    if strut.text.wrapStyle == .balance, !hasFloats {
      breakingWidth = context.balancedWidth(
        of: prepared.pieces, from: start, at: index, container: strut, space: space)
    }
    while index < prepared.pieces.count, context.mayGoOn(in: box) {
      if let limit = space.limit, stack.height > limit {
        stack.next = lineStart(at: index)
        return
      }
      index = addLine(from: index)
    }
  }

  /// Sets one line of the content, and tells where it ends; nil at the content's end.
  mutating func runFirstLine() -> FirstLineEnd? {
    var index = 0
    while index < prepared.pieces.count, stack.lines.isEmpty { index = addLine(from: index) }
    guard index < prepared.pieces.count else { return nil }
    let edges = prepared.pieces[..<index].count { $0.bytes.isEmpty }
    let byte = prepared.pieces[index].bytes.lowerBound
    return FirstLineEnd(edges: edges, byte: byte, lines: count)
  }

  /// The index of the piece with which a line begins: the word that the line before broke is broken again.
  private mutating func firstPiece(of start: LineStart, isWhole: Bool) -> Int {
    let index =
      isWhole
      ? Int(start.piece)
      : prepared.pieces.firstIndex {
        $0.origin > start.piece
          || $0.origin == start.piece
            && ($0.bytes.upperBound > start.byte || $0.bytes.lowerBound >= start.byte)
      } ?? prepared.pieces.count
    guard index < prepared.pieces.count, prepared.pieces[index].origin == start.piece,
      prepared.pieces[index].kind == .text, prepared.pieces[index].bytes.lowerBound < start.byte
    else { return index }
    context.divide(&prepared, piece: index, at: Int(start.byte))
    return index + 1
  }

  private func lineStart(at index: Int) -> LineStart {
    let piece = prepared.pieces[index]
    return LineStart(piece: piece.origin, byte: piece.bytes.lowerBound, line: count)
  }

  /// The inline boxes that are open where the layout resumes.
  private mutating func openInlines(before index: Int) {
    for piece in prepared.pieces[..<index] {
      if piece.kind == .close { open.removeLast() }
      guard piece.kind == .open else { continue }
      let style = context.tree.styles[piece.style.position]
      let shift = (open.last?.shift ?? .zero) + style.relativeShift(in: space.width, height: space.height)
      open.append(
        LinePlacer.OpenInline(
          box: piece.box, style: piece.style, raise: 0, group: 0, shift: shift, object: nil))
    }
  }

  /// Adds the line that begins at a piece; the index of the next one.
  private mutating func addLine(from start: Int) -> Int {
    let isAfterForcedBreak = start > 0 && prepared.pieces[start - 1].kind == .lineBreak
    let indent = space.indent.ofLine(count, isAfterForcedBreak: isAfterForcedBreak)
    if hasFloats { return addLineBesideFloats(from: start, indent: indent) }
    let metrics = LineBreakMetrics(context: context, container: strut, indent: indent)
    let line = nextLine(from: start, available: breakingWidth - indent, metrics: metrics)
    set(line, from: start, at: stack.height, left: indent, available: space.width.value - indent)
    return line.end
  }

  /// Sets a line that begins at a piece, `left` from the edge, and stacks it.
  mutating func set(
    _ line: BrokenLine, from start: Int, at top: Points, left: Double, available: Double
  ) {
    var placer = LinePlacer(context, container: box, strut: strut, space: space, open: open)
    var slack = line.isPlanned ? available - line.width : max(0, available - line.width)
    if context.tree.features.contains(.leaders) { fillLeaders(of: start..<line.end, taking: &slack) }
    let (offset, stretch) = alignment(of: line, from: start, slack: slack)
    placer.place(prepared, start..<line.end, line: line, at: left + offset, stretch: stretch)
    open = placer.open
    let lineStart = lineStart(at: start)
    // A line with nothing on it has no height, and is as if it were not there (CSS 2.2 "Inline
    // formatting contexts").
    if placer.hasContent {
      let fragment = placer.finish()
      if line.hasHyphen { stack.hyphenated.append(Int32(stack.lines.count)) }
      stack.starts.append(lineStart)
      stack.lines.append(PlacedFragment(fragment, at: Point(x: .zero, y: top)))
      count += 1
      addPositioned(placer.positioned, top: top, line: stack.lines.count - 1)
      stack.height = top + fragment.size.height
      clearAfterLineBreak(prepared.pieces[line.end - 1])
    } else {
      addPositioned(placer.positioned, top: top, line: stack.lines.count)
    }
  }

  /// A `<br>` that clears: the next line stands below the floats.
  private mutating func clearAfterLineBreak(_ last: InlinePiece) {
    guard last.kind == .lineBreak, !stack.exclusions.isEmpty,
      let bottom = stack.exclusions.bottom(of: context.tree.style(of: last.box).computed.clear)
    else { return }
    stack.height = max(stack.height, bottom)
  }

  /// The line that begins at a piece, with a part of the word that does not fit on it where style has words
  /// divided.
  mutating func nextLine(
    from start: Int, available: Double, metrics: LineBreakMetrics
  ) -> BrokenLine {
    if strut.plansLines, !hasFloats,
      let line = plannedLine(from: start, available: available, metrics: metrics)
    {
      return line
    }
    var line = breakLine(prepared.pieces, from: start, available: available, metrics: metrics)
    if line.overflow != nil, mayHyphenate(line, available: available) {
      line =
        context.dividingWord(in: &prepared, at: line, from: start, available: available, metrics: metrics)
        ?? line
    }
    hyphensInRow = line.hasHyphen ? hyphensInRow + 1 : 0
    return line
  }

  /// The line that begins at a piece, if the lines of its paragraph are chosen together.
  private mutating func plannedLine(
    from start: Int, available: Double, metrics: LineBreakMetrics
  ) -> BrokenLine? {
    if !plan.hasLine(from: start) {
      guard start >= unplannedEnd else { return nil }
      let paragraph = context.paragraphToPlan(in: prepared.pieces, from: start, room: available)
      unplannedEnd = paragraph.end
      guard paragraph.isLong, paragraph.isPlain else { return nil }
      let rules = TotalFit.LineRules(
        first: available, others: space.width.value - space.indent.ofLine(1, isAfterForcedBreak: false),
        isJustified: strut.text.align == .justify,
        isLastJustified: (strut.text.alignLast ?? .start) == .justify,
        hyphensInRow: strut.text.hyphenateLimitLines)
      var fit = TotalFit(context, prepared, metrics: metrics, rules: rules)
      guard let lines = fit.lines(from: start, to: paragraph.end, hyphensBefore: hyphensInRow) else {
        unplannedEnd = fit.stuck ?? paragraph.end
        return nil
      }
      plan = LinePlan(lines, from: start)
    }
    let line = plan.takeLine(of: &prepared, in: context)
    hyphensInRow = line.hasHyphen ? hyphensInRow + 1 : 0
    return line
  }

  /// CSS Text, `hyphenate-limit-lines` and `hyphenate-limit-zone`.
  private func mayHyphenate(_ line: BrokenLine, available: Double) -> Bool {
    if let limit = strut.text.hyphenateLimitLines, hyphensInRow >= limit { return false }
    let zone = strut.text.hyphenateLimitZone.resolved(against: space.width).value
    return !line.isGood || available - line.width > zone
  }

  /// Gives the room that a line leaves to its leaders, in equal parts.
  private mutating func fillLeaders(of range: Range<Int>, taking slack: inout Double) {
    let leaders = range.filter { prepared.pieces[$0].kind == .leader }
    if leaders.isEmpty { return }
    for index in leaders { prepared.pieces[index].width += slack / Double(leaders.count) }
    slack = 0
  }

  private mutating func addPositioned(_ boxes: [PositionedBox], top: Points, line: Int) {
    for var box in boxes {
      box.staticPosition.y += top
      stack.positioned.append(box)
      stack.positionedLines.append(Int32(line))
    }
  }

  /// Where the line begins, and what is added to each space (CSS Text, "Text Alignment").
  private func alignment(of line: BrokenLine, from start: Int, slack: Double) -> (
    offset: Double, stretch: SpaceStretch
  ) {
    var align = strut.text.align
    if line.isForced { align = strut.text.alignLast ?? (align == .justify ? .start : align) }
    switch align {
    case .start, .left: return (0, .none)
    case .end, .right: return (slack, .none)
    case .center: return (slack / 2, .none)
    case .justify: return (0, stretch(of: start..<line.end, by: slack))
    }
  }

  private func stretch(of range: Range<Int>, by slack: Double) -> SpaceStretch {
    var spaces = 0
    var trailing = 0
    var hasWord = false
    var first = range.lowerBound
    for index in range {
      let piece = prepared.pieces[index]
      switch piece.kind {
      case .space:
        if hasWord, piece.isWordSeparator { trailing += 1 }
      case .text, .atomic:
        spaces += trailing + (piece.isWordSeparator ? 1 : 0)
        trailing = 0
        hasWord = true
      case .tab:
        // Spaces before a tab do not stretch: the tab stop would move away.
        spaces = 0
        trailing = 0
        first = index
      case .lineBreak, .open, .close, .outOfFlow, .leader: continue
      }
    }
    return spaces > 0 ? SpaceStretch(amount: slack / Double(spaces), first: first) : .none
  }
}

/// What justification adds to each space of a line from a piece on.
struct SpaceStretch {
  let amount: Double
  let first: Int

  static let none = SpaceStretch(amount: 0, first: 0)

  func room(of piece: InlinePiece, at index: Int) -> Double {
    piece.isWordSeparator && index >= first ? amount : 0
  }
}

extension BoxStyle {
  /// How far `position: relative` moves a box, nowhere where it is positioned otherwise (CSS 2.2 "Relative
  /// positioning"). Percentages of top and bottom are of the containing block's `height`, and count as `auto`
  /// where that is not definite.
  func relativeShift(in width: Points, height: Points?) -> Point {
    guard computed.position == .relative else { return .zero }
    let inset = computed.box.inset
    let vertical = { (length: AutoLength) -> Points? in
      guard case .length(let length) = length else { return nil }
      if let height { return length.resolved(against: height) }
      return length.hasPercentage ? nil : length.length
    }
    let left = inset.left.resolved(against: width)
    let right = inset.right.resolved(against: width)
    let top = vertical(inset.top)
    let bottom = vertical(inset.bottom)
    return Point(x: left ?? right.map { -$0 } ?? .zero, y: top ?? bottom.map { -$0 } ?? .zero)
  }
}
