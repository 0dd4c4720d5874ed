import Geometry

/// What a column or a cell of the first row says of its width, for `table-layout: fixed`.
enum FixedColumnWidth: Hashable, Sendable {
  case auto
  /// The outer width.
  case length(Points)
  /// The share of the table's width, 0.5 for 50 %, and the padding and borders that come on top.
  case fraction(Double, plus: Points = .zero)
}

extension ColumnWidths {
  /// The widths of columns in the fixed layout (CSS 2.2, "Fixed table layout").
  ///
  /// Lengths stand as they are, percentages are of `assignable`, and the columns that are `auto`
  /// share what is left equally. When the sum is wider than `assignable`, the table becomes wider
  /// than it was told to be; percentages give way first (CSS Tables 3, "Width distribution
  /// algorithm": the least width of a percentage column is zero here).
  ///
  /// - Parameter assignable: the table's width without its borders, padding and border spacing.
  static func fixed(_ columns: [FixedColumnWidth], assignable: Points) -> [Points] {
    var widths = [Points](repeating: .zero, count: columns.count)
    var lengths = Points.zero
    var fractions = Points.zero
    var autoCount = 0
    for (index, column) in columns.enumerated() {
      switch column {
      case .auto: autoCount += 1
      case .length(let length):
        widths[index] = length
        lengths += length
      case .fraction(let fraction, let more):
        widths[index] = max(.zero, assignable * fraction) + more
        fractions += widths[index]
      }
    }
    let free = max(.zero, assignable - lengths)
    if fractions > free {
      for index in columns.indices {
        if case .fraction = columns[index] { widths[index] = widths[index] * (free / fractions) }
      }
    } else if autoCount > 0 {
      for index in columns.indices where columns[index] == .auto {
        widths[index] = (free - fractions) / Double(autoCount)
      }
    } else {
      stretch(&widths, of: columns, by: free - fractions)
    }
    return widths
  }

  /// Gives spare width to columns none of which is `auto`: to the lengths in proportion, else to
  /// the percentages.
  private static func stretch(
    _ widths: inout [Points], of columns: [FixedColumnWidth], by excess: Points
  ) {
    guard excess > .zero else { return }
    func isLength(_ column: FixedColumnWidth) -> Bool {
      if case .length(let length) = column { length > .zero } else { false }
    }
    let hasLengths = columns.contains(where: isLength)
    let growing = columns.indices.filter { hasLengths ? isLength(columns[$0]) : true }
    let sum = growing.reduce(Points.zero) { $0 + widths[$1] }
    for index in growing {
      let share = sum > .zero ? widths[index] / sum : 1 / Double(growing.count)
      widths[index] += excess * share
    }
  }
}
