import ArgumentParser
import Diagnostics
import Foundation
import ISUOData
import Language
import ReportService

/// Documents that are written, numbered and kept.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Write, issue, replace and cancel documents.",
    subcommands: [
      DocumentDraftCommand.self, DocumentIssueCommand.self, DocumentSupersedeCommand.self,
      DocumentSignCommand.self, DocumentKeepSignedCommand.self, DocumentCancelCommand.self,
      DocumentShowCommand.self,
      DocumentListCommand.self,
    ])
}

/// The content of a document.
struct ContentOptions: ParsableArguments {
  @Option(help: "The content: a YAML file, as docs/documents.md tells.")
  var from: String?

  @Option(name: .customLong("set"), help: "A field of the content, such as pupil=А-12; may be repeated.")
  var fields: [Assignment] = []

  @Option(help: "Where to write the draft for reading.")
  var out: String?

  func validate() throws {
    if from == nil, fields.isEmpty { throw ValidationError("Give the content: --from FILE.yaml or --set …") }
  }

  /// Fills a draft with the content.
  func fill(_ draft: inout DocumentRun.Draft) throws {
    if let from {
      guard let data = FileManager.default.contents(atPath: from) else {
        throw EnvironmentFailure(what: "cannot read '\(from)'", help: "check the path and its permissions")
      }
      draft.source = SourceText(name: from, utf8: [UInt8](data))
    }
    draft.fields = fields.map { ($0.name, $0.value) }
    draft.out = out
  }
}

/// What every command asks that makes the paper of a document.
struct PaperOptions: ParsableArguments {
  @OptionGroup var options: RegisterOptions
  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func run(_ console: Console, _ act: (DocumentRun, Installation) throws -> DocumentRun.Outcome) throws {
    try report_daemon.run(console, isStrict: talk.strict) {
      let installed = try installation.installation()
      let run = DocumentRun(
        database: options.db, catalogue: installed.catalogue, today: options.acting.today ?? Clock.today,
        time: options.acting.time, user: options.acting.user, isStrict: talk.strict)
      let outcome = try act(run, installed)
      outcome.documents.forEach { console.report($0) }
      console.report(outcome.run.artefacts)
      return outcome.run.diagnostics
    }
  }
}

struct DocumentDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Write a draft; it takes no number.",
    discussion: """
        report-daemon document draft order --db school.sqlite --from order.yaml --out draft.pdf
        report-daemon document draft study-certificate --db school.sqlite --set pupil=А-12 --set purpose=…
      """)

  @Argument(help: "The paper: order, study-certificate …; 'report-daemon reports' lists them.")
  var type: String

  @OptionGroup var content: ContentOptions

  @Option(name: .customLong("lang"), help: "Language of the document: ky or ru.")
  var language = LanguageTag.ky

  @Option(
    help: "The series: main, pupils, staff, leave …, or its code; the paper's usual one when not given.")
  var series: String?

  @Option(help: "The number of a draft whose place this one takes.")
  var replace: Int?

  @OptionGroup var paper: PaperOptions

  func run() throws {
    try paper.run(paper.talk.console) { run, installed in
      var draft = DocumentRun.Draft(kind: type)
      try content.fill(&draft)
      draft.language = language
      draft.series = series
      draft.replaces = replace.map(Int64.init)
      return try run.draft(draft, fonts: installed.fonts)
    }
  }
}

struct DocumentIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Give a draft its number and keep its paper.")

  @Argument(help: "The number of the draft; 'document list' shows it.")
  var id: Int

  @Option(help: "The day of the document, YYYY-MM-DD; today when not given.")
  var date: CalendarDate?

  @Option(help: "Where to write the paper; 'archive get' gives it later, too.")
  var out: String?

  @Option(
    name: .customLong("code-key"),
    help: "The file of the key that signs the code on the paper, where the school has one ('key create').")
  var keyFile: String?

  @OptionGroup var secret: SecretOptions
  @OptionGroup var paper: PaperOptions

  func run() throws {
    try paper.run(paper.talk.console) { run, installed in
      try run.issue(
        Int64(id), date: date, out: out, key: keyFile.map(CodeKeyFile.init),
        passphrase: { try secret.secret("Passphrase of \(keyFile ?? ""): ") }, fonts: installed.fonts)
    }
  }
}

struct DocumentSupersedeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede",
    abstract: "Write a draft that takes the place of an issued document when it is issued.")

  @Argument(help: "The number of the issued document.")
  var id: Int

  @OptionGroup var content: ContentOptions

  @Option(name: .customLong("lang"), help: "Language of the document: ky or ru; as before when not given.")
  var language: LanguageTag?

  @OptionGroup var paper: PaperOptions

  func run() throws {
    try paper.run(paper.talk.console) { run, installed in
      try run.supersede(Int64(id), language: language, fonts: installed.fonts) { try content.fill(&$0) }
    }
  }
}

struct DocumentSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign the files of issued documents and keep them, all of them or none.",
    discussion: """
      The options of the signature are those of 'sign'. The PIN or passphrase is asked for once.
      """)

  @Argument(help: "The numbers of the documents; 'document list' shows them.")
  var ids: [Int]

  @OptionGroup var signature: SignatureOptions

  @Option(help: "Where to write the signed file of one document; 'archive get' gives it later, too.")
  var out: String?

  @OptionGroup var paper: PaperOptions

  func validate() throws {
    if Set(ids).count < ids.count { throw ValidationError("Name each document once.") }
    if out != nil, ids.count > 1 {
      throw ValidationError("--out is for one document: 'archive get' gives the files of several.")
    }
  }

  func run() throws {
    let console = paper.talk.console
    var started = 0.0
    try paper.run(console) { run, installed in
      try run.sign(
        ids.map(Int64.init), try signature.manner(installed), out: out,
        secret: {
          defer { started = Clock.seconds() }
          return try signature.secret()
        }, progress: console.progress)
    }
    console.report(signed: ids.count, seconds: Clock.seconds() - started)
  }
}

struct DocumentKeepSignedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep-signed", abstract: "Keep the signed file of an issued document.",
    discussion: """
      'archive get' gives the issued file, 'sign' or another program adds a signature to it. What is kept \
      begins with the issued file, and every signature in it holds.
      """)

  @Argument(help: "The number of the document; 'document list' shows it.")
  var id: Int

  @Option(help: "The signed PDF.")
  var from: String

  @OptionGroup var paper: PaperOptions

  func run() throws {
    try paper.run(paper.talk.console) { run, _ in
      try run.keepSigned(Int64(id), file: from, at: Clock.moment)
    }
  }
}

struct DocumentCancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancel a document; its number stays in the register.")

  @Argument(help: "The number of the document; 'document list' shows it.")
  var id: Int

  @Option(help: "Why: the register keeps it.")
  var reason = ""

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      try database.cancel(
        Int64(id), reason: reason, on: options.day, at: options.acting.time, by: options.acting.user)
      console.report(try database.document(Int64(id), for: options.acting.user, on: options.day))
    }
  }
}
