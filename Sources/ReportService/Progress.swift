/// How far a long piece of work has come: counts only, never names.
public struct Progress: Hashable, Sendable {
  public enum Stage: String, Sendable {
    /// Files of an import, or received forms.
    case reading
    /// What the files say, held against each other and against the records.
    case comparing
    case documents
    /// Files that are signed or stamped.
    case signing
    /// A backup that is made or restored, in chunks.
    case copying
  }

  public var stage: Stage
  public var done: Int
  public var total: Int
  /// How many seconds the rest will take by what the work has cost so far; nil where nobody measures.
  public var remainingSeconds: Int?

  public init(stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// Told of progress, from any thread.
public typealias ProgressSink = @Sendable (Progress) -> Void
