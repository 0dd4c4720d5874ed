import ArgumentParser
import ISUOData
import Language

struct ImportListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the imports that changed something, the last first.")

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let rows = try database.importRuns().map {
        [String($0.id), $0.time, $0.user, String($0.files), $0.undoneAt ?? ""]
      }
      console.write(rows, under: ["no", "at", "by", "files", "undone"], as: "import")
    }
  }
}

struct ImportUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back all that an import changed, when nothing was changed since.")

  @OptionGroup var options: RegisterOptions

  @Argument(help: "The number of the import; 'import list' shows it. The last one when not given.")
  var number: Int?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let run = try database.undoImport(
        number.map(Int64.init), at: options.acting.time, by: options.acting.user)
      console.say("import \(run) is undone")
    }
  }
}
