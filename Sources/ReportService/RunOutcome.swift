public import Diagnostics

/// What a run made, or why it made nothing.
public struct RunOutcome: Sendable {
  /// A file that was written.
  public struct Artefact: Hashable, Sendable {
    public let path: String
    /// nil of a form that has no pages.
    public let pages: Int?
  }

  /// In the order of the records. Empty when there are errors: then nothing was written.
  public var artefacts: [Artefact] = []
  public var diagnostics: [Diagnostic] = []
  /// What was printed empty for handwriting because no records are kept for it, in the document's language.
  public var handwritten: [String] = []
  /// Text for standard output: a dump, or the JSON of the run.
  public var text: String?

  public init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }
}

extension RunOutcome {
  /// Puts the files of a run in their places, or removes them all when something is wrong with it.
  ///
  /// - Parameters:
  ///   - isStrict: whether a warning is enough to keep the files back.
  ///   - record: tells of the files before the first has its name; when it cannot, none appears.
  ///   - make: writes the files and says what is wrong with them.
  static func delivered(
    isStrict: Bool, beforehand record: () throws -> Void = {}, _ make: (StagedFiles) throws -> RunOutcome
  ) throws -> RunOutcome {
    let staging = StagedFiles()
    do {
      var outcome = try make(staging)
      if outcome.diagnostics.hasErrors || isStrict && !outcome.diagnostics.isEmpty {
        staging.discard()
        outcome.artefacts = []
      } else {
        try record()
        try staging.commit()
      }
      return outcome
    } catch {
      staging.discard()
      throw error
    }
  }
}
