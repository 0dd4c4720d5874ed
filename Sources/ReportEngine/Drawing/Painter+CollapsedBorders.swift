internal import Geometry
internal import Layout
internal import Styling

extension Painter {
  /// Collapsed borders lie above the backgrounds of positioned rows and cells too, which cover half of them.
  func noteStrokes(
    of table: Fragment, at corner: Point, above first: Int, _ deferred: inout [Deferred]
  ) {
    guard deferred.count > first, tree.kind(of: table.box) == .table,
      case .strokes(let strokes)? = table.children.last?.fragment.content
    else { return }
    for index in first..<deferred.count where tree.kind(of: deferred[index].fragment.box).isPartOfGrid {
      let area = Rect(deferred[index].corner, deferred[index].fragment.size)
      deferred[index].strokes = strokes.map { $0.moved(by: corner) }.filter { $0.touches(area) }
    }
  }
}

extension BoxTree.Kind {
  fileprivate var isPartOfGrid: Bool {
    switch self {
    case .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell: true
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .table, .tableCaption,
      .tableColumnGroup, .tableColumn:
      false
    }
  }
}

extension Stroke {
  fileprivate func moved(by offset: Point) -> Stroke {
    Stroke(from: from + offset, to: to + offset, side: side)
  }

  fileprivate func touches(_ rect: Rect) -> Bool {
    let half = side.width / 2
    return (from.x - half).isAtMost(rect.origin.x + rect.size.width) && rect.origin.x.isAtMost(to.x + half)
      && (from.y - half).isAtMost(rect.origin.y + rect.size.height) && rect.origin.y.isAtMost(to.y + half)
  }
}
