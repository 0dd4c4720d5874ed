import ArgumentParser
import Foundation
import ReportService

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure the rules against a folder of sets with the right answers.")

  @Argument(help: "The folder; the name of a file tells the kind of its set.")
  var folder: String

  @Option(help: "List the first wrong answers of each set.")
  var errors = 0

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let evaluation = try LanguageEvaluation(folder: folder, progress: console.progress)
      if console.isJSON {
        for result in evaluation.results { console.write(line(result)) }
      } else {
        console.write(table(evaluation))
      }
      for file in evaluation.unknownFiles { console.say("\(file): no set that can be measured") }
      if evaluation.results.isEmpty {
        throw EnvironmentFailure(
          what: "there is no set in '\(folder)'",
          help: "sets are called ky_manual.tsv, ru_surnames.tsv and so on")
      }
      return []
    }
  }

  private func table(_ evaluation: LanguageEvaluation) -> String {
    var table = TextTable(["set", "right", "wrong", "percent", "goal", ""], rightAligned: [1, 2, 3, 4])
    for result in evaluation.results {
      table.add([
        result.file, String(result.right), String(result.errors.count), percent(result.share),
        percent(result.goal),
        result.isAtGoal ? "at goal" : "below goal",
      ])
      for error in result.errors.prefix(errors) { table.addLine("    " + error) }
    }
    return table.text
  }

  private func line(_ result: LanguageEvaluation.Result) -> String {
    JSONLines.line("set") { json in
      json.key("file")
      json.string(result.file)
      json.key("right")
      json.integer(result.right)
      json.key("wrong")
      json.integer(result.errors.count)
      json.key("percent")
      json.string(percent(result.share))
      json.key("at_goal")
      json.boolean(result.isAtGoal)
      json.key("errors")
      json.beginArray()
      for error in result.errors.prefix(errors) { json.string(error) }
      json.endArray()
    }
  }

  /// Cut, not rounded, so that 100 is said only of what is whole.
  private func percent(_ share: Double) -> String {
    String(format: "%.2f", (share * 10_000 + 1e-6).rounded(.down) / 100)
  }
}
