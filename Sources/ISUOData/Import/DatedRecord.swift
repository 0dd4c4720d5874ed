/// A row of a history: what it says holds on the days from `fromDate` to before `toDate`.
protocol DatedRecord: KeyedRecord {
  associatedtype Fact: Equatable
  var fromDate: String { get set }
  var toDate: String? { get set }
  /// Which of its owner's histories it belongs to; rows of one history lie apart.
  var line: String { get }
  /// What it says, its days aside.
  var fact: Fact { get }
}

extension DatedRecord {
  var end: String? { toDate }
  var line: String { "" }
}

extension ImportSession {
  /// Enters what is so on a day. Where the history says otherwise, that row ends and this one goes on from
  /// the day; a row that begins on the day itself is put right. The first row of a history holds from the
  /// beginning.
  mutating func putDated<Record: DatedRecord>(
    _ record: Record, on day: String, in table: WritableKeyPath<SchoolImage, TableImage<Record>>, batch: Int64
  ) {
    let rows = school[keyPath: table].rows(of: record.owner).filter { $0.line == record.line }
    var record = record
    guard var current = rows.first(where: { $0.fromDate <= day && day < $0.toDate ?? "9999" }) else {
      record.fromDate = rows.isEmpty ? beginningOfTime : day
      record.toDate = rows.lazy.map(\.fromDate).filter { $0 > day }.min()
      school[keyPath: table].put(record, batch: batch)
      return
    }
    guard current.fact != record.fact else {
      school[keyPath: table].put(current, batch: batch)
      return
    }
    record.fromDate = day
    record.toDate = current.toDate
    if current.fromDate < day {
      current.toDate = day
      school[keyPath: table].put(current, batch: batch)
    }
    school[keyPath: table].put(record, batch: batch)
  }

  mutating func putContact(
    _ value: String?, _ kind: ContactKind, of person: Int64, on day: String, batch: Int64
  ) {
    guard let value else { return }
    putDated(
      ContactRecord(personId: person, kind: kind, value: value), on: day, in: \.contacts, batch: batch)
  }
}

extension ContactRecord: DatedRecord, ImportedRecord {
  var key: CompositeKey { CompositeKey(personId, Int64(position), texts: kind.rawValue, fromDate) }
  var owner: Int64 { personId }
  var line: String { "\(kind.rawValue) \(position)" }
  var fact: String { value }
}

extension StaffPostRecord: DatedRecord, ImportedRecord {
  var key: CompositeKey { CompositeKey(staffId, Int64(position), texts: fromDate) }
  var owner: Int64 { staffId }
  var line: String { String(position) }
  var fact: [String?] { [post, subjectText, rate?.description, combined?.description] }
  mutating func inherit(from stored: StaffPostRecord) { orderId = orderId ?? stored.orderId }
}

extension DepartmentNameRecord: DatedRecord {
  var key: CompositeKey { CompositeKey(departmentId, texts: fromDate) }
  var owner: Int64 { departmentId }
  var fact: [String?] { [nameKy, nameRu] }
}
