internal import Styling
internal import Templates

extension BoxTreeMaker {
  /// What stands before an element's children: its marker, then `::before`.
  mutating func addGeneratedStart(_ style: BoxStyle) {
    if let marker = style.marker { addMarker(marker) }
    if let marker = style.footnoteMarker {
      addPseudoElement(marker, normal: [.counter(name: "footnote", style: .decimal), .string(". ")])
    }
    if let before = style.before { addPseudoElement(before) }
  }

  /// Counts a footnote, and sets the call that stands in its place (CSS Generated Content for Paged Media,
  /// "Footnotes").
  mutating func addFootnoteCall(_ footnote: BoxStyle, of node: Document.NodeID) {
    counters.makeOutermost("footnote")
    if !footnote.computed.generated.counterIncrement.contains(where: { $0.name == "footnote" }) {
      counters.increment("footnote", by: 1, level: counterLevel)
    }
    guard let call = footnote.footnoteCall, !elements.isEmpty else { return }
    addPseudoElement(call, normal: [.counter(name: "footnote", style: .decimal)])
  }

  /// `::before` and its like: a box like an element's, with the texts that `content` makes. `normal` is what
  /// `content: normal` makes.
  mutating func addPseudoElement(_ style: StyleID, normal: [ContentItem] = []) {
    let computed = styled.styles[style].style
    var items = normal
    switch computed.generated.content {
    case .none: return
    case .normal: break
    case .items(let given): items = given
    }
    guard computed.display != .none, !items.isEmpty else { return }
    let element = elements[elements.count - 1]
    counters.apply(computed.generated, level: counterLevel)
    var kind = BoxKind(of: computed)
    if isInFlexContainer { becomeFlexItem(&kind, computed) }
    kind.flags.insert(.anonymous)
    let inherited = kind.stopsDecorations ? BoxStyleTable.DecorationSet.none : element.decorations
    let boxStyle = styles.id(of: style, inheriting: inherited)
    guard openBox(kind, style: boxStyle, node: element.node.index) else { return }
    openPseudoElement(boxStyle, of: element)
    if let marker = styles[boxStyle].marker { addMarker(marker) }
    add(items, of: element.node)
    closeElement()
  }

  private mutating func openPseudoElement(_ style: BoxStyle.ID, of element: OpenElement) {
    push(
      element.node, boxDepth: open.count, hasBox: true, style: style,
      decorations: styles.decorations(of: style))
  }

  /// The marker of a list item: a box of its own to the left of the item, or the item's first text
  /// (CSS Lists, "Markers").
  private mutating func addMarker(_ style: StyleID) {
    let computed = styled.styles[style].style
    let element = elements[elements.count - 1]
    let items: [ContentItem]
    switch computed.generated.content {
    case .none: return
    case .items(let given):
      counters.apply(computed.generated, level: counterLevel)
      items = given
    case .normal where computed.list.image != nil:
      items = [.image(computed.list.image ?? ""), .string(" ")]
    case .normal:
      guard computed.list.style != .none else { return }
      let number = counters.value(of: "list-item") ?? 0
      items = [.string(styled.counterStyles.markerText(of: number, in: computed.list.style))]
    }
    // A marker is not what its item's text begins with.
    let around = firstLetter
    firstLetter = nil
    defer { firstLetter = around }
    // Beside an inline box there is no room of its own.
    let isOutside =
      computed.list.position == .outside
      && styles[element.style].computed.display != .inlineListItem
    var kind = BoxKind(isOutside ? .marker : .inline, isInline: !isOutside)
    kind.flags.insert(.anonymous)
    let boxStyle = styles.id(of: style, inheriting: isOutside ? .none : element.decorations)
    guard openBox(kind, style: boxStyle, node: element.node.index) else { return }
    openPseudoElement(boxStyle, of: element)
    if case .normal = computed.generated.content, computed.list.image == nil,
      let figure = MarkerFigure(computed.list.style)
    {
      addGenerated(.figure(figure))
      addGenerated(.text(Array(" ".utf8)))
    } else {
      add(items, of: element.node)
    }
    closeElement()
  }

