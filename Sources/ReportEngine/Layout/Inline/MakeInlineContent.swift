internal import Diagnostics
internal import Geometry
internal import Language
internal import Styling
internal import Templates
internal import TextShaping

extension LayoutContext {
  /// Prepares the inline content that begins with the box `first` and ends before the box index
  /// `end`, in a block container of style `style`.
  func makeInlineContent(from first: BoxTree.BoxID, to end: Int, in style: BoxStyle.ID)
    -> InlineContent
  {
    var maker = InlineContentMaker(self, style: style)
    // The arrays of the last content are used again: most contents are a cell's few words.
    swap(&maker.content, &scratch)
    maker.content.removeAll()
    maker.content.style = style
    maker.collect(from: first.position, to: end)
    maker.makePieces()
    return maker.content
  }

  /// Takes the arrays of a content that is no longer needed.
  func recycle(_ content: consuming InlineContent) { scratch = content }
}

/// Makes one inline content: first the text as set, then its break opportunities, then the pieces.
private struct InlineContentMaker {
  let context: LayoutContext
  var content = InlineContent()
  private var items: [Item] = []
  private var breaks: [LineBreakOpportunity] = []
  /// Whether a collapsible space would vanish here: it follows another one, or begins a line.
  private var endsWithSpace = true
  /// The styles of the inline boxes around, the block container's first.
  private var around: [BoxStyle.ID]
  /// The depth in `around` of the nearest box that holds both the last piece and the next.
  private var shallowest = 0
  private var nextBreak = 0
  private var pending = InlinePiece.Break.none

  private struct Item {
    let kind: InlinePiece.Kind
    let style: BoxStyle.ID
    let bytes: Range<Int>
    let box: BoxTree.BoxID
  }

  init(_ context: LayoutContext, style: BoxStyle.ID) {
    self.context = context
    around = [style]
  }

  // MARK: The text

  mutating func collect(from first: Int, to end: Int) {
    let tree = context.tree
    var open: [BoxTree.BoxID] = []
    var index = first
    while index < end {
      closeInlines(&open, before: index)
      let id = BoxTree.BoxID(index)
      let box = tree.boxes[index]
      if box.flags.contains(.outOfFlow) {
        add(.outOfFlow, box.style, id)
        index = Int(box.end)
        continue
      }
      switch box.kind {
      case .text:
        addText(id, box)
        index += 1
      case .inline:
        add(.open, box.style, id)
        open.append(id)
        index += 1
      case .lineBreak:
        add(.lineBreak, box.style, id, text: "\n")
        endsWithSpace = true
        index += 1
      case .block, .replaced, .table, .marker, .tableCaption, .tableColumnGroup, .tableColumn,
        .tableHeaderGroup,
        .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
        add(.atomic, box.style, id, text: "\u{FFFC}")
        endsWithSpace = false
        index = Int(box.end)
      }
    }
    closeInlines(&open, before: end)
  }

  private mutating func closeInlines(_ open: inout [BoxTree.BoxID], before index: Int) {
    while let last = open.last, Int(context.tree[last].end) <= index {
      add(.close, context.tree[last].style, last)
      open.removeLast()
    }
  }

  private mutating func add(
    _ kind: InlinePiece.Kind, _ style: BoxStyle.ID, _ box: BoxTree.BoxID, text: String = ""
  ) {
    let start = content.text.count
    content.text += text.utf8
    if kind != .lineBreak { content.isPlain = false }
    items.append(Item(kind: kind, style: style, bytes: start..<content.text.count, box: box))
  }

  private mutating func addText(_ id: BoxTree.BoxID, _ box: BoxTree.Box) {
    let style = context.textStyle(box.style)
    let start = content.text.count
    if box.style != content.style { content.isPlain = false }
    if style.text.transform != .none {
      var transformed = Array(
        transform(context.bytes(of: id), by: style.text.transform, after: content.text.last))
      transformed.withUnsafeMutableBufferPointer { append(UnsafeBufferPointer($0), style) }
    } else {
      context.withBytes(of: id) { append($0, style) }
    }
    if content.text.count > start {
      items.append(Item(kind: .text, style: box.style, bytes: start..<content.text.count, box: id))
    }
  }

