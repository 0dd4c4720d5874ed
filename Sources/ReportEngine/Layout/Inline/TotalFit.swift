internal import Geometry
internal import Styling

/// Chooses the ends of a paragraph's lines together, so that its spaces are as even as can be (Knuth and
/// Plass, "Breaking Paragraphs into Lines"; CSS Text 4, `text-wrap-style`).
///
/// Every break is a node, and a line leads from one node to another; a line costs the more, the more its
/// spaces differ from their natural width. The first round takes the breaks of the text alone; where some
/// line would be too loose, further rounds divide words, and at last take any break.
struct TotalFit {
  /// What lines cost.
  enum Cost {
    /// The narrowest and the widest comfortable space, from its natural width.
    static let shrink = 1.0 / 3
    static let stretch = 0.5
    /// Of a line of natural spaces: fewer lines are better.
    static let line = 10.0
    /// Added for a hyphen, for a second and for a further one in a row, for a break that habits avoid or that
    /// divides a name, for a last line of one short word.
    static let hyphen = 50.0
    static let secondHyphen = 100.0
    static let furtherHyphen = 3000.0
    static let avoided = 1_000_000.0
    static let shortLastLine = 400.0
  }

  /// What a round accepts.
  private struct Round {
    let dividesWords: Bool
    /// How far a line may be from natural spaces; 100 stands for the widest comfortable space.
    let tolerance: Double
    /// Whether breaks that habits avoid and a third hyphen in a row will do.
    let takesAnyBreak: Bool

    static let all = [
      Round(dividesWords: false, tolerance: 100, takesAnyBreak: false),
      Round(dividesWords: true, tolerance: 400, takesAnyBreak: false),
      // The widest space without a third hyphen in a row: some 0.9 em.
      Round(dividesWords: true, tolerance: 16000, takesAnyBreak: false),
      Round(dividesWords: true, tolerance: .infinity, takesAnyBreak: true),
    ]
  }

  private let context: LayoutContext
  private let prepared: PreparedContent
  private let metrics: LineBreakMetrics
  private let rules: LineRules
  private var nodes: [Node] = []
  /// The nodes from which a line may still reach the place that is read.
  private var active: [Int] = []
  private var round = Round.all[0]
  /// Index after the piece that no line could take, when there is no plan.
  private(set) var stuck: Int?

  /// What a paragraph asks of its lines.
  struct LineRules {
    /// The room of the first line, and of the others.
    let first: Double
    let others: Double
    /// Whether spaces stretch and shrink to fill a line.
    let isJustified: Bool
    let isLastJustified: Bool
    /// How many lines in a row may end with a hyphen; nil for any number.
    let hyphensInRow: Int?
  }

  private struct Node {
    /// Where the line before ends.
    let end: PlannedLine
    /// The sums where the next line begins.
    let start: LineTotals
    let cost: Double
    /// Index of the node where the line before begins; -1 for the first.
    let before: Int
    /// How many lines in a row end with a hyphen here: 3 stands for more too.
    let hyphens: Int
  }

  private struct Best {
    let cost: Double
    let before: Int
    let width: Double
  }

  init(_ context: LayoutContext, _ prepared: PreparedContent, metrics: LineBreakMetrics, rules: LineRules) {
    self.context = context
    self.prepared = prepared
    self.metrics = metrics
    self.rules = rules
  }

  /// The lines of the paragraph from `start` to `end`; nil when there is none without an overfull line.
  mutating func lines(from start: Int, to end: Int, hyphensBefore: Int) -> [PlannedLine]? {
    for round in Round.all {
      self.round = round
      if let lines = plan(from: start, to: end, hyphensBefore: hyphensBefore) { return lines }
    }
    return nil
  }

  private mutating func plan(from start: Int, to end: Int, hyphensBefore: Int) -> [PlannedLine]? {
    var reader = ParagraphReader(prepared.pieces, from: start, to: end)
    nodes = [
      Node(
        end: PlannedLine(end: start), start: reader.totals, cost: 0, before: -1, hyphens: hyphensBefore)
    ]
    active = [0]
    while reader.index < end {
      let piece = prepared.pieces[reader.index]
      if round.dividesWords, piece.kind == .text { addDivisions(of: piece, reader) }
      reader.advance()
      guard reader.index < end else { break }
      switch piece.breakAfter {
      case .none, .emergency: continue
      case .allowed: addBreak(at: reader, penalty: 0, endsWithHyphen: endsWithHyphen(piece))
      case .avoided: if round.takesAnyBreak { addBreak(at: reader, penalty: Cost.avoided) }
      case .hyphen: addBreak(at: reader, penalty: Cost.hyphen, hyphen: metrics.hyphenWidth(after: piece))
      }
      if active.isEmpty {
        stuck = reader.index
        return nil
      }
    }
    return finish(reader)
  }

  // MARK: Breaks

  /// Whether a piece ends with a hyphen of its own, as the first part of a compound does.
  private func endsWithHyphen(_ piece: InlinePiece) -> Bool {
    guard piece.kind == .text, piece.bytes.count > 0 else { return false }
    return prepared.text[Int(piece.bytes.upperBound) - 1] == UInt8(ascii: "-")
  }

