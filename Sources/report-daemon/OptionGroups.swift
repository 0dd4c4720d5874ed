import ArgumentParser
import Foundation
import ISUOData
import Language
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

/// Who acts, and when.
struct ActingOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "The account that acts; the owner of the file when not given.")
  var user = ReportContext.owner

  @Option(help: "The day to take for today, YYYY-MM-DD.")
  var today: CalendarDate?

  /// For the audit log; a day that was given stands for its beginning, so that runs can be repeated.
  var time: String { today.map { "\($0)T00:00:00Z" } ?? Clock.now }

  func validate() throws {
    if user.isEmpty { throw ValidationError("--as needs the name of an account.") }
  }
}

/// What a backup is encrypted with.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: "A file whose first line is the passphrase; /dev/fd/3 stands for file descriptor 3.")
  var passphraseFile: String?

  /// The bytes of the first line.
  func passphrase() throws -> [UInt8]? {
    guard let passphraseFile else { return nil }
    guard let data = try? FileHandle(forReadingFrom: URL(filePath: passphraseFile)).readToEnd() else {
      throw EnvironmentFailure(
        what: "cannot read a passphrase from '\(passphraseFile)'", help: "write it into the file's first line"
      )
    }
    return Array(data.prefix { $0 != 0x0A && $0 != 0x0D })
  }
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
