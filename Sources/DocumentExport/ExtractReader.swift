internal import Geometry
package import Styling
internal import Templates
internal import TextShaping

extension DocumentExtract {
  /// Reads what a document says.
  package init(_ styled: StyledDocument) {
    let root = styled.style(of: .root)
    var reader = ExtractReader(styled)
    reader.read(.root)
    reader.endLine()
    title = plainText(styled.document.title)
    blocks = reader.blocks + reader.footnotes.map(Block.line)
    page = PageForm(styled.pages.style(for: PageSelector(name: root.fragmentation.page, isFirst: true)))
  }
}

extension DocumentExtract.PageForm {
  fileprivate init(_ page: PageStyle) {
    let margin = page.style.box.margin
    func used(_ length: AutoLength, _ base: Points) -> Points { length.resolved(against: base) ?? .zero }
    self.init(
      width: page.size.width, height: page.size.height,
      margins: Margins(
        top: used(margin.top, page.size.height), right: used(margin.right, page.size.width),
        bottom: used(margin.bottom, page.size.height), left: used(margin.left, page.size.width)))
  }
}

/// Walks through a document and gathers lines and tables.
struct ExtractReader {
  let styled: StyledDocument
  private(set) var blocks: [DocumentExtract.Block] = []
  /// They stand behind everything else.
  private(set) var footnotes: [Line] = []
  /// Whether it reads within a table of data, whose inner tables are data too.
  var isInData = false
  /// The line that is being gathered.
  private var text = ""
  private var isBold = true
  /// The block around the line.
  private var alignment = TextAlignment.start
  private var headingLevel: Int?

  init(_ styled: StyledDocument) { self.styled = styled }

  mutating func read(_ node: Document.NodeID) {
    guard styled.document[node].kind == .element else { return readText(of: node) }
    let style = styled.style(of: node)
    let name = styled.document.shape(of: node).name
    switch style.display {
    case .none, .tableColumn, .tableColumnGroup: return
    case .table, .inlineTable: readTable(node)
    case .inline, .inlineBlock, .inlineFlex, .contents, .inlineListItem, .inlineFlowRootListItem:
      if style.float == .footnote { readFootnote(node) } else { readInline(node, called: name) }
    case .block, .flowRoot, .flex, .listItem, .flowRootListItem, .tableCaption, .tableCell, .tableRow,
      .tableRowGroup, .tableHeaderGroup, .tableFooterGroup:
      if style.float == .footnote { readFootnote(node) } else { readBlock(node, called: name, style) }
    }
  }

  mutating func readChildren(of node: Document.NodeID) {
    readGenerated(styled.elementStyle(of: node).before, of: node)
    for child in styled.document.children(of: node) { read(child) }
    readGenerated(styled.elementStyle(of: node).after, of: node)
  }

  // MARK: Lines

  private mutating func readBlock(_ node: Document.NodeID, called name: String, _ style: ComputedStyle) {
    endLine()
    let around = (alignment, headingLevel)
    alignment = TextAlignment(style.text)
    headingLevel = level(ofHeading: name) ?? headingLevel
    if let marker = marker(of: node, style) { append(marker, of: style) }
    if name == "chart" { readChart(node) } else { readInline(node, called: name) }
    endLine()
    (alignment, headingLevel) = around
  }

  private mutating func readInline(_ node: Document.NodeID, called name: String) {
    switch name {
    case "br": text += lineEnd
    case "chart": readChart(node)
    case "qr", "barcode":
      let shape = styled.document.shape(of: node)
      append(shape[attribute: "alt"] ?? shape[attribute: "value"] ?? "", of: styled.style(of: node))
    default: readChildren(of: node)
    }
  }

  private mutating func readText(of node: Document.NodeID) {
    let style = styled.style(of: node)
    guard style.visibility == .visible else { return }
    let range = styled.document.textRange(of: node)
    var text = String(decoding: styled.document.text[range], as: UTF8.self)
    if style.text.whiteSpaceCollapse.keepsLineFeeds { text = text.replacing("\n", with: lineEnd) }
    append(text, of: style)
  }

  private mutating func append(_ added: String, of style: ComputedStyle) {
    switch style.text.transform.letterCase {
    case .uppercase: text += added.uppercased()
    case .lowercase: text += added.lowercased()
    case .none, .capitalize: text += added
    }
    if style.font.query.weight < 600, !added.allSatisfy(\.isWhitespace) { isBold = false }
  }

  private mutating func readGenerated(_ id: StyleID?, of node: Document.NodeID) {
    guard let id else { return }
    append(styled.generatedText(id, of: node), of: styled.styles[id].style)
  }

  private func marker(of node: Document.NodeID, _ style: ComputedStyle) -> String? {
    guard style.display.isListItem else { return nil }
    switch style.list.style {
    case .none: return nil
    case .disc, .circle, .square: return "• "
    case .string(let sign): return sign
    default:
      let parent = styled.document[node].parent
      let items = styled.document.children(of: parent).filter {
        styled.document[$0].kind == .element && styled.style(of: $0).display.isListItem
      }
      return items.firstIndex(of: node).map { "\($0 + 1). " }
    }
  }

  private func level(ofHeading name: String) -> Int? {
    if name == "caption" { return 7 }
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue else {
      return nil
    }
    return (1...6).contains(level) ? level : nil
  }

  mutating func endLine() {
    let lines = plainText(text).split(separator: "\n").map {
      Line(text: String($0), headingLevel: headingLevel, isBold: isBold, alignment: alignment)
    }
    blocks += lines.map(DocumentExtract.Block.line)
    text = ""
    isBold = true
  }

  private mutating func readFootnote(_ node: Document.NodeID) {
    var reader = ExtractReader(styled)
    reader.readChildren(of: node)
    reader.endLine()
    footnotes += reader.lines
  }

  // MARK: What others read

  /// The lines alone.
  var lines: [Line] {
    blocks.compactMap { block in
      guard case .line(let line) = block else { return nil }
      return line
    }
  }

  var tables: [DataTable] {
    blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table
    }
  }

  mutating func add(_ block: DocumentExtract.Block) { blocks.append(block) }

  mutating func add(footnotes more: [Line]) { footnotes += more }
}

extension TextAlignment {
  init(_ text: TextProperties) {
    switch text.align {
    case .start, .left, .justify: self = .start
    case .center: self = .center
    case .end, .right: self = .end
    }
  }
}

extension StyledDocument {
  func elementStyle(of node: Document.NodeID) -> ElementStyle { styles[styleID(of: node)] }

  func style(of node: Document.NodeID) -> ComputedStyle { elementStyle(of: node).style }

  /// The texts, attributes and quotes of `content`; counters, sums and pages belong to paper.
  func generatedText(_ id: StyleID, of node: Document.NodeID) -> String {
    let style = styles[id].style
    guard style.display != .none, case .items(let items) = style.generated.content else { return "" }
    return items.reduce(into: "") { text, item in
      switch item {
      case .string(let string): text += string
      case .attribute(let name): text += document.shape(of: node)[attribute: name] ?? ""
      case .openQuote: text += "«"
      case .closeQuote: text += "»"
      default: break
      }
    }
  }

  /// The elements in another, without those that are not displayed.
  func shownElements(in node: Document.NodeID) -> [Document.NodeID] {
    document.children(of: node).filter {
      document[$0].kind == .element && style(of: $0).display != .none
    }
  }
}
