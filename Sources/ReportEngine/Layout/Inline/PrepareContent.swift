internal import Geometry
internal import Styling
internal import TextShaping

/// An inline content in a container of known width: edges of inline boxes have their used widths,
/// atomic boxes are laid out, words too long for a line are cut up where style allows.
struct PreparedContent {
  var pieces: [InlinePiece]
  /// The text of the content.
  let text: [UInt8]
  /// Of each atomic piece, by its index.
  var atomics: [Int: AtomicBox] = [:]
}

/// An atomic inline box, laid out.
struct AtomicBox {
  let fragment: Fragment
  let margin: Sides<Points>
  /// Below the top margin edge.
  let baseline: Double
  let positioned: [PositionedBox]

  var height: Double { (fragment.size.height + margin.vertical).value }
}

extension LayoutContext {
  /// `height` is the container's, where it is definite.
  func prepare(_ content: borrowing InlineContent, width: Points, height: Points?) -> PreparedContent {
    var prepared = PreparedContent(pieces: content.pieces, text: content.text)
    if !content.isPlain {
      for index in prepared.pieces.indices { resolve(&prepared, index, width: width, height: height) }
    }
    let tooLong = stretchesTooLong(prepared.pieces, for: width)
    if !tooLong.isEmpty { prepared = cutting(tooLong, in: prepared) }
    return prepared
  }

  private func resolve(
    _ prepared: inout PreparedContent, _ index: Int, width: Points, height: Points?
  ) {
    let piece = prepared.pieces[index]
    switch piece.kind {
    case .text, .space, .lineBreak, .outOfFlow, .tab, .leader: return
    case .open:
      prepared.pieces[index].width =
        tree[piece.box].flags.contains(.continuation)
        ? 0 : edges(of: piece.style, width: width).left.value
    case .close:
      prepared.pieces[index].width =
        tree[piece.box].flags.contains(.continued)
        ? 0 : edges(of: piece.style, width: width).right.value
    case .atomic:
      let atomic = layOutAtomic(piece.box, width: width, height: height)
      prepared.atomics[index] = atomic
      prepared.pieces[index].width = (atomic.fragment.size.width + atomic.margin.horizontal).value
    }
  }

  /// Margin, border and padding of each side.
  private func edges(of id: BoxStyle.ID, width: Points) -> Sides<Points> {
    let style = tree.styles[id.position]
    let margin = style.computed.box.margin.map { $0.resolved(against: width) ?? .zero }
    let padding = style.padding(against: width)
    return Sides(
      top: .zero, right: margin.right + style.border.right + padding.right, bottom: .zero,
      left: margin.left + style.border.left + padding.left)
  }

  /// Lays out an inline-block, an image or an inline-table (CSS 2.2 "Inline-block elements in
  /// normal flow").
  func layOutAtomic(_ box: BoxTree.BoxID, width: Points, height: Points?) -> AtomicBox {
    var space = ConstraintSpace(inlineSize: width, blockSize: height)
    space.shrinksToFit = true
    let style = tree.style(of: box)
    let margin = style.computed.box.margin.map { $0.resolved(against: width) ?? .zero }
    let result = layOut(box, in: space, resumingAt: nil, with: self)
    let fragment = result.fragment ?? Fragment(box: box, size: .zero, content: .boxes([]))
    let bottom = fragment.size.height + margin.bottom
    // An inline-block stands on its last line, an inline-table on its first row, an inline flex container
    // on its first line, everything else on its margin edge, and so does an inline-block that hides a last
    // line below it.
    var baseline: Points?
    switch tree.kind(of: box) {
    case .table, .flex: baseline = fragment.firstBaseline
    case .block:
      baseline = fragment.lastBaseline.map { style.isScrollContainer ? min($0, bottom) : $0 }
    case .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
      baseline = nil
    }
    return AtomicBox(
      fragment: fragment, margin: margin, baseline: (margin.top + (baseline ?? bottom)).value,
      positioned: result.positioned)
  }

  // MARK: Long words

  /// The texts, as indices, that must be cut up because no line can hold the stretch between two
  /// breaks in which they stand.
  private func stretchesTooLong(_ pieces: [InlinePiece], for width: Points) -> Set<Int> {
    var found: Set<Int> = []
    var stretch: [Int] = []
    var length = 0.0
    var spacing = 0.0
    for (index, piece) in pieces.enumerated() {
      if piece.kind == .text, textStyle(piece.style).breaksLongWords { stretch.append(index) }
      if piece.kind != .tab, piece.kind != .space { length += spacing + piece.width }
      spacing = piece.spacingAfter
      let ends = piece.endsStretch || piece.kind == .lineBreak
      guard ends || index == pieces.count - 1 else { continue }
      if length > width.value + 0.001 { found.formUnion(stretch) }
      stretch.removeAll(keepingCapacity: true)
      length = 0
      spacing = 0
    }
    return found
  }

  /// Cuts words into letters, between which a line may break when nothing else helps.
  private func cutting(_ words: Set<Int>, in prepared: PreparedContent) -> PreparedContent {
    var result = PreparedContent(pieces: [], text: prepared.text)
    prepared.text.withUnsafeBufferPointer { text in
      for (index, piece) in prepared.pieces.enumerated() {
        if let atomic = prepared.atomics[index] { result.atomics[result.pieces.count] = atomic }
        if words.contains(index) {
          allowBreakBeforeText(&result.pieces)
          appendLetters(of: piece, text, to: &result.pieces)
        } else {
          result.pieces.append(piece)
        }
      }
    }
    return result
  }

  /// A line may also end between a text that is cut up and one before it: after the ends and before the
  /// beginnings of inline boxes.
  private func allowBreakBeforeText(_ pieces: inout [InlinePiece]) {
    let place = pieces.lastIndex { $0.kind != .open }
    let text = place.flatMap { pieces[...$0].lastIndex { $0.kind != .close } }
    guard let place, let text, pieces[text].kind == .text, textStyle(pieces[text].style).breaksLongWords,
      pieces[place].breakAfter == .none
    else { return }
    pieces[place].breakAfter = .emergency
  }

  /// The width of the widest letter of a text: the narrowest line that it fits when it may break
  /// anywhere.
  func widestLetter(of piece: InlinePiece, in text: [UInt8]) -> Double {
    var letters: [InlinePiece] = []
    text.withUnsafeBufferPointer { appendLetters(of: piece, $0, to: &letters) }
    return letters.map(\.width).max() ?? 0
  }

  private func appendLetters(
    of piece: InlinePiece, _ text: UnsafeBufferPointer<UInt8>, to pieces: inout [InlinePiece]
  ) {
    let style = textStyle(piece.style)
    let divisions = divisions(of: piece, in: text, style)
    let word = UnsafeBufferPointer(
      rebasing: text[Int(piece.bytes.lowerBound)..<Int(piece.bytes.upperBound)])
    var start = 0
    while start < word.count {
      let end = clusterEnd(word, from: start)
      let words = shaper.shape(UnsafeBufferPointer(rebasing: word[start..<end]), in: style.stack)
      let bytes = piece.bytes.lowerBound + Int32(start)..<piece.bytes.lowerBound + Int32(end)
      let inside = divisions.contains(Int(bytes.upperBound)) ? InlinePiece.Break.hyphen : .emergency
      pieces.append(
        InlinePiece(
          kind: .text, breakAfter: end < word.count ? inside : piece.breakAfter, style: piece.style,
          width: width(of: words, style), words: words, bytes: bytes, box: piece.box,
          origin: piece.origin, spacingAfter: end < word.count ? style.letterSpacing : piece.spacingAfter))
      start = end
    }
  }
}
