import ArgumentParser
import Diagnostics
import ISUOData
import Language
import ReportService

/// The files of issued documents.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Get and check the files of issued documents.",
    subcommands: [ArchiveGetCommand.self, ArchiveVerifyCommand.self, ArchiveExpiredCommand.self])
}

struct ArchiveGetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Write an archived file: the same bytes each time.")

  @Argument(help: "The number of a document, for its newest file, or the SHA-256 of a file.")
  var file: String

  @Option(help: "Where to write it.")
  var out: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let hash =
        if let id = Int64(file), file.count < 8 {
          try database.fileHash(of: id, for: options.acting.user, on: options.day)
        } else {
          file
        }
      let found = try database.archivedFile(
        hash, for: options.acting.user, on: options.day, at: options.acting.time)
      let staging = StagedFiles()
      try staging.add(found.bytes, at: out)
      try staging.commit()
      console.say("wrote \(out)")
    }
  }
}

struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Look whether any archived file is missing or altered.")

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let state = try database.verifyArchive()
      for fault in state.faults {
        let cells = [fault.kind.rawValue, fault.hash, fault.document.map(String.init) ?? ""]
        if console.isJSON {
          console.write(
            JSONLines.line(
              "fault", ["fault": cells[0], "file": cells[1], "document": fault.document.map(String.init)]))
        } else {
          console.printToUser(cells.joined(separator: " "))
        }
      }
      if !state.faults.isEmpty { throw ExitStatus.wasAltered }
      console.say("the archive is whole: \(state.files) files, \(state.bytes) bytes")
    }
  }
}

struct ArchiveExpiredCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expired", abstract: "List the documents whose term of keeping is over.",
    discussion: "'register set --keep' says how long the documents of a series are kept. Nothing is deleted.")

  @Option(help: "The day as of which terms are over; today if left out.")
  var date: CalendarDate?

  @Option(name: .customLong("lang"), help: "Language of the titles: ky or ru.")
  var language = LanguageTag.ky

  @Flag(help: "Print separated values.")
  var csv = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let lines = try ExpiredDocuments(
        database: options.db, day: date ?? options.acting.today ?? Clock.today, language: language,
        user: options.acting.user
      ).lines()
      if csv {
        console.write(lines.csv)
      } else {
        console.write(lines.rows, under: lines.heads, as: "document")
      }
      return []
    }
  }
}
