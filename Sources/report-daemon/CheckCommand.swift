import ArgumentParser
import Diagnostics
import ReportService

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every mistake of every report in a folder, without any data.")

  @Argument(help: "A folder of reports.")
  var folder: String

  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let installed = try installation.installation()
      let checked = try checkReports(in: folder, installation: installed)
      console.say("checked \(checked.value) report\(checked.value == 1 ? "" : "s")")
      return checked.diagnostics
    }
  }
}
