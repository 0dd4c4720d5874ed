import ArgumentParser

/// The command line: one file per command, and no decisions of its own.
@main
struct ReportDaemon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report-daemon",
    abstract: "Turns a school's records into documents.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ImportCommand.self, ReportsCommand.self, RenderCommand.self, TypesetCommand.self,
      CheckCommand.self,
    ])
}
