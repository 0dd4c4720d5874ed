import ArgumentParser
import Diagnostics
import ISUOData
import Language
import ReportService

/// One person's data: the right of access, and erasure (DOMAIN 5).
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "The whole record of one person, and its erasure.",
    subcommands: [PersonExportCommand.self, PersonEraseCommand.self])
}

struct PersonExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything that the records hold about a person, as JSON.")

  @OptionGroup var options: RegisterOptions

  @Option(help: "The number of the personal file, or the PIN.")
  var person: String

  @Option(help: "The file to write.")
  var out: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let made = try PersonExportRun(
        database: options.db, person: person, out: out, user: options.acting.user, day: options.day,
        time: options.acting.time
      ).run()
      if let count = made.value {
        if console.isJSON {
          console.write(
            JSONLines.line("summary") { json in
              json.key("path")
              json.string(out)
              json.key("tables")
              json.integer(count.tables)
              json.key("rows")
              json.integer(count.rows)
            })
        } else {
          console.say("wrote \(out): \(count.rows) rows of \(count.tables) tables")
        }
      }
      return made.diagnostics
    }
  }
}

struct PersonEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract:
      "Erase a person who has left, by an order; without --yes only show what would go."
  )

  @OptionGroup var options: RegisterOptions

  @Option(help: "The number of the personal file, or the PIN.")
  var person: String

  @OptionGroup var order: OrderOptions

  @Flag(help: "Erase. It cannot be taken back.")
  var yes = false

  @Option(name: .customLong("lang"), help: "Language of the reasons: ky or ru.")
  var language = LanguageTag.ky

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    let number = try order.number()
    try withRegister(options, console) { database in
      let erasure =
        yes
        ? try database.erase(
          person, order: number, on: options.day, at: options.acting.time, by: options.acting.user)
        : try database.planErasure(of: person, for: options.acting.user, on: options.day)
      console.write(
        erasure.lines.map { line in
          [
            line.table, String(line.rows),
            line.isDeleted ? "delete" : line.emptied.isEmpty ? "keep" : "empty",
            line.emptied.joined(separator: " "), line.reason.text(language),
          ]
        }, under: ["table", "rows", "action", "columns", "reason"], as: "erasure")
      if console.isJSON {
        console.write(
          JSONLines.line("summary") { json in
            json.key("erased")
            json.boolean(yes)
            json.key("purged_imports")
            json.integer(erasure.purgedImports)
          })
      }
      console.say("imports that can no longer be undone: \(erasure.purgedImports)")
      console.say(yes ? "erased" : "nothing was erased: --yes erases")
    }
  }
}

extension ErasureReason {
  fileprivate func text(_ language: LanguageTag) -> String {
    let texts =
      switch self {
      case .noDuty: (ky: "сактоо милдети жок", ru: "обязанности хранить нет")
      case .alphabeticalBook: (ky: "алфавиттик китеп: туруктуу", ru: "алфавитная книга: постоянно")
      case .movementAndOrders:
        (
          ky: "кыймыл китеби, окуучулар боюнча буйруктар: 10 жылдан",
          ru: "книга движения, приказы по учащимся: от 10 лет"
        )
      case .certificates:
        (ky: "күбөлүктөрдүн негизи: 50 жылдан", ru: "основание документов об образовании: от 50 лет")
      case .staffOrders:
        (ky: "өздүк курам боюнча буйруктар: 75 жыл", ru: "приказы по личному составу: 75 лет")
      case .undecided: (ky: "эреже белгисиз: сакталат", ru: "правило не определено: остаётся")
      }
    switch language {
    case .ky: return texts.ky
    case .ru: return texts.ru
    }
  }
}
