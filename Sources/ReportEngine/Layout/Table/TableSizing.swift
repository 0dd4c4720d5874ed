import Geometry
import Styling

/// How wide a table's columns want to be, worked out once for the table.
struct TableSizing: Sendable {
  /// For the automatic layout: what each column asks for, spanning cells included.
  var demands: [ColumnDemand]
  /// Columns with `visibility: collapse`.
  var hidden: Set<Int>
  /// What stands left and right of the grid: borders and paddings, or the halves of collapsed
  /// borders that belong to the table.
  var chrome: Sides<Points>
  /// Border spacing between all columns and at both sides.
  var spacing: Points
  /// The least width of the captions: a table is never narrower.
  var captions: Points

  /// Border box widths of the table in the automatic layout.
  var intrinsic: IntrinsicSizes {
    let grid = ColumnWidths.gridSizes(of: demands)
    let around = chrome.horizontal + spacing
    return IntrinsicSizes(
      minContent: max(captions, grid.minimum + around),
      maxContent: max(captions, grid.maximum + around))
  }
}

extension TableSizing {
  init(of structure: TableStructure, measuringContent measures: Bool, with context: LayoutContext) {
    let tree = context.tree
    let count = structure.columns.count
    hidden = Set(
      structure.columns.indices.filter { index in
        [structure.columns[index].box, structure.columns[index].group].contains { box in
          box.map { tree.style(of: $0).computed.visibility == .collapse } ?? false
        }
      })
    let visible = count - hidden.count
    spacing = visible > 0 ? structure.spacing.width * Double(visible + 1) : .zero
    chrome = structure.chrome(in: tree)
    captions = (structure.topCaptions + structure.bottomCaptions).reduce(.zero) { widest, caption in
      max(widest, intrinsicSizes(of: caption, with: context).minContent)
    }
    demands = measures ? ColumnDemand.ofColumns(structure, with: context) : []
    for index in hidden where measures { demands[index] = ColumnDemand() }
  }
}

extension TableStructure {
  /// Border spacing; none where borders collapse (CSS 2.2 "The separated borders model").
  var spacing: Size { collapsesBorders ? .zero : style.computed.table.borderSpacing }

  /// What stands between the table's border edge and its grid. Where borders collapse the table has
  /// no padding, and its borders are half of those on the outside of its first row; wider ones
  /// further down stick out (CSS 2.2 "The collapsing border model").
  func chrome(in tree: BoxTree) -> Sides<Points> {
    guard collapsesBorders else {
      // Percentages of paddings would refer to a width that is not known yet: they count as
      // nothing, as they do for the contents' intrinsic widths.
      return style.border + style.padding(against: .zero)
    }
    var rows = RowSequence(self, groups: 0..<groups.count, in: tree)
    guard let first = rows.next() else { return Sides(all: .zero) }
    let edges = TableEdges(self, in: tree).verticals(of: first)
    let (left, right) = (edges.first?.usedWidth ?? .zero, edges.last?.usedWidth ?? .zero)
    return Sides(top: .zero, right: right / 2, bottom: .zero, left: left / 2)
  }
}

extension ColumnDemand {
  /// What a table's columns ask for in the automatic layout (CSS Tables 3, "Computing column
  /// measures").
  static func ofColumns(_ structure: TableStructure, with context: LayoutContext) -> [ColumnDemand] {
    let tree = context.tree
    var columns = structure.columns.map { column in
      ColumnDemand(ofColumn: column, in: tree)
    }
    var spanning: [SpanningDemand] = []
    var known: [Range<Int>: Int] = [:]
    let edges = structure.collapsesBorders ? TableEdges(structure, in: tree) : nil
    var rows = RowSequence(structure, groups: 0..<structure.groups.count, in: tree)
    while let row = rows.next() {
      let verticals = edges?.verticals(of: row)
      for cell in row.cells {
        let columnsOfCell = cell.place.columns
        let border = verticals.map { shared in
          (shared[columnsOfCell.lowerBound].usedWidth + shared[columnsOfCell.upperBound].usedWidth)
            / 2
        }
        let demand = ColumnDemand(ofCell: cell.box, border: border, with: context)
        if columnsOfCell.count == 1 {
          columns[columnsOfCell.lowerBound].take(demand)
        } else if let index = known[columnsOfCell] {
          spanning[index].demand.take(demand)
        } else {
          known[columnsOfCell] = spanning.count
          spanning.append(SpanningDemand(columns: columnsOfCell, demand: demand))
        }
      }
    }
    let gap = structure.spacing.width
    for index in spanning.indices {
      spanning[index].subtract(gap * Double(spanning[index].columns.count - 1))
    }
    ColumnWidths.merge(spanning, into: &columns)
    return columns
  }

  /// What `<col>` and `<colgroup>` ask for: the column's own width, else its group's.
  private init(ofColumn column: TableColumn, in tree: BoxTree) {
    self.init()
    for box in [column.group, column.box] {
      guard let style = box.map({ tree.style(of: $0).computed.box }) else { continue }
      if case .length(let minimal) = style.minWidth, !minimal.hasPercentage {
        minimum = minimal.length
      }
      guard case .length(let width) = style.width else { continue }
      if width.hasPercentage {
        fraction = width.length == .zero ? width.fraction : 0
        (maximum, isConstrained) = (minimum, false)
      } else {
        (fraction, isConstrained) = (0, true)
        maximum = width.length
      }
    }
    maximum = max(maximum, minimum)
  }

  /// What a cell asks for (CSS Tables 3, "Computing cell measures").
  ///
  /// - Parameter border: its share of collapsed borders, left and right together; nil when it has its own.
  private init(ofCell cell: BoxTree.BoxID, border: Points?, with context: LayoutContext) {
    self.init()
    let style = context.tree.style(of: cell)
    let box = style.computed.box
    let padding = style.padding(against: .zero).horizontal
    let chrome = padding + (border ?? style.border.horizontal)
    let content = cellContentSizes(of: cell, with: context)
    func outer(_ length: LengthPercentage) -> Points {
      switch box.sizing {
      case .contentBox: max(.zero, length.length) + chrome
      case .borderBox: max(chrome, length.length)
      }
    }
    var least = content.minContent + chrome
    var greatest = content.maxContent + chrome
    if case .length(let width) = box.width {
      if !width.hasPercentage {
        isConstrained = true
        greatest = outer(width)
      } else if width.length == .zero {
        fraction = max(0, width.fraction)
      }
    }
    if let limit = box.maxWidth, !limit.hasPercentage {
      least = min(least, outer(limit))
      greatest = min(greatest, outer(limit))
    }
    if case .length(let floor) = box.minWidth, !floor.hasPercentage {
      least = max(least, outer(floor))
    }
    minimum = least
    maximum = max(least, greatest)
  }

  /// Adds the demand of another cell in the same column. Where one has a specified length, it
  /// decides about the greatest width, and the others only about the least.
  mutating func take(_ other: ColumnDemand) {
    if isConstrained == other.isConstrained {
      maximum = max(maximum, other.maximum)
    } else if isConstrained {
      maximum = max(maximum, other.minimum)
    } else {
      maximum = max(minimum, other.maximum)
    }
    minimum = max(minimum, other.minimum)
    maximum = max(maximum, minimum)
    fraction = max(fraction, other.fraction)
    isConstrained = isConstrained || other.isConstrained
  }
}

extension SpanningDemand {
  /// Leaves out the border spacing that lies between the columns.
  mutating func subtract(_ spacing: Points) {
    demand.minimum = max(.zero, demand.minimum - spacing)
    demand.maximum = max(.zero, demand.maximum - spacing)
  }
}