  private mutating func add(_ items: [ContentItem], of node: Document.NodeID) {
    var text: [UInt8] = []
    for item in items {
      if let piece = self.text(of: item, of: node) {
        text += piece.utf8
        continue
      }
      guard let value = value(of: item, of: node) else { continue }
      addGenerated(.text(text))
      text = []
      addGenerated(value)
    }
    addGenerated(.text(text))
  }

  /// The pieces of `content` that are no text yet; nil for those that print nothing here.
  private mutating func value(of item: ContentItem, of node: Document.NodeID) -> BoxTree.GeneratedText.Value?
  {
    switch item {
    case .counter(let name, let style) where name == "page":
      return .pageCounter(isTotal: false, style)
    case .counter(let name, let style) where name == "pages":
      if !isInRunningElement { tree.features.insert(.totalPages) }
      return .pageCounter(isTotal: true, style)
    case .counter(let name, let style) where isFootnoteOfPage(name):
      return .footnoteCounter(counters.value(of: name) ?? 0, style)
    case .targetCounter(let attribute, let name, let style) where name == "page":
      guard let id = target(attribute, of: node) else { return nil }
      tree.features.insert(.targetPages)
      return .targetPage(id: id, style)
    case .targetCounter(let attribute, let name, let style):
      guard let id = target(attribute, of: node) else { return nil }
      return .targetCounters(id: id, name: name, separator: nil, style)
    case .targetCounters(let attribute, "page", _, let style):
      return value(of: .targetCounter(attribute: attribute, name: "page", style: style), of: node)
    case .targetCounters(let attribute, let name, let separator, let style):
      guard let id = target(attribute, of: node) else { return nil }
      return .targetCounters(id: id, name: name, separator: separator, style)
    case .image(let path): return .image(path)
    case .tableSum(let name, let scope):
      tree.features.insert(.sums)
      return .sum(name: name, scope)
    case .leader(let pattern):
      tree.features.insert(.leaders)
      return .leader(Array(pattern.utf8))
    case .string, .attribute, .counter, .counters, .runningString, .elementText, .openQuote,
      .closeQuote, .noOpenQuote,
      .noCloseQuote, .runningElement, .targetText:
      return nil
    }
  }

  /// Whether a counter is that of footnotes, which pages count anew.
  func isFootnoteOfPage(_ name: String) -> Bool {
    name == "footnote" && tree.features.contains(.footnotesOfPages)
  }

  /// Whether margin boxes print what is being made: they are set when the pages are known anyway.
  private var isInRunningElement: Bool {
    elements.contains { styles[$0.style].computed.position == .running }
  }

  mutating func addGenerated(_ value: BoxTree.GeneratedText.Value) {
    if case .text(let text) = value {
      if text.isEmpty { return }
      if let node = elements.last?.node, firstLetter != nil, addFirstLetter(of: text[...], node) { return }
    } else {
      firstLetter = nil
    }
    guard let element = elements.last, value.isReplaced || fitInText() else { return }
    let style = element.style
    if styles[style].hasSmallCaps, case .text(let text) = value {
      return appendLiteral(text[...], style: style, element.node)
    }
    resumeInlines()
    let index = UInt32(tree.generated.count)
    tree.generated.append(BoxTree.GeneratedText(element: element.node, value: value))
    if value.isReplaced {
      var kind = BoxKind(.replaced, isInline: !isInFlexContainer)
      kind.flags.insert(.generated)
      if openBox(kind, style: styles.anonymousID(in: style, display: .inline), node: index) {
        closeBox()
      }
    } else {
      appendText(style: style, node: index, flags: [.inlineLevel, .generated], isBlank: false)
    }
  }

