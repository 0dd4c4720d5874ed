import Geometry
import Templates

extension StyledDocument {
  /// Each element on a line, indented by its depth, with the computed values that are not initial:
  ///
  ///     p.note color: #ff0000; display: block
  ///       ::before content: "!"
  ///
  /// Inherited values are listed where they differ from the parent's.
  public func dump() -> String {
    var lines: [String] = []
    var depths: [(end: Int, depth: Int)] = []
    for position in document.nodes.indices {
      while let last = depths.last, last.end <= position { depths.removeLast() }
      let id = Document.NodeID(position)
      guard document[id].kind == .element else { continue }
      let element = styles[styleID(of: id)]
      let parent = position == 0 ? ComputedStyle.initial : styles[styleID(of: document[id].parent)].style
      let indent = String(repeating: "  ", count: depths.count)
      lines.append(indent + line(document.shape(of: id).label, element.style, parent))
      for (name, style) in element.pseudoElements {
        lines.append(indent + "  " + line(name, styles[style].style, element.style))
      }
      depths.append((Int(document[id].end), depths.count))
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ label: String, _ style: ComputedStyle, _ parent: ComputedStyle) -> String {
    let values = style.differences(from: parent)
    return values.isEmpty ? label : label + " " + values.joined(separator: "; ")
  }
}

extension ComputedStyle {
  /// The properties that are neither initial nor, if they inherit, the parent's, in alphabetical order.
  func differences(from parent: ComputedStyle) -> [String] {
    var reference = ComputedStyle.initial
    for id in Longhand.inherited { id.definition.copy(parent, &reference) }
    reference.box.border = reference.box.border.map { side in
      var side = side
      (side.width, side.color) = (.zero, color)
      return side
    }
    let changed = Longhand.all.filter { $0.describe(self) != $0.describe(reference) }
    var values = Dictionary(uniqueKeysWithValues: changed.map { ($0.name, $0.describe(self)) })
    for group in sideGroups { combineSides(group.name, group.sides, in: &values) }
    return values.map { "\($0.key): \($0.value)" }.sorted()
  }
}

/// Four equal sides are printed as one.
private func combineSides(_ name: String, _ sides: [String], in values: inout [String: String]) {
  guard let first = values[sides[0]], sides.allSatisfy({ values[$0] == first }) else { return }
  for side in sides { values[side] = nil }
  values[name] = first
}

private let sideGroups: [(name: String, sides: [String])] = {
  let sides = ["top", "right", "bottom", "left"]
  return [
    ("margin", sides.map { "margin-\($0)" }), ("padding", sides.map { "padding-\($0)" }), ("inset", sides),
    ("border-width", sides.map { "border-\($0)-width" }),
    ("border-style", sides.map { "border-\($0)-style" }),
    ("border-color", sides.map { "border-\($0)-color" }),
  ]
}()

extension ElementStyle {
  fileprivate var pseudoElements: [(name: String, style: StyleID)] {
    let all = [
      ("::before", before), ("::after", after), ("::marker", marker), ("::first-line", firstLine),
      ("::first-letter", firstLetter), ("::footnote-call", footnoteCall),
      ("::footnote-marker", footnoteMarker),
    ]
    return all.compactMap { name, style in style.map { (name, $0) } }
  }
}

extension ElementShape {
  /// As a selector names it: `td#total.number`.
  fileprivate var label: String {
    let id = self[attribute: "id"].map { "#" + $0 } ?? ""
    return name + id + (self[attribute: "class"]?.cssWords.map { "." + $0 }.joined() ?? "")
  }
}
