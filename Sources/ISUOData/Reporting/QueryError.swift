/// A query of a report cannot be answered. Messages name tables, columns and parameters, never
/// values of rows.
public struct QueryError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// SQLite's words: `near "FORM": syntax error`.
    case syntax(String)
    case unknownColumn(String, suggestion: String?)
    case unknownView(String, suggestion: String?)
    case unknownFunction(String, suggestion: String?)
    /// A statement, function or table that templates may not use.
    case forbidden(String)
    case severalStatements
    /// `?` or `?1` instead of `:name`.
    case unnamedParameter
    case missingParameter(String)
    /// Two columns of the result share a name.
    case duplicateColumn(String)
    case tooSlow(seconds: Double)
    case tooManyRows(limit: Int)
    case tooLarge(bytes: Int)
    /// The query was understood and failed while it ran; SQLite's words.
    case failed(String)
  }

  public let kind: Kind
  /// Where in the SQL, in UTF-8 bytes; nil when no place is to blame.
  public let offset: Int?

  public init(_ kind: Kind, offset: Int? = nil) {
    self.kind = kind
    self.offset = offset
  }
}
