internal import Layout
internal import Styling

/// Makes the logical structure of a box tree: which element of it each box's content belongs to.
///
/// Elements follow the names of HTML and the kinds of boxes. What is neither (`<em>`, `<div>` around blocks)
/// makes none, and its content belongs to the element around it.
struct StructureTreeMaker {
  private let tree: BoxTree
  private(set) var structure = StructureTree()
  /// Of each box the element that its content belongs to.
  private(set) var elements: [Int32] = []
  private var headingLevel: UInt8 = 0
  /// The languages of the elements that name one.
  private var languages: [Int32: String] = [:]
  /// The element of a node that has several boxes: an inline box that a block broke.
  private var broken: [UInt32: Int32] = [:]
  private var spans = CellSpans()
  /// The labels of list items whose bodies have begun, by their markers.
  private var labels: [BoxTree.BoxID: Int32] = [:]
  /// The item that a term of a description list began, by the list.
  private var openItems: [Int32: Int32] = [:]

  init(_ tree: BoxTree) {
    self.tree = tree
    elements.reserveCapacity(tree.boxes.count)
    structure.elements.append(StructureElement(type: .document, parent: -1))
    for position in tree.boxes.indices { elements.append(element(of: BoxTree.BoxID(position))) }
    TableCompletion(structure).complete(&structure)
  }

  private mutating func add(_ type: StructureType, in parent: Int32) -> Int32 {
    structure.elements.append(StructureElement(type: type, parent: parent))
    return Int32(structure.elements.count - 1)
  }

  private mutating func change(_ element: Int32, _ body: (inout StructureAttributes) -> Void) {
    body(&structure.attributes[element, default: StructureAttributes()])
  }

  private func type(of element: Int32) -> StructureType { structure.elements[Int(element)].type }

  // MARK: Boxes

  private mutating func element(of box: BoxTree.BoxID) -> Int32 {
    if box == .root { return 0 }
    let made = tree[box]
    let around = elements[made.parent.position]
    switch made.kind {
    case .text, .lineBreak, .tableColumn, .tableColumnGroup: return around
    case .marker: return labels[box] ?? around
    case .table, .tableCaption, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
      return tableElement(of: box, made, in: around)
    case .block, .flex, .inline, .replaced:
      guard let name = tree.elementName(of: box) else { return around }
      if made.flags.contains(.continuation), let known = broken[tree.nodeIndex(of: box)] { return known }
      let found = element(of: box, made, named: name, in: around)
      if made.flags.contains(.continued) { broken[tree.nodeIndex(of: box)] = found }
      return found
    }
  }

  private mutating func element(
    of box: BoxTree.BoxID, _ made: BoxTree.Box, named name: String, in around: Int32
  ) -> Int32 {
    var found = around
    if made.flags.contains(.footnote) {
      found = add(.note, in: around)
      change(found) { $0.identifier = "note-\(box.position)" }
    } else if made.kind == .inline {
      if name == "a" { found = link(box, in: around) }
    } else if made.kind == .replaced {
      return add(.figure, in: around)
    } else {
      found = blockElement(of: box, made, named: name, in: around)
    }
    return inItsLanguage(found, of: box, in: around)
  }

  /// The element, or where there is none of its own a span, with the language that the box names.
  private mutating func inItsLanguage(_ element: Int32, of box: BoxTree.BoxID, in around: Int32) -> Int32 {
    guard let language = tree.attribute("lang", of: box) ?? tree.attribute("xml:lang", of: box),
      language != self.language(of: around)
    else { return element }
    let isInline = tree.kind(of: box) == .inline
    let found = element == around ? add(isInline ? .span : .division, in: around) : element
    languages[found] = language
    change(found) { $0.language = language }
    return found
  }

  private func language(of element: Int32) -> String? {
    var next = element
    while next > 0 {
      if let language = languages[next] { return language }
      next = structure.elements[Int(next)].parent
    }
    return tree.language
  }

