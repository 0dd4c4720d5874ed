internal import GRDB

/// A record that an import can find again: by its key in the field's sense, not by the number SQLite gave
/// it.
protocol KeyedRecord: StoredRecord {
  associatedtype Key: Hashable & Sendable
  var key: Key { get }
  /// The row that this one belongs to: the person of a name, the pupil of an enrolment. 0 when it belongs
  /// to none.
  var owner: Int64 { get }
  /// The number that SQLite knows the row by; 0 when it has none.
  var number: Int64 { get }
  /// Gives a new row its number.
  mutating func take(number: Int64)
  /// The import batch that wrote the row last, where the table keeps it.
  var batch: Int64? { get set }
  /// The first day on which a row of a history no longer holds.
  var end: String? { get }
  /// Takes over from the stored row what no import says, beside its number and batch.
  mutating func inherit(from stored: Self)
}

extension KeyedRecord {
  var owner: Int64 { 0 }
  var number: Int64 { 0 }
  mutating func take(number: Int64) {}
  var batch: Int64? {
    get { nil }
    set {}
  }
  var end: String? { nil }
  mutating func inherit(from stored: Self) {}
}

extension KeyedRecord where Self: IdentifiedRecord {
  var number: Int64 { id ?? 0 }
  mutating func take(number: Int64) { id = number }
}

/// A record of a table that keeps the batch in `import_id`.
protocol ImportedRecord: KeyedRecord {
  var importId: Int64? { get set }
}

extension ImportedRecord {
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

/// A table as it stands and as it will stand after the import.
struct TableImage<Record: KeyedRecord>: Sendable {
  private(set) var rows: [Record]
  /// What the database holds in the place of each row; nil for a new row.
  private var stored: [Record?]
  private var touched: Set<Int> = []
  private var positions: [Record.Key: Int] = [:]
  private var owned: [Int64: [Int]] = [:]
  private var numbered: [Int64: Int] = [:]
  /// The number for the next new row.
  private(set) var nextNumber: Int64 = 1

  init(_ rows: [Record]) {
    self.rows = rows
    stored = rows
    for (position, row) in rows.enumerated() {
      positions[row.key] = position
      owned[row.owner, default: []].append(position)
      numbered[row.number] = position
      nextNumber = max(nextNumber, row.number + 1)
    }
  }

  subscript(key: Record.Key) -> Record? { positions[key].map { rows[$0] } }

  /// The row that SQLite knows by a number.
  subscript(number number: Int64) -> Record? { numbered[number].map { rows[$0] } }

  /// The rows that belong to a row, in the order of their making.
  func rows(of owner: Int64) -> [Record] { (owned[owner] ?? []).map { rows[$0] } }

  /// Adds a row, or changes the one with the same key; returns it as it now stands.
  @discardableResult
  mutating func put(_ record: Record, batch: Int64) -> Record {
    guard let position = positions[record.key] else {
      var record = record
      record.take(number: nextNumber)
      nextNumber += 1
      record.batch = batch
      positions[record.key] = rows.count
      numbered[record.number] = rows.count
      owned[record.owner, default: []].append(rows.count)
      touched.insert(rows.count)
      rows.append(record)
      stored.append(nil)
      return record
    }
    var record = record
    record.take(number: rows[position].number)
    record.batch = rows[position].batch
    record.inherit(from: rows[position])
    touched.insert(position)
    guard record != rows[position] else { return record }
    record.batch = batch
    rows[position] = record
    return record
  }

  /// What the import does to the table.
  var changes: TableChanges<Record> {
    var changes = TableChanges<Record>()
    for (position, row) in rows.enumerated() {
      if let before = stored[position] {
        if before != row {
          changes.updated.append((before, row))
        } else if touched.contains(position) {
          changes.unchanged += 1
        }
      } else {
        changes.inserted.append(row)
      }
    }
    return changes
  }
}

/// Rows to write, in the order in which the tables' rules allow it.
struct TableChanges<Record: KeyedRecord>: Sendable {
  var inserted: [Record] = []
  var updated: [(before: Record, after: Record)] = []
  var unchanged = 0
}
