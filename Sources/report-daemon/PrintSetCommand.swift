import ArgumentParser
import Foundation
import Language
import ReportService
import TextShaping

struct PrintSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print-set", _superCommandName: ReportDaemon.name,
    abstract: "Print documents that belong together, such as all of a term, into folders by recipient.",
    discussion: "A run that was interrupted goes on where it stopped: give the same command again.")

  @Argument(help: "The set: 'term', or the name of a file of a school's own _sets folder.")
  var set: String

  @Option(help: "The school's file.")
  var db: String

  @Option(name: .customLong("set"), help: "A parameter of its reports, such as period=2; may be repeated.")
  var parameters: [Assignment] = []

  @Option(name: .customLong("lang"), help: "Language of the documents: ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "The folder to write into.")
  var out: String

  @Option(help: "The academic year, such as 2025-2026; that of the day when not given.")
  var year: String?

  @Option(help: "The day whose state is printed, YYYY-MM-DD; the last day of the term when not given.")
  var asOf: CalendarDate?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let installed = try installation.installation()
      let outcome = try PrintSetRun(
        set: set, run: reportRun, folder: out.hasSuffix("/") ? out : out + "/", clock: Clock.seconds
      ).run(
        database: db, catalogue: Catalogue(ReportFolders(installed.templateFolders)),
        fonts: {
          let files = try installed.fontFiles()
          return FontLibrary.load(shipped: files.shipped, added: files.added)
        }, progress: console.progress)
      console.report(outcome.artefacts)
      return outcome.diagnostics
    }
  }

  private var reportRun: ReportRun {
    var run = ReportRun(report: "", today: acting.today ?? Clock.today, output: .json)
    run.parameters = Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last }
    run.language = language
    run.year = year
    run.asOf = asOf
    run.user = acting.user
    run.time = acting.time
    run.isStrict = talk.strict
    run.workers = workerCount
    return run
  }
}
