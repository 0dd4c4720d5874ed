import ArgumentParser
import Diagnostics
import ReportService

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", _superCommandName: ReportDaemon.name,
    abstract: "Get back the data inside a PDF, and look whether they were changed.")

  @Argument(help: "The PDF.")
  var file: String

  @Option(help: "The folder to write into.")
  var out = "."

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let outcome = try ExtractRun(file: file, out: out).run()
      console.report(outcome.artefacts)
      if outcome.diagnostics.tellOfAlteredAttachments {
        console.report(outcome.diagnostics)
        throw ExitStatus.wasAltered
      }
      return outcome.diagnostics
    }
  }
}
