internal import Diagnostics

/// Reads the words of a command line for a command, and notes what the command takes.
///
/// A command declares itself twice: first its options take their words, wherever these stand; then its
/// arguments take, in order, the words that are left.
struct CommandLineReader {
  private enum Pass { case options, arguments }

  /// What a command takes, for the help.
  struct Description {
    /// As it is typed: `--out <out>`, `<page>`.
    let label: String
    let help: String
    let isOption: Bool
    let isRequired: Bool
  }

  private(set) var descriptions: [Description] = []
  private var words: [String?]
  private var pass = Pass.options
  /// The first mistake in an option or argument that is known.
  private var mistake: UsageError?

  init(_ words: [String]) { self.words = words }

  /// Fills the command's properties.
  mutating func read<Line: Command>(_ command: inout Line) throws(UsageError) {
    command.declare(&self)
    try refuseUnknownOptions()
    pass = .arguments
    command.declare(&self)
    if let mistake { throw mistake }
    if let word = words.compactMap(\.self).first(where: { $0 != "--" }) {
      throw UsageError("Unexpected argument '\(word)'.")
    }
  }

  // MARK: What a command declares

  mutating func flag(_ name: String, _ value: inout Bool, _ help: String) {
    guard pass == .options else { return }
    describe("--\(name)", help, isOption: true)
    while let index = optionWords.firstIndex(of: "--\(name)") {
      words[index] = nil
      value = true
    }
  }

  mutating func option<Value: ExpressibleByArgument>(_ name: String, _ value: inout Value, _ help: String) {
    for given: Value in values(of: name, help, default: value.argument) { value = given }
  }

  mutating func option<Value: ExpressibleByArgument>(_ name: String, _ value: inout Value?, _ help: String) {
    for given: Value in values(of: name, help) { value = given }
  }

  /// An option that may be repeated.
  mutating func option<Value: ExpressibleByArgument>(_ name: String, _ value: inout [Value], _ help: String) {
    value += values(of: name, help)
  }

  /// An option that must be given.
  mutating func required(_ name: String, _ value: inout String, _ help: String) {
    guard pass == .options else { return }
    let given: [String] = values(of: name, help, isRequired: true)
    if let last = given.last { value = last } else { note("Missing option '--\(name) <\(name)>'.") }
  }

  /// An argument that must be given.
  mutating func argument(_ name: String, _ value: inout String, _ help: String) {
    var given: String?
    argument(name, &given, help, isRequired: true)
    if let given { value = given }
  }

  mutating func argument<Value: ExpressibleByArgument>(
    _ name: String, _ value: inout Value?, _ help: String, isRequired: Bool = false
  ) {
    guard pass == .arguments else { return describe("<\(name)>", help, isOption: false, isRequired) }
    if let word = takeArgument() {
      value = read(word, for: "<\(name)>")
    } else if isRequired {
      note("Missing argument '<\(name)>'.")
    }
  }

  /// All arguments that are left.
  mutating func arguments(_ name: String, _ value: inout [String], _ help: String, isRequired: Bool = false) {
    guard pass == .arguments else { return describe("<\(name)> ...", help, isOption: false, isRequired) }
    while let word = takeArgument() { value.append(word) }
    if isRequired, value.isEmpty { note("Missing argument '<\(name)> ...'.") }
  }
}

extension CommandLineReader {
  /// The words that may be options: those before `--`.
  private var optionWords: ArraySlice<String?> { words.prefix { $0 != "--" } }

  private mutating func values<Value: ExpressibleByArgument>(
    of name: String, _ help: String, default text: String? = nil, isRequired: Bool = false
  ) -> [Value] {
    guard pass == .options else { return [] }
    let shown = text.map { " (default: \($0))" } ?? ""
    describe("--\(name) <\(name)>", help + shown, isOption: true, isRequired)
    let (option, prefix) = ("--\(name)", "--\(name)=")
    var found: [Value] = []
    for index in optionWords.indices {
      guard let word = words[index] else { continue }
      if word.hasPrefix(prefix) {
        words[index] = nil
        if let value: Value = read(String(word.dropFirst(prefix.count)), for: option) { found.append(value) }
      } else if word == option {
        words[index] = nil
        guard index + 1 < words.count, let next = words[index + 1], !next.hasPrefix("--") else {
          note("Missing value for '\(option) <\(name)>'.")
          continue
        }
        words[index + 1] = nil
        if let value: Value = read(next, for: option) { found.append(value) }
      }
    }
    return found
  }

  private mutating func read<Value: ExpressibleByArgument>(_ word: String, for label: String) -> Value? {
    if let value = Value(argument: word) { return value }
    let choices = Value.allValueStrings
    let help = choices.isEmpty ? "" : " It is one of \(choices.joined(separator: ", "))."
    note("The value '\(word)' is invalid for '\(label)'.\(help)")
    return nil
  }

  private mutating func takeArgument() -> String? {
    guard let index = words.firstIndex(where: { $0 != nil && $0 != "--" }) else { return nil }
    return words[index].take()
  }

  private func refuseUnknownOptions() throws(UsageError) {
    for case let word? in optionWords where word.hasPrefix("-") && word != "-" {
      let names = descriptions.filter(\.isOption).map { String($0.label.prefix { $0 != " " }) }
      let near = names.nearest(to: String(word.prefix { $0 != "=" })).map { " Did you mean '\($0)'?" }
      throw UsageError("Unknown option '\(word)'.\(near ?? "")")
    }
  }

  private mutating func describe(
    _ label: String, _ help: String, isOption: Bool, _ isRequired: Bool = false
  ) {
    descriptions.append(Description(label: label, help: help, isOption: isOption, isRequired: isRequired))
  }

  private mutating func note(_ sentence: String) { mistake = mistake ?? UsageError(sentence) }
}
