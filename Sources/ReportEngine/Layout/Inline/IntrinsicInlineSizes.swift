internal import Geometry
internal import Styling

extension LayoutContext {
  /// The narrowest and widest content width of a run of inline content.
  func intrinsicSizes(of run: InlineRun) -> IntrinsicSizes {
    let style = tree[run.container].style
    let content = makeInlineContent(from: run.first, to: run.end, in: style)
    let container = textStyle(style)
    let indent = LineIndent(container.text.indent, width: .zero, isFirst: run.isFirst)
    var measure = IntrinsicMeasure(context: self, container: container, indent: indent)
    for piece in content.pieces { measure.take(piece, of: content.text) }
    measure.endLine()
    recycle(content)
    // A negative indent may leave one line less than a part of it.
    let widest = max(measure.narrowest, measure.widest)
    return IntrinsicSizes(minContent: Points(measure.narrowest), maxContent: Points(widest))
  }
}

/// Adds up pieces: the widest stretch without a break, and the widest line without a soft one.
private struct IntrinsicMeasure {
  let context: LayoutContext
  private(set) var narrowest = 0.0
  private(set) var widest = 0.0
  /// Both with their indents.
  private var stretch: Double
  private var line: Double
  /// Spaces that count only when something follows them: before a break, before the line's end.
  private var stretchSpaces = 0.0
  private var lineSpaces = 0.0
  /// Those of `lineSpaces` that a line before a forced break holds where there is room.
  private var preservedSpaces = 0.0
  private var isAtStart = true
  /// The width of the floats so far.
  private var floats = 0.0
  /// Whether a text stands before that may break after each letter.
  private var isAfterLetter = false

  private let metrics: LineBreakMetrics

  private let indent: LineIndent

  init(context: LayoutContext, container: TextStyle, indent: LineIndent) {
    self.context = context
    self.indent = indent
    stretch = indent.ofLine(0, isAfterForcedBreak: false)
    line = stretch
    metrics = LineBreakMetrics(context: context, container: container, indent: 0)
  }

  mutating func take(_ piece: InlinePiece, of text: [UInt8]) {
    switch piece.kind {
    case .lineBreak: endLine()
    case .outOfFlow: addFloat(piece)
    case .space:
      if isAtStart, piece.isCollapsible { return }
      if context.textStyle(piece.style).keepsTrailingSpaces {
        isAtStart = false
        add(Points(piece.width), Points(piece.width))
      } else {
        addSpace(piece.width)
        if !context.textStyle(piece.style).collapsesSpaces { preservedSpaces = lineSpaces }
      }
    case .tab:
      addSpace(metrics.tabWidth(piece, at: line + lineSpaces))
      preservedSpaces = lineSpaces
    case .open, .close: addEdge(edge(piece))
    case .atomic:
      let sizes = context.outerIntrinsicSizes(of: piece.box)
      add(sizes.minContent, sizes.maxContent)
      isAtStart = false
    case .leader:
      isAtStart = false
      add(Points(piece.width), Points(piece.width))
    case .text:
      isAtStart = false
      addText(piece, of: text)
    }
    if piece.spacingAfter != 0 { addSpacing(piece.spacingAfter) }
    if piece.endsStretch { endStretch() }
  }

  /// A float stands beside the lines: all of them may be as wide as it and they together.
  private mutating func addFloat(_ piece: InlinePiece) {
    guard context.isFloat(piece) else { return }
    let sizes = context.outerIntrinsicSizes(of: piece.box)
    narrowest = max(narrowest, sizes.minContent.value)
    if context.tree.style(of: piece.box).computed.clear != .none { floats = 0 }
    floats += sizes.maxContent.value
    widest = max(widest, floats)
  }

  private mutating func addText(_ piece: InlinePiece, of text: [UInt8]) {
    let style = context.textStyle(piece.style)
    if style.breaksAnywhere {
      addBreakableText(piece, of: text)
    } else {
      isAfterLetter = false
      addWord(piece, of: text, style)
    }
    if piece.breakAfter == .hyphen {
      let hyphen = metrics.hyphenWidth(after: piece)
      narrowest = max(narrowest, stretch + hyphen)
    }
  }

  /// A word that may be divided (CSS Text, "Hyphenation Control"): each of its parts but the last stands
  /// with a hyphen.
  private mutating func addWord(_ piece: InlinePiece, of text: [UInt8], _ style: TextStyle) {
    let parts = context.widthsOfParts(of: piece, in: text, style)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      add(Points(piece.width), Points(piece.width))
      return
    }
    let hyphen = metrics.hyphenWidth(after: piece)
    add(Points(first), Points(piece.width))
    narrowest = max(narrowest, stretch + hyphen, (parts.dropFirst().dropLast().max() ?? 0) + hyphen)
    endStretch()
    stretch += last
  }

  /// A line may end after every letter: the first one stands with what comes before, the last one
  /// with what follows.
  private mutating func addBreakableText(_ piece: InlinePiece, of text: [UInt8]) {
    let letter = context.widestLetter(of: piece, in: text)
    if isAfterLetter { endStretch() }
    add(Points(letter), Points(piece.width))
    if letter < piece.width {
      endStretch()
      stretch += letter
    }
    isAfterLetter = true
  }

  private func edge(_ piece: InlinePiece) -> Double {
    let flag: BoxTree.Flags = piece.kind == .open ? .continuation : .continued
    guard !context.tree[piece.box].flags.contains(flag) else { return 0 }
    let style = context.tree.styles[piece.style.position]
    let margin = style.computed.box.margin.map { $0.resolved(against: .zero) ?? .zero }
    let padding = style.padding(against: .zero)
    return piece.kind == .open
      ? (margin.left + style.border.left + padding.left).value
      : (margin.right + style.border.right + padding.right).value
  }

  /// Spaces before the edge of a box still vanish at a line's end.
  private mutating func addEdge(_ width: Double) {
    stretch += width
    line += width
  }

  private mutating func add(_ minimum: Points, _ maximum: Points) {
    if minimum == .zero, maximum == .zero { return }
    stretch += stretchSpaces + minimum.value
    line += lineSpaces + maximum.value
    stretchSpaces = 0
    lineSpaces = 0
    preservedSpaces = 0
  }

  private mutating func addSpace(_ width: Double) {
    isAtStart = false
    addSpacing(width)
  }

  private mutating func addSpacing(_ width: Double) {
    stretchSpaces += width
    lineSpaces += width
  }

  private mutating func endStretch() {
    narrowest = max(narrowest, stretch)
    stretch = indent.ofLine(1, isAfterForcedBreak: false)
    stretchSpaces = 0
  }

  mutating func endLine() {
    endStretch()
    widest = max(widest, line + preservedSpaces + floats)
    line = indent.ofLine(1, isAfterForcedBreak: true)
    stretch = line
    lineSpaces = 0
    preservedSpaces = 0
    isAtStart = true
  }
}
