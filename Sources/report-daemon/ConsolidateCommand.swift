import ArgumentParser
import Diagnostics
import Language
import ReportService

struct ConsolidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate", _superCommandName: ReportDaemon.name,
    abstract: "Add up the forms that schools have sent, and list what cannot be relied on.",
    discussion: """
      Forms are PDFs of reports that bear their data. Their signatures and control relations are checked; a \
      form that is damaged, changed, wrong or there twice is listed and left out. Nothing is fetched from a \
      network. Exit code 4: a form was changed after it was made.
      """)

  @Argument(help: "The PDFs, or folders of them.")
  var files: [String]

  @Option(help: "Where to write: a file, or a folder with '/' at its end.")
  var out: String

  @Option(
    help: "A table of the schools that send forms: name, and as far as known department, inn, okpo, soate.")
  var schools: String?

  @Option(
    help: "A certificate to trust, or a folder of them, with lists of revoked certificates; may be repeated.")
  var trust: [String] = []

  @Option(name: .customLong("lang"), help: "Language of the documents: ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "Format: pdf, html, xlsx, csv.")
  var format = DocumentForm.pdf

  @Option(help: "The day to take for today, YYYY-MM-DD.")
  var today: CalendarDate?

  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let installation = try installation.installation()
      var run = ConsolidateRun(
        inputs: files, out: out, today: today ?? Clock.today, at: today?.endOfDay ?? Clock.moment)
      run.schools = schools
      run.trust = trust
      run.language = language
      run.form = format
      run.isStrict = talk.strict
      let made = try run.run(
        catalogue: installation.catalogue, fonts: installation.fonts, progress: console.progress)
      console.report(made.outcome.artefacts)
      console.report(counted: made.counted, of: made.received)
      if made.tellsOfAlteration {
        console.report(made.outcome.diagnostics)
        throw ExitStatus.wasAltered
      }
      return made.outcome.diagnostics
    }
  }
}

extension Console {
  fileprivate func report(counted: Int, of received: Int) {
    if isJSON {
      write(JSONLines.line("summary", ["received": "\(received)", "counted": "\(counted)"]))
    } else {
      say("added up \(counted) of \(received) forms")
    }
  }
}
