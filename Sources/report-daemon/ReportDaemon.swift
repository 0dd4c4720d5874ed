import ArgumentParser
import Foundation

/// The command line: one file per command, and no decisions of its own.
@main
struct ReportDaemon: ParsableCommand {
  /// What commands that start often say of the one above them: parsed alone, such a command is not asked
  /// whether its words want a completion script, which takes half of ArgumentParser's work.
  static let name = "report-daemon"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Turns a school's records into documents.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ImportCommand.self, ReportsCommand.self, RenderCommand.self, PrintSetCommand.self,
      TypesetCommand.self, SignCommand.self, TimestampCommand.self, VerifyCommand.self, KeyCommand.self,
      ExtractCommand.self,
      ConsolidateCommand.self, CheckCommand.self, DocumentCommand.self, RegisterCommand.self,
      ArchiveCommand.self,
      ConsentCommand.self, GroundCommand.self, RoleCommand.self, PeriodCommand.self,
      ExportCommand.self, PersonCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
      AuditCommand.self, LanguageCommand.self,
    ])

  /// As ArgumentParser does it, except for the exit code of a wrong command line, which is 64 there.
  static func main() {
    do {
      var command = try namedCommand ?? parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      try? FileHandle.standardError.write(contentsOf: Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(ExitStatus.wrongUsage.rawValue)
    }
  }

  /// The command that the first word names, parsed alone: from the root ArgumentParser looks at all
  /// commands, which takes a third of its work. nil where the words are wrong or ask for help: then the root
  /// says so, with the command's full name.
  private static var namedCommand: (any ParsableCommand)? {
    let words = CommandLine.arguments.dropFirst()
    if words.contains(where: ["help", "--help", "-h"].contains) { return nil }
    let named = configuration.subcommands.first { $0.configuration.commandName == words.first }
    return try? named?.parseAsRoot(Array(words.dropFirst()))
  }
}
