internal import Geometry
internal import Styling
public import TextShaping

extension PageFragment {
  /// The page and its fragments, one a line, each with its place in its parent and its size:
  ///
  ///     page 1
  ///       block html (0, 0) 40x30
  ///         line (0, 0) 40x10
  ///           text (0, 8) 30 "abc"
  public func dump(of tree: BoxTree, shaper: TextShaper) -> String {
    let dump = FragmentDump(tree: tree, shaper: shaper)
    let placed = (content.map { [$0] } ?? []) + positioned
    var lines = ["page \(index + 1)"] + placed.flatMap { dump.lines(of: $0, depth: 1) }
    if let footnotes {
      lines.append("  footnotes \(footnotes.rect.origin) \(footnotes.rect.size)")
      lines += footnotes.notes.flatMap { dump.lines(of: $0, depth: 2) }
    }
    return lines.joined(separator: "\n")
  }
}

/// Writes fragments as text.
private struct FragmentDump {
  let tree: BoxTree
  let shaper: TextShaper

  func lines(of placed: PlacedFragment, depth: Int) -> [String] {
    let fragment = placed.fragment
    let indent = String(repeating: "  ", count: depth)
    var lines = [indent + "\(label(of: fragment)) \(placed.offset) \(fragment.size)"]
    if case .line(let line) = fragment.content {
      lines += line.texts.map {
        "\(indent)  text \($0.origin) \($0.width.printed()) \"\(string(of: $0, in: line))\""
      }
    }
    if case .strokes(let strokes) = fragment.content {
      lines += strokes.map {
        "\(indent)  stroke \($0.from) to \($0.to) width \($0.side.width.printed())"
      }
    }
    return lines + fragment.children.flatMap { self.lines(of: $0, depth: depth + 1) }
  }

  private func label(of fragment: Fragment) -> String {
    switch fragment.content {
    case .line: return "line"
    case .strokes: return "strokes"
    case .background(let place):
      return "background of \(tree.label(of: fragment.box)) in \(place.area.origin) \(place.area.size)"
    case .turned(_, let turn): return "\(tree.label(of: fragment.box)) turned \(turn)"
    case .boxes, .replaced: break
    }
    var label = tree.label(of: fragment.box)
    if !fragment.edges.contains(.top) { label += " resumed" }
    if !fragment.edges.contains(.bottom) { label += " broken" }
    if !fragment.isDecorated { label += " wrapper" }
    return label
  }

  private func string(of text: Line.Text, in line: Line) -> String {
    printed(
      text.words.flatMap { index -> [UInt8] in
        let range = shaper[line.words[Int(index)].word].text
        return Array(shaper.text[Int(range.lowerBound)..<Int(range.upperBound)])
      })
  }
}
