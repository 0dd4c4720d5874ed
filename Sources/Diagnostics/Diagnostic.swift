/// Something wrong with what a user gave: a template, a style sheet, a parameter, a file.
///
/// Says what is wrong, where, and how to mend it. What it prints holds no row's values (names, marks,
/// numbers of persons): diagnostics reach logs and run records, and those hold no personal data. A value
/// that its owner has to see stands apart, in `subject`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// A stable name: a room's prefix and four digits, such as `TPL-0007`. `docs/diagnostics.md` has
  /// a section for each.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
  }

  public enum Severity: String, Hashable, Sendable {
    /// The output would be wrong: nothing is written.
    case error
    /// The output is written; the user should look. `--strict` makes it an error.
    case warning
  }

  /// Where the trouble lies.
  public enum Location: Hashable, Sendable {
    /// A stretch of a text, shown with its line and a caret.
    case span(SourceSpan)
    /// A whole file, by the name the user knows it by.
    case file(String)
    /// An option or parameter, as the user writes it: `--page-size`, `class`.
    case option(String)
  }

  public let code: Code
  public var severity: Severity
  /// What is wrong: lower case, no full stop, things named in quotes.
  public let message: String
  public let location: Location?
  /// How to mend it: an imperative, or a question with the answer in it.
  public let help: String?
  /// The value of the data that it is about, such as a word whose form is guessed. Only who gave the data
  /// may see it: `printed` leaves it out, `printedForOwner` shows it.
  public let subject: String?

  public init(
    _ code: Code, _ message: String, severity: Severity = .error, at location: Location? = nil, help: String?,
    about subject: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.help = help
    self.subject = subject
  }
}

/// A result that is usable even though some input was wrong.
public struct Diagnosed<Value> {
  public var value: Value
  public var diagnostics: [Diagnostic]

  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension Sequence<Diagnostic> {
  /// Whether any of them forbids writing the output.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
