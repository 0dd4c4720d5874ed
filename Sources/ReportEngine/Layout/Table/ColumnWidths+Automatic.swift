import Geometry

extension ColumnWidths {
  /// Merges what spanning cells ask for into the demands of the columns they span
  /// (CSS Tables 3, "Computing column measures").
  ///
  /// Cells of fewer columns come first, so that a wide heading spreads over what its columns
  /// already hold.
  static func merge(_ spanning: [SpanningDemand], into columns: inout [ColumnDemand]) {
    let inOrder = spanning.enumerated().sorted {
      ($0.element.columns.count, $0.offset) < ($1.element.columns.count, $1.offset)
    }
    for (_, cell) in inOrder { merge(cell, into: &columns) }
    limitFractions(&columns)
  }

  private static func merge(_ cell: SpanningDemand, into columns: inout [ColumnDemand]) {
    spreadFraction(of: cell, over: &columns)
    let spanned = columns[cell.columns]
    let minima = distribute(cell.demand.minimum, over: spanned)
    let maxima = distribute(max(cell.demand.maximum, cell.demand.minimum), over: spanned)
    for (offset, column) in cell.columns.enumerated() {
      columns[column].minimum = max(columns[column].minimum, minima[offset])
      columns[column].maximum = max(
        columns[column].maximum, maxima[offset], columns[column].minimum)
    }
  }

  /// A spanning cell's percentage that its columns do not yet ask for goes to those that ask for
  /// none, in proportion to their greatest widths, equally when these are zero.
  private static func spreadFraction(of cell: SpanningDemand, over columns: inout [ColumnDemand]) {
    let surplus = cell.demand.fraction - columns[cell.columns].reduce(0) { $0 + $1.fraction }
    let takers = cell.columns.filter { columns[$0].fraction == 0 }
    guard surplus > 0, !takers.isEmpty else { return }
    let sum = takers.reduce(Points.zero) { $0 + columns[$1].maximum }
    for column in takers {
      let share = sum > .zero ? columns[column].maximum / sum : 1 / Double(takers.count)
      columns[column].fraction = surplus * share
    }
  }

  /// Percentages beyond a hundred in all are cut, those of the later columns first.
  private static func limitFractions(_ columns: inout [ColumnDemand]) {
    var left = 1.0
    for index in columns.indices {
      columns[index].fraction = min(columns[index].fraction, left)
      left = max(0, left - columns[index].fraction)
    }
  }

  /// The widths at which the columns fill `target` (CSS Tables 3, "Width distribution algorithm").
  ///
  /// Four guesses bracket the target: all columns at their least width; percentages granted;
  /// specified lengths granted; all at their greatest width. Between two guesses the columns that
  /// differ grow together. Beyond the last the excess is handed out. The sum is never less than
  /// that of the least widths.
  static func distribute(_ target: Points, over columns: ArraySlice<ColumnDemand>) -> [Points] {
    let guesses = WidthGuess.allCases.map { guess in
      columns.map { guess.width(of: $0, target: target) }
    }
    let sums = guesses.map { $0.reduce(Points.zero, +) }
    guard target > sums[0] else { return guesses[0] }
    for upper in 1..<guesses.count where target <= sums[upper] {
      let lower = upper - 1
      let part = (target - sums[lower]) / (sums[upper] - sums[lower])
      return zip(guesses[lower], guesses[upper]).map { $0 + ($1 - $0) * part }
    }
    return stretched(guesses[guesses.count - 1], of: columns, by: target - sums[guesses.count - 1])
  }

  /// Hands out width that no column asked for (CSS Tables 3, "Distributing excess width to
  /// columns").
  private static func stretched(
    _ widths: [Points], of columns: ArraySlice<ColumnDemand>, by excess: Points
  ) -> [Points] {
    let columns = Array(columns)
    let auto = columns.indices.filter { !columns[$0].isConstrained && columns[$0].fraction == 0 }
    let lengths = columns.indices.filter {
      columns[$0].isConstrained && columns[$0].fraction == 0 && columns[$0].maximum > .zero
    }
    let fractions = columns.indices.filter { columns[$0].fraction > 0 }
    var weights = [Double](repeating: 0, count: columns.count)
    if auto.contains(where: { columns[$0].maximum > .zero }) {
      for column in auto { weights[column] = columns[column].maximum.value }
    } else if !auto.isEmpty {
      for column in auto { weights[column] = 1 }
    } else if !lengths.isEmpty {
      for column in lengths { weights[column] = columns[column].maximum.value }
    } else if !fractions.isEmpty {
      for column in fractions { weights[column] = columns[column].fraction }
    } else {
      weights = [Double](repeating: 1, count: columns.count)
    }
    let sum = weights.reduce(0, +)
    return zip(widths, weights).map { $0 + excess * ($1 / sum) }
  }

  /// The least and the greatest width of all columns together (CSS Tables 3, "Computing the table
  /// width": GRIDMIN and GRIDMAX), without border spacing.
  ///
  /// A column that asks for a tenth of the table and holds 50 pt makes the table want 500 pt;
  /// columns without percentages that have to live in what the others leave do the same.
  static func gridSizes(of columns: [ColumnDemand]) -> (minimum: Points, maximum: Points) {
    var sums = (minimum: Points.zero, maximum: Points.zero, plain: Points.zero)
    var fractions = 0.0
    var wanted = Points.zero
    for column in columns {
      sums.minimum += column.minimum
      sums.maximum += max(column.minimum, column.maximum)
      if column.fraction > 0 {
        fractions += column.fraction
        wanted = max(wanted, max(column.minimum, column.maximum) / column.fraction)
      } else {
        sums.plain += max(column.minimum, column.maximum)
      }
    }
    // Above 99.9 % the plain columns would ask for a table wider than any paper; the available
    // width limits it anyway.
    if sums.plain > .zero, fractions > 0 {
      wanted = max(wanted, sums.plain / max(0.001, 1 - fractions))
    }
    return (sums.minimum, max(sums.maximum, wanted))
  }
}

/// The guesses of CSS Tables 3, "Width distribution algorithm", in ascending order of width.
private enum WidthGuess: CaseIterable {
  case minimum, percentage, specified, maximum

  func width(of column: ColumnDemand, target: Points) -> Points {
    let asShare = max(column.minimum, target * column.fraction)
    let asMaximum = max(column.minimum, column.maximum)
    switch self {
    case .minimum: return column.minimum
    case .percentage: return column.fraction > 0 ? asShare : column.minimum
    case .specified:
      return column.fraction > 0 ? asShare : column.isConstrained ? asMaximum : column.minimum
    case .maximum: return column.fraction > 0 ? asShare : asMaximum
    }
  }
}
