public import Diagnostics

/// What a run made, or why it made nothing.
public struct RunOutcome: Sendable {
  /// A file that was written.
  public struct Artefact: Hashable, Sendable {
    public let path: String
    public let pages: Int
  }

  /// In the order of the records. Empty when there are errors: then nothing was written.
  public var artefacts: [Artefact] = []
  public var diagnostics: [Diagnostic] = []
  /// What the run has to say to the user in the document's language: failed checks, columns left
  /// empty for handwriting.
  public var notes: [String] = []
  /// Text for standard output: a dump, or the JSON of the run.
  public var text: String?

  public init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }
}
