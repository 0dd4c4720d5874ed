internal import GRDB

/// Everything that the records hold about one person (right of access, DOMAIN 5): the rows of all tables that
/// lead to the person, what their keys mean, and who did what with them.
public struct PersonFile: Hashable, Sendable {
  /// A table and its rows, in the order of their keys.
  public struct Table: Hashable, Sendable {
    public var name: String
    public var content: QueryResult
  }

  public var schema: Int
  public var person: Int64
  /// The rows of the person.
  public var own: [Table]
  /// The rows of classes, subjects, years and imported files that these refer to.
  public var referred: [Table]
  /// The entries of the audit log that name the person, without the chain's hashes.
  public var audit: Table
}

extension SchoolDatabase {
  /// The record of a person, named by the number of a personal file or by a PIN.
  ///
  /// The owner of the file, the director, the person and the parents of a pupil may ask. Throws
  /// `ExportError.denied` for anybody else and `RegisterError.unknownPupil` when nobody has the number.
  public func personRecord(of number: String, for user: String, on day: String) throws -> PersonFile {
    try writer.read { db in
      let person = try personNumbered(number, db)
      if try !isAbout(person, user, day, db) {
        try checkRightToExport(ExportRequest(user: user, day: day), db)
      }
      let tables = try RecordTable.all(db)
      let own = try PersonRows(person, tables, db)
      return PersonFile(
        schema: Schema.version, person: person, own: own.rows.map(\.publicTable),
        referred: try referredRows(own.rows, tables, db), audit: try auditEntries(person, db))
    }
  }

  /// Whether an account is the person's own, or that of a parent in office.
  private func isAbout(_ person: Int64, _ user: String, _ day: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT count(*) > 0 FROM account AS a JOIN role_grant AS g ON g.account_id = a.id
        WHERE a.name = :user AND \(holds("g", on: ":day")) AND (a.person_id = :person OR g.role = 'parent'
          AND EXISTS (
            SELECT 1 FROM account_child AS c JOIN pupil ON pupil.id = c.pupil_id
            WHERE c.account_id = a.id AND pupil.person_id = :person))
        """, arguments: ["user": user, "day": day, "person": person]) ?? false
  }

  /// What the keys in the rows mean. Orders are not among it: their headings may name others.
  private func referredRows(
    _ rows: [TableRows], _ tables: [RecordTable], _ db: Database
  ) throws -> [PersonFile.Table] {
    let meanings: Set = ["academic_year", "class", "subject", "import_batch"]
    return try tables.filter { meanings.contains($0.name) }.compactMap { table in
      var keys: Set<DatabaseValue> = []
      for own in rows {
        for reference in own.table.references where reference.table == table.name {
          guard let column = own.position(of: reference.column) else { continue }
          keys.formUnion(own.rows.map { $0[column] })
        }
      }
      var found = try TableRows(table, db)
      found.rows.removeAll { !keys.contains($0[0]) }
      return found.rows.isEmpty ? nil : found.publicTable
    }
  }

  private func auditEntries(_ person: Int64, _ db: Database) throws -> PersonFile.Table {
    let columns = ["id", "at", "user", "action", "object", "recipient"]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns.joined(separator: ", ")) FROM audit
        WHERE ' ' || persons || ' ' LIKE '% ' || ? || ' %' ORDER BY id
        """, arguments: [person])
    let values = rows.map { Array($0.databaseValues).map(SQLValue.init) }
    return PersonFile.Table(name: "audit", content: QueryResult(columns: columns, rows: values))
  }
}

/// The rows of all tables that lead to a person, found by the references of the schema.
struct PersonRows {
  /// In the order of the tables: a row stands after those that it refers to.
  private(set) var rows: [TableRows] = []

  /// A row is the person's when it refers to a row of the person's. The search goes on from rows that could
  /// not be without it: not from an order that a member of staff signed to the pupils whom it is about.
  init(_ person: Int64, _ tables: [RecordTable], _ db: Database) throws {
    var known: [String: Set<DatabaseValue>] = ["person": [person.databaseValue]]
    for table in tables {
      var found = try TableRows(table, db)
      var leading: Set<DatabaseValue> = []
      let key = table.key.count == 1 ? found.position(of: table.key[0]) : nil
      let references = table.references.compactMap { reference in
        found.position(of: reference.column).map { (reference: reference, column: $0) }
      }
      found.rows.removeAll { row in
        if table.name == "person" { return row[0] != person.databaseValue }
        let ways = references.filter { known[$0.reference.table]?.contains(row[$0.column]) == true }
        let leads = ways.contains { table.isRequired($0.reference.column) || $0.reference.table == "person" }
        if let key, leads { leading.insert(row[key]) }
        return ways.isEmpty
      }
      known[table.name, default: []].formUnion(leading)
      if !found.rows.isEmpty { rows.append(found) }
    }
  }
}

extension TableRows {
  fileprivate var publicTable: PersonFile.Table {
    PersonFile.Table(
      name: table.name,
      content: QueryResult(columns: table.columns.map(\.name), rows: rows.map { $0.map(SQLValue.init) }))
  }
}

extension SQLValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    }
  }
}
