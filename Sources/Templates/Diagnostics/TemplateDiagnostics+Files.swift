import Diagnostics

// Mistakes in data files and in the YAML of a report: TPL-0090 to TPL-0129.

extension Diagnostic {
  static func dataTooLarge(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0090"), "the data are larger than \(limit >> 20) MB", at: .file(name),
      help: "split them, and make several documents")
  }

  static func malformedJSON(_ message: String, at place: String, help: String) -> Diagnostic {
    Diagnostic(.init("TPL-0091"), "no JSON: \(message)", at: .file(place), help: help)
  }

  static func yamlTooLarge(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0100"), "the file is larger than \(limit >> 20) MB", at: .file(name),
      help: "move long queries into files of their own")
  }

  static func malformedYAML(_ problem: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .init("TPL-0101"), "no YAML: \(problem)", at: location,
      help: "put texts with ': ', '#', quotes, braces or brackets in quotes, and indent by spaces")
  }

  static func duplicateKey(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(.init("TPL-0102"), "the key '\(key)' stands twice", at: .span(span), help: "keep one")
  }

  static func yamlAnchor(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0103"), "anchors, aliases and tags are not used here", at: .span(span),
      help: "repeat the value; a text that begins with '*', '&' or '!' stands in quotes")
  }

  static func yamlTooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0104"), "values are nested deeper than \(limit)", at: .span(span), help: "flatten them")
  }

  static func emptyYAML(_ name: String) -> Diagnostic {
    Diagnostic(.init("TPL-0105"), "the file is empty", at: .file(name), help: "write key: value")
  }

  static func yamlKeyIsNoText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.init("TPL-0106"), "a key that is no text", at: .span(span), help: "write key: value")
  }

  static func unknownKey(_ key: String, of what: String, known: [String], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0107"), "\(what) has no key '\(key)'", at: .span(span),
      help: known.nearest(to: key).map { "did you mean '\($0)'?" }
        ?? "the keys are \(known.joined(separator: ", "))")
  }

  static func wrongYAMLKind(_ what: String, expected: String, found: String, _ span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      .init("TPL-0108"), "\(what) takes \(expected), found \(found)", at: .span(span),
      help: "see report.yaml in docs/template-language.md")
  }

  static func missingKey(_ key: String, of what: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(.init("TPL-0109"), "\(what) lacks '\(key)'", at: .span(span), help: "add \(key): …")
  }

  static func unknownWord(_ word: String, for key: String, known: [String], _ span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      .init("TPL-0110"), "'\(key)' cannot be '\(word)'", at: .span(span),
      help: known.nearest(to: word).map { "did you mean '\($0)'?" }
        ?? "it is one of \(known.joined(separator: ", "))")
  }

  static func textIsNoMapping(_ key: String, found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0111"), "'\(key)' takes a mapping, found \(found)", at: .span(span),
      help: "write {ky: …, ru: …}")
  }

  static func textWithoutLanguage(_ key: String, _ language: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0112"), "the text '\(key)' lacks '\(language)'", at: .span(span), help: "add \(language): …")
  }

  static func unknownText(_ key: String, known: [String], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0113"), "text.yaml has no text '\(key)'", at: .span(span),
      help: known.nearest(to: key).map { "did you mean '\($0)'?" } ?? listed(known, of: "its texts"))
  }

  static func noTextBegins(with prefix: String, known: [String], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0113"), "text.yaml has no text that begins with '\(prefix)'", at: .span(span),
      help: listed(known, of: "its texts"))
  }

  static func unknownComputedText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0113"), "text.yaml has no text under the key that is put together here", at: .span(span),
      help: "add a text for every value that the data can give")
  }

  static func textInsideItself(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0114"), "the text '\(key)' is put together out of too many others", at: .span(span),
      help: "a text may print another, but not itself")
  }

  static func textKeyExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0115"), "'text' lacks its key", at: .span(span), help: "write text('heading')")
  }

  static func textWithoutKey(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0115"), "a 'text' without 'key'", at: .span(span), help: "write <text key=\"heading\"/>")
  }

  static func textArgumentWithoutName(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0116"), "what a text is given needs a name", at: .span(span),
      help: "write text('footer', number: 3)")
  }

  static func malformedName(_ name: String, _ what: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0117"), "'\(name)' cannot be the name of \(what)", at: .span(span),
      help:
        "use letters, digits and '_', a letter first; totals and columns may have '-'"
    )
  }

  static func duplicateName(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0118"), "the name '\(name)' is taken", at: .span(span),
      help: "parameters and datasets share their names with 'totals'")
  }

  static func missingColumn(
    _ column: String, of dataset: String, known: [String], _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .init("TPL-0119"), "the dataset '\(dataset)' has no column '\(column)'", at: .span(span),
      help: known.nearest(to: column).map { "did you mean '\($0)'?" } ?? listed(known, of: "its columns"))
  }

  static func oneRowExpected(_ dataset: String, found: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0120"), "the dataset '\(dataset)' gives \(found) rows instead of one", at: .span(span),
      help: "narrow the query by WHERE, or remove 'rows: one'")
  }

  static func columnIsNoJSON(_ column: String, of dataset: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0121"), "the column '\(column)' of the dataset '\(dataset)' holds no JSON", at: .span(span),
      help: "build it by json_group_array(…) or json_object(…)")
  }

  static func twoSources(_ what: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0123"), "\(what) has both 'sql' and 'file'", at: .span(span),
      help: "take its rows from one of them; two datasets can be used together")
  }

  static func paperWith(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0124"), "a paper has no '\(key)'", at: .span(span),
      help: "what is written into it stands under 'content' of 'document', and queries see it by its name")
  }

  static func pivotedTwice(_ dataset: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0122"), "the dataset '\(dataset)' has two cells for one row and column", at: .span(span),
      help: "group the query by the row and the column")
  }
}
