import Diagnostics
import ISUOData
import Templates

/// What one document of a run is made from.
struct RunRecord: Sendable {
  let names: Names
  /// The datasets' rows, in the order of the declaration: what `--format json` prints.
  let rows: [[Record]]
  let totals: Record
  let checks: [ReportDefinition.CheckResult]
  /// The persons of the document whose identifying columns are withheld.
  let masked: Set<Int64>
}

/// Splits the tables of a run among its documents and works out each document's figures.
struct RecordMaker {
  let definition: ReportDefinition
  let tables: [DatasetLoader.Table]
  /// Names that come from the run itself; datasets hide them.
  let given: [String: Value]
  /// The persons whom the views mask, by the columns that tell them: `pupil_id`, `file_no`, `staff_id`.
  let masked: [String: [SQLValue: Int64]]
  let environment: EvaluationEnvironment
  let limits: TemplateLimits

  func makeRecords() -> Diagnosed<[RunRecord]> {
    var bag = DiagnosticBag()
    guard let key = definition.burst?.key else {
      return Diagnosed([bag.take(makeRecord(of: tables))], bag.diagnostics)
    }
    let split = tables.enumerated().map { index, table in
      SplitTable(table, by: key, isShared: definition.datasets[index].isShared)
    }
    // The first dataset that has the key lists the documents, in its order.
    let documents = split.first { $0.hasKey }?.keys ?? []
    let records = documents.map { document in bag.take(makeRecord(of: split.map { $0.rows(of: document) })) }
    return Diagnosed(records, bag.diagnostics)
  }

  /// Of whom the documents have rows.
  var persons: PersonKeys {
    var persons = PersonKeys()
    var documents: Set<Value>?
    for (dataset, table) in zip(definition.datasets, tables) {
      let split = dataset.isShared ? nil : definition.burst?.key.flatMap { table.columns.firstIndex(of: $0) }
      // The first dataset that has the key lists the documents; other rows come to none of them.
      if documents == nil, let split { documents = Set(table.rows.map { $0[split] }) }
      // Most have a pupil by both keys, of which one is enough.
      let keys = table.columns.indices.filter { index in
        let column = table.columns[index]
        return PersonKeys.columns.contains(column)
          && !(column == "file_no" && table.columns.contains("pupil_id"))
      }
      if keys.isEmpty { continue }
      for row in table.rows where split.map({ documents?.contains(row[$0]) == true }) ?? true {
        for index in keys { if let key = row[index].key { persons.add(key, of: table.columns[index]) } }
      }
    }
    return persons
  }

  private func makeRecord(of tables: [DatasetLoader.Table]) -> Diagnosed<RunRecord> {
    var bag = DiagnosticBag()
    let masked = maskedPersons(in: tables)
    var names = Names(given).adding("masked", .number(masked.count))
    var rows: [[Record]] = []
    for (dataset, table) in zip(definition.datasets, tables) {
      let records = bag.take(
        dataset.records(columns: table.columns, rows: table.rows, names: names, environment))
      rows.append(records)
      names = names.adding(dataset.name, bag.take(dataset.value(of: records)))
    }
    let totals = bag.take(definition.evaluateTotals(names, environment, limits: limits))
    names = names.adding("totals", .record(totals))
    let checks = bag.take(definition.evaluateChecks(names, environment, limits: limits))
    return Diagnosed(
      RunRecord(names: names, rows: rows, totals: totals, checks: checks, masked: masked), bag.diagnostics)
  }

  /// The masked persons of whom a document has a row.
  private func maskedPersons(in tables: [DatasetLoader.Table]) -> Set<Int64> {
    tables.reduce(into: []) { found, table in
      let column = table.columns.firstIndex { masked[$0] != nil }
      guard let column, let persons = masked[table.columns[column]], !persons.isEmpty else { return }
      for row in table.rows {
        if let person = row[column].key.flatMap({ persons[$0] }) { found.insert(person) }
      }
    }
  }
}

extension Value {
  /// A key of the records, as SQLite holds it.
  fileprivate var key: SQLValue? {
    switch self {
    case .number(let number): Int64(exactly: number.numerator).map(SQLValue.integer)
    case .text(let text): .text(text)
    case .missing, .boolean, .decimal, .date, .list, .record: nil
    }
  }
}

/// The rows of a table by the document that they belong to.
private struct SplitTable {
  private let table: DatasetLoader.Table
  private let rowsByKey: [Value: [[Value]]]
  let hasKey: Bool
  /// In the order of the rows, each once.
  let keys: [Value]

  init(_ table: DatasetLoader.Table, by key: String, isShared: Bool) {
    self.table = table
    let column = isShared ? nil : table.columns.firstIndex(of: key)
    hasKey = column != nil
    var keys: [Value] = []
    var rowsByKey: [Value: [[Value]]] = [:]
    if let column {
      for row in table.rows {
        if rowsByKey[row[column]] == nil { keys.append(row[column]) }
        rowsByKey[row[column], default: []].append(row)
      }
    }
    self.keys = keys
    self.rowsByKey = rowsByKey
  }

  func rows(of key: Value) -> DatasetLoader.Table {
    hasKey ? DatasetLoader.Table(columns: table.columns, rows: rowsByKey[key] ?? []) : table
  }
}
