internal import Styling
internal import Templates

extension BoxTreeMaker {
  /// Opens a box in the innermost element, within whatever anonymous boxes it needs; false when it
  /// may not stand there.
  mutating func openBox(_ kind: BoxKind, style: BoxStyle.ID, node: UInt32) -> Bool {
    if kind.kind == .lineBreak, isInFlexContainer {
      openFlexText()
    } else if !fitIn(rank: kind.kind.tableRank ?? 4, kind.kind) {
      return false
    }
    if kind.isInRun || kind.isTablePart { resumeInlines() } else { suspendInlines() }
    append(kind, style: style, node: node)
    if tree.features.contains(.outOfFlow), open.count > 1, open[open.count - 2].isSuspended {
      noteMovingInlines(of: open[open.count - 1].id)
    }
    return true
  }

  /// Notes which of the inline boxes around a block are positioned relatively: they move the block too (CSS
  /// 2.2 "Anonymous block boxes").
  private mutating func noteMovingInlines(of block: BoxTree.BoxID) {
    let broken = open.dropLast().reversed().prefix { $0.kind == .inline }
    let moving = broken.map(\.style).filter { styles[$0].computed.position == .relative }
    guard !moving.isEmpty else { return }
    tree.movingInlines[block] = moving
    tree.boxes[block.position].flags.insert(.inMovedInline)
  }

  /// Appends a box to the innermost one that is not suspended, and opens it.
  private mutating func append(_ kind: BoxKind, style: BoxStyle.ID, node: UInt32) {
    let parent = container
    if parent >= 0, !kind.isTablePart, kind.kind != .marker { noteChild(kind, of: parent) }
    if kind.flags.contains(.floating) { tree.features.insert(.floats) }
    let index = tree.boxes.count
    let id = BoxTree.BoxID(index)
    tree.boxes.append(
      BoxTree.Box(
        kind: kind.kind, flags: kind.flags, style: style,
        parent: parent >= 0 ? open[parent].id : id,
        end: UInt32(index + 1), node: node))
    open.append(OpenBox(id: id, kind: kind.kind, style: style, node: node, runStart: index + 1))
  }

  /// The innermost open box that is not a suspended inline; -1 at the root.
  private var container: Int {
    var index = open.count - 1
    while index >= 0, open[index].isSuspended { index -= 1 }
    return index
  }

  /// Tells the block container of a new child about it.
  private mutating func noteChild(_ kind: BoxKind, of parent: Int) {
    if kind.isInRun {
      open[parent].isRunBlank = false
    } else {
      dropBlankRun(of: parent)
      open[parent].hasBlockChild = true
    }
  }

  /// White space between blocks makes no line: takes it out again.
  private mutating func dropBlankRun(of parent: Int) {
    guard open[parent].isRunBlank, tree.boxes.count > open[parent].runStart else { return }
    tree.boxes.removeSubrange(open[parent].runStart...)
  }

  /// Closes the innermost box.
  mutating func closeBox() {
    let box = open.removeLast()
    if box.isSuspended { return }
    if box.kind == .block || box.kind == .tableCell || box.kind == .tableCaption
      || box.kind == .marker
    {
      open.append(box)
      dropBlankRun(of: open.count - 1)
      open.removeLast()
      noteContent(of: box)
    }
    tree.boxes[box.id.position].end = UInt32(tree.boxes.count)
    let parent = container
    if parent >= 0, !tree.boxes[box.id.position].isInRun {
      open[parent].startRun(at: tree.boxes.count)
    }
  }

  /// Marks block containers that layout can take a shorter way with.
  private mutating func noteContent(of box: OpenBox) {
    guard !box.hasBlockChild, tree.boxes.count > box.id.position + 1 else { return }
    tree.boxes[box.id.position].flags.insert(.inlineContent)
    if tree.boxes.count == box.id.position + 2, tree.boxes[box.id.position + 1].kind == .text {
      tree.boxes[box.id.position].flags.insert(.singleText)
    }
  }

  mutating func closeBoxes(downTo depth: Int) {
    var pending: Document.NodeID?
    while open.count > depth {
      pending = open[open.count - 1].pendingSpace ?? pending
      closeBox()
    }
    // It stood between an anonymous table and what follows: there it is content.
    if let pending { appendText(pending, isBlank: true) }
  }

