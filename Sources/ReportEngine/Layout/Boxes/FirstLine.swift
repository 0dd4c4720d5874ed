internal import Geometry
internal import Styling

/// How `::first-line` sets the first line of a block container (CSS Pseudo-Elements, "The ::first-line
/// pseudo-element").
struct FirstLine: Sendable {
  /// The style of the line itself: its strut.
  let strut: BoxStyle.ID
  /// The styles on the line that boxes of other styles get.
  let styles: [BoxStyle.ID: BoxStyle.ID]
}

extension BoxTreeMaker {
  /// Finds the lines that `::first-line` of a box applies to, and makes the styles for them.
  mutating func noteFirstLines() {
    guard styles.styles.contains(where: { $0.firstLine != nil }) else { return }
    var changes: [BoxTree.BoxID: [FirstLineChange]] = [:]
    for index in tree.boxes.indices where tree.boxes[index].kind.holdsLines {
      let box = BoxTree.BoxID(index)
      let style = styles[tree.boxes[index].style]
      guard let own = style.firstLine, let holder = holderOfFirstLine(of: box) else { continue }
      changes[holder, default: []].append(
        FirstLineChange(from: style.computed, to: styled.styles[own].style))
    }
    for (holder, changes) in changes.sorted(by: { $0.key < $1.key }) {
      tree.firstLines[holder] = firstLine(of: holder, changes)
      tree.boxes[holder.position].flags.remove(.singleText)
    }
  }

  /// The block container in which the first formatted line of a box stands: itself, or the first block in it
  /// that has one.
  private func holderOfFirstLine(of box: BoxTree.BoxID) -> BoxTree.BoxID? {
    for child in tree.children(of: box) {
      let kind = tree[child].kind
      if tree.boxes[child.position].isInRun {
        if !tree[child].flags.isDisjoint(with: [.outOfFlow, .floating]) { continue }
        return box
      }
      switch kind {
      case .marker: continue
      case .block:
        if let holder = holderOfFirstLine(of: child) { return holder }
      case .inline, .text, .lineBreak, .replaced, .flex, .table, .tableCaption, .tableColumnGroup,
        .tableColumn, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
        return nil
      }
    }
    return nil
  }

  private mutating func firstLine(of holder: BoxTree.BoxID, _ changes: [FirstLineChange]) -> FirstLine {
    var made: [BoxStyle.ID: BoxStyle.ID] = [:]
    let strut = styles.firstLineID(tree[holder].style, changes)
    for child in tree.children(of: holder) {
      if !tree.boxes[child.position].isInRun, tree[child].kind != .marker { break }
      for index in child.position..<Int(tree[child].end) {
        let style = tree.boxes[index].style
        if made[style] == nil { made[style] = styles.firstLineID(style, changes) }
      }
    }
    return FirstLine(strut: strut, styles: made)
  }
}

/// What `::first-line` of one box changes: texts in it inherit from the style `to` what they inherited from
/// the box itself.
struct FirstLineChange: Hashable {
  let from: ComputedStyle
  let to: ComputedStyle
}

extension ComputedStyle {
  /// The style of a box in a line that `change` applies to. A value that equals the one around it counts as
  /// inherited.
  func inFirstLine(_ change: FirstLineChange) -> ComputedStyle {
    var style = self
    func inherit<Value: Equatable>(_ path: WritableKeyPath<ComputedStyle, Value>) {
      guard style[keyPath: path] == change.from[keyPath: path] else { return }
      style[keyPath: path] = change.to[keyPath: path]
    }
    inherit(\.color)
    inherit(\.font.query)
    inherit(\.font.size)
    inherit(\.font.lineHeight)
    inherit(\.font.features)
    inherit(\.text.letterSpacing)
    inherit(\.text.wordSpacing)
    inherit(\.text.transform)
    return style
  }
}

extension BoxTree.Kind {
  /// Whether it is a block container.
  fileprivate var holdsLines: Bool {
    switch self {
    case .block, .tableCell, .tableCaption: true
    case .inline, .text, .lineBreak, .replaced, .marker, .flex, .table, .tableColumnGroup, .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow:
      false
    }
  }
}
