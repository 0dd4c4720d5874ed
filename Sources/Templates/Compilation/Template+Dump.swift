import Diagnostics

extension Template {
  /// The steps of the template as indented text, for `--dump syntax` and the tests.
  public func dump() -> String {
    var lines: [String] = []
    append(0..<nodes.count, indent: "", to: &lines)
    return lines.joined(separator: "\n")
  }

  private func append(_ range: Range<Int>, indent: String, to lines: inout [String]) {
    var index = range.lowerBound
    while index < range.upperBound {
      lines.append(indent + describe(nodes[index].kind))
      append(index + 1..<Int(nodes[index].end), indent: indent + "  ", to: &lines)
      index = Int(nodes[index].end)
    }
  }

  private func describe(_ kind: TemplateNode.Kind) -> String {
    switch kind {
    case .element(let index): describe(elements[Int(index)])
    case .text(let text): "text \(quoted(text))"
    case .each(let list, let slot, _): "each $\(slot.index) in \(program.sourceText(of: list))"
    case .choice: "choice"
    case .branch(let condition): condition.map { "if \(program.sourceText(of: $0))" } ?? "else"
    case .binding(let slot, let value): "let $\(slot.index) = \(program.sourceText(of: value))"
    case .styleSheet(let index): "stylesheet \(styleSheets[Int(index)].text.name)"
    case .title: "title"
    }
  }

  private func describe(_ element: TemplateElement) -> String {
    element.attributes.reduce("<\(element.name)") { text, attribute in
      switch attribute.content {
      case .literal(let value): "\(text) \(attribute.name)=\(value.debugDescription)"
      case .text(let value): "\(text) \(attribute.name)=\(quoted(value))"
      case .expression(let value): "\(text) \(attribute.name)={{ \(program.sourceText(of: value)) }}"
      }
    } + ">"
  }

  private func quoted(_ text: Program.TextID) -> String {
    program.texts[text.position].parts.map { part in
      switch part {
      case .literal(let literal): String(literal.debugDescription.dropFirst().dropLast())
      case .expression(let expression): "{{ \(program.sourceText(of: expression)) }}"
      }
    }.joined().enclosed(in: "\"")
  }
}

extension String {
  fileprivate func enclosed(in quote: String) -> String { quote + self + quote }
}