  private mutating func addBreak(
    at reader: ParagraphReader, penalty: Double, hyphen: Double? = nil, endsWithHyphen: Bool = false
  ) {
    var end = PlannedLine(end: reader.index)
    end.hasHyphen = hyphen != nil
    var totals = reader.trimmed
    totals.width += hyphen ?? 0
    connect(
      to: end, at: totals, next: reader.startOfLine(), penalty: penalty,
      showsHyphen: hyphen != nil || endsWithHyphen)
    // What is too long for a line already only grows.
    let first = active.first { fit(from: nodes[$0], to: reader.trimmed) == nil }
    if first != nil { active = active.filter { fit(from: nodes[$0], to: reader.trimmed) != nil } }
  }

  /// The places within a word where a line may end, if any line that is being made may end near it.
  private mutating func addDivisions(of piece: InlinePiece, _ reader: ParagraphReader) {
    let style = context.textStyle(piece.style)
    guard style.hyphenator != nil else { return }
    let isNear = active.contains { index in
      let room = room(after: nodes[index])
      let begin = (reader.totals - nodes[index].start).width
      return begin < room && begin + piece.width > room * 0.7
    }
    guard isNear else { return }
    let hyphen = metrics.hyphenWidth(after: piece)
    for division in context.dividedWidths(of: piece, in: prepared.text, style) {
      if division.isInName, !round.takesAnyBreak { continue }
      var end = PlannedLine(end: reader.index + 1)
      end.division = division.offset
      end.hasHyphen = true
      var totals = reader.totals
      totals.width += division.before + hyphen
      var next = reader.totals
      next.width += piece.width - division.after
      connect(
        to: end, at: totals, next: next, penalty: division.isInName ? Cost.avoided : Cost.hyphen,
        showsHyphen: true)
    }
  }

  /// Adds the best lines that end at a break: one for each number of hyphens in a row.
  private mutating func connect(
    to end: PlannedLine, at totals: LineTotals, next: LineTotals, penalty: Double, showsHyphen: Bool
  ) {
    var best: (Best?, Best?, Best?, Best?)
    for index in active {
      let node = nodes[index]
      guard let badness = fit(from: node, to: totals), badness <= round.tolerance else { continue }
      let hyphens = showsHyphen ? min(node.hyphens + 1, 3) : 0
      if end.hasHyphen, let limit = rules.hyphensInRow, node.hyphens >= limit { continue }
      if hyphens == 3, !round.takesAnyBreak { continue }
      let penalty = hyphens == 3 ? Cost.furtherHyphen : hyphens == 2 ? Cost.secondHyphen : penalty
      let line = Best(
        cost: node.cost + demerits(badness, penalty), before: index, width: (totals - node.start).width)
      switch hyphens {
      case 0: best.0 = better(best.0, line)
      case 1: best.1 = better(best.1, line)
      case 2: best.2 = better(best.2, line)
      default: best.3 = better(best.3, line)
      }
    }
    for (hyphens, line) in [best.0, best.1, best.2, best.3].enumerated() {
      guard let line else { continue }
      var end = end
      end.width = line.width
      active.append(nodes.count)
      nodes.append(
        Node(
          end: end, start: next, cost: line.cost, before: line.before, hyphens: hyphens))
    }
  }

  private func better(_ known: Best?, _ line: Best) -> Best {
    guard let known, known.cost <= line.cost else { return line }
    return known
  }

  // MARK: Lines

  private func room(after node: Node) -> Double { node.before < 0 ? rules.first : rules.others }

  /// How far a line is from natural spaces: 0, or 100 at the limits; nil when it does not fit.
  private func fit(from node: Node, to end: LineTotals) -> Double? {
    let line = end - node.start
    let slack = room(after: node) - line.width
    if slack < 0.001, slack > -0.001 { return 0 }
    guard rules.isJustified else {
      // A ragged line may end some way before the edge.
      return slack < 0 ? nil : badness(slack / (0.2 * rules.others))
    }
    if slack < 0 {
      let room = line.spaceWidth * Cost.shrink
      return -slack > room ? nil : badness(-slack / room)
    }
    // A line of one word counts as if it had a narrow space.
    return badness(slack / (line.spaces > 0 ? line.spaceWidth * Cost.stretch : 0.03 * rules.others))
  }

  private func badness(_ ratio: Double) -> Double { 100 * ratio * ratio * ratio }

  private func demerits(_ badness: Double, _ penalty: Double) -> Double {
    (Cost.line + badness) * (Cost.line + badness) + penalty * penalty
  }

  /// The last line, and from it back to the first.
  private func finish(_ reader: ParagraphReader) -> [PlannedLine]? {
    var best: Best?
    for index in active {
      let width = (reader.trimmed - nodes[index].start).width
      guard let badness = fitOfLastLine(from: nodes[index], to: reader.trimmed),
        badness <= round.tolerance
      else { continue }
      let isShort = index > 0 && width < 0.15 * rules.others
      let cost = nodes[index].cost + demerits(badness, isShort ? Cost.shortLastLine : 0)
      best = better(
        best, Best(cost: cost, before: index, width: width))
    }
    guard let best else { return nil }
    var last = PlannedLine(end: reader.end)
    last.width = best.width
    last.isLast = true
    var lines = [last]
    var index = best.before
    while nodes[index].before >= 0 {
      lines.append(nodes[index].end)
      index = nodes[index].before
    }
    return lines.reversed()
  }

  /// A last line that is not stretched must fit as it is.
  private func fitOfLastLine(from node: Node, to end: LineTotals) -> Double? {
    if rules.isLastJustified { return fit(from: node, to: end) }
    return (end - node.start).width <= room(after: node) + 0.001 ? 0 : nil
  }
}
