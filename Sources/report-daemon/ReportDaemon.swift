import Foundation

/// The command line: one file per command, and no decisions of its own.
@main
enum ReportDaemon {
  static let version = "0.1.0"

  static let commands = CommandGroup(
    configuration: CommandConfiguration(
      commandName: "report-daemon", abstract: "Turns a school's records into documents."),
    commands: [
      InitCommand.self, ImportCommand.self, ReportsCommand.self, RenderCommand.self, TypesetCommand.self,
      CheckCommand.self,
    ], groups: [languageCommands])

  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "--version" { return print(version) }
    do {
      switch try commands.request(words, path: "report-daemon") {
      case .print(let text): print(text)
      case .run(let command, let path): try run(command, path: path)
      }
    } catch let failure as UsageFailure {
      FileHandle.standardError.write(Data("error: \(failure.error.sentence)\n\(failure.usage)\n".utf8))
      exit(ExitStatus.wrongUsage.rawValue)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(ExitStatus.environmentFailed.rawValue)
    }
  }

  private static func run<Line: Command>(_ command: Line, path: String) throws {
    do {
      try command.validate()
      try command.run()
    } catch let error as UsageError {
      throw UsageFailure(error: error, usage: CommandHelp(Line.self, path: path).usage)
    }
  }
}
