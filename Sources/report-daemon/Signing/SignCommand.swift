import ArgumentParser
import Diagnostics
import ReportService

struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign PDF files, all of them or none.",
    discussion: """
      The first who signs an order certifies it (--certify), others approve it: each signature is added to \
      the file and leaves all before it as it was. docs/signing.md tells more.
      """)

  @Argument(help: "The PDF files.")
  var files: [String]

  @OptionGroup var signature: SignatureOptions

  @Option(help: "The signed file; without it and --out-dir files are signed in their places.")
  var out: String?

  @Option(help: "A folder for the signed files.")
  var outDir: String?

  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if out != nil, outDir != nil || files.count > 1 {
      throw ValidationError("--out is for one file: give --out-dir FOLDER.")
    }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let secret = try signature.secret()
      let started = Clock.seconds()
      var run = SignRun(files: files, manner: try signature.manner(installation.installation()))
      run.output = out.map { .file($0) } ?? outDir.map { .folder($0) } ?? .inPlace
      let outcome = try run.run(secret: secret, progress: console.progress)
      console.report(outcome.artefacts)
      if !outcome.artefacts.isEmpty {
        console.report(signed: outcome.artefacts.count, seconds: Clock.seconds() - started)
      }
      return outcome.diagnostics
    }
  }
}

struct TimestampCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timestamp",
    abstract: "Stamp signed PDF files with the time, so that they can be checked for years to come.",
    discussion: """
      What proves the signatures goes in first, then the stamp covers all. Do it again before the \
      certificate of the time-stamp server expires.
      """)

  @Argument(help: "The PDF files.")
  var files: [String]

  @Option(help: "The address of a time-stamp server (RFC 3161).")
  var timestamp: String

  @Option(help: CredentialHelp.text)
  var credentials: [String] = []

  @Option(help: "The stamped file; without it files are stamped in their places.")
  var out: String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if out != nil, files.count > 1 { throw ValidationError("--out is for one file.") }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let started = Clock.seconds()
      var run = TimeStampRun(files: files, server: timestamp, moment: Clock.moment)
      run.out = out
      run.credentials = credentials
      let outcome = try run.run(progress: console.progress)
      console.report(outcome.artefacts)
      if !outcome.artefacts.isEmpty {
        console.report(signed: outcome.artefacts.count, seconds: Clock.seconds() - started)
      }
      return outcome.diagnostics
    }
  }
}

extension Console {
  /// How long a document took.
  func report(signed count: Int, seconds: Double) {
    let milliseconds = Int((seconds * 1000 / Double(count)).rounded())
    guard isJSON else { return say("\(milliseconds) ms a document") }
    write(
      JSONLines.line("summary") { json in
        json.key("documents")
        json.integer(count)
        json.key("milliseconds_per_document")
        json.integer(milliseconds)
      })
  }
}
