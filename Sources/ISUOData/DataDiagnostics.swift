public import Diagnostics

// Every code has a section in docs/diagnostics.md.

extension Diagnostic {
  /// What is wrong with a template's query, at the place that the caller worked out from
  /// `error.offset`.
  public static func query(_ error: QueryError, at location: Location?) -> Diagnostic {
    Diagnostic(.init(error.kind.code), error.kind.message, at: location, help: error.kind.help)
  }
}

extension Diagnostic {
  /// A mapping of an import that is no YAML.
  static func mappingIsNoYAML(_ problem: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .init("DAT-0030"), "this is no mapping: \(problem)", at: location,
      help: "docs/import.md shows a mapping")
  }

  /// A word of a mapping that means nothing in its place.
  static func mappingWord(
    _ what: String, _ found: String, _ expected: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .init("DAT-0031"), "'\(found)' is no \(what) of a mapping", at: location,
      help: (found.count > 2 ? expected.nearest(to: found) : nil).map { "did you mean '\($0)'?" }
        ?? "expected: \(expected.joined(separator: ", "))")
  }
}

extension QueryError.Kind {
  fileprivate var code: String {
    switch self {
    case .syntax: "DAT-0001"
    case .unknownColumn: "DAT-0002"
    case .unknownView: "DAT-0003"
    case .unknownFunction: "DAT-0004"
    case .forbidden: "DAT-0005"
    case .severalStatements: "DAT-0006"
    case .unnamedParameter: "DAT-0007"
    case .missingParameter: "DAT-0008"
    case .duplicateColumn: "DAT-0009"
    case .tooSlow, .tooManyRows, .tooLarge, .failed: "DAT-0010"
    }
  }

  fileprivate var message: String {
    switch self {
    case .syntax(let message): "this is not SQL: \(message)"
    case .unknownColumn(let name, _): "no view of this query has a column '\(name)'"
    case .unknownView(let name, _): "there is no reporting view '\(name)'"
    case .unknownFunction(let name, _): "there is no function '\(name)' in a report's SQL"
    case .forbidden(let what): "a report's SQL may not use \(what)"
    case .severalStatements: "a dataset is one SELECT, and here is more than one statement"
    case .unnamedParameter: "a parameter in SQL has no name"
    case .missingParameter(let name): "the query uses ':\(name)', which is no parameter of the report"
    case .duplicateColumn(let name): "two columns of the result are named '\(name)'"
    case .tooSlow(let seconds): "the query did not end within \(seconds) seconds"
    case .tooManyRows(let limit): "the query gives more than \(limit) rows"
    case .tooLarge(let bytes): "the result of the query is larger than \(bytes >> 20) MiB"
    case .failed(let message): "the query failed: \(message)"
    }
  }

  fileprivate var help: String {
    switch self {
    case .syntax: "look at the word before the place"
    case .unknownColumn(_, let suggestion?), .unknownView(_, let suggestion?),
      .unknownFunction(_, let suggestion?):
      "did you mean '\(suggestion)'?"
    case .unknownColumn(_, nil): "docs/data-model.md lists the columns of every view"
    case .unknownView(_, nil): "reports read the views report_* only; docs/data-model.md lists them"
    case .unknownFunction(_, nil): "docs/data-model.md lists the functions; dates are text"
    case .forbidden: "write one SELECT over the views report_*"
    case .severalStatements: "give each SELECT a dataset of its own"
    case .unnamedParameter: "write ':name' instead of '?'"
    case .missingParameter(let name):
      "declare '\(name)' under 'parameters' in report.yaml, or correct the name"
    case .duplicateColumn(let name): "rename one of them: '… AS other_\(name)'"
    case .tooSlow, .tooManyRows, .tooLarge, .failed:
      "is a join without its condition, or a recursion without an end?"
    }
  }
}
