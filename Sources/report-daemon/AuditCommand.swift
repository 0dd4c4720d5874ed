import ArgumentParser
import Diagnostics
import ISUOData
import Language
import ReportService

/// The log of what was done with the records.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Verify or show the log of what was done with the records.",
    subcommands: [AuditVerifyCommand.self, AuditShowCommand.self])
}

struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that no entry was changed or lost; print HASH:COUNT of the log.")

  @Option(help: "The school's file.")
  var db: String

  @Option(help: "HASH:COUNT as it was earlier, from a backup or an earlier run.")
  var against: AuditMark?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let database = try SchoolDatabase.open(path: db)
      defer { try? database.close() }
      let state = try database.auditState()
      let reaches = try against.map { try database.auditReaches($0) } ?? true
      console.report(state, reaches: reaches)
      if state.brokenAt != nil || !reaches { throw ExitStatus.wasAltered }
      return []
    }
  }
}

struct AuditShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "List entries of the log.")

  @Option(help: "The school's file.")
  var db: String

  @Option(help: "Only what touched this person: the number of a personal file, or a PIN.")
  var person: String?

  @Option(help: "Only from this day on, YYYY-MM-DD.")
  var since: CalendarDate?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let database = try SchoolDatabase.open(path: db)
      defer { try? database.close() }
      do {
        let rows = try database.auditLines(person: person, since: since?.description).map { line in
          [
            String(line.number), line.time, line.user, line.action, line.object, line.recipient ?? "",
            line.counts,
          ]
        }
        console.write(
          rows, under: ["number", "at", "user", "action", "object", "recipient", "counts"], as: "entry")
      } catch let error as RegisterError {
        return [.register(error)]
      }
      return []
    }
  }
}

extension Console {
  func report(_ state: AuditState, reaches: Bool) {
    if isJSON {
      return write(
        JSONLines.line("summary") { json in
          json.key("whole")
          json.boolean(state.brokenAt == nil && reaches)
          json.key("entries")
          json.integer(state.mark.count)
          json.key("mark")
          json.string(state.mark.description)
          json.key("broken_at")
          json.string(state.brokenAt.map(String.init))
        })
    }
    write(state.mark.description)
    if let broken = state.brokenAt {
      printToUser(
        "error: the audit log is broken: entry \(broken), or one before it, was changed, removed or put in")
    }
    if !reaches {
      printToUser("error: the audit log is not the one of that mark: entries were cut off or written anew")
    }
    if state.brokenAt == nil, reaches { say("the audit log is whole: \(state.mark.count) entries") }
  }
}