  /// Appends a text, its white space collapsed (CSS Text, "Phase I: Collapsing and Transformation").
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: TextStyle) {
    guard style.collapsesSpaces else {
      content.text.append(contentsOf: bytes)
      if let last = bytes.last { endsWithSpace = last == UInt8(ascii: "\n") }
      return
    }
    var index = 0
    while index < bytes.count {
      if bytes[index].isCollapsibleSpace {
        index = appendSpaces(bytes, from: index, keepsLineFeeds: style.keepsLineFeeds)
      } else {
        let start = index
        while index < bytes.count, !bytes[index].isCollapsibleSpace { index += 1 }
        content.text.append(contentsOf: bytes[start..<index])
        endsWithSpace = false
      }
    }
  }

  /// Appends what a stretch of white space collapses to; its end.
  private mutating func appendSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, keepsLineFeeds: Bool
  ) -> Int {
    var index = start
    var lineFeeds = 0
    while index < bytes.count, bytes[index].isCollapsibleSpace {
      if bytes[index] == UInt8(ascii: "\n") { lineFeeds += 1 }
      index += 1
    }
    if keepsLineFeeds, lineFeeds > 0 {
      // A space before the line feed that another text brought goes too; layout drops it at the
      // line's end.
      content.text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lineFeeds))
      endsWithSpace = true
    } else if !endsWithSpace {
      content.text.append(UInt8(ascii: " "))
      endsWithSpace = true
    }
    return index
  }

  // MARK: The pieces

  mutating func makePieces() {
    content.text.withUnsafeBufferPointer { text in
      context.lineBreaker.breaks(in: text, into: &breaks)
    }
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
        }
      }
    }
  }

  private mutating func append(_ kind: InlinePiece.Kind, _ item: Item) {
    let width = kind == .lineBreak ? 0 : Double.nan
    append(kind, item, bytes: item.bytes, width: kind == .outOfFlow ? 0 : width, words: noWords)
  }

  private mutating func append(
    _ kind: InlinePiece.Kind, _ item: Item, bytes: Range<Int>, width: Double, words: WordRange
  ) {
    if kind != .close, kind != .outOfFlow { setBreakBefore(isEdge: kind == .open) }
    content.pieces.append(
      InlinePiece(
        kind: kind, style: item.style, width: width, words: words,
        bytes: Int32(bytes.lowerBound)..<Int32(bytes.upperBound), box: item.box,
        origin: Int32(content.pieces.count)))
  }

  /// A break opportunity lies after the ends and before the beginnings of inline boxes, and belongs
  /// to the nearest box around both its sides (CSS Text, "Line Breaking Details").
  private mutating func setBreakBefore(isEdge: Bool) {
    if pending != .none, let last = content.pieces.indices.last {
      let holder = min(shallowest, around.count - 1)
      if context.textStyle(around[holder]).wraps { content.pieces[last].breakAfter = pending }
    }
    pending = .none
    if !isEdge { shallowest = around.count - 1 }
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
        index += 1
        noteBreak(at: index, text, style)
        if style.text.whiteSpace == .breakSpaces { pending = .allowed }
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

  /// A preserved space that takes room may stand on the next line, if it does not fit and words may
  /// be broken (CSS Text, `white-space: break-spaces` with `overflow-wrap`).
  private mutating func noteOverflowBreak(before style: TextStyle) {
    guard style.text.whiteSpace == .breakSpaces, style.breaksLongWords, pending == .none else {
      return
    }
    pending = .emergency
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
    if style.breaksBetweenLetters { end = min(end, clusterEnd(text, from: start)) }
    let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
    let words = context.shaper.shape(bytes, in: style.stack)
    append(.text, item, bytes: start..<end, width: context.width(of: words, style), words: words)
    noteBreak(at: end, text, style)
    noteLetterBreak(at: end, text, item, style)
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
    } else if style.text.wordBreak == .breakAll, style.wraps, isLetter(text[end]),
      isLetter(text[end - 1])
    {
      pending = .allowed
    } else if style.text.wordBreak == .keepAll, pending != .none, text[end] >= 0xE2,
      text[end - 1] >= 0x80
    {
      pending = .none
    }
  }
}

private let noWords = WordRange(first: ShapedWord.ID(0), count: 0)

/// Whether a byte is part of a letter or digit; of characters beyond ASCII all are.
private func isLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
    true
  default: false
  }
}

/// The end of the letter that begins at a byte, with the combining marks on it.
func clusterEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start + 1
  while end < text.count {
    let byte = text[end]
    // Continuation bytes; U+0300–U+036F are CC 80 … CD AF.
    let isMark = byte == 0xCC || byte == 0xCD && end + 1 < text.count && text[end + 1] <= 0xAF
    guard byte & 0xC0 == 0x80 || isMark else { break }
    end += 1
  }
  return end
}

extension UInt8 {
  /// Whether a control character or space ends a word.
  fileprivate func isWordSeparator(in style: TextStyle) -> Bool {
    self == 0x20 || self == 0x09 || self == 0x0A && style.keepsLineFeeds
  }
}
