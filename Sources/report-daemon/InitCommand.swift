import ArgumentParser
import ISUOData

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a school's file.")

  @Option(help: "The file to make; it must not exist yet.")
  var db: String

  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let entry = AuditEntry(time: acting.time, user: acting.user, action: "init", object: "records")
      try SchoolDatabase.create(path: db, recording: entry).close()
      console.say("made \(db)")
      return []
    }
  }
}
