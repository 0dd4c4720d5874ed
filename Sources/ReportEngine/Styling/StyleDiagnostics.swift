import Diagnostics

// Style sheets never stop a document: everything wrong with them is a warning, and what is wrong has no
// effect.
extension Diagnostic {
  private static func style(
    _ code: String, _ message: String, at span: SourceSpan, help: String?
  ) -> Diagnostic {
    Diagnostic(.init(code), message, severity: .warning, at: .span(span), help: help)
  }

  static func unknownProperty(_ name: String, at span: SourceSpan) -> Diagnostic {
    let lower = name.asciiLowercased
    if unsupportedProperties.contains(lower) || lower.hasPrefix("-") || lower.hasPrefix("mso-") {
      return style(
        "STY-0002", "property '\(name)' is not supported", at: span,
        help: "remove it, or see docs/css-support.md for what is supported")
    }
    return style(
      "STY-0001", "unknown property '\(name)'", at: span,
      help: Property.names.nearest(to: lower).map { "did you mean '\($0)'?" }
        ?? "docs/css-support.md lists the properties that are supported")
  }

  static func invalidValue(
    _ value: String, of property: String, expected: String, at span: SourceSpan
  ) -> Diagnostic {
    let shown = value.isEmpty ? "nothing" : "'\(value.shortened)'"
    return style(
      "STY-0003", "'\(property)' expects \(expected); found \(shown)", at: span, help: help(value, expected))
  }

  private static func help(_ value: String, _ expected: String) -> String {
    if let number = Double(value), number != 0, expected.contains("length") {
      return "add a unit: did you mean '\(value)px' or '\(value)mm'?"
    }
    let words = expected.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    return words.filter { $0.count > 2 }.nearest(to: value).map { "did you mean '\($0)'?" }
      ?? "correct the value"
  }

  static func unsupportedValue(_ what: String, of property: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0004", "\(what) is not supported in '\(property)'", at: span,
      help: "put another value before this one, or see docs/css-support.md for what is supported")
  }

  static func malformedDeclaration(_ text: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0005", "expected 'property: value', found '\(text.shortened)'", at: span,
      help: "write a colon between property and value, and a semicolon after each declaration")
  }

  static func nestedRule(at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0006", "a rule inside another rule is not supported", at: span,
      help: "close the outer rule with '}' before this one, or add the missing semicolon")
  }

  static func unclosed(_ what: String, at span: SourceSpan) -> Diagnostic {
    style("STY-0007", "\(what) is never closed", at: span, help: "close it")
  }

  static func ruleWithoutBlock(_ text: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0008", "expected '{' after '\(text.shortened)'", at: span,
      help: "write the declarations in braces, or remove it")
  }

  static func invalidSelector(_ text: String, expected: String, at span: SourceSpan) -> Diagnostic {
    let found = text.isEmpty ? "nothing" : "'\(text.shortened)'"
    return style(
      "STY-0009", "expected \(expected) in the selector, found \(found)", at: span,
      help: "correct the selector; the whole rule has no effect until then")
  }

  static func unsupportedSelector(_ text: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0010", "the selector '\(text.shortened)' is not supported", at: span,
      help: "set a class on the element and select that; the whole rule has no effect until then")
  }

  static func unknownAtRule(_ name: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0011", "unknown at-rule '@\(name)'", at: span,
      help: knownAtRules.nearest(to: name).map { "did you mean '@\($0)'?" } ?? "remove it")
  }

  static func unknownDescriptor(_ name: String, of rule: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0001", "unknown descriptor '\(name)' in '@\(rule)'", at: span,
      help: counterStyleDescriptors.map(\.key).nearest(to: name).map { "did you mean '\($0)'?" }
        ?? "remove it")
  }

  static func unknownMarginBox(_ name: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0011", "unknown at-rule '@\(name)' in '@page'", at: span,
      help: PageStyle.MarginBox.Name.keywords.map(\.key).nearest(to: name).map { "did you mean '@\($0)'?" }
        ?? "the boxes of a page's margin are '@top-left', '@bottom-center' and so on")
  }

  static func unsupportedAtRule(_ name: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0012", "'@\(name)' is not supported", at: span,
      help: "remove it; everything in it has no effect")
  }

  static func misplacedAtRule(_ name: String, before what: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0013", "'@\(name)' must stand before \(what)", at: span,
      help: "move it to the top of the style sheet")
  }

  static func invalidAtRule(_ name: String, expected: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0014", "'@\(name)' expects \(expected)", at: span,
      help: "correct the rule; it has no effect until then")
  }

  static func invalidMediaQuery(_ text: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0015", "'\(text.shortened)' is no media query", at: span,
      help: "write 'print', or a condition such as '(min-width: 20cm)'; it counts as false until then")
  }

  static func importFailed(_ path: String, _ reason: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0016", "cannot import '\(path)': \(reason)", at: span,
      help: "name a style sheet in the report's folder or in _shared/")
  }

  static func ignoredFontFace(_ family: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0017", "'@font-face' for '\(family)' has no effect: fonts come from the fonts folders", at: span,
      help: "put the font file into a fonts folder and use its family name")
  }

  static func invalidVariable(_ value: String, of property: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0018",
      "with its variables put in, the value of '\(property)' is '\(value.shortened)', which is invalid",
      at: span,
      help: "correct the custom property, or give var() a fallback")
  }

  static func unknownVariable(_ name: String, of property: String, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0019", "'\(property)' uses the custom property '\(name)', which has no value here", at: span,
      help: "declare '\(name)' on this element or around it, or give var() a fallback")
  }

  static func tooManyPositionalSelectors(limit: Int, at span: SourceSpan) -> Diagnostic {
    style(
      "STY-0020", "more than \(limit) different selectors ask for the position of an element", at: span,
      help: "set classes instead of ':nth-child()', '+' and '~'; this rule has no effect until then")
  }
}

extension String {
  /// What fits into a message.
  fileprivate var shortened: String {
    unicodeScalars.count <= 60 ? self : String(unicodeScalars.prefix(57)) + "…"
  }
}
