/// A value as SQLite holds it (SQLite documentation, "Datatypes"); blobs never reach a report.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// The rows of one query, with the names of their columns.
public struct QueryResult: Hashable, Sendable {
  public var columns: [String]
  /// Each row has one value for each column.
  public var rows: [[SQLValue]]

  public init(columns: [String], rows: [[SQLValue]]) {
    self.columns = columns
    self.rows = rows
  }
}
