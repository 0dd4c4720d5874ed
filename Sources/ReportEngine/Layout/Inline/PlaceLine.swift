internal import Geometry
internal import Styling
internal import TextShaping

/// Sets one line: gives its pieces their places along the line, then across it (CSS 2.2 "Line
/// height calculations").
struct LinePlacer {
  let context: LayoutContext
  let container: BoxTree.BoxID
  /// The container's style: the strut.
  let strut: TextStyle
  /// The container's width, to which percentages refer.
  let width: Points
  /// The container's height, where it is definite.
  private let height: Points?
  /// The inline boxes that are open at the line's start, and at its end when it was placed.
  var open: [OpenInline]
  private var groups = AlignedGroups()
  private var words: [PlacedWord] = []
  private var texts: [PlacedText] = []
  private var objects: [Object] = []
  private(set) var positioned: [PositionedBox] = []
  /// Indices of those of `positioned` that would stand below the line.
  private var belowLine: [Int] = []
  private(set) var hasContent = false
  private var x = 0.0
  /// Letter spacing between the last piece and the next: it vanishes at the line's end.
  private var spacing = 0.0
  /// Whether the next word begins a text of its own, because something stands before it.
  private var isTextBroken = false

  /// An inline box on the line.
  struct OpenInline {
    let box: BoxTree.BoxID
    let style: BoxStyle.ID
    /// How far its baseline stands above that of its group, and the group.
    var raise: Double
    var group: Int
    /// Left and down by relative positioning.
    var shift: Point
    /// Its entry in `objects`; nil when nothing of it is painted.
    var object: Int?
  }

  private struct PlacedText {
    var text: Line.Text
    let raise: Double
    let group: Int
    let shift: Points
  }

  private struct Object {
    enum Kind {
      case inline(style: BoxStyle.ID, edges: Fragment.Edges)
      case atomic(AtomicBox)
    }
    var kind: Kind
    let box: BoxTree.BoxID
    let left: Double
    var right: Double
    let raise: Double
    let group: Int
    let shift: Point
  }

  init(
    _ context: LayoutContext, container: BoxTree.BoxID, strut: TextStyle, space: LineSpace,
    open: [OpenInline]
  ) {
    self.context = context
    self.container = container
    self.strut = strut
    width = space.width
    height = space.height
    self.open = open
  }

  // MARK: Along the line

  /// Places the pieces from `start`; `stretch` is what justification adds to spaces.
  mutating func place(
    _ content: PreparedContent, _ range: Range<Int>, line: BrokenLine, at start: Double,
    stretch: SpaceStretch
  ) {
    x = start
    for index in open.indices { reopen(index) }
    let trailing = trailingSpaces(content.pieces, range)
    var isAtStart = true
    for index in range {
      let piece = content.pieces[index]
      if spacing != 0, piece.kind != .outOfFlow, index < trailing { placeSpacing() }
      switch piece.kind {
      case .space, .tab:
        if isAtStart, piece.isCollapsible { continue }
        if index >= trailing, piece.vanishesAtEnd {
          endWithSpace(piece, isFirst: index == trailing, line)
          continue
        }
        isAtStart = false
        placeSpace(piece, start: start, added: stretch.room(of: piece, at: index))
      case .text:
        isAtStart = false
        placeText(piece, added: stretch.room(of: piece, at: index))
      case .leader:
        isAtStart = false
        placeLeader(piece)
      case .lineBreak:
        hasContent = true
      case .open: openInline(piece)
      case .close: closeInline(piece)
      case .atomic:
        isAtStart = false
        if let atomic = content.atomics[index] { placeAtomic(piece, atomic) }
      case .outOfFlow:
        if !context.isFloat(piece) { addPositioned(piece.box) }
      }
      if piece.spacingAfter != 0 { spacing = piece.spacingAfter }
    }
    if line.hasHyphen { placeHyphen(content.pieces, range) }
    for index in open.indices { endPiece(of: index) }
  }

