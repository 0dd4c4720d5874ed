import ArgumentParser

/// Tries what the language room knows, word by word.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Try the rules of Kyrgyz and Russian, and state a school's exceptions.",
    subcommands: [
      DeclineCommand.self, NumberCommand.self, DateCommand.self, HyphenateCommand.self, BreakCommand.self,
      SortCommand.self, SearchCommand.self, TypographyCommand.self, TransliterateCommand.self,
      EvaluateCommand.self, ExceptionsCommand.self, InitialsCommand.self,
    ])
}
