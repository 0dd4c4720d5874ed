internal import Geometry
internal import Styling
internal import TextShaping

extension LayoutContext {
  /// Prepares the inline content that begins with the box `first` and ends before the box index
  /// `end`, in a block container of style `style`. Inline boxes and texts whose style is among `styles` get
  /// the one given there.
  func makeInlineContent(
    from first: BoxTree.BoxID, to end: Int, in style: BoxStyle.ID, styles: [BoxStyle.ID: BoxStyle.ID] = [:]
  ) -> InlineContent {
    var maker = InlineContentMaker(self, style: style, styles: styles)
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
struct InlineContentMaker {
  let context: LayoutContext
  var content = InlineContent()
  var items: [Item] = []
  var breaks: [LineBreakOpportunity] = []
  /// Whether a collapsible space would vanish here: it follows another one, or begins a line.
  private var endsWithSpace = true
  /// The styles of the inline boxes around, the block container's first.
  var around: [BoxStyle.ID]
  /// The depth in `around` of the nearest box that holds both the last piece and the next.
  var shallowest = 0
  /// Whether letters stand apart in any style of the content.
  var hasLetterSpacing: Bool
  /// Index of the piece after which letter spacing would stand: the last with a letter, or the end of a box
  /// around it that the next letter is not in; and the depth in `around` of the box that holds both.
  var lastLetter: Int?
  var letterDepth = 0
  var nextBreak = 0
  /// Where the text ends with a space that a line break became and that the next letter may take away.
  private var segmentBreak: Int?
  /// Where the text box that is being read begins in the text.
  private var textStart = 0
  var pending = InlinePiece.Break.none
  /// Whether no-break spaces stretch, so that they are pieces of their own.
  let isJustified: Bool
  /// Styles that stand for others.
  private let styles: [BoxStyle.ID: BoxStyle.ID]

  struct Item {
    let kind: InlinePiece.Kind
    let style: BoxStyle.ID
    var bytes: Range<Int>
    let box: BoxTree.BoxID
  }

  init(_ context: LayoutContext, style: BoxStyle.ID, styles: [BoxStyle.ID: BoxStyle.ID]) {
    self.context = context
    self.styles = styles
    around = [style]
    let textStyle = context.textStyle(style)
    let text = textStyle.text
    hasLetterSpacing = textStyle.letterSpacing != 0
    isJustified = text.align == .justify || text.alignLast == .justify
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
      if tree.isOutOfFlow(id) {
        add(.outOfFlow, box.style, id)
        index = Int(box.end)
        continue
      }
      switch box.kind {
      case .text:
        addText(id, box)
        index += 1
      case .inline:
        let style = style(of: box)
        if context.textStyle(style).letterSpacing != 0 { hasLetterSpacing = true }
        add(.open, style, id)
        open.append(id)
        index += 1
      case .lineBreak:
        add(.lineBreak, box.style, id, text: "\n")
        endsWithSpace = true
        index += 1
      case .block, .flex, .replaced, .table, .marker, .tableCaption, .tableColumnGroup, .tableColumn,
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
      add(.close, style(of: context.tree[last]), last)
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

  private func style(of box: BoxTree.Box) -> BoxStyle.ID {
    styles.isEmpty ? box.style : styles[box.style] ?? box.style
  }

  private mutating func addText(_ id: BoxTree.BoxID, _ box: BoxTree.Box) {
    let boxStyle = style(of: box)
    if context.tree.features.contains(.leaders), context.tree.isLeader(box) {
      add(.leader, boxStyle, id, text: "\u{FFFC}")
      endsWithSpace = false
      return
    }
    let style = context.textStyle(boxStyle)
    textStart = content.text.count
    if boxStyle != content.style { content.isPlain = false }
    if style.text.transform.isNone {
      context.withBytes(of: id) { append($0, style) }
    } else {
      appendTransformed(id, style, language: context.tree.style(of: id).computed.language)
    }
    if content.text.count > textStart {
      items.append(Item(kind: .text, style: boxStyle, bytes: textStart..<content.text.count, box: id))
    }
  }

  private mutating func appendTransformed(_ id: BoxTree.BoxID, _ style: TextStyle, language: String) {
    let change = style.text.transform
    let bytes = transform(
      context.bytes(of: id), to: change.letterCase, language: language, after: content.text.last)
    bytes.withUnsafeBufferPointer { append($0, style) }
    if change.isFullWidth || change.isFullSizeKana, content.text.count > textStart {
      content.text.replaceSubrange(
        textStart..., with: transformWidths(content.text[textStart...], by: change))
    }
  }

  /// Appends a text, its white space collapsed (CSS Text, "Phase I: Collapsing and Transformation").
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: TextStyle) {
    guard style.collapsesSpaces else {
      appendPreserved(bytes, style)
      return
    }
    var index = 0
    while index < bytes.count {
      if bytes[index].isCollapsibleSpace {
        index = appendSpaces(bytes, from: index, style)
      } else {
        if segmentBreak != nil { settleSegmentBreak(before: bytes, at: index) }
        let start = index
        while index < bytes.count, !bytes[index].isCollapsibleSpace { index += 1 }
        content.text.append(contentsOf: bytes[start..<index])
        endsWithSpace = false
      }
    }
  }

  private mutating func appendPreserved(_ bytes: UnsafeBufferPointer<UInt8>, _ style: TextStyle) {
    segmentBreak = nil
    if style.keepsLineFeeds {
      content.text.append(contentsOf: bytes)
    } else {
      content.text.append(contentsOf: bytes.map { $0.isCollapsibleSpace ? UInt8(ascii: " ") : $0 })
    }
    if let last = bytes.last { endsWithSpace = style.keepsLineFeeds && last == UInt8(ascii: "\n") }
  }

  /// Appends what a stretch of white space collapses to; its end.
  private mutating func appendSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ style: TextStyle
  ) -> Int {
    var index = start
    var lineFeeds = 0
    while index < bytes.count, bytes[index].isCollapsibleSpace {
      if bytes[index] == UInt8(ascii: "\n") { lineFeeds += 1 }
      index += 1
    }
    if style.text.whiteSpaceCollapse == .discard { return index }
    if style.keepsLineFeeds, lineFeeds > 0 {
      // A space before the line feed that another text brought goes too; layout drops it at the
      // line's end.
      content.text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lineFeeds))
      endsWithSpace = true
    } else if !endsWithSpace {
      if lineFeeds > 0, !content.text.isEmpty { segmentBreak = content.text.count }
      content.text.append(UInt8(ascii: " "))
      endsWithSpace = true
    }
    return index
  }

  /// Takes away the space that a line break of the text became, if none belongs between its neighbours.
  private mutating func settleSegmentBreak(before bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard let offset = segmentBreak else { return }
    segmentBreak = nil
    // The first and last bytes of the characters in question; hardly another text goes beyond.
    guard offset + 1 == content.text.count, bytes[index] >= 0xE2 || content.text[offset - 1] == 0x8B,
      let next = scalar(startingAt: index, in: bytes),
      let last = content.text.withUnsafeBufferPointer({ scalar(endingAt: offset, in: $0) }),
      segmentBreakVanishes(between: last, and: next)
    else { return }
    textStart = min(textStart, offset)
    content.text.removeLast()
    var index = items.count - 1
    while index >= 0, items[index].bytes.upperBound > offset {
      items[index].bytes = min(items[index].bytes.lowerBound, offset)..<offset
      index -= 1
    }
  }
}