  // MARK: Inline boxes around blocks (CSS 2.2 "Anonymous block boxes")

  /// A block is about to stand in inline boxes: breaks them before it.
  private mutating func suspendInlines() {
    var index = open.count - 1
    while index >= 0, open[index].kind == .inline {
      if !open[index].isSuspended {
        let id = open[index].id.position
        tree.boxes[id].end = UInt32(tree.boxes.count)
        tree.boxes[id].flags.insert(.continued)
        open[index].isSuspended = true
      }
      index -= 1
    }
  }

  /// Something inline is about to follow a block within inline boxes: goes on with them.
  mutating func resumeInlines() {
    guard var index = open.indices.last, open[index].isSuspended else { return }
    while index > 0, open[index - 1].isSuspended { index -= 1 }
    for position in index..<open.count {
      let box = open[position]
      let id = BoxTree.BoxID(tree.boxes.count)
      let parent = position > 0 ? open[position - 1].id : id
      if position > 0 { open[position - 1].isRunBlank = false }
      tree.boxes.append(
        BoxTree.Box(
          kind: .inline, flags: [.inlineLevel, .continuation], style: box.style, parent: parent,
          end: id.index + 1, node: box.node))
      open[position].id = id
      open[position].isSuspended = false
    }
  }

  // MARK: Anonymous table boxes (CSS 2.2 "Anonymous table objects")

  /// Closes and opens anonymous boxes until a box of `kind` can stand in the innermost one. `rank`
  /// is its place in a table, 4 for everything that is no part of one.
  mutating func fitIn(rank: Int, _ kind: BoxTree.Kind) -> Bool {
    let base = (elements.last?.boxDepth ?? 0)
    guard base > 0 else { return true }
    let baseRank = open[base - 1].kind.childRank
    if open[base - 1].kind == .tableColumn { return false }
    if open[base - 1].kind == .tableColumnGroup { return kind == .tableColumn }
    if rank == 4, baseRank == 4 {
      closeBoxes(downTo: base)
      return true
    }
    for index in base..<open.count { open[index].pendingSpace = nil }
    let isMisplaced = rank < baseRank && baseRank < 4
    while open.count > base, isMisplaced || open[open.count - 1].kind.childRank > rank {
      closeBox()
    }
    // A part of a table that stands in a row or group where it cannot: a table of its own, in a cell.
    if isMisplaced {
      while open[open.count - 1].kind.childRank < 4 {
        openAnonymous(open[open.count - 1].kind.anonymousChild)
      }
    }
    if open[open.count - 1].kind.childRank == 4, rank < 4 { openAnonymous(.table) }
    while open[open.count - 1].kind.childRank < rank {
      openAnonymous(open[open.count - 1].kind.anonymousChild)
    }
    return true
  }

  mutating func openAnonymous(_ kind: BoxTree.Kind) {
    let parent = open[open.count - 1]
    let isInline = kind == .table && parent.kind == .inline
    var box = BoxKind(kind, isInline: isInline)
    box.flags.insert(.anonymous)
    let style = styles.anonymousID(
      in: parent.style, display: kind.anonymousDisplay(isInline: isInline))
    if kind == .table { resumeInlines() }
    append(box, style: style, node: elements[elements.count - 1].node.index)
  }

  // MARK: Turned lines

  /// The innermost box has turned lines: where those around it are upright, its content stands in an
  /// anonymous block that is turned as a whole. A cell is turned with its content, in its row's height.
  mutating func turnLines() {
    let box = open[open.count - 1]
    switch box.kind {
    case .block:
      guard box.id != .root, styles[open[open.count - 2].style].computed.writingMode == .horizontalTB else {
        return
      }
      openAnonymous(.block)
      tree.boxes[open[open.count - 1].id.position].flags.insert(.turned)
    case .tableCell: tree.boxes[box.id.position].flags.insert(.turned)
    case .flex, .inline, .text, .lineBreak, .replaced, .marker, .table, .tableCaption, .tableColumnGroup,
      .tableColumn, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow:
      break
    }
  }

  // MARK: Texts

