import ArgumentParser
import ReportService

struct PrintSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print-set", _superCommandName: ReportDaemon.name,
    abstract: "Print documents that belong together, such as all of a term, into folders by recipient.",
    discussion: "A run that was interrupted goes on where it stopped: give the same command again.")

  @Argument(help: "The set: 'term', or the name of a file of a school's own _sets folder.")
  var set: String

  @Option(help: "The folder to write into.")
  var out: String

  @OptionGroup var printing: PrintingOptions

  func run() throws {
    let console = printing.talk.console
    try report_daemon.run(console, isStrict: printing.talk.strict) {
      let installed = try printing.installation.installation()
      let outcome = try PrintSetRun(
        set: set, run: printing.reportRun("", output: .json), folder: out.hasSuffix("/") ? out : out + "/",
        clock: Clock.seconds
      ).run(
        database: printing.db, catalogue: installed.catalogue, fonts: installed.fonts,
        progress: console.progress)
      console.report(outcome.artefacts)
      return outcome.diagnostics
    }
  }
}
