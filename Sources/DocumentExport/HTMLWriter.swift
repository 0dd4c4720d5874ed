internal import Geometry
internal import Styling
internal import Templates

/// Writes the elements of one document.
struct HTMLWriter {
  let styled: StyledDocument
  let figures: [Document.NodeID: [UInt8]]
  let resources: ResourceReader
  let rootSize: Points
  var classes: HTMLClasses
  var html = ""
  /// Whether it writes within a table of data.
  var isInData = false

  var document: Document { styled.document }

  init(
    styled: StyledDocument, figures: [Document.NodeID: [UInt8]], resources: ResourceReader,
    rootSize: Points, classes: HTMLClasses
  ) {
    self.styled = styled
    self.figures = figures
    self.resources = resources
    self.rootSize = rootSize
    self.classes = classes
  }

  mutating func writeBody() {
    for node in styled.shownElements(in: .root) { writeChildren(of: node) }
  }

  mutating func writeChildren(of node: Document.NodeID) {
    let generates = document.shape(of: node).name != "q"
    if generates { writeGenerated(styled.elementStyle(of: node).before, of: node) }
    for child in document.children(of: node) { write(child) }
    if generates { writeGenerated(styled.elementStyle(of: node).after, of: node) }
  }

  private mutating func write(_ node: Document.NodeID) {
    guard document[node].kind == .element else {
      html += escapedForText(
        collapsed(String(decoding: document.text[document.textRange(of: node)], as: UTF8.self)))
      return
    }
    let style = styled.style(of: node)
    let name = document.shape(of: node).name
    switch (style.display, name) {
    case (.none, _): return
    case (.table, _), (.inlineTable, _): writeTable(node)
    case (_, "br"): html += "<br>"
    case (_, "wbr"): html += "<wbr>"
    case (_, "hr"): html += "<hr>"
    case (_, "img"): writeImage(node)
    case (_, "qr"), (_, "barcode"): writeFigure(node)
    case (_, "chart"): writeChart(node)
    default: writeElement(node, called: name, style)
    }
  }

  private mutating func writeElement(_ node: Document.NodeID, called name: String, _ style: ComputedStyle) {
    let isNote = style.float == .footnote
    let element = HTMLElements.name(
      for: name, holdingBlocks: holdsBlocks(node), isInline: style.display == .inline)
    let isBlock = HTMLElements.isBlock(element)
    open(
      element, node, declarations(of: node, .flow, isBlock: isBlock && element != "li"),
      words: emptyPlace(node, style))
    if isNote { html += " (" }
    writeChildren(of: node)
    if isNote { html += ")" }
    html += "</\(element)>"
    if isBlock { html += "\n" }
  }

  /// What is drawn to be written in: a box to be ticked, a line.
  private func emptyPlace(_ node: Document.NodeID, _ style: ComputedStyle) -> [String] {
    guard style.box.border.bottom.width > .zero, isEmpty(node) else { return [] }
    return style.box.border.top.width > .zero ? ["box"] : ["rule"]
  }

  func isEmpty(_ node: Document.NodeID) -> Bool {
    document.children(of: node).allSatisfy { child in
      document[child].kind == .text && document.text[document.textRange(of: child)].allSatisfy { $0 <= 0x20 }
    }
  }

  /// Whether an element holds what no line of text can hold.
  private func holdsBlocks(_ node: Document.NodeID) -> Bool {
    document.children(of: node).contains { child in
      guard document[child].kind == .element, styled.style(of: child).display != .none else { return false }
      return HTMLElements.isBlock(document.shape(of: child).name) || holdsBlocks(child)
    }
  }

  func declarations(
    of node: Document.NodeID, _ place: HTMLDeclarations.Place, isBlock: Bool = true
  ) -> HTMLClasses.Style {
    let parent = document[node].parent
    return HTMLDeclarations(
      style: styled.style(of: node), parent: styled.style(of: parent), place: place, isBlock: isBlock,
      rootSize: rootSize
    ).written
  }

  /// Writes a start tag. `words` are classes besides the one of its style.
  mutating func open(
    _ element: String, _ node: Document.NodeID, _ style: HTMLClasses.Style, words: [String] = [],
    more: String = ""
  ) {
    let shape = document.shape(of: node)
    let names = words + [classes.name(for: style)].compactMap(\.self)
    html += "<\(element)"
    if !names.isEmpty { html += " class=\"\(names.joined(separator: " "))\"" }
    for name in ["lang", "dir", "title"] {
      if let value = shape[attribute: name], !value.isEmpty {
        html += " \(name)=\"\(escapedForAttribute(value))\""
      }
    }
    if element == "a", let target = shape[attribute: "href"], leadsOut(target) {
      html += " href=\"\(escapedForAttribute(target))\""
    }
    if element == "ol", let start = shape[attribute: "start"].flatMap({ Int($0) }) {
      html += " start=\"\(start)\""
    }
    html += more + ">"
  }

  private func leadsOut(_ target: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:"].contains { target.hasPrefix($0) }
      && !target.contains { $0.isWhitespace }
  }

  private mutating func writeGenerated(_ id: StyleID?, of node: Document.NodeID) {
    guard let id else { return }
    let text = styled.generatedText(id, of: node)
    if !text.isEmpty { html += "<span>\(escapedForText(text))</span>" }
  }

  /// Runs of white space come to one character, as a browser shows them.
  private func collapsed(_ text: String) -> String {
    var result = ""
    var isSpace = false
    for scalar in text.unicodeScalars {
      let space = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if space, isSpace { continue }
      isSpace = space
      result.unicodeScalars.append(space && scalar != "\n" ? " " : scalar)
    }
    return result
  }
}

/// Which elements of HTML the page uses.
enum HTMLElements {
  private static let blocks: Set<String> = [
    "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
    "h5",
    "h6", "header", "hr", "li", "nav", "ol", "p", "pre", "section", "ul",
  ]
  /// Other blocks, which are written as `<div>`.
  private static let otherBlocks: Set<String> = [
    "address", "article", "center", "chart", "details", "fieldset", "form", "hgroup", "legend", "main",
    "menu",
    "search", "summary", "table",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp",
    "small", "span", "strong", "sub", "sup", "u", "var",
  ]
  /// Blocks that hold lines of text and no blocks.
  private static let lines: Set<String> = ["p", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) || otherBlocks.contains(name) }

  static func name(for name: String, holdingBlocks: Bool, isInline: Bool) -> String {
    if blocks.contains(name) { return holdingBlocks && lines.contains(name) ? "div" : name }
    if holdingBlocks || otherBlocks.contains(name) { return "div" }
    return inline.contains(name) ? name : "span"
  }
}
