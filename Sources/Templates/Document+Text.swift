extension Document {
  /// The text in an element, its white space collapsed.
  public func collapsedText(of node: NodeID) -> String {
    var bytes: [UInt8] = []
    for index in node.position..<Int(self[node].end) where nodes[index].kind == .text {
      for byte in text[textRange(of: NodeID(index))] {
        if ![0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) {
          bytes.append(byte)
        } else if let last = bytes.last, last != 0x20 {
          bytes.append(0x20)
        }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the document is called: its title, or else its first heading or text.
  public var name: String {
    if !title.isEmpty { return title }
    let headings: Set = ["h1", "h2", "h3", "h4", "h5", "h6"]
    let heading = nodes.indices.first {
      nodes[$0].kind == .element && headings.contains(shapes[shapeID(of: NodeID($0)).position].name)
    }
    let text = collapsedText(of: heading.map { NodeID($0) } ?? .root)
    return String(text.prefix(120))
  }
}
