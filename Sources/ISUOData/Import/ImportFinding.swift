/// Something about one place of an imported file that the person who gave the file should know.
///
/// A finding may show the value: it goes only to that person and reaches no log (DESIGN 10, "Two
/// channels").
public struct ImportFinding: Hashable, Sendable, Codable {
  /// What becomes of the value.
  public enum Action: String, Hashable, Sendable, Codable {
    /// Taken as it is.
    case accept
    /// Taken in another spelling.
    case normalise
    /// Taken; a person should look.
    case warn
    /// Not taken. Keeps the whole import from being written unless rejected values are skipped.
    case reject
    /// No record: a total, a signature, an empty row.
    case skip
  }

  public enum Scope: String, Hashable, Sendable, Codable {
    case cell, row, sheet, file
  }

  public var file: String
  /// The tab's name; nil for a CSV file or a whole file.
  public var sheet: String?
  /// `H18`, or a range for a row; in CSV the column's letter and the line. Nil for a sheet or a file.
  public var cell: String?
  public var scope: Scope
  public var action: Action
  /// Stable: `IMP-0051`. docs/diagnostics.md has a section for each.
  public var code: String
  /// The value in the file.
  public var found: String?
  /// The value that will be stored, when it differs.
  public var stored: String?
  /// Why, in the language asked for.
  public var reason: String
  /// What to do about it, in the language asked for.
  public var remedy: String?
}