  /// A positioned box that would be inline in the flow would stand here; a block at the container's edge,
  /// below what stands on the line before it (CSS Positioned Layout, "Static Position Rectangle").
  private mutating func addPositioned(_ box: BoxTree.BoxID) {
    let isInline = context.tree.style(of: box).computed.isInlineLevelInFlow
    if !isInline, hasContent { belowLine.append(positioned.count) }
    let left = isInline ? Points(x) : .zero
    positioned.append(PositionedBox(box: box, staticPosition: Point(x: left, y: .zero)))
  }

  /// Index of the first of the white space pieces at the line's end.
  private func trailingSpaces(_ pieces: [InlinePiece], _ range: Range<Int>) -> Int {
    var index = range.upperBound
    while index > range.lowerBound {
      switch pieces[index - 1].kind {
      case .space where context.textStyle(pieces[index - 1].style).keepsTrailingSpaces:
        return index
      case .space, .tab, .lineBreak, .outOfFlow, .open, .close: index -= 1
      case .text, .leader, .atomic: return index
      }
    }
    return index
  }

  /// A wrapped line ends with one collapsed space, which takes no part in alignment, and lets a reader's copy
  /// of the text have the words apart.
  private mutating func endWithSpace(_ piece: InlinePiece, isFirst: Bool, _ line: BrokenLine) {
    guard isFirst, !line.isForced, piece.isWordSeparator else { return }
    appendWords(piece)
  }

  /// Letter spacing is underlined with the text before it where the box that it stands in is.
  private mutating func placeSpacing() {
    x += spacing
    spacing = 0
    guard let last = texts.last, !isTextBroken else { return }
    let styles = context.tree.styles
    let holder = open.last.map { styles[$0.style.position] } ?? context.tree.style(of: container)
    if holder.decorations == styles[last.text.style.position].decorations { extendText() }
  }

  private mutating func placeSpace(_ piece: InlinePiece, start: Double, added: Double) {
    if !piece.isCollapsible { hasContent = true }
    appendWords(piece)
    if piece.kind == .tab {
      x += LineBreakMetrics(context: context, container: strut, indent: start).tabWidth(piece, at: x - start)
    } else {
      x += piece.width + added
    }
    extendText()
  }

  private mutating func placeText(_ piece: InlinePiece, added: Double) {
    hasContent = true
    appendWords(piece)
    x += piece.width + added
    extendText()
  }

  private mutating func placeHyphen(_ pieces: [InlinePiece], _ range: Range<Int>) {
    guard let last = pieces[range].last(where: { $0.kind == .text }) else { return }
    let style = context.textStyle(last.style)
    let hyphen = context.hyphen(of: style)
    x += style.letterSpacing
    appendText(style: last.style)
    for position in 0..<hyphen.count {
      words.append(PlacedWord(word: hyphen[position], x: Float(x)))
      x += context.width(of: hyphen[position], style)
    }
    x -= style.letterSpacing
    texts[texts.count - 1].text.words =
      texts[texts.count - 1].text.words.lowerBound..<Int32(words.count)
    extendText()
  }

  /// Repeats the pattern of a leader. Its copies stand at multiples of its width from the container's right
  /// edge, so that they stand below each other from line to line (CSS Generated Content for Paged Media,
  /// "Rendering leaders"); where the room holds none so placed, one stands at its end.
  private mutating func placeLeader(_ piece: InlinePiece) {
    hasContent = true
    let end = x + piece.width
    let style = context.textStyle(piece.style)
    let pattern = context.width(of: piece.words, style) + style.letterSpacing
    // A pattern thinner than a hundredth of a point is never seen, and its copies would be without number.
    if pattern > 0.01 {
      let first = ((width.value - x + 0.001) / pattern).rounded(.down)
      let last = ((width.value - end - 0.001) / pattern).rounded(.up) + 1
      for copy in stride(from: first, through: last, by: -1) {
        appendWords(piece, at: width.value - copy * pattern)
      }
      if first < last { appendWords(piece, at: end - pattern) }
    }
    x = end
    extendText()
  }

