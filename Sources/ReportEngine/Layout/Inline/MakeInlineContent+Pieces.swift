internal import Geometry
internal import Language
internal import Styling
internal import TextShaping

/// The pieces of the collected text, and where lines may break between them.
extension InlineContentMaker {
  mutating func makePieces() {
    content.text.withUnsafeBufferPointer { text in
      context.lineBreaker.breaks(in: text, into: &breaks)
    }
    tailorBreaks()
    // The text is taken out so that it can be read while pieces are appended.
    let text = content.text
    text.withUnsafeBufferPointer { text in
      for item in items {
        switch item.kind {
        case .text, .space, .tab: addPieces(of: item, text)
        case .open:
          append(item.kind, item)
          around.append(item.style)
        case .close:
          around.removeLast()
          shallowest = min(shallowest, around.count - 1)
          append(item.kind, item)
        case .atomic:
          if item.bytes.lowerBound > 0 {
            pending = bindsObject(before: text, item.bytes.lowerBound) ? .none : .allowed
          }
          append(item.kind, item)
          pending = bindsObject(after: text, item.bytes.upperBound) ? .none : .allowed
        case .lineBreak:
          append(item.kind, item)
          noteBreak(at: item.bytes.upperBound, text, context.textStyle(item.style))
        case .outOfFlow: append(item.kind, item)
        case .leader: addLeader(item)
        }
      }
    }
  }

  /// Takes the breaks within texts that break everywhere, or nowhere, from rules tailored to that.
  private mutating func tailorBreaks() {
    for letters in [LetterBreaks.all, .none] {
      let ranges = items.filter { $0.kind == .text && context.textStyle($0.style).letterBreaks == letters }
        .map(\.bytes)
      if ranges.isEmpty { continue }
      var tailored: [LineBreakOpportunity] = []
      content.text.withUnsafeBufferPointer { text in
        context.lineBreaker.breaks(in: text, letters: letters, into: &tailored)
      }
      let isInside = { (one: LineBreakOpportunity) in
        ranges.contains { $0.lowerBound < one.offset && one.offset < $0.upperBound }
      }
      breaks = breaks.filter { !isInside($0) } + tailored.filter(isInside)
      breaks.sort { $0.offset < $1.offset }
    }
  }

  private mutating func append(_ kind: InlinePiece.Kind, _ item: Item) {
    let width = kind == .lineBreak ? 0 : Double.nan
    append(kind, item, bytes: item.bytes, width: kind == .outOfFlow ? 0 : width, words: noWords)
  }

  /// A line may end before a leader; what comes after stands on its line (CSS Generated Content for Paged
  /// Media, "Rendering leaders").
  private mutating func addLeader(_ item: Item) {
    let style = context.textStyle(item.style)
    let pattern = context.withBytes(of: item.box) { context.shaper.shape($0, in: style.stack) }
    if item.bytes.lowerBound > 0 { pending = .allowed }
    append(
      .leader, item, bytes: item.bytes, width: context.width(of: pattern, style) + style.letterSpacing,
      words: pattern)
    context.reportMissingGlyphs(in: item.box)
  }

  private mutating func append(
    _ kind: InlinePiece.Kind, _ item: Item, bytes: Range<Int>, width: Double, words: WordRange
  ) {
    if hasLetterSpacing { addSpacing(before: kind, item, words: words) }
    if kind != .close, kind != .outOfFlow {
      setBreakBefore(item, bytes.lowerBound)
    }
    content.pieces.append(
      InlinePiece(
        kind: kind, style: item.style, width: width, words: words,
        bytes: Int32(bytes.lowerBound)..<Int32(bytes.upperBound), box: item.box,
        origin: Int32(content.pieces.count)))
  }

  /// The style of a text that goes on with the next piece: its own, even where its element has no box
  /// (`display: contents`). nil between texts.
  private func holder(of item: Item) -> BoxStyle.ID? {
    guard let last = content.pieces.last, last.box == item.box, !item.bytes.isEmpty else { return nil }
    return item.style
  }

  /// A break opportunity lies after the ends and before the beginnings of inline boxes, and belongs
  /// to the nearest box around both its sides (CSS Text, "Line Breaking Details").
  private mutating func setBreakBefore(_ item: Item, _ offset: Int) {
    if let last = content.pieces.indices.last,
      pending != .none || around.count > 1 || shallowest != around.count - 1
    {
      let holder = context.textStyle(holder(of: item) ?? around[min(shallowest, around.count - 1)])
      if pending == .none, holder.letterBreaks == .all || holder.breaksBetweenLetters, offset > 0,
        offset < content.text.count,
        isLetter(content.text[offset - 1]), isLetter(content.text[offset])
      {
        pending = .allowed
      }
      if pending != .none, holder.wraps { content.pieces[last].breakAfter = pending }
    }
    pending = .none
    if item.kind != .open { shallowest = around.count - 1 }
  }

