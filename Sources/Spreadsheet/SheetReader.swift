/// Reads the cells of one worksheet part (ECMA-376 Part 1, "Worksheets").
struct SheetReader {
  private let strings: [String]
  private let formats: NumberFormats
  private let is1904: Bool
  private(set) var cellsLeft: Int
  private(set) var rows: [Sheet.Row] = []
  private(set) var merged: [CellRange] = []
  /// The formulas of cells whose result is stored.
  private(set) var formulas: [CellReference: String] = [:]

  init(strings: [String], formats: NumberFormats, is1904: Bool, cellsLeft: Int) {
    self.strings = strings
    self.formats = formats
    self.is1904 = is1904
    self.cellsLeft = cellsLeft
  }

  mutating func read(_ xml: [UInt8], name: String, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    var part = try XMLPart(xml, name: name, limits: limits)
    while let event = try part.next() {
      guard case .open(let isEmpty) = event else { continue }
      if part.isNamed("row") {
        // A row without a number follows the one before it.
        let number = part.attribute("r").flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
        guard number > rows.last?.number ?? 0, number <= CellReference.rowLimit else {
          throw .damaged(part: name)
        }
        rows.append(Sheet.Row(number: number, cells: isEmpty ? [] : try readRow(number, &part)))
      } else if part.isNamed("mergeCell"), let range = part.attribute("ref").flatMap({ CellRange($0) }) {
        guard merged.count < limits.cells else { throw .tooLarge(.cells) }
        merged.append(range)
      }
    }
    merged.sort { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }
  }

  private mutating func readRow(_ number: Int, _ part: inout XMLPart) throws(SpreadsheetProblem)
    -> [CellValue]
  {
    let end = part.depth
    var cells: [CellValue] = []
    var nextColumn = 0
    while let event = try part.next() {
      if event == .close, part.depth == end { break }
      guard case .open(let isEmpty) = event, part.isNamed("c") else { continue }
      let column = part.attribute("r").flatMap { CellReference($0)?.column } ?? nextColumn
      nextColumn = column + 1
      let (value, formula) = try readCell(&part, isEmpty: isEmpty)
      if value == .empty { continue }
      if let formula { formulas[CellReference(column: column, row: number)] = formula }
      // A column named twice keeps its last value.
      while cells.count <= column {
        cells.append(.empty)
        cellsLeft -= 1
      }
      guard cellsLeft >= 0 else { throw .tooLarge(.cells) }
      cells[column] = value
    }
    return cells
  }

  /// What a cell holds, and the formula whose stored result that is.
  private func readCell(_ part: inout XMLPart, isEmpty: Bool) throws(SpreadsheetProblem) -> (
    CellValue, formula: String?
  ) {
    let type = part.attribute("t") ?? "n"
    let style = part.attribute("s").flatMap { Int($0) } ?? 0
    if isEmpty { return (.empty, nil) }
    let end = part.depth
    var stored: String?
    var formula: String?
    var inline: String?
    while let event = try part.next() {
      if event == .close, part.depth == end { break }
      guard case .open(let isEmpty) = event else { continue }
      if part.isNamed("v") {
        stored = isEmpty ? "" : try readText(&part)
      } else if part.isNamed("f") {
        formula = isEmpty ? "" : try readText(&part)
      } else if part.isNamed("is"), !isEmpty {
        inline = try readRichText(&part)
      }
    }
    if let inline { return (.text(inline), formula) }
    if let stored, !stored.isEmpty { return (value(stored, type: type, style: style), formula) }
    return (formula.map { .uncalculated(formula: $0) } ?? .empty, nil)
  }

  private func readText(_ part: inout XMLPart) throws(SpreadsheetProblem) -> String {
    let end = part.depth
    var text = ""
    while let event = try part.next() {
      switch event {
      case .text: text += part.text
      case .close: if part.depth == end { return text }
      case .open: continue
      }
    }
    return text
  }

  /// The value of a stored result by the cell's type (ECMA-376 Part 1, simple type `ST_CellType`).
  private func value(_ stored: String, type: String, style: Int) -> CellValue {
    switch type {
    case "s":
      Int(stored).flatMap { strings.indices.contains($0) ? .text(strings[$0]) : nil } ?? .error("#REF!")
    case "b": .boolean(stored == "1")
    case "e": .error(stored)
    case "d": CalendarDay(iso: stored.prefix(10)).map { .date($0) } ?? .text(stored)
    case "n": number(stored, style: style)
    default: .text(unescaped(stored))
    }
  }

  private func number(_ stored: String, style: Int) -> CellValue {
    guard let value = Double(stored), value.isFinite else { return .text(stored) }
    guard formats.isDate(style: style), value >= 1, value < 2_958_466,
      let day = CalendarDay(serial: Int(value), from1904: is1904)
    else { return .number(shown(stored, style: style)) }
    return .date(day)
  }

  /// A whole number with the decimals that its format shows.
  private func shown(_ stored: String, style: Int) -> String {
    let decimals = formats.decimals(style: style)
    guard decimals > 0, stored.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return stored }
    return stored + "." + String(repeating: "0", count: decimals)
  }
}
