import ISUOData

struct InitCommand: Command {
  static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a school's file.")

  var db = ""
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    line.required("db", &db, "The file to make; it must not exist yet.")
    talk.declare(&line)
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      try SchoolDatabase.create(path: db).close()
      console.say("made \(db)")
      return []
    }
  }
}
