internal import Diagnostics

extension SVGReader {
  /// Reads the style sheets of the file, wherever they stand.
  mutating func readStyleSheets() {
    for element in tree.elements where element.name == "style" && element.prefix == tree[0].prefix {
      sheet.add(element.text, range: element.tag, limit: limits.rules)
      if let selector = sheet.unread.first {
        warnOnce(
          "selector", "the selector '\(selector)' of the style sheet is not read", at: element.tag,
          help: "select by an element's name, classes and id, or write the properties into the elements")
      }
    }
  }

  /// The properties of an element: its attributes, then what the style sheets say, then its own `style`
  /// (SVG, "Presentation attributes").
  mutating func style(of index: Int, inheriting parent: SVGStyle) -> SVGStyle {
    let element = tree[index]
    var style = parent
    for attribute in element.attributes where attribute.name != "style" {
      let declaration = SVGDeclaration(name: attribute.name, value: attribute.value, range: attribute.range)
      apply(declaration, to: &style)
    }
    for rule in sheet.rules where rule.selector.matches(element) {
      for declaration in rule.declarations { apply(declaration, to: &style) }
    }
    if let own = element.attribute("style") {
      for declaration in SVGDeclaration.list(own.value, range: own.range) { apply(declaration, to: &style) }
    }
    return style
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
