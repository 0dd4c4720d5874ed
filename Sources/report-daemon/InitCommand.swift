import ArgumentParser
import ISUOData

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a school's file.")

  @Option(help: "The file to make; it must not exist yet.")
  var db: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      try SchoolDatabase.create(path: db).close()
      console.say("made \(db)")
      return []
    }
  }
}
