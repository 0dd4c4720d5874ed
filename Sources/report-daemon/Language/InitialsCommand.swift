import ISUOData
import Language

struct InitialsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "initials", abstract: "Tell or choose how a school's papers write initials.")

  var db = ""
  var style: InitialsStyle?
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    line.required("db", &db, "The school's file.")
    talk.declare(&line)
    line.argument(
      "style", &style, "spaced (З. А. Балбаков) or solid (З.А.Балбаков); tells the style when not given.")
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let database = try SchoolDatabase.open(path: db)
      defer { try? database.close() }
      if let style {
        try database.setInitials(style, at: Clock.now, by: "owner")
        console.say("kept")
      } else {
        console.write(try database.writingSettings().initials.rawValue)
      }
      return []
    }
  }
}