  /// The text of one piece of `content`; nil for pieces that are not text, or known to layout only.
  private mutating func text(of item: ContentItem, of node: Document.NodeID) -> String? {
    switch item {
    case .string(let text): return text
    case .attribute(let name): return styled.document.shape(of: node)[attribute: name] ?? ""
    case .counter(let name, let style):
      if name == "page" || name == "pages" || isFootnoteOfPage(name) { return nil }
      return styled.counterStyles.representation(of: counters.value(of: name) ?? 0, in: style)
    case .counters(let name, let separator, let style):
      let values = counters.values(of: name)
      return (values.isEmpty ? [0] : values).map {
        styled.counterStyles.representation(of: $0, in: style)
      }.joined(separator: separator)
    case .elementText: return styled.document.collapsedText(of: node)
    case .targetText(let attribute):
      guard let id = target(attribute, of: node) else { return "" }
      return styled.document.firstElement(withID: id).map { styled.document.collapsedText(of: $0) } ?? ""
    case .openQuote:
      defer { quoteDepth += 1 }
      return quotes.open
    case .closeQuote:
      if quoteDepth == 0 { return "" }
      quoteDepth -= 1
      return quotes.close
    case .noOpenQuote:
      quoteDepth += 1
      return ""
    case .noCloseQuote:
      quoteDepth = max(0, quoteDepth - 1)
      return ""
    case .runningString, .image, .runningElement, .leader, .targetCounter, .targetCounters, .tableSum:
      return nil
    }
  }

  /// The `id` to which an attribute such as `href="#id"` leads; nil where it leads out of the document.
  private func target(_ attribute: String, of node: Document.NodeID) -> String? {
    guard let link = styled.document.shape(of: node)[attribute: attribute], link.first == "#" else {
      return nil
    }
    return String(link.dropFirst())
  }

  /// The quotation marks at the depth reached: those of the style, else those of the language around what is
  /// quoted (CSS Generated Content, `quotes: auto`).
  private var quotes: (open: String, close: String) {
    let computed = elements.last.map { styles[$0.style].computed } ?? ComputedStyle()
    switch computed.generated.quotes {
    case .none: return ("", "")
    case .pairs(let pairs):
      guard let pair = pairs.indices.contains(quoteDepth) ? pairs[quoteDepth] : pairs.last else {
        return ("", "")
      }
      return (pair.open, pair.close)
    case .auto:
      // The last of the elements is the pseudo-element, the one before what is quoted.
      let around = elements.dropLast(2).last.map { styles[$0.style].computed.language }
      return QuotationMarks(of: around ?? computed.language).pair(at: quoteDepth)
    }
  }

  /// Notes what a box asks of the pages it comes to stand on.
  mutating func noteFeatures(
    _ computed: ComputedStyle, of box: BoxTree.BoxID, node: Document.NodeID
  ) {
    if BoxKind(of: computed).isOutOfOrder(computed) {
      tree.features.insert(.outOfFlow)
    }
    if computed.float == .footnote { tree.features.insert(.footnotes) }
    if !computed.generated.sums.isEmpty { tree.features.insert(.sums) }
    let fragmentation = computed.fragmentation
    if fragmentation.page != nil { tree.features.insert(.namedPages) }
    if fragmentation.breakBefore != .auto || fragmentation.breakAfter != .auto {
      tree.features.insert(.breaks)
    }
    if computed.generated.bookmarkLevel != nil, computed.generated.bookmarkLabel != [.elementText] {
      tree.bookmarkLabels[box] = computed.generated.bookmarkLabel.compactMap { text(of: $0, of: node) }
        .joined()
    }
    for set in computed.generated.stringSet {
      tree.boxes[box.position].flags.insert(.marksPage)
      tree.runningStrings.append(
        BoxTree.RunningString(
          box: box, name: set.name, value: set.value.compactMap { text(of: $0, of: node) }.joined())
      )
    }
    for change in computed.generated.counterReset + computed.generated.counterSet
    where change.name == "page" {
      tree.boxes[box.position].flags.insert(.marksPage)
      tree.pageCounterChanges.append(BoxTree.PageCounterChange(box: box, value: change.value))
    }
  }
}

extension BoxTree.GeneratedText.Value {
  /// Whether it stands in a line as a box without text.
  fileprivate var isReplaced: Bool {
    switch self {
    case .image, .figure: true
    case .text, .pageCounter, .footnoteCounter, .targetPage, .targetCounters, .leader, .sum: false
    }
  }
}
