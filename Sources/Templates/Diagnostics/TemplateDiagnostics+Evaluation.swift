import Diagnostics

// Mistakes that show when a template meets its data: TPL-0060 to TPL-0089. None of them shows a value of
// the data.

extension Diagnostic {
  static func missingValue(_ path: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0060"), "'\(path)' is missing in the data", at: .span(span),
      help: "if it may be missing, write \(path)? to print a dash, or \(path) ?? 'other'")
  }

  static func unknownKeyOfRecord(
    _ label: String, of path: String, _ shape: RecordShape, _ span: SourceSpan
  ) -> Diagnostic {
    let misspelt = label.trimmingQuotes
    let help =
      shape.keysAreData
      ? "write ? after it when it may be missing"
      : shape.keys.nearest(to: misspelt).map { "did you mean '\($0)'?" } ?? listed(shape.keys, of: "it has")
    return Diagnostic(.init("TPL-0061"), "'\(path)' has no \(label)", at: .span(span), help: help)
  }

  static func noFields(_ path: String, _ value: Value, _ key: String, _ span: SourceSpan) -> Diagnostic {
    let help =
      if case .list = value { "take an element: first(\(path)).\(key), or go through all by 'each'" } else {
        "'.\(key)' belongs behind a record"
      }
    return Diagnostic(
      .init("TPL-0062"), "'\(path)' is \(value.kind) and has no fields", at: .span(span), help: help)
  }

  static func noSuchElement(_ path: String, count: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0063"), "'\(path)' has \(count) elements and none at this place", at: .span(span),
      help: "places are counted from 0; write ? after the bracket when it may be missing")
  }

  static func notIndexable(_ path: String, _ value: Value, by index: Value, _ span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      .init("TPL-0064"), "'\(path)' is \(value.kind) and has nothing under \(index.kind)", at: .span(span),
      help: "brackets take the place in a list, or the key of a record")
  }

  static func operandOfWrongKind(_ symbol: String, _ value: Value, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0065"), "'\(symbol)' takes a number, found \(value.kind)", at: .span(span),
      help: "check the data, or use another field")
  }

  static func operandsOfWrongKinds(_ symbol: String, _ left: Value, _ right: Value, _ span: SourceSpan)
    -> Diagnostic
  {
    let isJoin = symbol == "+" && (left.kind == "a text" || right.kind == "a text")
    return Diagnostic(
      .init("TPL-0065"), "'\(symbol)' does not take \(left.kind) and \(right.kind)", at: .span(span),
      help: isJoin
        ? "make a text of the other by string(x), or print both: {{ a }}{{ b }}"
        : symbol == "in" ? "'in' looks into a list or a text" : "calculate with numbers only")
  }

  static func incomparable(_ symbol: String, _ left: Value, _ right: Value, _ span: SourceSpan) -> Diagnostic
  {
    let areTexts = left.kind == "a text" && right.kind == "a text"
    return Diagnostic(
      .init("TPL-0066"), "'\(symbol)' does not compare \(left.kind) with \(right.kind)", at: .span(span),
      help: areTexts
        ? "put texts in order by sort_by; compare dates by to_date(a) < to_date(b)"
        : "compare numbers with numbers and dates with dates")
  }

  static func textComparedWithNumber(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0067"), "a text that holds a number is compared with a number", at: .span(span),
      help: "they are never equal: write both as numbers, or both in quotes")
  }

  static func numberTooLarge(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0068"), "the result has too many digits", at: .span(span),
      help: "round parts of the calculation by round(x, 2)")
  }

  static func wrongArgument(
    _ function: BuiltIn, expected: String, _ value: Value, _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .init("TPL-0069"), "'\(function.rawValue)' takes \(expected), found \(value.kind)", at: .span(span),
      help: "write \(function.signature)")
  }

  static func wholeNumberExpected(_ function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0070"), "'\(function.rawValue)' takes whole numbers", at: .span(span),
      help: "write \(function.signature)")
  }

  static func digitsExpected(_ function: BuiltIn, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0070"), "'\(function.rawValue)' takes a number of digits from 0 to \(Rational.mostDigits)",
      at: .span(span), help: "write \(function.rawValue)(1) for one digit after the comma")
  }

  static func pluralForms(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0071"), "'plural' takes one form or three", at: .span(span),
      help: "write n | plural('ученик'), or all three: n | plural('ученик', 'ученика', 'учеников')")
  }

  static func malformedDate(_ path: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0072"), "'\(path)' is no date", at: .span(span), help: "dates are texts such as '2021-09-01'"
    )
  }

  static func unknownChoice(
    of function: BuiltIn, near name: String, known: [String], _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .init("TPL-0073"), "'\(function.rawValue)' does not know this form", at: .span(span),
      help: known.nearest(to: name).map { "did you mean '\($0)'?" }
        ?? "there are \(known.joined(separator: ", "))")
  }

  static func endlessDecimals(_ path: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0074"), "the decimals of '\(path)' have no end", at: .span(span),
      help: "round them: \(path) | number(2)")
  }

  static func unprintable(_ path: String, _ value: Value, _ span: SourceSpan) -> Diagnostic {
    let help =
      switch value {
      case .list: "join it: \(path) | join(', '), or go through it by 'each'"
      case .record: "print one of its fields: \(path).name"
      case .missing, .boolean, .number, .decimal, .text, .date: "choose the words: 'yes' if \(path) else 'no'"
      }
    return Diagnostic(
      .init("TPL-0075"), "'\(path)' is \(value.kind) and cannot be printed", at: .span(span), help: help)
  }

  static func notAList(_ path: String, _ value: Value, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0076"), "'each' goes through a list, but '\(path)' is \(value.kind)", at: .span(span),
      help: "take the field that holds the list; the fields of a record are entries(\(path))")
  }

  static func noCollation(_ language: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0077"), "the order of the alphabet of '\(language)' is not installed", at: .span(span),
      help: "install ICU's data (Debian: libicu72)")
  }

  static func tooManyIterations(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0078"), "loops ran more than \(limit) times", at: .span(span),
      help: "a loop inside a loop goes through every pair: filter the data in the query")
  }

  static func evaluationTooLong(_ span: SourceSpan, seconds: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0084"), "the document was not made of its data within \(seconds) seconds", at: .span(span),
      help: "a loop inside a loop goes through every pair: filter the data in the query, or raise the limit")
  }

  static func documentTooLarge(_ what: String, _ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0079"), "the document has more than \(limit) \(what)", at: .span(span),
      help: "make several documents of it")
  }

  static func textTooLong(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0080"), "a text longer than \(limit) bytes is put together", at: .span(span),
      help: "print its parts one after another")
  }

  static func unsayableNumber(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0082"), "the number has more digits than words are there for", at: .span(span),
      help: "round it: at most 18 digits before the comma and 6 after it")
  }

  static func notMoney(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0083"), "the amount is not a whole number of tyiyn", at: .span(span),
      help: "round it to two digits: round(amount, 2)")
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    hasPrefix("'") && hasSuffix("'") ? String(dropFirst().dropLast()) : self
  }
}
