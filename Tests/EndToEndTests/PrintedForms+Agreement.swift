import Spreadsheet

/// What of one form is not in another, as texts of rows or numbers.
extension PrintedForms {
  var disagreements: [(what: String, differences: [String])] {
    let (data, lines) = dataSections
    return [
      ("tables of the page that are not those of the separated values", lines.map(described)),
      ("rows that the workbook says otherwise", notInWorkbook(data)),
      ("rows of the workbook that the separated values do not have", onlyInWorkbook(data)),
      ("rows that are not on paper", notOnPaper(data.filter { !$0.isOfChart }.map(\.rows))),
      ("numbers of the page that are not on paper", missing(page.shownNumbers, in: paper)),
      (
        "word of the page that is not on paper in its order",
        [paperText.firstMissing(of: page.shownWords)].compactMap { $0 }.map(String.init)
      ),
      ("numbers that are not among the figures", notAmongFigures(data)),
    ]
  }

  private func described(_ row: [String]) -> String { row.joined(separator: " | ") }

  private func isLine(_ row: [String]) -> Bool { row.count { !$0.isEmpty } < 2 }

  /// The sections that are tables of the page, without their names; and the rows that fit no table and are more than
  /// a line of text.
  private var dataSections: (data: [HTMLTables.Table], misfits: [[String]]) {
    var data: [HTMLTables.Table] = []
    var misfits: [[String]] = []
    var tables = page.tables[...]
    for section in sections {
      if let table = tables.first, isSame(section.suffix(table.rows.count), table.rows),
        section.dropLast(table.rows.count).allSatisfy(isLine)
      {
        data.append(HTMLTables.Table(rows: section.suffix(table.rows.count), isOfChart: table.isOfChart))
        tables.removeFirst()
      } else {
        misfits += section.filter { !isLine($0) }
      }
    }
    return (data, misfits + tables.flatMap(\.rows))
  }

  /// Lines in a cell of a page are parted by style, not always by a space.
  private func isSame(_ some: ArraySlice<[String]>, _ others: [[String]]) -> Bool {
    some.elementsEqual(others) { $0.elementsEqual($1) { $0.filter { $0 != " " } == $1.filter { $0 != " " } } }
  }

  // MARK: Workbook

  /// Tables that are attached to others stand further right.
  private func notInWorkbook(_ data: [HTMLTables.Table]) -> [String] {
    var rest = workbook[...]
    return data.flatMap(\.rows).filter { !isLine($0) }.filter { row in
      let expected = row.map(cellValue).filter { $0 != .empty }
      guard let place = rest.firstIndex(where: { $0.cells.filter { !$0.isBlank }.map(plain) == expected })
      else { return true }
      rest = rest[(place + 1)...]
      return false
    }.map(described)
  }

  private func onlyInWorkbook(_ data: [HTMLTables.Table]) -> [String] {
    let rows = workbook.count { row in row.cells.count { !$0.isBlank } > 1 }
    let expected = data.flatMap(\.rows).count { !isLine($0) }
    return rows == expected ? [] : ["\(rows) instead of \(expected)"]
  }

  /// What a program that calculates has of a printed text.
  private func cellValue(_ text: String) -> CellValue {
    if text.isEmpty { return .empty }
    if let day = text.wholeMatch(of: /([0-9]{2})\.([0-9]{2})\.([0-9]{4})/),
      let date = CalendarDay(year: Int(day.3) ?? 0, month: Int(day.2) ?? 0, day: Int(day.1) ?? 0)
    {
      return .date(date)
    }
    return isFigure(text) ? .number(digits(text)) : .text(text)
  }

  /// Numbers that begin with 0 or are long are codes.
  private func isFigure(_ text: String) -> Bool {
    text.wholeMatch(of: /[-+]?(?:0|[1-9][0-9]{0,9})(?:,[0-9]+)?/) != nil && !text.hasPrefix("+996")
  }

