/// The forms in which documents can be had.
public enum DocumentForm: String, CaseIterable, Hashable, Sendable {
  /// All pages in one file.
  case pdf
  /// One picture a page.
  case png
  /// One drawing a page.
  case svg
  /// A page for screens in one file (docs/output-formats.md).
  case html
  /// A workbook.
  case xlsx
  /// The tables as separated values.
  case csv

  /// Whether several documents can stand in one file.
  public var isCombinable: Bool {
    switch self {
    case .pdf, .html, .xlsx, .csv: true
    case .png, .svg: false
    }
  }
}
