public import Diagnostics
public import Styling
internal import Templates

/// Makes the boxes of a styled document: one pass over its nodes in document order.
///
/// Elements without a box vanish, anonymous table boxes are put in, generated content and markers
/// become texts, inline boxes that hold a block are split around it, and white space that can never
/// be seen is left out.
///
/// `memory` holds what the documents before left behind; it makes the work shorter and its result no other.
public func makeBoxTree(
  _ styled: StyledDocument, limits: LayoutLimits = LayoutLimits(), memory: LayoutMemory = LayoutMemory()
) -> Diagnosed<BoxTree> {
  var maker = BoxTreeMaker(styled, styles: memory.takeStyles(for: styled.styles), limits: limits)
  maker.run()
  memory.keep(maker.styles)
  return Diagnosed(maker.tree, maker.diagnostics.diagnostics)
}

/// The state of the pass.
struct BoxTreeMaker {
  let styled: StyledDocument
  let limits: LayoutLimits
  var tree: BoxTree
  var styles: BoxStyleTable
  var counters = Counters()
  var quoteDepth = 0
  /// nil where no letter is waited for: nearly always.
  var firstLetter: PendingFirstLetter?
  var diagnostics = DiagnosticBag()
  /// The elements around the node at hand, outermost first.
  var elements: [OpenElement] = []
  /// The boxes around the node at hand: the elements' own and the anonymous ones between them.
  var open: [OpenBox] = []
  private var roles: [ElementRole?]
  /// Whether texts print counters of other elements.
  private let notesCounters: Bool

  struct OpenElement {
    let node: Document.NodeID
    let end: UInt32
    /// The number of open boxes up to and with the one that its children stand in.
    let boxDepth: Int
    let hasBox: Bool
    /// How deep it stands for counters: an element without a box does not count.
    let counterLevel: Int
    /// The style of its box, and of texts directly in it.
    let style: BoxStyle.ID
    let decorations: BoxStyleTable.DecorationSet
    /// The first letter waited for around a box that stands out of the flow.
    var firstLetterAround: PendingFirstLetter?
  }

  struct OpenBox {
    var id: BoxTree.BoxID
    let kind: BoxTree.Kind
    let style: BoxStyle.ID
    let node: UInt32
    /// An inline box that a block broke: its continuation is not made until something inline follows.
    var isSuspended = false
    var hasBlockChild = false
    /// Whether everything since the last block-level child is white space that collapses away.
    var isRunBlank = true
    /// The number of boxes after the last block-level child.
    var runStart: Int
    /// White space seen inside an anonymous table that nothing else has followed yet.
    var pendingSpace: Document.NodeID?
  }

  init(_ styled: StyledDocument, styles: BoxStyleTable, limits: LayoutLimits) {
    self.styled = styled
    self.limits = limits
    tree = BoxTree(document: styled.document, counterStyles: styled.counterStyles)
    tree.boxes.reserveCapacity(styled.document.nodes.count + 16)
    self.styles = styles
    roles = Array(repeating: nil, count: styled.document.shapes.count)
    if styled.pages.resetFootnotes { tree.features.insert(.footnotesOfPages) }
    notesCounters = styled.styles.styles.contains { $0.style.generated.content.printsTargetCounters }
  }

  mutating func run() {
    let nodes = styled.document.nodes
    var index = 0
    while index < nodes.count {
      while let element = elements.last, element.end <= UInt32(index) { closeElement() }
      let node = Document.NodeID(index)
      switch nodes[index].kind {
      case .text:
        addText(node)
        index += 1
      case .element: index = openElement(node) ? index + 1 : Int(nodes[index].end)
      }
    }
    while !elements.isEmpty { closeElement() }
    noteFirstLines()
    tree.styles = styles.styles
    if tree.styles.contains(where: \.computed.outline.isVisible) { tree.features.insert(.outlines) }
  }

  mutating func role(of node: Document.NodeID) -> ElementRole {
    let shape = styled.document.shapeID(of: node)
    if let known = roles[shape.position] { return known }
    let role: ElementRole =
      switch styled.document.shapes[shape.position].name {
      case "img": .image
      case "qr", "barcode", "chart": .figure
      case "br": .lineBreak
      case "wbr": .breakOpportunity
      case "ol", "ul", "menu": .list
      default: .ordinary
      }
    roles[shape.position] = role
    return role
  }

