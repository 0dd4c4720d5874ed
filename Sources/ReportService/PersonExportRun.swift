public import Diagnostics
import ISUOData

/// Writes a person's whole record as JSON (right of access): whole or not at all, readable by its owner only.
public struct PersonExportRun: Sendable {
  public let database: String
  /// The number of a personal file, or a PIN.
  public let person: String
  public let out: String
  public let user: String
  /// The day of asking, `YYYY-MM-DD`.
  public let day: String
  /// ISO 8601.
  public let time: String

  public init(database: String, person: String, out: String, user: String, day: String, time: String) {
    self.database = database
    self.person = person
    self.out = out
    self.user = user
    self.day = day
    self.time = time
  }

  /// Returns how many rows of how many tables left; nil when the diagnostics hold an error.
  public func run() throws -> Diagnosed<(rows: Int, tables: Int)?> {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    do {
      let record = try school.personRecord(of: person, for: user, on: day)
      var counts: [String: Int] = [:]
      for table in record.own { counts[table.name] = table.content.rows.count }
      try write([(path: out, bytes: Array((record.json + "\n").utf8))]) {
        try school.audit(
          AuditEntry(
            time: time, user: user, action: "export", object: "person", counts: counts,
            persons: [record.person]))
      }
      return Diagnosed((rows: counts.values.reduce(0, +), tables: counts.count), [])
    } catch let error as ExportError {
      return Diagnosed(nil, [.export(error)])
    } catch let error as RegisterError {
      return Diagnosed(nil, [.register(error)])
    }
  }
}

extension PersonFile {
  /// `{format, schema, tables: {name: [{column: value}]}, meanings: {…}, audit: [{…}]}`, in the order of the
  /// schema (docs/operations.md).
  fileprivate var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string("ISUO person 1")
    json.key("schema")
    json.integer(schema)
    json.key("tables")
    json.tables(own)
    json.key("meanings")
    json.tables(referred)
    json.key("audit")
    json.rows(audit.content)
    json.endObject()
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func tables(_ tables: [PersonFile.Table]) {
    beginObject()
    for table in tables {
      key(table.name)
      rows(table.content)
    }
    endObject()
  }

  fileprivate mutating func rows(_ content: QueryResult) {
    beginArray()
    for row in content.rows {
      beginObject()
      for (column, value) in zip(content.columns, row) {
        key(column)
        switch value {
        case .null: null()
        case .integer(let number): raw(String(number))
        case .real(let number): raw(number.description)
        case .text(let text): string(text)
        }
      }
      endObject()
    }
    endArray()
  }
}
