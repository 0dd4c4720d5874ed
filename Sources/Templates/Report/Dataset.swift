public import Diagnostics

/// A named query of a report, and how its rows become a value.
public struct Dataset: Sendable {
  public enum Query: Sendable {
    /// The SQL itself, as a stretch of report.yaml.
    case inline(SourceSpan)
    /// A file in the report's folder, and where report.yaml names it.
    case file(String, SourceSpan)
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
  public let query: Query
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
