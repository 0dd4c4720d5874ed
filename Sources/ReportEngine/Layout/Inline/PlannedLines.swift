internal import Geometry
internal import Styling

/// Where a line of a paragraph ends whose lines were chosen together.
struct PlannedLine {
  /// Index after its last piece.
  let end: Int
  /// The byte of the text at which the last piece is divided.
  var division: Int?
  var hasHyphen = false
  /// Its natural width, the hyphen included.
  var width = 0.0
  /// Whether the paragraph or a forced break ends it.
  var isLast = false

  init(end: Int) { self.end = end }
}

/// The lines of a paragraph still to come.
struct LinePlan {
  private var lines: ArraySlice<PlannedLine> = []
  /// Index of the piece with which the next line begins.
  private var start = 0
  /// How many pieces were added since, by dividing words.
  private var added = 0

  init() {}

  init(_ lines: [PlannedLine], from start: Int) {
    self.lines = lines[...]
    self.start = start
  }

  func hasLine(from start: Int) -> Bool { !lines.isEmpty && self.start == start }

  /// Takes the next line and cuts the word at its end.
  mutating func takeLine(of prepared: inout PreparedContent, in context: LayoutContext) -> BrokenLine {
    let line = lines.removeFirst()
    start = line.end + added
    if let division = line.division {
      context.divide(&prepared, piece: start - 1, at: division)
      added += 1
    }
    var broken = BrokenLine(end: start, width: line.width, hasHyphen: line.hasHyphen, isForced: line.isLast)
    broken.isPlanned = true
    return broken
  }
}

extension TextStyle {
  /// Whether the lines of a paragraph are chosen together: where they are justified and nothing else is
  /// asked for, and where the best lines are (CSS Text 4, `text-wrap-style`).
  var plansLines: Bool {
    guard wraps, text.hyphenateLimitZone == .zero else { return false }
    switch text.wrapStyle {
    case .auto: return text.align == .justify
    case .pretty: return true
    case .balance, .stable: return false
    }
  }
}

extension LayoutContext {
  /// The stretch of pieces from `start` on up to the paragraph's end or what keeps its lines from being
  /// chosen together: a tab, a leader, a space that takes room at a line's end. `isLong` says that it needs
  /// more than one line.
  func paragraphToPlan(
    in pieces: [InlinePiece], from start: Int, room: Double
  ) -> (end: Int, isLong: Bool, isPlain: Bool) {
    var width = 0.0
    for index in start..<pieces.count {
      let piece = pieces[index]
      switch piece.kind {
      case .lineBreak: return (index + 1, width > room, true)
      case .tab, .leader: return (index + 1, width > room, false)
      case .space where !piece.isCollapsible && textStyle(piece.style).keepsTrailingSpaces:
        return (index + 1, width > room, false)
      case .text, .space, .open, .close, .atomic, .outOfFlow: width += piece.width + piece.spacingAfter
      }
    }
    return (pieces.count, width > room, true)
  }
}
