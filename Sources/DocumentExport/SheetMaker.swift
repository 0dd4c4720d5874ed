internal import Geometry
internal import Spreadsheet

/// Puts lines and tables below each other on a sheet.
struct SheetMaker {
  private var sheet = PrintedSheet(name: "")
  private let page: DocumentExtract.PageForm
  private var row = 0
  /// The columns of the widest table, over which lines of text reach.
  private var columnCount = 0

  /// Of a sheet that holds text alone.
  private static let textWidth = 100.0

  init(page: DocumentExtract.PageForm) {
    self.page = page
    sheet.paper = PrintedSheet.Paper(page)
  }

  mutating func add(_ portion: SheetPortion) {
    let tables = portion.blocks.compactMap { block -> DataTable? in
      guard case .table(let table) = block else { return nil }
      return table
    }
    let main = tables.first { !$0.isAttached } ?? tables.first
    // A table in a cell of another goes below the names of that one, whose column is wide.
    let shift = tables.count > 1 ? main?.nameColumn ?? 0 : 0
    columnCount = tables.map { ($0 == main ? 0 : shift) + $0.columnCount }.max() ?? 1
    let widths = main.map { ColumnWidths(of: $0, on: page).characters } ?? [Self.textWidth]
    sheet.columnWidths = widths + Array(repeating: 10, count: max(0, columnCount - widths.count))
    var hasMain = false
    for (index, block) in portion.blocks.enumerated() {
      switch block {
      case .line(let line): add(line)
      case .table(let table):
        if index > 0, case .table = portion.blocks[index - 1] { row += 1 }
        let isMain = table == main && !hasMain
        hasMain = hasMain || isMain
        add(table, from: isMain ? 0 : shift, isMain: isMain)
      }
    }
  }

  func finished(called name: String) -> PrintedSheet {
    var sheet = sheet
    sheet.name = name
    return sheet
  }

  // MARK: Lines

  private mutating func add(_ line: Line) {
    var look = PrintedSheet.Look()
    look.isBold = line.isBold || line.headingLevel != nil
    if line.headingLevel == 1 { look.fontSize = 14 }
    look.alignment = PrintedSheet.Look.Alignment(line.alignment)
    var cell = PrintedSheet.Cell(row: row, column: 0, value: .text(line.text), look: look)
    cell.columnSpan = max(1, columnCount)
    sheet.cells.append(cell)
    // No program makes room for the text of merged cells.
    let width = sheet.columnWidths.prefix(columnCount).reduce(0, +)
    let scale = (look.fontSize ?? RowHeights.fontSize) / RowHeights.fontSize
    sheet.rowHeights[row] = RowHeights.height(of: line.text, in: width / scale) * scale
    row += 1
  }

  // MARK: Tables

  private mutating func add(_ table: DataTable, from column: Int, isMain: Bool) {
    let spread = isMain ? 0 : spread(of: table, from: column)
    for cell in table.cells {
      var printed = PrintedSheet.Cell(
        row: row + cell.row, column: column + cell.column, value: PrintedSheet.Value(cell.text),
        look: look(of: cell))
      printed.rowSpan = cell.rowSpan
      printed.columnSpan = cell.columnSpan
      if cell.column + cell.columnSpan == table.columnCount { printed.columnSpan += spread }
      sheet.cells.append(printed)
    }
    var widths = (0..<table.columnCount).map { sheet.columnWidths[column + $0] }
    widths[table.columnCount - 1] += sheet.columnWidths[(column + table.columnCount)...].prefix(spread)
      .reduce(0, +)
    for (index, height) in RowHeights(of: table, in: widths).heights {
      sheet.rowHeights[row + index] = height
    }
    if isMain, table.headRowCount > 0 {
      sheet.repeatedRows = row...row + table.headRowCount - 1
      freeze(table, headEnd: row + table.headRowCount)
    }
    row += table.rowCount
  }

  /// How many further columns the last one of a table needs, whose columns are those of another.
  private func spread(of table: DataTable, from column: Int) -> Int {
    let last = table.columnCount - 1
    let letters =
      table.cells.filter { $0.column == last }.map { cell in
        cell.text.split(separator: "\n").map(\.count).max() ?? 0
      }.max() ?? 0
    let needed = min(ColumnWidths.widest, ColumnWidths.width(ofLetters: letters))
    var width = sheet.columnWidths[column + last]
    var spread = 0
    while width < needed, column + last + spread + 1 < columnCount {
      spread += 1
      width += sheet.columnWidths[column + last + spread]
    }
    return spread
  }

  /// The head and the names stay, as long as they leave room for what is scrolled.
  private mutating func freeze(_ table: DataTable, headEnd: Int) {
    let height = (0..<headEnd).reduce(0) { $0 + (sheet.rowHeights[$1] ?? RowHeights.line) }
    if height <= Self.mostFrozenHeight { sheet.frozenRows = headEnd }
    guard let names = table.nameColumn, names + 1 < table.columnCount else { return }
    if sheet.columnWidths.prefix(names + 1).reduce(0, +) <= Self.mostFrozenWidth {
      sheet.frozenColumns = names + 1
    }
  }

  /// In points: half of a small screen.
  private static let mostFrozenHeight = 300.0
  /// In characters.
  private static let mostFrozenWidth = 60.0

  private func look(of cell: DataTable.Cell) -> PrintedSheet.Look {
    var look = PrintedSheet.Look()
    look.isBordered = true
    look.isMiddle = true
    look.isBold = cell.isBold || cell.isHead
    look.isShaded = cell.isHead
    look.isTurned = cell.isTurned && !cell.text.isEmpty
    look.alignment = PrintedSheet.Look.Alignment(cell.alignment)
    return look
  }
}

extension PrintedSheet.Look.Alignment {
  init(_ alignment: TextAlignment) {
    switch alignment {
    case .start: self = .start
    case .center: self = .center
    case .end: self = .end
    }
  }
}

extension PrintedSheet.Value {
  init(_ text: String) {
    switch PrintedValue(text) {
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .number(let digits, let isGrouped): self = .number(digits, isGrouped: isGrouped)
    case .day(let day): self = .day(day)
    }
  }
}

extension PrintedSheet.Paper {
  /// The nearest of the sizes that offices have.
  fileprivate init(_ page: DocumentExtract.PageForm) {
    self.init()
    isLandscape = page.width > page.height
    let long = max(page.width, page.height)
    size = long > .mm(350) ? .a3 : long < .mm(250) ? .a5 : .a4
    let pointsPerInch = 72.0
    margins.left = page.margins.left.value / pointsPerInch
    margins.right = page.margins.right.value / pointsPerInch
    margins.top = page.margins.top.value / pointsPerInch
    // Room for the page's number.
    margins.bottom = max(0.5, page.margins.bottom.value / pointsPerInch)
  }
}
