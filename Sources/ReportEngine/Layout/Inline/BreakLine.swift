internal import Geometry
internal import Styling
internal import TextShaping

/// The pieces that one line takes, and how wide they are.
struct BrokenLine {
  /// Index after its last piece.
  var end: Int
  /// Its width without the spaces that hang at its end.
  var width: Double
  /// Whether it ends with a hyphen that the text has not.
  var hasHyphen = false
  /// Whether something forces its end: a line break, or the end of the content.
  var isForced = false
  /// Whether it ends where lines are welcome to end and fits; not where only need makes them end.
  var isGood = true
  /// Whether its spaces may shrink: it was chosen together with the other lines.
  var isPlanned = false
  /// The piece that did not fit on it.
  var overflow: Int?
}

/// Finds where a line ends that begins with the piece `start`: as many pieces as fit (CSS Text,
/// "Line Breaking and Word Boundaries"). `TotalFit` chooses all lines of a paragraph together.
///
/// `hyphenWidth` tells the width of a hyphen in the style of a piece; `tabWidth` how wide a tab at
/// a distance is.
func breakLine(
  _ pieces: [InlinePiece], from start: Int, available: Double, metrics: LineBreakMetrics
) -> BrokenLine {
  var state = LineBreakState(available: available, metrics: metrics)
  for index in start..<pieces.count {
    if let line = state.take(pieces[index], at: index) { return line }
  }
  return state.forcedLine(endingBefore: pieces.count)
}

/// How much of a line the pieces take that begin it, spaces at their end included.
func widthOfLine(_ pieces: ArraySlice<InlinePiece>, metrics: LineBreakMetrics) -> Double {
  var state = LineBreakState(available: .infinity, metrics: metrics)
  for index in pieces.indices { _ = state.take(pieces[index], at: index) }
  return state.width
}

/// What breaking asks of styles.
struct LineBreakMetrics {
  let context: LayoutContext
  /// The style of the block container, which tab stops are measured by.
  let container: TextStyle
  /// Where the line's content begins: tab stops are counted from the container's edge.
  let indent: Double

  /// What a hyphen after a piece adds to its line.
  func hyphenWidth(after piece: InlinePiece) -> Double {
    let style = context.textStyle(piece.style)
    return style.letterSpacing + context.width(of: context.hyphen(of: style), style)
  }

  /// The distance to the next tab stop that is half a digit away or more (CSS Text, `tab-size`).
  func tabWidth(_ piece: InlinePiece, at x: Double) -> Double {
    let stop =
      switch context.textStyle(piece.style).text.tabSize {
      case .spaces(let count): count * (container.spaceWidth + container.letterSpacing)
      case .length(let length): length.value
      }
    guard stop > 0 else { return 0 }
    let position = indent + x
    let next = ((position + stop * 0.001) / stop).rounded(.down) + 1
    let distance = next * stop - position
    return distance < container.zeroAdvance / 2 - 0.001 ? distance + stop : distance
  }
}

/// A line being filled.
private struct LineBreakState {
  /// Forgives the noise of sums, as `Points.isAtMost` does.
  let limit: Double
  let available: Double
  let metrics: LineBreakMetrics
  /// With the spaces at its end so far, and without.
  private(set) var width = 0.0
  private(set) var trimmed = 0.0
  /// With preserved spaces at its end: they hang before a forced break only where they do not fit (CSS Text,
  /// "Phase II: Trimming and Positioning").
  private var untrimmed = 0.0
  /// Whether nothing but vanishing spaces has come.
  private var isAtStart = true
  private var lastBreak: BrokenLine?
  private var lastAvoided: BrokenLine?
  private var lastEmergency: BrokenLine?

  init(available: Double, metrics: LineBreakMetrics) {
    limit = available + 0.001
    self.available = available
    self.metrics = metrics
  }

  /// Adds a piece; the line when it must end before or after it.
  mutating func take(_ piece: InlinePiece, at index: Int) -> BrokenLine? {
    switch piece.kind {
    case .lineBreak: return forcedLine(endingBefore: index + 1)
    case .outOfFlow: break
    case .space:
      if isAtStart, piece.isCollapsible { return nil }
      isAtStart = false
      width += piece.width
      let style = metrics.context.textStyle(piece.style)
      if !style.collapsesSpaces { untrimmed = width }
      if style.keepsTrailingSpaces {
        trimmed = width
        if width > limit, let line = bestLine(without: index) { return line }
      }
    case .tab:
      isAtStart = false
      width += metrics.tabWidth(piece, at: width)
      untrimmed = width
    case .open, .close:
      width += piece.width
      trimmed += piece.width
      if trimmed > limit, piece.width > 0, lastBreak != nil || lastAvoided != nil {
        return bestLine(without: index)
      }
    case .text, .atomic, .leader:
      isAtStart = false
      width += piece.width
      trimmed = width
      if width > limit, let line = bestLine(without: index) { return line }
    }
    let line = noteBreak(after: piece, at: index)
    width += piece.spacingAfter
    return line
  }

  func forcedLine(endingBefore end: Int) -> BrokenLine {
    let fits = trimmed <= limit
    return BrokenLine(
      end: end, width: max(trimmed, min(untrimmed, available)), isForced: true, isGood: fits,
      overflow: fits ? nil : end - 1)
  }

  /// The line that ends at the best of the breaks so far, because the piece at `index` does not fit.
  private func bestLine(without index: Int) -> BrokenLine? {
    var line = lastBreak ?? lastAvoided ?? lastEmergency
    line?.overflow = index
    return line
  }

  private mutating func noteBreak(after piece: InlinePiece, at index: Int) -> BrokenLine? {
    if isAtStart { return nil }
    var line = BrokenLine(end: index + 1, width: trimmed)
    if trimmed > limit {
      line.isGood = false
      line.overflow = index
    }
    switch piece.breakAfter {
    case .none: return nil
    case .allowed: break
    case .avoided:
      line.isGood = false
      if trimmed <= limit { lastAvoided = line } else if lastBreak == nil { return line }
      return nil
    case .hyphen:
      line.hasHyphen = true
      line.width += metrics.hyphenWidth(after: piece)
    case .emergency:
      line.isGood = false
      if trimmed <= limit { lastEmergency = line } else if lastBreak == nil { return line }
      return nil
    }
    if line.width <= limit {
      lastBreak = line
    } else if lastBreak == nil,
      trimmed > limit || piece.breakAfter == .hyphen && lastAvoided == nil && lastEmergency == nil
    {
      return line
    }
    return nil
  }
}
