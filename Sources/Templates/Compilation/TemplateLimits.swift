/// How much a template may ask for before it is stopped with a diagnostic: a mistake in a template must not
/// fill the memory or run for ever.
public struct TemplateLimits: Sendable {
  /// Files within files.
  public var includeDepth: Int
  /// Elements within elements, over all files.
  public var depth: Int
  /// Steps of the compiled template; a form has some hundreds, but includes within includes can multiply.
  public var steps: Int
  /// Runs of loops of one document, those inside functions counted too; a movement book has 200,000.
  public var iterations: Int
  /// Nodes of one document; a movement book of 20,000 rows has 400,000.
  public var nodes: Int
  /// Bytes of text of one document.
  public var text: Int
  /// Time for one document; without it as long as it takes.
  public var time: TimeLimit?

  public init(
    includeDepth: Int = 32, depth: Int = 200, steps: Int = 200_000, iterations: Int = 2_000_000,
    nodes: Int = 8_000_000, text: Int = 512 << 20, time: TimeLimit? = nil
  ) {
    self.includeDepth = includeDepth
    self.depth = depth
    self.steps = steps
    self.iterations = iterations
    self.nodes = nodes
    self.text = text
    self.time = time
  }
}

/// Seconds, and the clock that counts them: it is given, so that evaluation reads nothing but its arguments.
public struct TimeLimit: Sendable {
  public var seconds: Int
  /// Seconds since some moment.
  let now: @Sendable () -> Double

  public init(seconds: Int, now: @escaping @Sendable () -> Double) {
    self.seconds = seconds
    self.now = now
  }
}
