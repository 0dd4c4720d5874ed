/// A command of the program. Its properties hold what the command line says, or else their defaults.
///
/// Reading a command line is a part of every short process. A parser that finds the properties by reflection
/// took a quarter of the instructions of a single card, so each command states in `declare` what it takes.
protocol Command: SendableMetatype {
  static var configuration: CommandConfiguration { get }
  init()
  /// States each option and argument once: to read it, and to describe it in the help.
  mutating func declare(_ line: inout CommandLineReader)
  /// Refuses values that do not go together.
  func validate() throws
  func run() throws
}

extension Command {
  func validate() throws {}
}

/// Options that several commands share.
protocol OptionGroup {
  mutating func declare(_ line: inout CommandLineReader)
}

/// What a command is called, and what for.
struct CommandConfiguration: Sendable {
  let commandName: String
  let abstract: String
  /// Examples and what else the help says.
  var discussion = ""
}

/// A value that can stand on the command line.
protocol ExpressibleByArgument {
  init?(argument: String)
  /// As it would be typed, for the help; nil where a default needs no words.
  var argument: String? { get }
  /// All values there are, where they can be listed.
  static var allValueStrings: [String] { get }
}

extension ExpressibleByArgument {
  var argument: String? { nil }
  static var allValueStrings: [String] { [] }
}

extension ExpressibleByArgument where Self: RawRepresentable<String> & CaseIterable {
  init?(argument: String) { self.init(rawValue: argument) }
  var argument: String? { rawValue }
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension String: ExpressibleByArgument {
  init?(argument: String) { self = argument }
}

extension Int: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
  var argument: String? { String(self) }
}

extension Double: ExpressibleByArgument {
  init?(argument: String) {
    guard let value = Double(argument), value.isFinite else { return nil }
    self = value
  }

  var argument: String? { String(self) }
}

/// A command line that cannot be run; the sentence says how it would be right.
struct UsageError: Error, Equatable {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

/// Ends the program with this status; what there is to say was said.
struct ExitCode: Error, Equatable {
  let rawValue: Int32
  init(_ rawValue: Int32) { self.rawValue = rawValue }
}
