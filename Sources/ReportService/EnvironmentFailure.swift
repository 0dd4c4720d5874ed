/// The surroundings failed: a disk, a folder, a file that cannot be read or written. Nobody's input is wrong.
public struct EnvironmentFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What failed, lower case, without a full stop.
  public let what: String
  /// How to mend it.
  public let help: String?

  public init(what: String, help: String? = nil) {
    self.what = what
    self.help = help
  }

  public var description: String { help.map { "\(what)\nhelp: \($0)" } ?? what }
}
