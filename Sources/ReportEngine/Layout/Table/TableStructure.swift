import Geometry
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
      case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .table, .tableRow, .tableCell:
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

  /// Counts the columns that cells make. A column in which no cell begins is merged into the one
  /// before, so that no border spacing stands beside it (CSS Tables 3, "Track merging", as browsers
  /// do it).
  private func countColumns(of structure: inout TableStructure) {
    var rows = RowSequence(structure, groups: 0..<structure.groups.count, in: self)
    let described = structure.columns.count
    /// Whether the column stays apart from the one before.
    var isEdge = structure.columns.map { keepsColumn($0, of: structure) } + [false]
    isEdge[0] = true
    while let row = rows.next() {
      for cell in row.cells {
        while isEdge.count <= cell.place.columns.upperBound { isEdge.append(false) }
        isEdge[cell.place.columns.lowerBound] = true
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
    let boxes = structure.columns
    structure.columns = kept.map { $0 < described ? boxes[$0] : TableColumn() }
    structure.isCounted = true
  }

  /// Whether a column in which no cell begins is there all the same: in the fixed
  /// layout, and where its boxes give it a width.
  private func keepsColumn(_ column: TableColumn, of structure: TableStructure) -> Bool {
    let style = structure.style.computed
    if style.table.layout == .fixed, style.box.width != .auto { return true }
    return [column.box, column.group].contains { box in
      guard let properties = box.map({ self.style(of: $0).computed.box }) else { return false }
      return [properties.width, properties.minWidth].contains { length in
        if case .length(let length) = length { length.length > .zero && !length.hasPercentage } else { false }
      }
    }
  }
}