  private mutating func blockElement(
    of box: BoxTree.BoxID, _ made: BoxTree.Box, named name: String, in around: Int32
  ) -> Int32 {
    switch name {
    case "body": return around
    case "section", "article": return add(.section, in: around)
    case "blockquote": return add(.blockQuotation, in: around)
    case "h1", "h2", "h3", "h4", "h5", "h6": return heading(Int(name.dropFirst()) ?? 1, in: around)
    case "ul", "ol", "dl":
      let list = add(.list, in: around)
      let numbering = numbering(of: box, isOrdered: name == "ol")
      change(list) { $0.numbering = numbering }
      return list
    case "li":
      let item = add(.listItem, in: type(of: around) == .list ? around : add(.list, in: around))
      // The marker, which is the first child, comes before the body that it stands beside.
      let marker = tree.firstChild(of: box).flatMap { tree.kind(of: $0) == .marker ? $0 : nil }
      if let marker { labels[marker] = add(.label, in: item) }
      return add(.listBody, in: item)
    case "dt" where type(of: around) == .list:
      let item = add(.listItem, in: around)
      openItems[around] = item
      return add(.label, in: item)
    case "dd" where type(of: around) == .list:
      let item = openItems[around] ?? add(.listItem, in: around)
      openItems[around] = item
      return add(.listBody, in: item)
    case "p", "pre": return add(.paragraph, in: around)
    case "a": return link(box, in: around)
    default:
      // Text that stands in no paragraph of its own is one.
      let isText = made.flags.contains(.inlineContent) && tree.firstChild(of: box) != nil
      let holdsText = [.document, .section, .division, .blockQuotation].contains(type(of: around))
      return isText && holdsText ? add(.paragraph, in: around) : around
    }
  }

  private mutating func link(_ box: BoxTree.BoxID, in around: Int32) -> Int32 {
    guard tree.attribute("href", of: box) != nil else { return around }
    let link = add(.link, in: around)
    let text = tree.text(in: box)
    change(link) { $0.alternative = text }
    return link
  }

  /// No level is left out (ISO 14289-1, 7.4.2).
  private mutating func heading(_ level: Int, in around: Int32) -> Int32 {
    headingLevel = min(UInt8(level), headingLevel + 1)
    return add(
      StructureType(rawValue: StructureType.paragraph.rawValue + headingLevel) ?? .heading6, in: around)
  }

  private func numbering(
    of list: BoxTree.BoxID, isOrdered: Bool
  ) -> StructureAttributes.ListNumbering {
    let first = tree.children(of: list).first { tree.elementName(of: $0) == "li" }
    switch first.map({ tree.style(of: $0).computed.list.style }) {
    case .disc: return .disc
    case .circle: return .circle
    case .square: return .square
    case .decimal, .decimalLeadingZero: return .decimal
    case .lowerRoman: return .lowerRoman
    case .upperRoman: return .upperRoman
    case .lowerAlpha: return .lowerAlpha
    case .upperAlpha: return .upperAlpha
    default: return isOrdered ? .decimal : .none
    }
  }

  // MARK: Tables

  /// Of a table that only lays out (`role="presentation"`, or no `<table>`), the content belongs to what is
  /// around it.
  private mutating func tableElement(
    of box: BoxTree.BoxID, _ made: BoxTree.Box, in around: Int32
  ) -> Int32 {
    if made.kind == .table {
      let role = tree.attribute("role", of: box)
      let isData = tree.elementName(of: box) == "table" && role != "presentation" && role != "none"
      return isData ? inItsLanguage(add(.table, in: around), of: box, in: around) : around
    }
    let found: Int32
    switch (made.kind, type(of: around)) {
    case (.tableCaption, .table): found = add(.caption, in: around)
    case (.tableHeaderGroup, .table): found = add(.tableHead, in: around)
    case (.tableRowGroup, .table): found = add(.tableBody, in: around)
    case (.tableFooterGroup, .table): found = add(.tableFoot, in: around)
    case (.tableRow, .table), (.tableRow, .tableHead), (.tableRow, .tableBody), (.tableRow, .tableFoot):
      found = add(.tableRow, in: around)
    case (.tableCell, .tableRow): found = cell(box, in: around)
    default: return blockElement(of: box, made, named: tree.elementName(of: box) ?? "", in: around)
    }
    return inItsLanguage(found, of: box, in: around)
  }

  private mutating func cell(_ box: BoxTree.BoxID, in row: Int32) -> Int32 {
    let isHeader = tree.elementName(of: box) == "th"
    let cell = add(isHeader ? .tableHeaderCell : .tableDataCell, in: row)
    let spans = self.spans.spans(of: box, in: tree)
    let (columns, rows) = (spans.columns, spans.rows)
    let headers = tree.attribute("headers", of: box)?.split(separator: " ").map(String.init) ?? []
    if isHeader || columns > 1 || rows > 1 || !headers.isEmpty {
      let scope = isHeader ? scope(of: box, in: row) : nil
      let identifier = isHeader ? tree.attribute("id", of: box) : nil
      change(cell) {
        ($0.columnSpan, $0.rowSpan, $0.scope) = (columns, rows, scope)
        ($0.headers, $0.identifier) = (headers, identifier)
      }
    }
    return cell
  }

  private func scope(of box: BoxTree.BoxID, in row: Int32) -> StructureAttributes.Scope {
    switch tree.attribute("scope", of: box) {
    case "col", "colgroup": return .column
    case "row", "rowgroup": return .row
    default:
      let group = structure.elements[Int(row)].parent
      return type(of: group) == .tableHead ? .column : .row
    }
  }
}
