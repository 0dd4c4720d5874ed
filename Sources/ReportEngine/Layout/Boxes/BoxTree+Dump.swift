internal import Templates

extension BoxTree {
  /// Each box on a line, indented by its depth: its kind, the element that made it, and the text of
  /// texts.
  ///
  ///     block p
  ///       inline b
  ///         text "Total"
  public func dump() -> String {
    var lines: [String] = []
    var ends: [UInt32] = []
    for index in boxes.indices {
      while let end = ends.last, end <= UInt32(index) { ends.removeLast() }
      lines.append(String(repeating: "  ", count: ends.count) + label(of: BoxID(index)))
      ends.append(boxes[index].end)
    }
    return lines.joined(separator: "\n")
  }

  /// A box in few words: `block p`, `tableRow anonymous`, `text "Total"`.
  public func label(of id: BoxID) -> String {
    let box = self[id]
    if box.kind == .text { return "text \"\(printed(textBytes(of: id)))\"" }
    var words = ["\(box.kind)"]
    if box.flags.contains(.anonymous) {
      words.append("anonymous")
    } else if let shape = shapeID(of: id) {
      words.append(document.shapes[shape.position].name)
    }
    if box.kind != .inline, box.kind != .lineBreak, box.flags.contains(.inlineLevel) {
      words.append("in line")
    }
    if box.flags.contains(.outOfFlow) { words.append("positioned") }
    if box.flags.contains(.floating) { words.append("floating") }
    if box.flags.contains(.continuation) { words.append("continuing") }
    if box.flags.contains(.continued) { words.append("continued") }
    return words.joined(separator: " ")
  }

  private func textBytes(of id: BoxID) -> [UInt8] {
    guard self[id].flags.contains(.generated) else {
      return Array(document.text[document.textRange(of: node(of: id))])
    }
    switch generated[Int(self[id].node)].value {
    case .text(let text): return text
    case .targetCounters(let id, let name, _, _): return Array("{\(name) of #\(id)}".utf8)
    case .sum(let name, let scope): return Array("{\(scope) sum of \(name)}".utf8)
    case .leader(let pattern): return Array("{leader ".utf8) + pattern + Array("}".utf8)
    case .targetPage(let id, _): return Array("{page of #\(id)}".utf8)
    case .footnoteCounter: return Array("{footnote}".utf8)
    case .pageCounter(let isTotal, _): return Array((isTotal ? "{pages}" : "{page}").utf8)
    case .image(let path): return Array(path.utf8)
    case .figure(let figure): return Array("{\(figure)}".utf8)
    }
  }
}

/// Bytes as a dump shows them: line feeds and tabs made visible.
func printed(_ bytes: some Sequence<UInt8>) -> String {
  var text = ""
  for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case "\u{AD}": text += "\\u{ad}"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}
