import Diagnostics
import ReportService

struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every mistake of every report in a folder, without any data.")

  var folder = ""
  var installation = InstallationOptions()
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    installation.declare(&line)
    talk.declare(&line)
    line.argument("folder", &folder, "A folder of reports.")
  }

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