  private mutating func appendWords(_ piece: InlinePiece) {
    if piece.words.count == 0 { return }
    appendWords(piece, at: x)
  }

  private mutating func appendWords(_ piece: InlinePiece, at place: Double) {
    appendText(style: piece.style)
    let shift = open.last?.shift.x.value ?? 0
    var left = place + shift
    if piece.words.count == 1 {
      words.append(PlacedWord(word: piece.words.first, x: Float(left)))
    } else {
      let style = context.textStyle(piece.style)
      for position in 0..<piece.words.count {
        words.append(PlacedWord(word: piece.words[position], x: Float(left)))
        left += context.width(of: piece.words[position], style)
      }
    }
    texts[texts.count - 1].text.words =
      texts[texts.count - 1].text.words.lowerBound..<Int32(words.count)
  }

  /// Makes sure that the last text is of the style and on the baseline in force.
  private mutating func appendText(style: BoxStyle.ID) {
    let around = open.last
    let raise = around?.raise ?? 0
    let group = around?.group ?? 0
    let inline = open.last { $0.object != nil }?.object.map { Int32($0) }
    if let last = texts.last, last.text.style == style, last.raise == raise, last.group == group,
      last.text.inline == inline, !isTextBroken
    {
      return
    }
    isTextBroken = false
    let shift = around?.shift ?? .zero
    texts.append(
      PlacedText(
        text: Line.Text(
          style: style, words: Int32(words.count)..<Int32(words.count),
          origin: Point(x: Points(x) + shift.x, y: .zero), width: .zero, inline: inline),
        raise: raise, group: group, shift: shift.y))
  }

  private mutating func extendText() {
    guard let last = texts.indices.last else { return }
    texts[last].text.width = Points(x) + (open.last?.shift.x ?? .zero) - texts[last].text.origin.x
  }

  // MARK: Inline boxes

  /// Begins a line's piece of a box that began on an earlier line.
  private mutating func reopen(_ index: Int) {
    let inline = open[index]
    let parent = index > 0 ? open[index - 1] : nil
    let aligned = groups.align(
      context.tree.styles[inline.style.position].computed.text.verticalAlign,
      in: parent.map { ($0.raise, $0.group) },
      parent: textStyle(of: parent), up: textStyle(of: inline).lineAscent,
      down: textStyle(of: inline).lineDescent,
      lineHeight: textStyle(of: inline).lineHeight)
    open[index].raise = aligned.raise
    open[index].group = aligned.group
    open[index].object = nil
    if context.isPainted(inline.box) { begin(index, isStart: false) }
  }

  private mutating func openInline(_ piece: InlinePiece) {
    let style = context.tree.styles[piece.style.position]
    let text = context.textStyle(piece.style)
    let aligned = groups.align(
      style.computed.text.verticalAlign, in: open.last.map { ($0.raise, $0.group) },
      parent: textStyle(of: open.last),
      up: text.lineAscent, down: text.lineDescent, lineHeight: text.lineHeight)
    if piece.width != 0 { hasContent = true }
    let isStart = !context.tree[piece.box].flags.contains(.continuation)
    if isStart { x += (style.computed.box.margin.left.resolved(against: width) ?? .zero).value }
    let shift = (open.last?.shift ?? .zero) + style.relativeShift(in: width, height: height)
    open.append(
      OpenInline(
        box: piece.box, style: piece.style, raise: aligned.raise, group: aligned.group,
        shift: shift, object: nil))
    if context.isPainted(piece.box) { begin(open.count - 1, isStart: isStart) }
    let margin =
      isStart ? (style.computed.box.margin.left.resolved(against: width) ?? .zero).value : 0
    x += piece.width - margin
  }

