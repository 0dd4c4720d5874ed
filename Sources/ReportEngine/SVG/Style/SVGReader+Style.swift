internal import Diagnostics
internal import Styling

/// A property as written in an attribute, in `style`, or in a style sheet.
struct SVGDeclaration {
  let name: String
  let value: String
  /// Its bytes in the file, or those of what it stands in.
  let range: Range<Int>
}

extension SVGReader {
  /// Reads the style sheets of the file, wherever they stand.
  mutating func readStyleSheets() {
    for index in tree.elements.indices where tree[index].name == "style" && tree[index].isNative {
      sheets.add(tree[index].text, as: index, limit: limits.rules)
      if let selector = sheets.unread.first {
        warnOnce(
          "selector", "the selector '\(selector)' of the style sheet is not read", at: tree[index].tag,
          help: "select by names, classes, ids and ancestors, or write the properties into the elements")
      }
    }
    if !sheets.rules.isEmpty { selectable = tree.selectableElements }
  }

  /// The properties of an element: its attributes, then what the style sheets say, then its own `style`
  /// (SVG, "Presentation attributes"), and then those of them that are important.
  mutating func style(of index: Int, inheriting parent: SVGStyle) -> SVGStyle {
    let element = tree[index]
    var style = parent
    for attribute in element.attributes where attribute.name != "style" {
      let declaration = SVGDeclaration(name: attribute.name, value: attribute.value, range: attribute.range)
      apply(declaration, to: &style)
    }
    var important: [SVGDeclaration] = []
    for rule in matchingRules(index) {
      let range = tree[rule.sheet].tag
      take(rule.declarations.map { ($0, range) }, &style, &important)
    }
    if let own = element.attribute("style") {
      take(parseForeignDeclarations(own.value).map { ($0, own.place(of: $0)) }, &style, &important)
    }
    for declaration in important { apply(declaration, to: &style) }
    return style
  }

  private mutating func matchingRules(_ index: Int) -> [ForeignRule] {
    testCount += sheets.rules.count
    guard testCount <= limits.selectorTests else {
      stop("its style sheets have too many rules for its elements", at: tree[index].tag)
      return []
    }
    return sheets.rules.filter { $0.selector.matches(index, in: selectable) }
  }

  private mutating func take(
    _ declarations: [(ForeignDeclaration, Range<Int>)], _ style: inout SVGStyle,
    _ important: inout [SVGDeclaration]
  ) {
    for (written, range) in declarations {
      let declaration = SVGDeclaration(name: written.name, value: written.value, range: range)
      if written.isImportant { important.append(declaration) } else { apply(declaration, to: &style) }
    }
  }

  private mutating func apply(_ declaration: SVGDeclaration, to style: inout SVGStyle) {
    switch style.apply(declaration) {
    case .taken, .ignored: break
    case .invalid:
      let place = span(declaration.range)
      bag.add(.badSVGValue(declaration.name, "'\(declaration.value)' is none of its values", at: place))
    case .unsupported:
      warnOnce(
        "property \(declaration.name)", "'\(declaration.name)' is not applied", at: declaration.range,
        help: "draw what it does with paths and shapes")
    }
  }
}

extension XMLTree {
  /// What selectors see of the elements.
  fileprivate var selectableElements: [SelectableElement] {
    var places = Array(repeating: 0, count: elements.count)
    for element in elements {
      for (place, child) in element.children.enumerated() { places[child] = place }
    }
    return elements.indices.map { index in
      let element = elements[index]
      let siblingCount = element.parent.map { elements[$0].children.count } ?? 1
      return SelectableElement(
        name: element.name,
        attributes: Dictionary(
          element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
        parent: element.parent, before: places[index], after: siblingCount - 1 - places[index],
        hasChildren: !element.children.isEmpty)
    }
  }
}

extension XMLTree.Attribute {
  /// The bytes of a declaration in a `style` attribute; all of the attribute where references to characters
  /// have moved them.
  fileprivate func place(of declaration: ForeignDeclaration) -> Range<Int> {
    guard value.utf8.count == range.count else { return range }
    return range.lowerBound + declaration.bytes.lowerBound..<range.lowerBound + declaration.bytes.upperBound
  }
}
