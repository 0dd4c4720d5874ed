/// How much a PDF promises its readers.
public enum PDFProfile: String, CaseIterable, Sendable {
  /// No more than its pages look like.
  case plain
  /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): fit for an archive and for readers who cannot see.
  case a2a
  /// PDF/A-3a (ISO 19005-3) and PDF/UA-1: the same, with files attached.
  case a3a

  /// Whether the content is marked with what it is.
  public var isTagged: Bool { self != .plain }
}
