public import Diagnostics

/// A named query or file of data of a report, and how its rows become a value.
public struct Dataset: Sendable {
  public enum Query: Sendable {
    /// The SQL itself, as a stretch of report.yaml.
    case inline(SourceSpan)
    /// A file in the report's folder, and where report.yaml names it.
    case file(String, SourceSpan)
  }

  /// Where the rows come from.
  public enum Source: Sendable {
    case query(Query)
    /// A file of data in the report's folder (`DataFile`), and where report.yaml names it.
    /// Of a dated one only the row in force on the as-of day is taken.
    case values(String, isDated: Bool, SourceSpan)
  }

  public enum Rows: String, CaseIterable, Sendable {
    case many
    /// Exactly one: the dataset is that row.
    case one
    /// One or none: the dataset is that row, or missing.
    case optional
  }

  /// A table of cells: `dataset[row][column]`.
  public struct Pivot: Sendable {
    public let row: String
    public let column: String
    public let cell: String
    let span: SourceSpan
  }

  public struct ComputedColumn: Sendable {
    public let name: String
    public let expression: Expression
  }

  public let name: String
  public let source: Source
  public let rows: Rows
  public let pivot: Pivot?
  /// Columns whose text is JSON: lists that a query gathers.
  public let json: [(column: String, span: SourceSpan)]
  /// Columns that the report works out from the others of the row, each after those before it.
  public let computed: [ComputedColumn]
  /// Whether all documents of a burst see all rows.
  public let isShared: Bool
  public let span: SourceSpan
}
