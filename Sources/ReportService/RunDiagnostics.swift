import Diagnostics
import ISUOData

/// The diagnostics of runs: prefix RUN.
extension Diagnostic {
  static func dataIsNoObject(_ file: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0001"), "the data are no JSON object", at: .file(file),
      help: "put them into an object: its keys are the names that the template uses")
  }

  static func eachIsNoList(_ key: String, names: [String]) -> Diagnostic {
    Diagnostic(
      .init("RUN-0002"), "the data have no array '\(key)'", at: .option("--each"),
      help: names.nearest(to: key).map { "did you mean '\($0)'?" }
        ?? "name a top-level key that holds an array")
  }

  static func elementIsNoObject(_ key: String, _ index: Int) -> Diagnostic {
    Diagnostic(
      .init("RUN-0003"), "element \(index + 1) of '\(key)' is no object", at: .option("--each"),
      help: "each element must be an object: its keys are the names that the template uses")
  }

  static func eachIsEmpty(_ key: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0004"), "the array '\(key)' is empty: there is no document to make", at: .option("--each"),
      help: "give at least one element")
  }

  static func sameOutput(_ path: String, records: (Int, Int)) -> Diagnostic {
    Diagnostic(
      .init("RUN-0005"), "documents \(records.0) and \(records.1) would be the same file '\(path)'",
      at: .option("--out"), help: "put something into the name that tells them apart, such as {{ id }}")
  }

  static func unknownReport(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .init("RUN-0006"), "there is no report '\(id)'", at: .option("report"),
      help: known.nearest(to: id).map { "did you mean '\($0)'?" }
        ?? "the reports are: \(known.joined(separator: ", "))")
  }

  static func unknownParameter(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .init("RUN-0007"), "the report has no parameter '\(name)'", at: .option("--set"),
      help: known.nearest(to: name).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "it has none" : "its parameters are: \(known.joined(separator: ", "))"))
  }

  static func missingParameter(_ name: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0008"), "the report needs the parameter '\(name)'", at: .option("--set"),
      help: "add --set \(name)=…")
  }

  static func wrongParameter(_ name: String, expected: String, help: String) -> Diagnostic {
    Diagnostic(.init("RUN-0009"), "'\(name)' must be \(expected)", at: .option("--set \(name)"), help: help)
  }

  static func ambiguousClass(_ label: String, choices: [String]) -> Diagnostic {
    Diagnostic(
      .init("RUN-0010"), "\(choices.count) classes are called '\(label)'", at: .option("--set class"),
      help: "say which: \(choices.joined(separator: ", "))")
  }

  static func unknownClass(_ label: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .init("RUN-0011"), "there is no class '\(label)' in this year", at: .option("--set class"),
      help: "the classes are: \(known.joined(separator: ", "))")
  }

  static func nothingToPrint() -> Diagnostic {
    Diagnostic(
      .init("RUN-0012"), "there is nothing to print: no record fits the parameters", at: .option("--set"),
      help: "look at the parameters, the year and the day; are the school's records imported?")
  }

  static func failedCheck(_ message: String, span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("RUN-0013"), message, severity: .warning, at: .span(span),
      help: "the control relation of the form does not hold; look for missing or doubtful records")
  }

  static func outNeedsFolder(_ count: Int) -> Diagnostic {
    Diagnostic(
      .init("RUN-0014"), "\(count) documents cannot be one file", at: .option("--out"),
      help: "give a folder (a path that ends in /), or --combine for one file")
  }

  static func missingQueryFile(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("RUN-0015"), "the query's file '\(name)' cannot be read", at: .span(span),
      help: "put it into the report's folder")
  }

  static func missingDataFile(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("RUN-0015"), "the file of data '\(name)' cannot be read", at: .span(span),
      help: "put it into the report's folder")
  }

  static func unreadableFile(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0016"), "the file cannot be read: \(reason)", at: .file(path),
      help: "put it into the report's folder")
  }

  static func idIsNotFolder(_ id: String, folder: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0017"), "the report calls itself '\(id)' and lies in the folder '\(folder)'",
      at: .file("\(folder)/report.yaml"), help: "let 'id' be the name of the folder")
  }

  static func notForAccount(_ user: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0018"), "the account '\(user)' has no role today that this report is made for",
      at: .option("--as"), help: "'role list' shows the roles; 'audience' of report.yaml says for whom it is")
  }

  static func unknownSet(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .init("RUN-0019"), "there is no set '\(id)'", at: .option("set"),
      help: known.nearest(to: id).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "put one into templates/_sets" : "the sets are: \(known.joined(separator: ", "))")
    )
  }

  static func unknownReport(_ id: String, known: [String], inSetAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("RUN-0020"), "the set names the report '\(id)', which there is not", at: .span(span),
      help: known.nearest(to: id).map { "did you mean '\($0)'?" } ?? "'report-daemon reports' lists them")
  }

  static func unknownRecipient(_ word: String, at span: SourceSpan) -> Diagnostic {
    let known = Recipient.allCases.map(\.rawValue)
    return Diagnostic(
      .init("RUN-0021"), "'\(word)' is no recipient", at: .span(span),
      help: known.nearest(to: word).map { "did you mean '\($0)'?" }
        ?? "the recipients are: \(known.joined(separator: ", "))")
  }

  static func needsForms(_ report: String, of form: String) -> Diagnostic {
    Diagnostic(
      .init("RUN-0023"), "'\(report)' adds up received forms of '\(form)', not a school's records",
      at: .option("report"), help: "'report-daemon consolidate' makes it of the PDFs that schools sent")
  }

  static func beyondWorkbook(sheet: String, row: Int) -> Diagnostic {
    Diagnostic(
      .init("RUN-0022"), "row \(row) of the sheet '\(sheet)' holds more than a workbook can",
      at: .option("--format"),
      help:
        "choose pdf, html or csv: a workbook has 1,048,576 rows and 32,767 characters in a cell"
    )
  }
}
