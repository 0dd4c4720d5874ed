import ArgumentParser
import Diagnostics
import ISUOData
import ReportService

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy a school's file into a backup, while others may use it.")

  @Option(help: "The school's file.")
  var db: String

  @Option(help: "Where to write; an older backup of that name is replaced.")
  var out: String

  @OptionGroup var secret: PassphraseOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let made = try BackupRun(
        database: db, out: out, passphrase: try secret.passphrase(), time: acting.time, user: acting.user
      ).run(progress: console.progress)
      if let header = made.value { console.report(header, at: out, "backed up to") }
      return made.diagnostics
    }
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a school's file from a backup, under a new name.")

  @Argument(help: "The backup.")
  var backup: String

  @Option(help: "The file to make; it must not exist yet.")
  var db: String

  @OptionGroup var secret: PassphraseOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let made = try RestoreRun(
        backup: backup, database: db, passphrase: try secret.passphrase(), time: acting.time,
        user: acting.user
      ).run(progress: console.progress)
      if let header = made.value { console.report(header, at: db, "restored") }
      if made.diagnostics.tellOfAlteration {
        console.report(made.diagnostics)
        throw ExitStatus.wasAltered
      }
      return made.diagnostics
    }
  }
}

extension Console {
  /// What was copied: keys of the trade and counts, for keeping elsewhere.
  func report(_ header: BackupHeader, at path: String, _ what: String) {
    guard isJSON else {
      say("\(what) \(path)")
      return say("records of \(header.time), schema \(header.schema), audit log \(header.audit.mark)")
    }
    write(
      JSONLines.line("summary") { json in
        json.key("path")
        json.string(path)
        json.key("made")
        json.string(header.time)
        json.key("schema")
        json.integer(header.schema)
        json.key("audit")
        json.string(header.audit.mark.description)
        json.key("encrypted")
        json.boolean(header.encryption != nil)
      })
  }
}
