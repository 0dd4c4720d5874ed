internal import Diagnostics

/// Watches the limits on time and memory while a document is laid out.
struct ResourceWatch {
  private let limits: LayoutLimits
  private let end: Double?
  private var steps = 0
  /// Whether a limit was reached: what is still asked for is laid out empty, so that layout ends soon.
  private(set) var isOver = false

  init(_ limits: LayoutLimits) {
    self.limits = limits
    end = limits.seconds.flatMap { seconds in limits.meter.map { $0.now() + Double(seconds) } }
  }

  /// Counts a block or a line. Asking the system costs more than laying one out, so it is asked seldom.
  ///
  /// - Returns: whether the system is to be asked now.
  mutating func countStep() -> Bool {
    guard limits.meter != nil else { return false }
    steps &+= 1
    return steps & 255 == 0
  }

  enum Reached: Hashable {
    case time(seconds: Int)
    case memory(megabytes: Int)
  }

  /// Asks the system; the limit that has just been reached.
  mutating func check() -> Reached? {
    guard let meter = limits.meter, !isOver else { return nil }
    if let end, let seconds = limits.seconds, meter.now() >= end {
      isOver = true
      return .time(seconds: seconds)
    }
    if let megabytes = limits.megabytes, meter.megabytes() > megabytes {
      isOver = true
      return .memory(megabytes: megabytes)
    }
    return nil
  }
}

extension LayoutContext {
  /// Whether a block or line of `box` may still be laid out.
  func mayGoOn(in box: BoxTree.BoxID) -> Bool {
    if watch.countStep() { checkResources(at: box) }
    return !watch.isOver
  }

  /// Stops layout with a diagnostic at `box` when it has used up its time or memory.
  func checkResources(at box: BoxTree.BoxID) {
    guard let reached = watch.check() else { return }
    diagnostics.add(.resourceUsedUp(reached, at: tree.span(of: box)))
  }
}
