import Geometry

/// What a column or a cell asks of the width of its column (CSS Tables 3, "Computing cell
/// measures").
///
/// Widths are outer ones: padding and the cell's share of borders are in them.
struct ColumnDemand: Hashable, Sendable {
  /// The least width in which the content stands without overflow.
  var minimum = Points.zero
  /// The width beyond which more does not help.
  var maximum = Points.zero
  /// The share of the table's width, 0.5 for 50 %; zero when none is asked for.
  var fraction = 0.0
  /// Whether a length was specified: such a column takes spare width only when no other can.
  var isConstrained = false
}

/// What a cell that spans several columns asks of them together.
struct SpanningDemand: Hashable, Sendable {
  var columns: Range<Int>
  var demand: ColumnDemand
}

/// The used widths of a table's columns, and where each begins.
struct ColumnWidths: Hashable, Sendable {
  /// Used widths; a column with `visibility: collapse` has none.
  let widths: [Points]
  /// The left edges, from the table's left padding edge; one more than there are columns: what
  /// comes after the last.
  private let starts: [Points]
  /// Horizontal border spacing; zero where borders collapse.
  let spacing: Points
  /// Columns with `visibility: collapse`.
  private let hidden: Set<Int>

  /// - Parameter hidden: the columns with `visibility: collapse`: they take neither width nor spacing.
  init(_ widths: [Points], spacing: Points, hidden: Set<Int> = []) {
    self.widths = widths.indices.map { hidden.contains($0) ? .zero : widths[$0] }
    self.spacing = spacing
    self.hidden = hidden
    var starts: [Points] = []
    starts.reserveCapacity(widths.count + 1)
    var x = spacing
    for index in widths.indices {
      starts.append(x)
      if !hidden.contains(index) { x = x + widths[index] + spacing }
    }
    starts.append(x)
    self.starts = starts
  }

  var count: Int { widths.count }

  /// The left edge of a column. For collapsed borders, where columns touch, this is also the grid
  /// line before it, and `start(of: count)` is the last grid line.
  func start(of column: Int) -> Points { starts[column] }

  /// Whether a cell over `columns` has nowhere to stand.
  func isHidden(_ columns: Range<Int>) -> Bool {
    !hidden.isEmpty && columns.allSatisfy(hidden.contains)
  }

  /// The width of a cell over `columns`, the border spacing between them included.
  func width(of columns: Range<Int>) -> Points {
    max(.zero, starts[columns.upperBound] - spacing - starts[columns.lowerBound])
  }

  /// From the table's left padding edge to its right one, border spacing on both sides included.
  var total: Points { widths.isEmpty ? .zero : starts[widths.count] }
}
