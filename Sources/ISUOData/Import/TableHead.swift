internal import Spreadsheet

/// The head of a table: one block of columns, or several blocks side by side, each a table of its own.
struct TableHead: Sendable {
  struct Block: Sendable {
    var kind: SheetKind
    var cells: [HeadCell]
    var columns: [Field: Int] = [:]
    /// Heads that are grades: column and grade.
    var grades: [(column: Int, grade: Int)] = []
    /// Heads that are no field, or one that another column has already.
    var others: [RecognisedTable.OtherColumn] = []
    var firstColumn: Int
    var lastColumn: Int

    var score: Int { columns.count + grades.count }
    var heads: [Int: String] { Dictionary(uniqueKeysWithValues: cells.map { ($0.column, $0.text) }) }
  }

  var blocks: [Block]
  var firstRow: Int
  var lastRow: Int

  var score: Int { blocks.reduce(0) { $0 + $1.score } }
}

extension Sheet {
  /// The head that begins with a row, of one to three lines; nil when there is none.
  func head(at index: Int, namesTerm: Bool) -> TableHead? {
    guard rows[index].cells.count(where: { !$0.isBlank }) > 1 else { return nil }
    var lines = [rows[index]]
    var best = head(of: lines, namesTerm: namesTerm)
    while lines.count < 3, index + lines.count < rows.count {
      let next = rows[index + lines.count]
      guard continuesHead(next, below: lines) else { break }
      lines.append(next)
      // Of two equal readings the deeper one: its lower line is no data.
      if let deeper = head(of: lines, namesTerm: namesTerm), deeper.score >= best?.score ?? 0 {
        best = deeper
      }
    }
    return best
  }

  private func head(of lines: [Row], namesTerm: Bool) -> TableHead? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let cells = headCells(lines)
    let parts = blocks(of: cells)
    var blocks = parts.count > 1 ? parts.compactMap { block(of: $0, namesTerm: namesTerm) } : []
    // What stands twice in one table is no second table.
    if blocks.count < parts.count || blocks.isEmpty {
      blocks = block(of: cells, namesTerm: namesTerm).map { [$0] } ?? []
    }
    guard !blocks.isEmpty else { return nil }
    return TableHead(blocks: blocks, firstRow: first.number, lastRow: last.number)
  }

  /// The cells of tables side by side: the second begins where the first column's meaning comes again.
  private func blocks(of cells: [HeadCell]) -> [[HeadCell]] {
    guard let first = cells.first(where: { $0.field != nil })?.field, !Field.besides.contains(first)
    else { return [cells] }
    var blocks: [[HeadCell]] = []
    for cell in cells {
      if blocks.isEmpty || (cell.field == first && blocks[blocks.count - 1].contains { $0.field == first }) {
        blocks.append([])
      }
      blocks[blocks.count - 1].append(cell)
    }
    return blocks
  }

  private func block(of cells: [HeadCell], namesTerm: Bool) -> TableHead.Block? {
    guard let first = cells.first, let last = cells.last else { return nil }
    var block = TableHead.Block(
      kind: .marks, cells: cells, firstColumn: first.column, lastColumn: last.column)
    for cell in cells {
      if let grade = cell.grade {
        block.grades.append((cell.column, grade))
      } else if let field = cell.field, field == .derived || field == .ignored {
        continue
      } else if let field = cell.field, block.columns[field] == nil {
        block.columns[field] = cell.column
      } else if cell.field == nil {
        block.others.append(RecognisedTable.OtherColumn(column: cell.column, head: cell.text))
      }
    }
    let hasTerm = namesTerm || cells.contains { $0.period != nil }
    let kind = SheetKind(
      SheetKind.Columns(
        fields: Set(block.columns.keys), grades: block.grades.count, others: block.others.count,
        namesTerm: hasTerm))
    guard let kind else { return nil }
    block.kind = kind
    for (general, own) in kind.synonyms where block.columns[own] == nil {
      block.columns[own] = block.columns.removeValue(forKey: general)
    }
    return block
  }
}
