import ArgumentParser
import Foundation
import ReportService
import TextShaping

/// How a command talks.
struct TalkOptions: ParsableArguments {
  @Flag(help: "Print one JSON object a line to standard output, for machines.")
  var json = false

  @Flag(help: "Print no progress and no summary.")
  var quiet = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  var console: Console { Console(isQuiet: quiet, isJSON: json) }
}

/// Where templates and fonts lie.
struct InstallationOptions: ParsableArguments {
  @Option(help: "A further folder of reports; may be repeated, the later overrides.")
  var templates: [String] = []

  @Option(name: .customLong("font-dir"), help: "A further folder of fonts; its families win.")
  var fontFolders: [String] = []

  func installation() throws -> Installation {
    try Installation.find(
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0], templates: templates,
      fonts: fontFolders)
  }
}

/// The number of workers for a burst: documents are made in parallel, one a core.
var workerCount: Int { ProcessInfo.processInfo.activeProcessorCount }
