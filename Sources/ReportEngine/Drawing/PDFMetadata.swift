/// What a PDF says of itself: the document information dictionary (ISO 32000-1, 14.3.3).
public struct PDFMetadata: Hashable, Sendable {
  public var title: String
  public var author: String
  /// The BCP 47 tag of the document's main language; empty when unknown.
  public var language: String
  /// The day the document speaks of, as `YYYY-MM-DD`: not the clock, so that equal input gives
  /// equal bytes.
  public var creationDay: String?

  public init(title: String, author: String = "", language: String, creationDay: String?) {
    self.title = title
    self.author = author
    self.language = language
    self.creationDay = creationDay
  }
}
