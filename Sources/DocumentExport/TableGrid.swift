internal import Styling
internal import Templates

/// The parts of a table that are displayed.
struct TableRows {
  struct Row {
    let node: Document.NodeID
    let cells: [Document.NodeID]
    /// Rows of one group; spans end with it.
    let group: Int
    let isInHead: Bool
  }

  /// Heads first, feet last, as they are shown.
  private(set) var rows: [Row] = []
  private(set) var columns: [Document.NodeID] = []
  /// The caption and whatever else stands between the rows.
  private(set) var others: [Document.NodeID] = []

  init(of table: Document.NodeID, in styled: StyledDocument) {
    var bodies: [Row] = []
    var feet: [Row] = []
    var loose = -1
    for (group, child) in styled.shownElements(in: table).enumerated() {
      switch styled.style(of: child).display {
      case .tableColumnGroup:
        let inner = styled.shownElements(in: child)
        columns += inner.isEmpty ? [child] : inner
      case .tableColumn: columns.append(child)
      case .tableHeaderGroup: rows += Self.rows(in: child, group: group, isInHead: true, of: styled)
      case .tableFooterGroup: feet += Self.rows(in: child, group: group, isInHead: false, of: styled)
      case .tableRowGroup: bodies += Self.rows(in: child, group: group, isInHead: false, of: styled)
      case .tableRow:
        // Rows without a group around them are one.
        if loose < 0 { loose = group }
        bodies.append(Self.row(child, group: loose, isInHead: false, of: styled))
      default: others.append(child)
      }
    }
    rows += bodies + feet
  }

  private static func rows(
    in node: Document.NodeID, group: Int, isInHead: Bool, of styled: StyledDocument
  ) -> [Row] {
    styled.shownElements(in: node).filter { styled.style(of: $0).display == .tableRow }.map {
      row($0, group: group, isInHead: isInHead, of: styled)
    }
  }

  private static func row(
    _ node: Document.NodeID, group: Int, isInHead: Bool, of styled: StyledDocument
  ) -> Row {
    let cells = styled.shownElements(in: node).filter { styled.style(of: $0).display == .tableCell }
    return Row(node: node, cells: cells, group: group, isInHead: isInHead)
  }

  /// The rows of `<thead>`; without one, the first rows that are heads in all their cells.
  func headRowCount(in document: Document) -> Int {
    let count = rows.prefix { $0.isInHead }.count
    if count > 0 { return count }
    return rows.prefix { row in
      !row.cells.isEmpty && row.cells.allSatisfy { document.shape(of: $0).name == "th" }
    }.count
  }
}

/// The places of a table's cells (HTML, "Forming a table").
struct TableGrid {
  struct Place {
    let node: Document.NodeID
    let row: Int
    let column: Int
    let rowSpan: Int
    let columnSpan: Int
    let isInHead: Bool
  }

  private(set) var places: [Place] = []

  /// What HTML allows.
  private static let mostColumns = 1000

  init(_ table: TableRows, in document: Document) {
    /// For each column the first row in which it is free.
    var freeFrom: [Int] = []
    for (index, row) in table.rows.enumerated() {
      let end = (index..<table.rows.count).first { table.rows[$0].group != row.group } ?? table.rows.count
      var column = 0
      for cell in row.cells {
        while column < freeFrom.count, freeFrom[column] > index { column += 1 }
        let shape = document.shape(of: cell)
        let wanted = shape[attribute: "rowspan"].flatMap { Int($0) } ?? 1
        let rowSpan = wanted == 0 ? end - index : min(max(1, wanted), end - index)
        var columnSpan = min(max(1, shape[attribute: "colspan"].flatMap { Int($0) } ?? 1), Self.mostColumns)
        // A cell that would lie over another one ends before it.
        if let taken = (column..<column + columnSpan).first(where: {
          $0 < freeFrom.count && freeFrom[$0] > index
        }) {
          columnSpan = taken - column
        }
        while freeFrom.count < column + columnSpan { freeFrom.append(0) }
        for place in column..<column + columnSpan { freeFrom[place] = index + rowSpan }
        places.append(
          Place(
            node: cell, row: index, column: column, rowSpan: rowSpan, columnSpan: columnSpan,
            isInHead: row.isInHead))
        column += columnSpan
      }
    }
  }
}
