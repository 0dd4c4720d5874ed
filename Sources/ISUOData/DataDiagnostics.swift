public import Diagnostics

// Every code has a section in docs/diagnostics.md.

extension Diagnostic {
  /// What is wrong with a template's query, at the place that the caller worked out from
  /// `error.offset`.
  public static func query(_ error: QueryError, at location: Location?) -> Diagnostic {
    switch error.kind {
    case .syntax(let message):
      Diagnostic(
        .init("DAT-0001"), "this is not SQL: \(message)", at: location,
        help: "look at the word before the place")
    case .unknownColumn(let name, let suggestion):
      Diagnostic(
        .init("DAT-0002"), "no view of this query has a column '\(name)'", at: location,
        help: suggestion.map { "did you mean '\($0)'?" }
          ?? "docs/data-model.md lists the columns of every view")
    case .unknownView(let name, let suggestion):
      Diagnostic(
        .init("DAT-0003"), "there is no reporting view '\(name)'", at: location,
        help: suggestion.map { "did you mean '\($0)'?" }
          ?? "reports read the views report_* only; docs/data-model.md lists them")
    case .unknownFunction(let name, let suggestion):
      Diagnostic(
        .init("DAT-0004"), "there is no function '\(name)' in a report's SQL", at: location,
        help: suggestion.map { "did you mean '\($0)'?" }
          ?? "docs/data-model.md lists the functions; dates are text")
    case .forbidden(let what):
      Diagnostic(
        .init("DAT-0005"), "a report's SQL may not use \(what)", at: location,
        help: "write one SELECT over the views report_*")
    case .severalStatements:
      Diagnostic(
        .init("DAT-0006"), "a dataset is one SELECT, and here is more than one statement",
        at: location,
        help: "give each SELECT a dataset of its own")
    case .unnamedParameter:
      Diagnostic(
        .init("DAT-0007"), "a parameter in SQL has no name", at: location,
        help: "write ':name' instead of '?'")
    case .missingParameter(let name):
      Diagnostic(
        .init("DAT-0008"), "the query uses ':\(name)', which is no parameter of the report",
        at: location,
        help: "declare '\(name)' under 'parameters' in report.yaml, or correct the name")
    case .duplicateColumn(let name):
      Diagnostic(
        .init("DAT-0009"), "two columns of the result are named '\(name)'", at: location,
        help: "rename one of them: '… AS other_\(name)'")
    case .tooSlow, .tooManyRows, .tooLarge, .failed: failure(error.kind, at: location)
    }
  }

  private static func failure(_ kind: QueryError.Kind, at location: Location?) -> Diagnostic {
    let message =
      switch kind {
      case .tooSlow(let seconds): "the query did not end within \(seconds) seconds"
      case .tooManyRows(let limit): "the query gives more than \(limit) rows"
      case .tooLarge(let bytes): "the result of the query is larger than \(bytes >> 20) MiB"
      case .failed(let message): "the query failed: \(message)"
      case .syntax, .unknownColumn, .unknownView, .unknownFunction, .forbidden, .severalStatements,
        .unnamedParameter, .missingParameter, .duplicateColumn:
        preconditionFailure("mistakes of the text have diagnostics of their own")
      }
    return Diagnostic(
      .init("DAT-0010"), message, at: location,
      help: "is a join without its condition, or a recursion without an end?")
  }
}
