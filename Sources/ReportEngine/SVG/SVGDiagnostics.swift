internal import Diagnostics

/// The diagnostics of pictures in SVG: prefix SVG.
extension Diagnostic {
  static func notSVG(_ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("SVG-0001"), "the picture cannot be read as SVG: \(reason)", severity: .warning,
      at: .span(span),
      help: "save it again as plain SVG in UTF-8")
  }

  static func tooLargeSVG(_ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("SVG-0002"), "the picture is drawn in part: \(reason)", severity: .warning, at: .span(span),
      help: "simplify the drawing")
  }

  static func unsupportedSVG(_ what: String, at span: SourceSpan, help: String) -> Diagnostic {
    Diagnostic(.init("SVG-0003"), what, severity: .warning, at: .span(span), help: help)
  }

  static func badSVGValue(_ name: String, _ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("SVG-0004"), "the value of '\(name)' cannot be read: \(reason)", severity: .warning,
      at: .span(span), help: "save the picture again, or mend the value")
  }

  static func missingSVGTarget(_ reference: String, at span: SourceSpan, reason: String) -> Diagnostic {
    Diagnostic(
      .init("SVG-0005"), "'\(reference)' \(reason)", severity: .warning, at: .span(span),
      help: "keep everything that the picture shows in its own file, under the 'id' that is named")
  }
}
