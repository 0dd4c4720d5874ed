import Diagnostics

extension Document {
  /// The tree as indented text, for `--dump document` and the tests: elements with their attributes, texts
  /// in quotes.
  public func dump() -> String {
    var lines: [String] = []
    if !title.isEmpty { lines.append("title \(title.debugDescription)") }
    if let language { lines.append("language \(language)") }
    for sheet in styleSheets {
      lines.append("stylesheet \(sheet.text.name)" + (sheet.media.map { " for \($0)" } ?? ""))
    }
    var ends: [UInt32] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= UInt32(index) { ends.removeLast() }
      lines.append(String(repeating: "  ", count: ends.count) + describe(NodeID(index)))
      if node.kind == .element { ends.append(node.end) }
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ id: NodeID) -> String {
    switch self[id].kind {
    case .text: return String(decoding: text[textRange(of: id)], as: UTF8.self).debugDescription
    case .element:
      let shape = shape(of: id)
      return shape.attributes.reduce("<" + shape.name) { text, attribute in
        "\(text) \(attribute.name)=\(attribute.value.debugDescription)"
      } + ">"
    }
  }
}
