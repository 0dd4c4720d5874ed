import Diagnostics
import Language
import Templates
import Testing

/// Compiles a page and evaluates it with data written as JSON: the document as text, or every diagnostic as
/// printed.
func evaluate(
  _ page: String, _ data: String = "{}", files: [String: String] = [:], text: String? = nil,
  language: LanguageTag = .ky, limits: TemplateLimits = TemplateLimits()
) -> String {
  var bytes = files.mapValues { Array($0.utf8) }
  bytes["page.html"] = Array(page.utf8)
  var bag = DiagnosticBag()
  let table = text.map { bag.take(TextTable.parse(SourceText(name: "text.yaml", text: $0))) }
  let template = bag.take(
    Template.compile(page: "page.html", resources: ResourceReader(files: bytes), text: table, limits: limits))
  guard !bag.hasErrors else { return bag.diagnostics.map(\.printed).joined(separator: "\n\n") }
  guard case .record(let record)? = bag.take(readJSON(SourceText(name: "data.json", text: data))) else {
    return bag.diagnostics.map(\.printed).joined(separator: "\n\n")
  }
  let environment = EvaluationEnvironment(
    language: language, today: CalendarDate(year: 2026, month: 3, day: 2))
  var evaluator = Evaluator(template: template, environment: environment, limits: limits)
  let document = bag.take(evaluator.evaluate(Names([:], over: record)))
  let printed = bag.diagnostics.map(\.printed)
  return bag.hasErrors
    ? printed.joined(separator: "\n\n") : (printed + [document.dump()]).joined(separator: "\n\n")
}

/// The content of the body of a page, without the frame around it.
func body(_ page: String, _ data: String = "{}", language: LanguageTag = .ky) -> String {
  let lines = evaluate(page, data, language: language).split(
    separator: "\n", omittingEmptySubsequences: false)
  guard let body = lines.firstIndex(of: "  <body>") else { return lines.joined(separator: "\n") }
  return lines[(body + 1)...].map { $0.dropFirst(4) }.joined(separator: "\n")
}

/// What one expression gives: as printed, or its diagnostics.
func value(_ expression: String, _ data: String = "{}", language: LanguageTag = .ky) -> String {
  let source = SourceText(name: "expression", text: expression)
  let parsed = Expression.parse(source, 0..<source.utf8.count)
  guard parsed.diagnostics.isEmpty else { return parsed.diagnostics.map(\.printed).joined(separator: "\n\n") }
  let read = readJSON(SourceText(name: "data.json", text: data))
  guard case .record(let record)? = read.value else {
    return read.diagnostics.map(\.printed).joined(separator: "\n")
  }
  let environment = EvaluationEnvironment(
    language: language, today: CalendarDate(year: 2026, month: 3, day: 2))
  let result = parsed.value.evaluate(Names([:], over: record), environment)
  guard result.diagnostics.isEmpty else { return result.diagnostics.map(\.printed).joined(separator: "\n\n") }
  return describe(result.value)
}

/// A value as text that shows its kind.
func describe(_ value: Value) -> String {
  switch value {
  case .missing: "missing"
  case .boolean(let boolean): String(boolean)
  case .number(let number):
    number.denominator == 1 ? "\(number.numerator)" : "\(number.numerator)/\(number.denominator)"
  case .decimal(let decimal): "decimal \(decimal)"
  case .text(let text): "'\(text)'"
  case .date(let date): date.description
  case .list(let list): "[" + list.map(describe).joined(separator: ", ") + "]"
  case .record(let record):
    "{" + zip(record.shape.keys, record.values).map { "\($0): \(describe($1))" }.joined(separator: ", ") + "}"
  }
}

/// What is wrong with a report.yaml, as printed.
func definitionMistakes(_ yaml: String) -> String {
  ReportDefinition.parse(SourceText(name: "report.yaml", text: yaml)).diagnostics.map(\.printed)
    .joined(separator: "\n\n")
}

/// What is wrong with a text.yaml, as printed.
func textMistakes(_ yaml: String) -> String {
  TextTable.parse(SourceText(name: "text.yaml", text: yaml)).diagnostics.map(\.printed).joined(
    separator: "\n\n")
}