  /// Letter spacing stands between two letters, where the nearest box around both begins after the one and
  /// ends before the other, and is that box's (CSS Text, "Tracking"). Objects count as letters.
  private mutating func addSpacing(before piece: InlinePiece.Kind, _ item: Item, words: WordRange) {
    switch piece {
    case .open, .outOfFlow: return
    case .lineBreak: lastLetter = nil
    case .close:
      if lastLetter != nil, around.count - 1 < letterDepth {
        letterDepth = around.count - 1
        lastLetter = content.pieces.count
      }
    case .text, .space, .tab, .atomic, .leader:
      if piece == .text, words.count == 0 { return }
      if let last = lastLetter {
        let style = holder(of: item) ?? around[min(letterDepth, around.count - 1)]
        content.pieces[last].spacingAfter = context.textStyle(style).letterSpacing
      }
      letterDepth = around.count - 1
      lastLetter = content.pieces.count
    }
  }

  /// Notes whether a line may end at an offset of the text, after something of a style.
  private mutating func noteBreak(
    at offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ style: TextStyle
  ) {
    while nextBreak < breaks.count, breaks[nextBreak].offset < offset { nextBreak += 1 }
    guard nextBreak < breaks.count, breaks[nextBreak].offset == offset else { return }
    pending = .allowed
    if let habits = style.habits, !breaks[nextBreak].isMandatory, habits.forbidsBreak(at: offset, in: text) {
      pending = style.keepsHabits ? .none : .avoided
    }
  }

  private mutating func addPieces(of item: Item, _ text: UnsafeBufferPointer<UInt8>) {
    let style = context.textStyle(item.style)
    var index = item.bytes.lowerBound
    while index < item.bytes.upperBound {
      switch text[index] {
      case UInt8(ascii: " "):
        noteOverflowBreak(before: style)
        append(
          .space, item, bytes: index..<index + 1, width: style.spaceWidth,
          words: WordRange(first: style.space, count: 1))
        content.pieces[content.pieces.count - 1].isCollapsible = style.collapsesSpaces
        content.pieces[content.pieces.count - 1].vanishesAtEnd = style.collapsesSpaces
        content.pieces[content.pieces.count - 1].isWordSeparator = true
        index += 1
        noteBreak(at: index, text, style)
        if style.breaksAfterSpaces { pending = .allowed }
      case UInt8(ascii: "\n") where style.keepsLineFeeds:
        append(.lineBreak, item, bytes: index..<index + 1, width: 0, words: noWords)
        index += 1
      case UInt8(ascii: "\t"):
        append(
          .tab, item, bytes: index..<index + 1, width: .nan,
          words: WordRange(first: style.space, count: 1))
        content.isPlain = false
        index += 1
        noteBreak(at: index, text, style)
        if style.wraps { pending = .allowed }
      default: index = addWord(of: item, style, text, from: index)
      }
    }
    context.reportMissingGlyphs(in: item.box)
  }

  /// A preserved space that takes room may stand on the next line where lines may end between any two
  /// characters, and, if it does not fit, where words may be broken (CSS Text, `white-space: break-spaces`
  /// with `line-break` and `overflow-wrap`).
  private mutating func noteOverflowBreak(before style: TextStyle) {
    guard style.breaksAfterSpaces, pending == .none else { return }
    if style.breaksBetweenLetters {
      pending = .allowed
    } else if style.breaksLongWords {
      pending = .emergency
    }
  }

  /// Adds one word up to the next white space or break; its end.
  private mutating func addWord(
    of item: Item, _ style: TextStyle, _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    while nextBreak < breaks.count, breaks[nextBreak].offset <= start { nextBreak += 1 }
    var limit = item.bytes.upperBound
    if nextBreak < breaks.count { limit = min(limit, breaks[nextBreak].offset) }
    var end = start
    while end < limit, text[end] > 0x20 || !text[end].isWordSeparator(in: style) { end += 1 }
    if end == start { end += 1 }
    let visible = start..<endBeforeBreaks(text, start..<end)
    if endsWithSeparator(text, visible) { return addSeparator(of: item, style, text, visible) }
    if style.breaksBetweenLetters { end = min(end, clusterEnd(text, from: start)) }
    if isJustified || style.wordSpacing != 0, let space = noBreakSpace(in: text, start..<end) {
      if space == start { return addNoBreakSpace(of: item, style, text, at: start) }
      end = space
    }
    addText(of: item, style, text, start..<end)
    noteBreak(at: end, text, style)
    noteLetterBreak(at: end, text, item, style)
    return end
  }

  private mutating func addText(
    of item: Item, _ style: TextStyle, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    let words = context.shaper.shape(UnsafeBufferPointer(rebasing: text[range]), in: style.stack)
    append(.text, item, bytes: range, width: context.width(of: words, style), words: words)
  }

