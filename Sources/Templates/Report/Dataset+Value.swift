public import Diagnostics

extension Dataset {
  /// The rows of the query as records, with the computed columns.
  ///
  /// - Parameters:
  ///   - rows: each with one value for each column.
  ///   - names: what computed columns may use besides the row.
  public func records(
    columns: [String], rows: [[Value]], names: Names, _ environment: EvaluationEnvironment
  ) -> Diagnosed<[Record]> {
    var bag = DiagnosticBag()
    let pivoted = pivot.map { pivot in pivot.columns.map { ($0, pivot.span) } } ?? []
    let computedNames = computed.map(\.name)
    for (column, span) in json.map({ ($0.column, $0.span) }) + pivoted
    where !(columns + computedNames).contains(column) {
      bag.add(.missingColumn(column, of: name, known: columns, span))
    }
    guard !bag.hasErrors else { return Diagnosed([], bag.diagnostics) }
    let rows = bag.take(parsingJSON(columns, rows))
    let records = bag.take(computing(columns, rows, names, environment))
    return Diagnosed(records, bag.diagnostics)
  }

  /// The value that templates see for the records of the query: a list, one record, or a table of cells.
  public func value(of records: [Record]) -> Diagnosed<Value> {
    if let pivot { return cells(records, pivot) }
    switch rows {
    case .many: return Diagnosed(.list(records.map(Value.record)))
    case .one, .optional:
      let isWrong = records.count > 1 || (records.isEmpty && rows == .one)
      return Diagnosed(
        records.first.map(Value.record) ?? .missing,
        isWrong ? [.oneRowExpected(name, found: records.count, span)] : [])
    }
  }

  private func parsingJSON(_ columns: [String], _ rows: [[Value]]) -> Diagnosed<[[Value]]> {
    let places = json.compactMap { entry in columns.firstIndex(of: entry.column).map { ($0, entry) } }
    guard !places.isEmpty else { return Diagnosed(rows) }
    var bag = DiagnosticBag()
    let parsed = rows.map { row in
      var row = row
      for (place, entry) in places {
        guard case .text(let text) = row[place] else { continue }
        let read = readJSON(SourceText(name: name, text: text))
        // What is wrong inside would show the data; that it is wrong is enough.
        if read.value == nil { bag.add(.columnIsNoJSON(entry.column, of: name, entry.span)) }
        row[place] = read.value ?? .missing
      }
      return row
    }
    return Diagnosed(parsed, bag.diagnostics)
  }

  private func computing(
    _ columns: [String], _ rows: [[Value]], _ names: Names, _ environment: EvaluationEnvironment
  ) -> Diagnosed<[Record]> {
    var bag = DiagnosticBag()
    var keys = columns
    var figures: Set<String> = []
    // A row of a file may leave a column out, as an object of JSON may; so may all of them.
    let isComplete = if case .query = source { true } else { false }
    var shape = RecordShape(keys: keys, isComplete: isComplete)
    var records = rows.map { Record(shape, $0) }
    for column in computed {
      let values = bag.take(column.expression.evaluateAll(records.map(names.under), environment))
      let replaced = keys.firstIndex(of: column.name)
      if replaced == nil { keys.append(column.name) }
      figures.insert(column.name)
      shape = RecordShape(keys: keys, figures: figures, isComplete: isComplete)
      records = zip(records, values).map { record, value in
        var values = record.values
        if let replaced { values[replaced] = value } else { values.append(value) }
        return Record(shape, values)
      }
    }
    return Diagnosed(records, bag.diagnostics)
  }

  /// The cells of a pivot under their rows and columns. A row or column without an identity has no cells.
  private func cells(_ records: [Record], _ pivot: Pivot) -> Diagnosed<Value> {
    var bag = DiagnosticBag()
    var places: [String: Int] = [:]
    var table: [(key: String, columns: [String], seen: Set<String>, cells: [Value])] = []
    for record in records {
      guard let row = record[pivot.row]?.identity, let column = record[pivot.column]?.identity else {
        continue
      }
      let place = places[row] ?? table.count
      if place == table.count {
        places[row] = place
        table.append((row, [], [], []))
      }
      guard table[place].seen.insert(column).inserted else {
        bag.add(.pivotedTwice(name, pivot.span))
        continue
      }
      table[place].columns.append(column)
      table[place].cells.append(record[pivot.cell] ?? .missing)
    }
    var shapes: [[String]: RecordShape] = [:]
    let rows = table.map { row in
      let shape = shapes[row.columns] ?? RecordShape(keys: row.columns, keysAreData: true)
      shapes[row.columns] = shape
      return Value.record(Record(shape, row.cells))
    }
    return Diagnosed(
      .record(Record(RecordShape(keys: table.map(\.key), keysAreData: true), rows)), bag.diagnostics)
  }
}

extension Dataset.Pivot {
  fileprivate var columns: [String] { [row, column, cell] }
}

extension Value {
  /// The value as the key of a pivot; nil when it cannot be one.
  fileprivate var identity: String? {
    switch self {
    case .text(let text): text
    case .number(let number): number.finiteDecimal
    case .missing, .boolean, .decimal, .date, .list, .record: nil
    }
  }
}
