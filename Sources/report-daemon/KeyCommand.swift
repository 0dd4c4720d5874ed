import ArgumentParser
import Cryptography
import Diagnostics
import ISUOData
import ReportService

/// The key that signs the codes on a school's papers.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "The key that signs the codes on papers, by which others check them.",
    discussion: """
        report-daemon key create --db school.sqlite --key codes.pem --address https://school.example/check
        report-daemon document issue 5 --db school.sqlite --code-key codes.pem --out certificate.pdf
        report-daemon key export-public --db school.sqlite --out check.html
      """,
    subcommands: [
      KeyCreateCommand.self, KeyRotateCommand.self, KeyExportPublicCommand.self, KeyListCommand.self,
    ])
}

/// A key file, and who makes it.
struct CodeKeyOptions: ParsableArguments {
  @Option(name: .customLong("key"), help: "The file of the private key; keep a copy of it in a safe place.")
  var file: String

  @Option(help: "The school's page on which papers are checked: codes begin with it.")
  var address: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var secret: SecretOptions
  @OptionGroup var talk: TalkOptions

  func run(_ act: (KeyRun, CodeKeyFile, Secret) throws -> [Diagnostic]) throws {
    try report_daemon.run(talk.console, isStrict: talk.strict) {
      let file = CodeKeyFile(file)
      let question = "Passphrase of \(file.path): "
      let passphrase = try file.exists ? secret.secret(question) : secret.newSecret(question)
      let diagnostics = try act(options.keyRun, file, passphrase)
      if diagnostics.isEmpty { talk.console.say("the key in \(file.path) is in use") }
      return diagnostics
    }
  }
}

extension RegisterOptions {
  fileprivate var keyRun: KeyRun {
    KeyRun(database: db, today: acting.today ?? Clock.today, time: acting.time, user: acting.user)
  }
}

struct KeyCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make the first key: from then on papers are issued with a code.")

  @OptionGroup var key: CodeKeyOptions

  func run() throws {
    try key.run { run, file, passphrase in
      try run.create(file, passphrase: passphrase, address: key.address)
    }
  }
}

struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Put a new key in the place of the one in use; papers issued before stay checkable.",
    discussion: """
      The old private key is overwritten when the file is the same. Hand out the public keys again afterwards.
      """)

  @OptionGroup var key: CodeKeyOptions

  @Flag(help: "Somebody else may have had the old key: nobody shall rely on its codes any more.")
  var compromised = false

  func run() throws {
    try key.run { run, file, passphrase in
      try run.rotate(file, passphrase: passphrase, address: key.address, isCompromised: compromised)
    }
  }
}

struct KeyExportPublicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-public", abstract: "Write what others need to check the school's papers.",
    discussion: """
      A file that ends in .json holds the public keys, for 'verify --qr TEXT --keys FILE'; one that ends in \
      .html is a page that checks codes on a phone, without a network: put it at the school's address.
      """)

  @Option(help: "Where to write: a .json or .html file.")
  var out: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if !out.hasSuffix(".json"), !out.hasSuffix(".html") {
      throw ValidationError("The name given with --out ends in .json or .html.")
    }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let outcome = try options.keyRun.exportPublic(
        to: out, asPage: out.hasSuffix(".html"), catalogue: installation.installation().catalogue)
      console.report(outcome.artefacts)
      return outcome.diagnostics
    }
  }
}

struct KeyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the school's keys.")

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      console.write(
        try options.keyRun.keys().map { key in
          [key.id, key.from, key.to ?? "", key.isCompromised ? "compromised" : "", key.address ?? ""]
        }, under: ["key", "from", "to", "state", "address"], as: "key")
      return []
    }
  }
}