  mutating func addText(_ node: Document.NodeID) {
    guard let element = elements.last, element.boxDepth > 0 else { return }
    let base = open[element.boxDepth - 1]
    let isWhiteSpace = isWhiteSpace(node)
    let isBlank = isWhiteSpace && collapses(node)
    let top = open[open.count - 1]
    if isWhiteSpace, top.kind == .flex || max(top.kind.childRank, base.kind.childRank) < 4 {
      // Between flex items and the parts of a table white space is no content, preserved or not.
      return
    }
    if isBlank {
      if top.kind.childRank < 4 {
        open[open.count - 1].pendingSpace = node
        return
      }
      if open.count == element.boxDepth, top.kind != .inline, top.isRunBlank,
        tree.boxes.count == top.runStart
      {
        return
      }
    } else {
      if firstLetter != nil {
        if addFirstLetter(of: styled.document.text[styled.document.textRange(of: node)], node) { return }
      }
      guard fitInText() else { return }
      if styles[element.style].hasSmallCaps {
        let text = styled.document.text[styled.document.textRange(of: node)]
        return appendLiteral(text, style: element.style, node)
      }
    }
    appendText(node, isBlank: isBlank)
  }

  private mutating func appendText(_ node: Document.NodeID, isBlank: Bool) {
    let style = elements[elements.count - 1].style
    resumeInlines()
    appendText(style: style, node: node.index, flags: .inlineLevel, isBlank: isBlank)
  }

  mutating func appendText(style: BoxStyle.ID, node: UInt32, flags: BoxTree.Flags, isBlank: Bool) {
    let parent = open.count - 1
    if !isBlank { open[parent].isRunBlank = false }
    let index = tree.boxes.count
    tree.boxes.append(
      BoxTree.Box(
        kind: .text, flags: flags, style: style, parent: open[parent].id, end: UInt32(index + 1),
        node: node))
  }

  private func isWhiteSpace(_ node: Document.NodeID) -> Bool {
    let range = styled.document.textRange(of: node)
    return styled.document.text.withUnsafeBufferPointer { text in
      range.allSatisfy { text[$0].isCollapsibleSpace }
    }
  }

  /// Whether a white space collapses away at the start and end of lines.
  private func collapses(_ node: Document.NodeID) -> Bool {
    let range = styled.document.textRange(of: node)
    let collapse = styled.styles[styled.styleID(of: node)].style.text.whiteSpaceCollapse
    guard collapse.collapsesSpaces else { return false }
    return !collapse.keepsLineFeeds || !styled.document.text[range].contains(UInt8(ascii: "\n"))
  }
}

extension BoxTreeMaker.OpenBox {
  fileprivate mutating func startRun(at index: Int) {
    isRunBlank = true
    runStart = index
  }
}

extension BoxTree.Box {
  /// Whether it stands in the inline content of its parent.
  var isInRun: Bool { !flags.isDisjoint(with: [.inlineLevel, .outOfFlow, .floating]) }

  /// Whether it is the anonymous block around the turned lines of an element.
  var isTurnedContent: Bool { kind == .block && flags.contains(.turned) }
}

extension UInt8 {
  /// A byte that white space processing collapses (CSS Text, "White Space Processing"); a form feed
  /// counts as HTML has it.
  @inlinable var isCollapsibleSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }
}

extension BoxTree.Kind {
  /// The table rank that its children must have; 4 where anything but a part of a table may stand.
  fileprivate var childRank: Int {
    switch self {
    case .table: 1
    case .tableHeaderGroup, .tableRowGroup, .tableFooterGroup: 2
    case .tableRow: 3
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableCell:
      4
    }
  }

  /// The anonymous box that is put into it around a child that needs one.
  fileprivate var anonymousChild: BoxTree.Kind {
    switch self {
    case .table: .tableRowGroup
    case .tableHeaderGroup, .tableRowGroup, .tableFooterGroup: .tableRow
    case .tableRow: .tableCell
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableCell:
      .table
    }
  }

  fileprivate func anonymousDisplay(isInline: Bool) -> ComputedStyle.Display {
    switch self {
    case .table: isInline ? .inlineTable : .table
    case .tableRowGroup: .tableRowGroup
    case .tableRow: .tableRow
    case .tableCell: .tableCell
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableHeaderGroup, .tableFooterGroup:
      .block
    }
  }
}