  /// `4.33` of «+4,33» and of the `4.3300000000000001` of a workbook, `4.0` of «4,00».
  private func digits(_ text: String) -> String {
    Double(text.replacing(",", with: ".")).map { "\($0)" } ?? text
  }

  private func plain(_ cell: CellValue) -> CellValue {
    switch cell {
    case .number(let text): .number(digits(text))
    case .text(let text): .text(comparable(text))
    default: cell
    }
  }

  // MARK: Paper

  /// The rows whose numbers do not follow each other on paper, each at a place of its own. Rows come in the order of
  /// the table, but tables that are set into others may come before or after their surroundings.
  private func notOnPaper(_ tables: [[[String]]]) -> [String] {
    var isTaken = Array(repeating: false, count: paper.count)
    var position = 0
    func take(_ row: [String], from start: Int) -> Bool {
      guard
        let place = paper.indices[start...].first(where: { place in
          place + row.count <= paper.count && paper[place] == row[0] && !isTaken[place]
            && paper[place..<place + row.count] == row[...]
            && !isTaken[place..<place + row.count].contains(true)
        })
      else { return false }
      for index in place..<place + row.count { isTaken[index] = true }
      position = place + row.count
      return true
    }
    return tables.flatMap { table -> [String] in
      let rows = table.map { (row: $0, numbers: $0.flatMap(numbers)) }.filter { !$0.numbers.isEmpty }
      return rows.filter { !take($0.numbers, from: position) && !take($0.numbers, from: 0) }.map {
        described($0.row)
      }
    }
  }

  private func missing(_ some: [String], in all: [String]) -> [String] {
    var rest = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    return some.filter { number in
      rest[number, default: 0] -= 1
      return rest[number, default: 0] < 0
    }
  }

  // MARK: Figures

  /// Numbers and days beside the running ones of the first column are figures of the report; those of charts, which
  /// may add up some, where they have decimals.
  private func notAmongFigures(_ data: [HTMLTables.Table]) -> [String] {
    var known: Set<String> = []
    gather(figures, into: &known)
    return data.flatMap { table in
      table.rows.flatMap { $0.dropFirst() }.filter { text in
        if case .date(let day) = cellValue(text) { return !known.contains(day.description) }
        guard isFigure(text), !table.isOfChart || text.contains(",") else { return false }
        return !known.contains(digits(text))
      }
    }
  }

  private func gather(_ value: Any, into known: inout Set<String>) {
    switch value {
    case let object as [String: Any]: for (_, inner) in object { gather(inner, into: &known) }
    case let list as [Any]: for inner in list { gather(inner, into: &known) }
    default: known.insert(digits(written(value)))
    }
  }

  // MARK: Languages

  /// Each section in a form that does not depend on words and on the order of names: its rows as numbers, sorted, and its
  /// running numbers. The sections of pupils follow the order of their names.
  var canonicalSections: [String] {
    sections.map { section in
      let runs = section.compactMap { Int($0.first ?? "").map(String.init) }
      let rows = section.map { row in
        row.dropFirst(Int(row.first ?? "") == nil ? 0 : 1).map { cell in
          isFigure(cell) ? cell : numbers(in: cell).sorted().joined(separator: " ")
        }.joined(separator: "; ")
      }
      return runs.joined(separator: " ") + "\n" + rows.sorted().joined(separator: "\n")
    }.sorted()
  }
}

/// JSON without the words: texts that are no number, mark or day are all alike, lists are sorted. The place in an
/// alphabet is left out.
func canonical(_ value: Any) -> String {
  switch value {
  case let object as [String: Any]:
    return object.filter { $0.key != "position" }.map { "\($0): \(canonical($1))" }.sorted()
      .joined(separator: ", ")
  case let list as [Any]: return "[" + list.map(canonical).sorted().joined(separator: "; ") + "]"
  case let text as String:
    let isFigure = text.wholeMatch(of: /[-+]?[0-9]+(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    return isFigure || text.isEmpty ? text : "…"
  default: return written(value)
  }
}
