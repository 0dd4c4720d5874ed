internal import Diagnostics

/// Commands under one name: the program itself, or a part of it such as `language`.
struct CommandGroup: Sendable {
  let configuration: CommandConfiguration
  var commands: [any Command.Type] = []
  var groups: [CommandGroup] = []

  /// What a command line asks for.
  enum Request {
    /// A command that was read, and the words that named it.
    case run(any Command, path: String)
    case print(String)
  }

  /// Finds and reads the command that `words` name.
  ///
  /// - Parameter path: the words before, such as `report-daemon language`.
  func request(_ words: ArraySlice<String>, path: String) throws(UsageFailure) -> Request {
    guard let name = words.first, !isHelp(name) else { return .print(help(path)) }
    let rest = words.dropFirst()
    if name == "help" {
      return try request(rest + ["--help"], path: path)
    }
    if let group = groups.first(where: { $0.configuration.commandName == name }) {
      return try group.request(rest, path: "\(path) \(name)")
    }
    guard let command = commands.first(where: { $0.configuration.commandName == name }) else {
      let near = members.map(\.commandName).nearest(to: name).map { " Did you mean '\($0)'?" } ?? ""
      throw UsageFailure(
        error: UsageError("There is no command '\(name)'.\(near)"), usage: usage(path))
    }
    return try request(command, rest, path: "\(path) \(name)")
  }

  private func request<Line: Command>(
    _: Line.Type, _ words: ArraySlice<String>, path: String
  ) throws(UsageFailure) -> Request {
    if words.prefix(while: { $0 != "--" }).contains(where: isHelp) {
      return .print(CommandHelp(Line.self, path: path).text)
    }
    var command = Line()
    var line = CommandLineReader(Array(words))
    do throws(UsageError) {
      try line.read(&command)
    } catch {
      throw UsageFailure(error: error, usage: CommandHelp(Line.self, path: path).usage)
    }
    return .run(command, path: path)
  }

  private var members: [CommandConfiguration] {
    commands.map { $0.configuration } + groups.map(\.configuration)
  }

  private func isHelp(_ word: String) -> Bool { word == "--help" || word == "-h" }

  private func usage(_ path: String) -> String { "Usage: \(path) <command>\n  See '\(path) --help'." }

  private func help(_ path: String) -> String {
    let rows = members.map { (label: $0.commandName, help: $0.abstract) }
    return """
      \(configuration.abstract)

      Usage: \(path) <command>

      Commands:
      \(aligned(rows))

      See '\(path) help <command>' for what a command takes.
      """
  }
}

/// A wrong command line, and what would be right.
struct UsageFailure: Error {
  let error: UsageError
  let usage: String
}
