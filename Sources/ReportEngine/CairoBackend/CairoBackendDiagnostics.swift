internal import Diagnostics

extension Diagnostic {
  static func unreadablePicture(_ name: String, reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("PDF-0001"), "the picture '\(name)' cannot be read: \(reason)", severity: .warning,
      at: .span(span),
      help: "save it again as PNG, JPEG or SVG")
  }
  static func untriedCairo(_ version: String) -> Diagnostic {
    Diagnostic(
      .init("PDF-0002"), "the program writes PDFs by cairo \(version), and was tried with 1.16 only",
      severity: .warning,
      help: "look at what was made; a file that is not as expected is refused, and a wrong one not written")
  }
}
