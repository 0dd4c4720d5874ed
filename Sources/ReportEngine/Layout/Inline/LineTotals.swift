/// Sums over the pieces of a paragraph: the room between two of them is the difference of their sums.
struct LineTotals {
  /// Widths at their natural size.
  var width = 0.0
  /// The spaces between words that stretch and shrink, and their share of the width.
  var spaces = 0
  var spaceWidth = 0.0

  static func - (end: LineTotals, start: LineTotals) -> LineTotals {
    LineTotals(
      width: end.width - start.width, spaces: end.spaces - start.spaces,
      spaceWidth: end.spaceWidth - start.spaceWidth)
  }

  /// Adds a piece's room.
  mutating func add(_ piece: InlinePiece) {
    width += piece.width
    guard piece.isWordSeparator else { return }
    spaces += 1
    spaceWidth += piece.width
  }
}

/// The pieces of a paragraph up to its end or the next forced break, read from the left.
struct ParagraphReader {
  let pieces: [InlinePiece]
  /// Index after the last piece, a line break included.
  let end: Int
  /// Index of the next piece.
  private(set) var index: Int
  /// Of all pieces before `index`.
  private(set) var totals = LineTotals()
  /// Of the same without the spaces at their end, which vanish where a line ends.
  private(set) var trimmed = LineTotals()

  init(_ pieces: [InlinePiece], from start: Int, to end: Int) {
    self.pieces = pieces
    self.end = end
    index = start
    skipSpaces()
  }

  /// Takes the next piece.
  mutating func advance() {
    let piece = pieces[index]
    index += 1
    totals.add(piece)
    switch piece.kind {
    case .text, .atomic, .leader: trimmed = totals
    case .open, .close: trimmed.width += piece.width
    case .space, .tab, .lineBreak, .outOfFlow: break
    }
    totals.width += piece.spacingAfter
  }

  /// Where a line begins after a break here: spaces at its start vanish.
  func startOfLine() -> LineTotals {
    var reader = self
    reader.skipSpaces()
    return reader.totals
  }

  private mutating func skipSpaces() {
    while index < end {
      switch pieces[index].kind {
      case .outOfFlow: advance()
      case .space:
        if !pieces[index].isCollapsible { return }
        advance()
      case .open, .close:
        if pieces[index].width != 0 { return }
        advance()
      case .text, .tab, .leader, .lineBreak, .atomic: return
      }
    }
  }
}