  /// Opens an element; false when it and all it holds have no box.
  private mutating func openElement(_ node: Document.NodeID) -> Bool {
    let style = styled.styleID(of: node)
    let inherited = elements.last?.decorations ?? .none
    var boxStyle = styles.id(of: style, inheriting: inherited)
    let made = styles[boxStyle]
    if made.computed.display == .none { return false }
    guard open.count < limits.depth else {
      diagnostics.add(.nestedTooDeep(limits.depth, at: styled.document.span(of: node)))
      return false
    }
    let role = role(of: node)
    if made.isCounting || role == .list { applyCounters(made.computed, role: role, node: node) }
    if notesCounters, let id = styled.document.shape(of: node)[attribute: "id"],
      tree.targetCounters[id] == nil
    {
      tree.targetCounters[id] = counters
    }
    if made.computed.display == .contents {
      let depth = elements.last?.boxDepth ?? 0
      push(node, boxDepth: depth, hasBox: false, style: boxStyle, decorations: inherited)
    } else {
      var kind = made.kind.of(role)
      if isInFlexContainer { becomeFlexItem(&kind, made.computed) }
      if kind.stopsDecorations { boxStyle = styles.id(of: style, inheriting: .none) }
      if kind.flags.contains(.footnote) { addFootnoteCall(made, of: node) }
      if !openBox(kind, style: boxStyle, node: UInt32(node.index)) { return false }
      let box = open[open.count - 1].id
      if kind.flags.contains(.footnote), isFootnoteOfPage("footnote") {
        tree.footnoteCounts[box] = counters.value(of: "footnote")
      }
      if made.computed.writingMode != .horizontalTB { turnLines() }
      let decorations = styles.decorations(of: boxStyle)
      let around = kind.flags.isDisjoint(with: [.outOfFlow, .floating]) ? nil : firstLetter
      if around != nil { firstLetter = nil }
      if made.firstLetter != nil || firstLetter != nil { noteFirstLetter(made, kind) }
      push(node, boxDepth: open.count, hasBox: true, style: boxStyle, decorations: decorations)
      elements[elements.count - 1].firstLetterAround = around
      if made.isNotable { noteFeatures(made.computed, of: box, node: node) }
    }
    // Elements that something else replaces have no pseudo-elements.
    if role == .figure { noteFigure(of: node, language: made.computed.language) }
    if role == .image || role == .figure || role == .lineBreak {
      leaveElement()
      return false
    }
    addGeneratedStart(made)
    if role == .breakOpportunity { addGenerated(.text(Array("\u{200B}".utf8))) }
    return true
  }

  mutating func push(
    _ node: Document.NodeID, boxDepth: Int, hasBox: Bool, style: BoxStyle.ID,
    decorations: BoxStyleTable.DecorationSet
  ) {
    elements.append(
      OpenElement(
        node: node, end: styled.document[node].end, boxDepth: boxDepth, hasBox: hasBox,
        counterLevel: hasBox ? counterLevel : counterLevel - 1, style: style, decorations: decorations))
  }

  /// The level at which the counters of an element live that is about to open.
  var counterLevel: Int { (elements.last?.counterLevel ?? -1) + 1 }

  mutating func closeElement() {
    let element = elements[elements.count - 1]
    if let after = styles[element.style].after { addPseudoElement(after) }
    leaveElement()
  }

  private mutating func leaveElement() {
    let element = elements[elements.count - 1]
    if element.hasBox { counters.leave(level: counterLevel) }
    closeBoxes(downTo: element.boxDepth)
    if element.hasBox {
      if tree.boxes[open[open.count - 1].id.position].isTurnedContent { closeBox() }
      closeBox()
    }
    elements.removeLast()
    if element.hasBox { counters.end(level: counterLevel) }
    if let pending = firstLetter, pending.level >= elements.count { firstLetter = nil }
    if let around = element.firstLetterAround { firstLetter = around }
  }

  /// The counter properties of an element; a list that HTML has counted down begins with the number of its
  /// items, unless `start` says otherwise (HTML "The ol element").
  private mutating func applyCounters(
    _ computed: ComputedStyle, role: ElementRole, node: Document.NodeID
  ) {
    let level = counterLevel
    counters.apply(computed.generated, level: level)
    if role == .list, styled.document.shape(of: node)[attribute: "reversed"] != nil {
      let first = number("start", of: node) ?? countOfItems(in: node)
      counters.reset("list-item", to: first &+ 1, level: level, isReversed: true)
    }
  }

  private func countOfItems(in list: Document.NodeID) -> Int {
    styled.document.children(of: list).count {
      styled.document[$0].kind == .element && styled.document.shape(of: $0).name == "li"
    }
  }

  private func number(_ attribute: String, of node: Document.NodeID) -> Int? {
    styled.document.shape(of: node)[attribute: attribute].flatMap { Int($0) }
  }
}

