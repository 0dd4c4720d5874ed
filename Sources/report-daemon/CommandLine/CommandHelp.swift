/// What a command takes, as text.
struct CommandHelp {
  private let configuration: CommandConfiguration
  private let path: String
  private let descriptions: [CommandLineReader.Description]

  init<Line: Command>(_: Line.Type, path: String) {
    var command = Line()
    var line = CommandLineReader([])
    command.declare(&line)
    configuration = Line.configuration
    self.path = path
    descriptions = line.descriptions
  }

  /// One line of how to write it, and where more is said.
  var usage: String { "Usage: \(synopsis)\n  See '\(path) --help'." }

  var text: String {
    var parts = [configuration.abstract, "Usage: \(synopsis)"]
    if !configuration.discussion.isEmpty { parts.append(configuration.discussion) }
    let arguments = descriptions.filter { !$0.isOption }
    if !arguments.isEmpty { parts.append("Arguments:\n" + aligned(arguments.map(row))) }
    let options = descriptions.filter(\.isOption).map(row) + [(label: "-h, --help", help: "Show this help.")]
    parts.append("Options:\n" + aligned(options))
    return parts.joined(separator: "\n\n")
  }

  private var synopsis: String {
    let required = descriptions.filter(\.isRequired)
    let options = required.filter(\.isOption).map(\.label) + ["[options]"]
    let arguments = descriptions.filter { !$0.isOption }.map { $0.isRequired ? $0.label : "[\($0.label)]" }
    return ([path] + options + arguments).joined(separator: " ")
  }

  private func row(_ description: CommandLineReader.Description) -> (label: String, help: String) {
    (description.label, description.help)
  }
}

/// Two columns, the first as wide as its longest label.
func aligned(_ rows: [(label: String, help: String)]) -> String {
  let width = rows.map(\.label.count).max() ?? 0
  return rows.map { row in
    "  \(row.label)\(String(repeating: " ", count: width - row.label.count))  \(row.help)"
  }.joined(separator: "\n")
}
