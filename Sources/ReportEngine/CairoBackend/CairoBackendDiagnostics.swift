internal import Diagnostics

extension Diagnostic {
  static func unreadablePicture(_ name: String, reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("PDF-0001"), "the picture '\(name)' cannot be read: \(reason)", severity: .warning,
      at: .span(span),
      help: "save it again as PNG, JPEG or SVG")
  }
}
