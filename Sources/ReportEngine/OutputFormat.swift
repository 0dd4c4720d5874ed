/// The forms in which the engine writes a document's pages.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// All pages in one file.
  case pdf
  /// One picture a page.
  case png
  /// One drawing a page.
  case svg
}