  private mutating func begin(_ index: Int, isStart: Bool) {
    let inline = open[index]
    open[index].object = objects.count
    objects.append(
      Object(
        kind: .inline(
          style: inline.style, edges: isStart ? [.top, .bottom, .left] : [.top, .bottom]),
        box: inline.box, left: x, right: x, raise: inline.raise, group: inline.group,
        shift: inline.shift))
  }

  private mutating func closeInline(_ piece: InlinePiece) {
    let inline = open.removeLast()
    if piece.width != 0 { hasContent = true }
    let style = context.tree.styles[piece.style.position]
    let isEnd = !context.tree[piece.box].flags.contains(.continued)
    let margin =
      isEnd ? (style.computed.box.margin.right.resolved(against: width) ?? .zero).value : 0
    x += piece.width - margin
    if let object = inline.object {
      objects[object].right = x
      if isEnd, case .inline(let style, let edges) = objects[object].kind {
        objects[object].kind = .inline(style: style, edges: edges.union(.right))
      }
    }
    x += margin
  }

  private mutating func endPiece(of index: Int) {
    if let object = open[index].object { objects[object].right = x }
  }

  private mutating func placeAtomic(_ piece: InlinePiece, _ atomic: AtomicBox) {
    hasContent = true
    let style = context.tree.styles[piece.style.position]
    let aligned = groups.align(
      style.computed.text.verticalAlign, in: open.last.map { ($0.raise, $0.group) },
      parent: textStyle(of: open.last),
      up: atomic.baseline, down: atomic.height - atomic.baseline,
      lineHeight: context.textStyle(piece.style).lineHeight)
    let shift = (open.last?.shift ?? .zero) + style.relativeShift(in: width, height: height)
    objects.append(
      Object(
        kind: .atomic(atomic), box: piece.box, left: x, right: x + piece.width,
        raise: aligned.raise,
        group: aligned.group, shift: shift))
    x += piece.width
    isTextBroken = true
  }

  private func textStyle(of inline: OpenInline?) -> TextStyle {
    inline.map { context.textStyle($0.style) } ?? strut
  }

  // MARK: Across the line

  /// The finished line: its fragment is as wide as its container.
  mutating func finish() -> Fragment {
    groups.finish(strut: strut)
    let baselines = groups
    for index in belowLine { positioned[index].staticPosition.y = Points(baselines.height) }
    let placedTexts = texts.map { placed in
      var text = placed.text
      text.origin.y = Points(baselines.baseline(of: placed.group) - placed.raise) + placed.shift
      return text
    }
    let boxes = objects.isEmpty ? [] : objects.map { place($0) }
    let baseline = Points(baselines.baseline(of: 0))
    return Fragment(
      box: container, size: Size(width: width, height: Points(baselines.height)),
      content: .line(Line(words: words, texts: placedTexts, boxes: boxes)), isDecorated: false,
      baselines: Baselines(first: baseline, last: baseline))
  }

  private mutating func place(_ object: Object) -> PlacedFragment {
    let baseline = groups.baseline(of: object.group) - object.raise
    switch object.kind {
    case .atomic(let atomic):
      let corner = Point(
        x: Points(object.left) + atomic.margin.left,
        y: Points(baseline - atomic.baseline) + atomic.margin.top)
      positioned += atomic.positioned.map { $0.moved(by: corner + object.shift) }
      return PlacedFragment(atomic.fragment, at: corner + object.shift)
    case .inline(let style, let edges):
      let text = context.textStyle(style)
      let boxStyle = context.tree.styles[style.position]
      let padding = boxStyle.padding(against: width)
      let above = text.ascent + (padding.top + boxStyle.border.top).value
      let below = text.descent + (padding.bottom + boxStyle.border.bottom).value
      let fragment = Fragment(
        box: object.box,
        size: Size(width: Points(object.right - object.left), height: Points(above + below)),
        content: .boxes([]), edges: edges)
      return PlacedFragment(
        fragment, at: Point(x: Points(object.left), y: Points(baseline - above)) + object.shift)
    }
  }
}
