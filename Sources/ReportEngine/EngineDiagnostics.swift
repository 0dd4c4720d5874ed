import Diagnostics

/// The diagnostics of the façade: prefix ENG.
extension Diagnostic {
  static func missingImage(_ path: String, at span: SourceSpan, reason: String) -> Diagnostic {
    Diagnostic(
      .init("ENG-0001"), "the picture '\(path)' cannot be shown: \(reason)", severity: .warning,
      at: .span(span),
      help: "put the picture into the report's folder and name it relative to the page")
  }
}
