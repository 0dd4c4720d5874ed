import Diagnostics

// Mistakes in expressions that are found without data: TPL-0040 to TPL-0059.

extension Diagnostic {
  static func strayCharacter(_ text: String, _ span: SourceSpan, help: String) -> Diagnostic {
    Diagnostic(.init("TPL-0040"), "'\(text)' means nothing in an expression", at: .span(span), help: help)
  }

  static func unclosedText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0041"), "a text without closing quote", at: .span(span),
      help: "close it with the quote that opens it; a quote inside is written \\'")
  }

  static func emptyExpression(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0042"), "an expression is missing", at: .span(span), help: "write a name or a value")
  }

  static func unexpectedToken(_ found: String, expected: String, _ span: SourceSpan, help: String)
    -> Diagnostic
  {
    Diagnostic(.init("TPL-0043"), "expected \(expected), found \(found)", at: .span(span), help: help)
  }

  static func expressionTooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0044"), "the expression is nested deeper than \(limit)", at: .span(span),
      help: "give parts of it a name by 'let'; add up a list by 'sum'")
  }

  static func unknownName(_ name: String, known: [String], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0045"), "the name '\(name)' is unknown", at: .span(span),
      help: known.nearest(to: name).map { "did you mean '\($0)'?" }
        ?? listed(known, of: "the names here"))
  }

  static func misplacedLambda(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0046"), "a lambda outside of a call", at: .span(span),
      help: "a lambda is given to a function: where(pupils, p => p.mark == 5)")
  }

  static func unknownFunction(_ name: String, _ span: SourceSpan) -> Diagnostic {
    let names = BuiltIn.names + ["text"]
    return Diagnostic(
      .init("TPL-0047"), "there is no function or filter '\(name)'", at: .span(span),
      help: names.nearest(to: name).map { "did you mean '\($0)'?" }
        ?? "there are \(names.joined(separator: ", "))")
  }

  static func missingArgument(_ name: String, of function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0048"), "'\(function.rawValue)' lacks its argument '\(name)'", at: .span(span),
      help: "write \(function.signature)")
  }

  static func unknownArgument(_ name: String, of function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0049"), "'\(function.rawValue)' has no argument '\(name)'", at: .span(span),
      help: function.parameters.map(\.name).nearest(to: name).map { "did you mean '\($0)'?" }
        ?? "write \(function.signature)")
  }

  static func surplusArgument(of function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0050"), "'\(function.rawValue)' takes fewer arguments", at: .span(span),
      help: "write \(function.signature)")
  }

  static func lambdaExpected(_ name: String, of function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0051"), "'\(function.rawValue)' takes a lambda as '\(name)'", at: .span(span),
      help: "write x => and what to take of each element: p => p.mark")
  }

  static func valueExpected(_ name: String, of function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0052"), "'\(function.rawValue)' takes a value as '\(name)', not a lambda", at: .span(span),
      help: "write \(function.signature)")
  }

  /// The first names of a list, for a help.
  static func listed(_ names: [String], of what: String) -> String {
    if names.isEmpty { return "\(what): none" }
    let shown = names.prefix(12).joined(separator: ", ")
    return "\(what): \(shown)\(names.count > 12 ? ", …" : "")"
  }
}