  /// A no-break space is a separator of words like the space (CSS Text, "Word Separators").
  private mutating func addNoBreakSpace(
    of item: Item, _ style: TextStyle, _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int {
    addText(of: item, style, text, start..<start + 2)
    content.pieces[content.pieces.count - 1].isWordSeparator = true
    content.pieces[content.pieces.count - 1].width += style.wordSpacing
    noteBreak(at: start + 2, text, style)
    return start + 2
  }

  /// Adds the word before a space of another width, or that space: it hangs at a line's end (CSS Text,
  /// "Other Space Separators").
  private mutating func addSeparator(
    of item: Item, _ style: TextStyle, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var end = range.upperBound
    while endsWithSeparator(text, range.lowerBound..<end) { end -= 3 }
    if end > range.lowerBound {
      addText(of: item, style, text, range.lowerBound..<end)
      return end
    }
    noteOverflowBreak(before: style)
    end = range.lowerBound + 3
    while isBreak(text, at: end), end < item.bytes.upperBound { end += 3 }
    let words = context.shaper.shape(
      UnsafeBufferPointer(rebasing: text[range.lowerBound..<end]), in: style.stack)
    append(
      .space, item, bytes: range.lowerBound..<end, width: context.width(of: words, style), words: words)
    // Of these only U+1680 vanishes, where spaces collapse (CSS Text, "Phase II: Trimming and Positioning").
    let isOgham = text[range.lowerBound + 1] == 0x9A
    content.pieces[content.pieces.count - 1].vanishesAtEnd = isOgham && style.collapsesSpaces
    noteBreak(at: end, text, style)
    if style.breaksAfterSpaces { pending = .allowed }
    return end
  }

  /// What style adds to or takes from the breaks of the Unicode rules within a word.
  private mutating func noteLetterBreak(
    at end: Int, _ text: UnsafeBufferPointer<UInt8>, _ item: Item, _ style: TextStyle
  ) {
    let isAfterSoftHyphen = end >= 2 && text[end - 2] == 0xC2 && text[end - 1] == 0xAD
    if isAfterSoftHyphen, pending == .allowed {
      pending = style.text.hyphens == .none ? .none : .hyphen
    }
    guard end < item.bytes.upperBound else { return }
    if style.text.lineBreak == .anywhere, style.wraps {
      pending = .allowed
    }
  }
}

private let noWords = WordRange(first: ShapedWord.ID(0), count: 0)

/// Whether a text ends with a space other than U+0020, U+00A0: U+1680, U+2000 to U+200A, U+202F, U+205F or
/// U+3000.
private func endsWithSeparator(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
  guard range.count >= 3, text[range.upperBound - 3] & 0xFC == 0xE0 else { return false }
  switch (text[range.upperBound - 3], text[range.upperBound - 2], text[range.upperBound - 1]) {
  case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
    (0xE3, 0x80, 0x80):
    return true
  default: return false
  }
}

/// Whether U+200B, which `<wbr>` is too, stands at a byte.
private func isBreak(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x8B
}

/// The end of a text without the U+200B at its end.
private func endBeforeBreaks(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  var end = range.upperBound
  while end - 3 > range.lowerBound, isBreak(text, at: end - 3) { end -= 3 }
  return end
}

/// Where the first no-break space of a text is.
private func noBreakSpace(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
  var index = range.lowerBound
  while index + 1 < range.upperBound {
    if text[index] == 0xC2, text[index + 1] == 0xA0 { return index }
    index += 1
  }
  return nil
}

/// Whether a byte is part of a letter or digit; of characters beyond ASCII all are.
private func isLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
    true
  default: false
  }
}

/// The end of the letter that begins at a byte, with the combining marks on it (UAX 29, "Grapheme Cluster
/// Boundaries").
func clusterEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start + 1
  while end < text.count, text[end] & 0xC0 == 0x80 || isMark(text, at: end) { end += 1 }
  return end
}

/// Whether a mark on the letter before, or a joiner, begins at a byte.
private func isMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  switch text[index] {
  // U+0300 to U+036F are CC 80 to CD AF; next come Greek and the letters of Cyrillic.
  case ..<0xCC, 0xCE..<0xD2: return false
  case 0xCC: return true
  case 0xCD: return index + 1 < text.count && text[index + 1] <= 0xAF
  default:
    guard let scalar = scalar(startingAt: index, in: text) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar == "\u{200C}" || scalar == "\u{200D}"
    }
  }
}

extension UInt8 {
  /// Whether a control character or space ends a word.
  fileprivate func isWordSeparator(in style: TextStyle) -> Bool {
    self == 0x20 || self == 0x09 || self == 0x0A && style.keepsLineFeeds
  }
}
