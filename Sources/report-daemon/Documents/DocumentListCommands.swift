import ArgumentParser
import ISUOData
import ReportService

struct DocumentShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a document: its state, what was written into it, its files.")

  @Argument(help: "The number of the document; 'document list' shows it.")
  var id: Int

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let document = try database.document(Int64(id), for: options.acting.user, on: options.day)
      let facts: [(String, String)] =
        [
          ("document", String(document.id)), ("kind", document.kind), ("state", document.state.rawValue),
          ("no", document.no ?? ""), ("date", document.date ?? ""), ("series", document.series.code),
          ("year", document.period ?? ""), ("language", document.language),
          ("title_ky", document.titleKy ?? ""), ("title_ru", document.titleRu ?? ""),
          ("addressee", document.addressee ?? ""),
          ("supersedes", document.supersedes.map(String.init) ?? ""),
          ("superseded_by", document.supersededBy.map(String.init) ?? ""), ("reason", document.reason ?? ""),
          ("drafted", document.drafted.text), ("issued", document.issued?.text ?? ""),
          ("ended", document.ended?.text ?? ""), ("content", document.content),
        ]
        + document.versions.map { version in
          (
            "version \(version.number)",
            "\(version.hash) \(version.madeAt) \(version.madeBy), template \(version.templateVersion)"
          )
        }
      if console.isJSON {
        console.write(
          JSONLines.line("document") { json in
            for (key, text) in facts {
              json.key(key)
              json.string(text)
            }
          })
      } else {
        for (key, text) in facts where !text.isEmpty { console.write("\(key): \(text)") }
      }
    }
  }
}

extension StoredDocument.Act {
  fileprivate var text: String { "\(time) \(user)" }
}

struct DocumentListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the documents.")

  @Option(help: "Only those in a state: draft, issued, signed, superseded, cancelled.")
  var state: DocumentState?

  @Option(
    help: "Only those of a series: its code, or \(SeriesKind.list).")
  var series: String?

  @Option(help: "Only those numbered in a year: 2026 or 2025-2026.")
  var year: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let filter = DocumentFilter(state: state, series: series, period: year)
      let documents = try database.documents(filter, for: options.acting.user, on: options.day)
      console.write(
        documents.map { document in
          [
            String(document.id), document.kind, document.state.rawValue, document.no ?? "",
            document.date ?? "", document.titleKy ?? document.titleRu ?? "", document.addressee ?? "",
          ]
        }, under: ["document", "kind", "state", "no", "date", "title", "addressee"], as: "document")
    }
  }
}

extension Console {
  /// Says what became of a document.
  func report(_ document: StoredDocument) {
    if isJSON {
      write(
        JSONLines.line(
          "document",
          [
            "document": String(document.id), "type": document.kind, "state": document.state.rawValue,
            "no": document.no, "date": document.date, "file": document.versions.last?.hash,
          ]))
    } else {
      let number = document.no.map { " № \($0) of \(document.date ?? "")" } ?? ""
      say("document \(document.id): \(document.state.rawValue)\(number)")
    }
  }
}
