import Diagnostics

// Mistakes in directives, includes and style sheets: TPL-0025 to TPL-0039.

extension Diagnostic {
  static func strayElse(_ name: String, followsLoop: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0025"), "'\(name)' without an 'if' before it", at: .span(span),
      help: followsLoop
        ? "an 'if' beside 'each' chooses elements: put the 'if' on an element inside"
        : "put it on the element right after the one with 'if'")
  }

  static func foreignDirective(_ name: String, ours: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0026"), "the attribute '\(name)' does nothing here", severity: .warning, at: .span(span),
      help: "did you mean '\(ours)'?")
  }

  static func missingFile(_ path: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      .init("TPL-0027"), "there is no file '\(path)'", at: location,
      help: "the path begins in the folder of the file that names it")
  }

  static func forbiddenFile(_ path: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      .init("TPL-0028"), "the file '\(path)' may not be read", at: location,
      help: "a template reads only its own folder and _shared: copy the file there")
  }

  static func unreadableFile(_ path: String, _ reason: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      .init("TPL-0029"), "the file '\(path)' cannot be read: \(reason)", at: location,
      help: "check the file and its rights")
  }

  static func includeWithoutSource(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0030"), "an 'include' without 'src'", at: .span(span),
      help: "write <include src=\"letterhead.html\"/>")
  }

  static func computedReference(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0031"), "'\(name)' is put together by an expression", at: .span(span),
      help: "files are read before the data: write the path itself, and choose between two by 'if'")
  }

  static func endlessInclude(_ chain: [String], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0032"), "the file includes itself: \(chain.joined(separator: " → "))", at: .span(span),
      help: "remove one of these includes")
  }

  static func includesTooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0033"), "includes are nested deeper than \(limit)", at: .span(span),
      help: "include the inner files from the page")
  }

  static func malformedArgumentName(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0034"), "'\(name)' cannot be a name in the included file", at: .span(span),
      help: "use letters, digits and '_': \(String(name.map { "-:.".contains($0) ? "_" : $0 }))")
  }

  static func slotOutsideInclude(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0035"), "a 'slot' in a page that nothing includes", at: .span(span),
      help: "a slot is the place in an included file where the content of the 'include' goes")
  }

  static func linkWithoutReference(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0036"), "a style sheet link without 'href'", at: .span(span),
      help: "write <link rel=\"stylesheet\" href=\"page.css\"/>")
  }

  static func templateTooLarge(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0037"), "the template has more than \(limit) steps with everything it includes",
      at: .span(span),
      help: "files that include each other twice double in size: use 'each' instead")
  }

  static func directiveOnRoot(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0038"), "'\(name)' on the root of the page", at: .span(span),
      help: "a page is one document: put it on an element inside the body")
  }
}
