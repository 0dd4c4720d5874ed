/// The rules of a picture's `style` elements: selectors of a type, classes and an id.
struct SVGStyleSheet {
  struct Rule {
    let selector: Selector
    let declarations: [SVGDeclaration]
  }

  /// A compound selector (CSS Selectors, "Compound"), of the kinds that drawing programs write.
  struct Selector {
    var type: String?
    var id: String?
    var classes: [String] = []

    /// CSS Selectors, "Calculating a selector's specificity".
    var specificity: Int { (id == nil ? 0 : 10_000) + classes.count * 100 + (type == nil ? 0 : 1) }

    func matches(_ element: XMLTree.Element) -> Bool {
      if let type, type != element.name { return false }
      if let id, id != element.value("id") { return false }
      if classes.isEmpty { return true }
      let names = (element.value("class") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      return classes.allSatisfy(names.contains)
    }
  }

  /// By rising specificity, equal ones in the order of the sheet.
  private(set) var rules: [Rule] = []
  /// The selectors that were not understood.
  private(set) var unread: [String] = []

  /// Adds the rules of one sheet, up to `limit` in all; `range` is where it stands in the file.
  mutating func add(_ text: String, range: Range<Int>, limit: Int) {
    var rest = withoutComments(text)[...]
    while rules.count < limit, let brace = rest.firstIndex(of: "{") {
      let prelude = rest[..<brace].trimmed
      let body = block(rest[brace...])
      rest = rest[body.end...]
      // Rules of media and fonts have nothing for a picture.
      if prelude.hasPrefix("@") { continue }
      let declarations = SVGDeclaration.list(String(body.content), range: range)
      for part in prelude.split(separator: ",") {
        if let selector = Selector(part.trimmed) {
          rules.append(Rule(selector: selector, declarations: declarations))
        } else {
          unread.append(part.trimmed)
        }
      }
    }
    let ordered = rules.enumerated().sorted {
      ($0.element.selector.specificity, $0.offset) < ($1.element.selector.specificity, $1.offset)
    }
    rules = ordered.map(\.element)
  }
}

/// The inside of the block that the text begins with, and where the text goes on behind it.
private func block(_ text: Substring) -> (content: Substring, end: Substring.Index) {
  var depth = 0
  for index in text.indices {
    if text[index] == "{" { depth += 1 }
    if text[index] == "}" { depth -= 1 }
    if depth == 0 { return (text[text.index(after: text.startIndex)..<index], text.index(after: index)) }
  }
  return (text.dropFirst(), text.endIndex)
}

private func withoutComments(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let start = rest.firstRange(of: "/*") {
    result += rest[..<start.lowerBound]
    guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return result }
    rest = rest[end.upperBound...]
  }
  return result + rest
}

extension SVGStyleSheet.Selector {
  /// nil when the text is no compound of a type, classes and an id.
  init?(_ text: String) {
    var rest = text[...]
    func name() -> String? {
      let end = rest.firstIndex { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") } ?? rest.endIndex
      defer { rest = rest[end...] }
      return rest.startIndex == end ? nil : String(rest[..<end])
    }
    if rest.hasPrefix("*") { rest.removeFirst() } else { type = name() }
    while let mark = rest.popFirst() {
      guard mark == "." || mark == "#", let name = name() else { return nil }
      if mark == "#" { id = name } else { classes.append(name) }
    }
    if text.isEmpty { return nil }
  }
}

extension SVGDeclaration {
  /// The declarations of a `style` attribute or of a rule's block.
  static func list(_ text: String, range: Range<Int>) -> [SVGDeclaration] {
    text.split(separator: ";").compactMap { part in
      guard let colon = part.firstIndex(of: ":") else { return nil }
      var value = part[part.index(after: colon)...].trimmed
      if let mark = value.firstIndex(of: "!") { value = value[..<mark].trimmed }
      return SVGDeclaration(name: part[..<colon].trimmed.lowercased(), value: value, range: range)
    }
  }
}
