import Foundation
import ReportService
import TextShaping

/// How a command talks.
struct TalkOptions: OptionGroup {
  var json = false
  var quiet = false
  var strict = false

  mutating func declare(_ line: inout CommandLineReader) {
    line.flag("json", &json, "Print one JSON object a line to standard output, for machines.")
    line.flag("quiet", &quiet, "Print no progress and no summary.")
    line.flag("strict", &strict, "Treat warnings as errors.")
  }

  var console: Console { Console(isQuiet: quiet, isJSON: json) }
}

/// Where templates and fonts lie.
struct InstallationOptions: OptionGroup {
  var templates: [String] = []
  var fontFolders: [String] = []

  mutating func declare(_ line: inout CommandLineReader) {
    line.option("templates", &templates, "A further folder of reports; may be repeated, the later overrides.")
    line.option("font-dir", &fontFolders, "A further folder of fonts; its families win.")
  }

  func installation() throws -> Installation {
    try Installation.find(
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0], templates: templates,
      fonts: fontFolders)
  }
}

/// The number of workers for a burst: documents are made in parallel, one a core.
var workerCount: Int { ProcessInfo.processInfo.activeProcessorCount }
