import Templates

extension StyleTree {
  /// The style of every node of a document, in document order. `shapeIndices` maps its shapes.
  mutating func resolve(_ document: Document, _ shapeIndices: [UInt32]) -> [StyleID] {
    var styles: [StyleID] = []
    styles.reserveCapacity(document.nodes.count)
    var open: [OpenElement] = []
    for position in document.nodes.indices {
      while let last = open.last, Int(last.end) <= position { open.removeLast() }
      let node = document.nodes[position]
      if node.kind == .text {
        styles.append(open[open.count - 1].style)
        continue
      }
      let id = Document.NodeID(position)
      let shape = shapeIndices[document.shapeID(of: id).position]
      var parent: Int32 = -1
      var previous: Int32 = -1
      var bits: UInt64 = 0
      if !open.isEmpty {
        let last = open.count - 1
        open[last].beginChild(shapes[Int(shape)].traits.nameIndex, index.tests.needsTypeCounts)
        bits = answers(shapes[Int(shape)].traits, id, &open[last], document, shapeIndices)
        parent = open[last].context
        previous = open[last].lastChild
      } else {
        bits = rootAnswers(shapes[Int(shape)].traits, id, document)
      }
      let context = context(parent: parent, previous: previous, shape: shape, bits: bits)
      if !open.isEmpty { open[open.count - 1].endChild(context, marks: contexts[Int(context)].marks) }
      let style = contexts[Int(context)].style
      styles.append(style)
      open.append(OpenElement(node: id, end: node.end, context: context, style: style))
    }
    return styles
  }

  /// The answers to those positional questions that may matter to an element, as bits.
  private func answers(
    _ element: ShapeTraits, _ node: Document.NodeID, _ parent: inout OpenElement, _ document: Document,
    _ shapeIndices: [UInt32]
  ) -> UInt64 {
    guard element.bits != 0 else { return 0 }
    let tests = index.tests
    var bits = parent.marks & tests.nextSiblingMask | parent.earlierMarks & tests.subsequentSiblingMask
    bits &= element.bits
    var asked = element.bits & tests.positionMask
    while asked != 0 {
      let bit = asked & (~asked &+ 1)
      asked &= asked &- 1
      guard case .position(let position) = tests.tests[bit.trailingZeroBitCount] else { continue }
      if holds(position, element, node, &parent, document, shapeIndices) { bits |= bit }
    }
    return bits
  }

  private func holds(
    _ position: Position, _ element: ShapeTraits, _ node: Document.NodeID, _ parent: inout OpenElement,
    _ document: Document, _ shapeIndices: [UInt32]
  ) -> Bool {
    switch position {
    case .empty: return document.isEmpty(node)
    case .nthChild(let a, let b, fromEnd: false): return isNth(parent.childCount, a: a, b: b)
    case .nthChild(let a, let b, fromEnd: true):
      let total = parent.totals(document, shapeIndices, shapes).children
      return isNth(total - parent.childCount + 1, a: a, b: b)
    case .nthOfType(let a, let b, fromEnd: false):
      return isNth(parent.typeCounts[element.nameIndex, default: 0], a: a, b: b)
    case .nthOfType(let a, let b, fromEnd: true):
      let total = parent.totals(document, shapeIndices, shapes).types[element.nameIndex, default: 0]
      return isNth(total - parent.typeCounts[element.nameIndex, default: 0] + 1, a: a, b: b)
    }
  }

  /// The root is the first and last of its kind, without siblings.
  private func rootAnswers(_ element: ShapeTraits, _ node: Document.NodeID, _ document: Document) -> UInt64 {
    var bits: UInt64 = 0
    for (index, test) in index.tests.tests.enumerated() where element.bits & (1 << UInt64(index)) != 0 {
      guard case .position(let position) = test else { continue }
      let holds =
        switch position {
        case .empty: document.isEmpty(node)
        case .nthChild(let a, let b, _), .nthOfType(let a, let b, _): isNth(1, a: a, b: b)
        }
      if holds { bits |= 1 << UInt64(index) }
    }
    return bits
  }
}

/// An element whose children are being met.
private struct OpenElement {
  let node: Document.NodeID
  let end: UInt32
  let context: Int32
  let style: StyleID
  /// The context of the child before, or -1.
  var lastChild: Int32 = -1
  var childCount = 0
  /// The sibling tests that the child before passes, and that any child before passes.
  var marks: UInt64 = 0
  var earlierMarks: UInt64 = 0
  /// How many children of each name were met; kept only if some selector asks.
  var typeCounts: [Int: Int] = [:]
  private var knownTotals: Totals?

  struct Totals {
    var children = 0
    var types: [Int: Int] = [:]
  }

  init(node: Document.NodeID, end: UInt32, context: Int32, style: StyleID) {
    self.node = node
    self.end = end
    self.context = context
    self.style = style
  }

  @inline(__always) mutating func beginChild(_ nameIndex: Int, _ needsTypeCounts: Bool) {
    childCount += 1
    if needsTypeCounts { typeCounts[nameIndex, default: 0] += 1 }
  }

  @inline(__always) mutating func endChild(_ context: Int32, marks: UInt64) {
    lastChild = context
    self.marks = marks
    earlierMarks |= marks
  }

  /// How many children there are in all, counted when it is first asked.
  mutating func totals(
    _ document: Document, _ shapeIndices: [UInt32], _ shapes: [StyleTree.ShapeEntry]
  ) -> Totals {
    if let knownTotals { return knownTotals }
    var totals = Totals()
    for child in document.children(of: node) where document[child].kind == .element {
      totals.children += 1
      let shape = shapeIndices[document.shapeID(of: child).position]
      totals.types[shapes[Int(shape)].traits.nameIndex, default: 0] += 1
    }
    knownTotals = totals
    return totals
  }
}

extension Document {
  fileprivate func isEmpty(_ node: NodeID) -> Bool { Int(self[node].end) == node.position + 1 }
}
