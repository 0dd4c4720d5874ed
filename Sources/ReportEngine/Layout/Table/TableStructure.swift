import Styling

/// What a table is made of: found in one walk over its boxes, without measuring anything.
///
/// Rows and cells are not listed: a `RowSequence` finds them again when a page needs them.
struct TableStructure: Sendable {
  let box: BoxTree.BoxID
  var topCaptions: [BoxTree.BoxID] = []
  var bottomCaptions: [BoxTree.BoxID] = []
  /// Row groups in the order in which they stand: the head, the bodies, the foot (CSS 2.2
  /// "Table-internal elements").
  var groups: [BoxTree.BoxID] = []
  /// Whether the first group is a head, which every page repeats.
  var hasHead = false
  /// Whether the last group is a foot.
  var hasFoot = false
  var columns: [TableColumn] = []
  /// For each column of the grid the column of `columns` that it is part of; nil when they are the
  /// same.
  var tracks: [Int]?
  /// Whether `columns` and `tracks` are complete: while they are being counted, cells stand in
  /// columns of the grid.
  var isCounted = false
  let style: BoxStyle

  var collapsesBorders: Bool { style.computed.table.borderCollapse == .collapse }
  /// The groups between head and foot.
  var bodies: Range<Int> { (hasHead ? 1 : 0)..<groups.count - (hasFoot ? 1 : 0) }

  /// The place of a cell in terms of `columns`.
  func place(_ place: GridPlace) -> GridPlace {
    guard let tracks else { return place }
    let first = tracks[place.column]
    let last = tracks[place.columns.upperBound - 1]
    return GridPlace(column: first, columnSpan: last - first + 1, rowSpan: place.rowSpan)
  }

  /// What covers a row, in terms of `columns`.
  func slots(_ slots: [GridSlot]) -> [GridSlot] {
    var result = [GridSlot](repeating: .empty, count: columns.count)
    for (index, slot) in slots.enumerated() { result[tracks?[index] ?? index] = slot }
    return result
  }
}

/// A column of the grid, and the boxes that style it.
struct TableColumn: Hashable, Sendable {
  /// nil for a column that no `<col>` describes.
  var box: BoxTree.BoxID?
  var group: BoxTree.BoxID?
}

extension BoxTree {
  /// Walks over a table and finds its parts.
  func tableStructure(of table: BoxID) -> TableStructure {
    var structure = TableStructure(box: table, style: style(of: table))
    var head: BoxID?
    var foot: BoxID?
    for child in children(of: table) {
      switch kind(of: child) {
      case .tableCaption:
        let isTop = style(of: child).computed.table.captionSide == .top
        if isTop {
          structure.topCaptions.append(child)
        } else {
          structure.bottomCaptions.append(child)
        }
      case .tableHeaderGroup where head == nil: head = child
      case .tableFooterGroup where foot == nil: foot = child
      case .tableHeaderGroup, .tableRowGroup, .tableFooterGroup: structure.groups.append(child)
      case .tableColumnGroup, .tableColumn: structure.columns += columns(of: child)
      case .block, .inline, .text, .lineBreak, .replaced, .marker, .table, .tableRow, .tableCell:
        break
      }
    }
    if let head { structure.groups.insert(head, at: 0) }
    if let foot { structure.groups.append(foot) }
    structure.hasHead = head != nil
    structure.hasFoot = foot != nil
    countColumns(of: &structure)
    return structure
  }

  /// The columns that a `<col>` or a `<colgroup>` describes: a group with columns in it counts
  /// these, without them its own `span` (HTML, "Forming a table").
  private func columns(of box: BoxID) -> [TableColumn] {
    guard kind(of: box) == .tableColumnGroup else {
      return Array(repeating: TableColumn(box: box, group: nil), count: columnSpan(ofColumn: box))
    }
    let inner = children(of: box).filter { kind(of: $0) == .tableColumn }
    if inner.isEmpty {
      return Array(repeating: TableColumn(box: nil, group: box), count: columnSpan(ofColumn: box))
    }
    return inner.flatMap {
      Array(repeating: TableColumn(box: $0, group: box), count: columnSpan(ofColumn: $0))
    }
  }

  private func columnSpan(ofColumn box: BoxID) -> Int {
    CellSpans.parse(attribute("span", of: box), limit: CellSpans.maximalColumnSpan).map {
      max(1, $0)
    } ?? 1
  }

  /// Counts the columns that cells make, and merges those that no cell's edge tells apart
  /// (CSS Tables 3, "Track merging").
  private func countColumns(of structure: inout TableStructure) {
    var rows = RowSequence(structure, groups: 0..<structure.groups.count, in: self)
    let described = structure.columns.count
    /// Whether some cell begins or ends at the left edge of the column.
    var isEdge = [Bool](repeating: true, count: described + 1)
    while let row = rows.next() {
      for cell in row.cells {
        while isEdge.count <= cell.place.columns.upperBound { isEdge.append(false) }
        isEdge[cell.place.columns.lowerBound] = true
        isEdge[cell.place.columns.upperBound] = true
      }
    }
    let count = isEdge.count - 1
    let kept = (0..<count).filter { isEdge[$0] }
    if kept.count < count {
      var track = -1
      structure.tracks = (0..<count).map { column in
        if isEdge[column] { track += 1 }
        return track
      }
    }
    while structure.columns.count < kept.count { structure.columns.append(TableColumn()) }
    structure.isCounted = true
  }
}
