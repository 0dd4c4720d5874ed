import ArgumentParser
import ISUOData
import Language

struct InitialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "initials", abstract: "Tell or choose how a school's papers write initials.")

  @Option(help: "The school's file.")
  var db: String

  @Argument(help: "spaced (З. А. Балбаков) or solid (З.А.Балбаков); tells the style when not given.")
  var style: InitialsStyle?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let database = try SchoolDatabase.open(path: db)
      defer { try? database.close() }
      if let style {
        try database.setInitials(style, at: acting.time, by: acting.user)
        console.say("kept")
      } else {
        console.write(try database.writingSettings().initials.rawValue)
      }
      return []
    }
  }
}
