import ArgumentParser
import Diagnostics
import ISUOData
import Language
import ReportService

/// The code on a paper, and who says what it is worth.
struct CodeOptions: ParsableArguments {
  @Option(name: .customLong("qr"), help: "The text of the QR code on a paper; - reads it from the input.")
  var text: String?

  @Option(help: "The school's public keys: a file that 'key export-public' made.")
  var keys: String?

  @Option(help: "The school's own file, whose register is asked, too.")
  var db: String?

  @OptionGroup var installation: InstallationOptions

  func validate() throws {
    if text == nil, keys != nil || db != nil { throw ValidationError("--keys and --db need --qr TEXT.") }
    if text != nil, (keys == nil) == (db == nil) {
      throw ValidationError("Say with what the code is checked: --keys FILE or --db FILE.")
    }
  }

  func run(_ text: String, _ language: LanguageTag, _ talk: TalkOptions) throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let source: VerifyCodeRun.Source =
        if let keys { .keys(path: keys) } else {
          .school(path: db ?? "", catalogue: try installation.installation().catalogue)
        }
      let given = text == "-" ? readLine() ?? "" : text
      let outcome = try VerifyCodeRun(text: given, source: source, today: Clock.today).run()
      guard let code = outcome.value else { return outcome.diagnostics }
      if console.isJSON {
        console.write(JSONLines.line("finding") { code.write(to: &$0) })
      } else {
        console.write(code.report(in: language))
      }
      switch code.verdict {
      case .valid: return []
      case .untrusted: throw ExitStatus.isNotTrusted
      case .invalid: throw ExitStatus.wasAltered
      }
    }
  }
}
