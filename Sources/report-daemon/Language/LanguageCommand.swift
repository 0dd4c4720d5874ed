import ArgumentParser

/// Tries what the language room knows, word by word.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Try the rules of Kyrgyz and Russian, and state a school's exceptions.",
    subcommands: [EvaluateCommand.self, ExceptionsCommand.self, InitialsCommand.self])
}