extension GeneratedContentProperties.Content {
  /// Whether it prints counters of another element that do not count pages.
  fileprivate var printsTargetCounters: Bool {
    guard case .items(let items) = self else { return false }
    return items.contains { item in
      switch item {
      case .targetCounter(_, let name, _), .targetCounters(_, let name, _, _): name != "page"
      case .string, .attribute, .counter, .counters, .runningString, .elementText, .image, .openQuote,
        .closeQuote, .noOpenQuote, .noCloseQuote, .runningElement, .leader, .targetText, .tableSum:
        false
      }
    }
  }
}

extension BoxTree {
  /// What `target-counter()` and `target-counters()` print; nothing where there is no such element.
  func text(ofCounter name: String, at id: String, separator: String?, _ style: CounterStyle) -> String {
    guard let counters = targetCounters[id] else { return "" }
    let values = counters.values(of: name)
    let printed = separator == nil ? [values.last ?? 0] : values.isEmpty ? [0] : values
    return printed.map { counterStyles.representation(of: $0, in: style) }.joined(separator: separator ?? "")
  }
}

/// What HTML makes of an element apart from style.
enum ElementRole: UInt8 { case ordinary, image, figure, lineBreak, breakOpportunity, list }

/// The kind of a box and how it stands among its siblings.
struct BoxKind: Sendable {
  let kind: BoxTree.Kind
  var flags: BoxTree.Flags

  init(_ kind: BoxTree.Kind, isInline: Bool = false) {
    self.kind = kind
    flags = isInline ? .inlineLevel : []
  }

  init(of computed: ComputedStyle) {
    self.init(of: computed.display)
    switch computed.position {
    case .absolute, .fixed, .running: flags.insert(.outOfFlow)
    case .static, .relative: break
    }
    switch computed.float {
    case .left, .right: flags.insert(.floating)
    case .footnote: flags.formUnion([.outOfFlow, .footnote])
    case .none: break
    }
  }

  /// The kind of a box whose element has a role of its own.
  func of(_ role: ElementRole) -> BoxKind {
    var result = self
    switch role {
    case .image where !isTablePart, .figure where !isTablePart:
      result = BoxKind(.replaced, isInline: isInline)
    case .lineBreak: result = BoxKind(.lineBreak, isInline: true)
    case .image, .figure, .ordinary, .breakOpportunity, .list: return self
    }
    result.flags.formUnion(flags.intersection([.outOfFlow, .floating, .footnote]))
    return result
  }

  /// Whether it is painted out of the order of the flow.
  func isOutOfOrder(_ computed: ComputedStyle) -> Bool {
    computed.position != .static || computed.opacity < 1 || !computed.transform.isEmpty
  }

  init(of display: ComputedStyle.Display) {
    switch display {
    case .none, .contents, .inline, .inlineListItem: self.init(.inline, isInline: true)
    case .block, .flowRoot, .listItem, .flowRootListItem: self.init(.block)
    case .inlineBlock, .inlineFlowRootListItem: self.init(.block, isInline: true)
    case .flex: self.init(.flex)
    case .inlineFlex: self.init(.flex, isInline: true)
    case .inlineTable: self.init(.table, isInline: true)
    case .table: self.init(.table)
    case .tableRow: self.init(.tableRow)
    case .tableRowGroup: self.init(.tableRowGroup)
    case .tableHeaderGroup: self.init(.tableHeaderGroup)
    case .tableFooterGroup: self.init(.tableFooterGroup)
    case .tableCell: self.init(.tableCell)
    case .tableColumn: self.init(.tableColumn)
    case .tableColumnGroup: self.init(.tableColumnGroup)
    case .tableCaption: self.init(.tableCaption)
    }
  }

  var isInline: Bool { flags.contains(.inlineLevel) }
  /// Whether it stands in the inline content of its parent: floats and positioned boxes do,
  /// wherever they begin.
  var isInRun: Bool { !flags.isDisjoint(with: [.inlineLevel, .outOfFlow, .floating]) }
  var isTablePart: Bool { kind.tableRank != nil }

  /// Whether the decorations of the elements around it end here (CSS Text Decoration, "Line
  /// Decoration").
  var stopsDecorations: Bool {
    isInline && kind != .inline || !flags.isDisjoint(with: [.outOfFlow, .floating])
  }
}

extension BoxTree.Kind {
  /// How deep in a table it stands, for boxes that stand nowhere else: 1 for row groups, columns
  /// and captions, 2 for rows, 3 for cells.
  var tableRank: Int? {
    switch self {
    case .tableCaption, .tableColumnGroup, .tableColumn, .tableHeaderGroup, .tableRowGroup,
      .tableFooterGroup:
      1
    case .tableRow: 2
    case .tableCell: 3
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .table: nil
    }
  }
}
