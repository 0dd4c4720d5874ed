import ArgumentParser
import Cryptography
import Diagnostics
import Language
import ReportService

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", _superCommandName: ReportDaemon.name,
    abstract: "Tell who signed a PDF and when, whether it was changed, and whether the signers are trusted.",
    discussion: """
      Nothing is fetched from a network. Exit code 0: all signatures hold and are trusted; 4: a signature \
      does not hold, or the file was changed; 5: they hold, but are not trusted; 1: no signature, or no PDF.

      With --qr it tells whether a school issued the paper with this code: 0: it did; 4: the code is false; \
      5: it is not to be relied on; 1: no code.
        report-daemon verify --qr 'https://school.example/check#…' --keys school-keys.json
      """)

  @Argument(help: "The PDFs.")
  var files: [String] = []

  @OptionGroup var code: CodeOptions

  @Option(
    help:
      "A certificate to trust, or a folder of them, with lists of revoked certificates; may be repeated.")
  var trust: [String] = []

  @Option(help: "The day for which certificates are judged, YYYY-MM-DD; today when not given.")
  var at: CalendarDate?

  @Option(name: .customLong("lang"), help: "Language of the report: ky or ru.")
  var language = LanguageTag.ky

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if files.isEmpty == (code.text == nil) {
      throw ValidationError("Name a PDF, or give the code with --qr.")
    }
  }

  func run() throws {
    if let text = code.text { return try code.run(text, language, talk) }
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let outcome = try VerifyRun(files: files, trust: trust, at: moment).run()
      for file in outcome.files { console.report(file, language) }
      console.report(outcome.diagnostics)
      switch outcome.files.verdict {
      case .invalid: throw ExitStatus.wasAltered
      case .untrusted: throw ExitStatus.isNotTrusted
      case .unsigned, .unreadable: throw ExitStatus.inputHasErrors
      case .valid: if outcome.diagnostics.hasErrors { throw ExitStatus.inputHasErrors }
      }
      return []
    }
  }

  private var moment: Moment { at?.endOfDay ?? Clock.moment }
}

extension Console {
  fileprivate func report(_ file: VerifiedFile, _ language: LanguageTag) {
    guard isJSON else { return write(file.report(in: language)) }
    for place in 0..<file.signatureCount {
      write(JSONLines.line("finding") { json in file.write(signature: place, to: &json) })
    }
    write(JSONLines.line("summary", ["file": file.path, "verdict": file.verdict.rawValue]))
  }
}
