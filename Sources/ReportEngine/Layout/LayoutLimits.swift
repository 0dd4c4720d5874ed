/// How much a document may ask of layout before it is stopped with a diagnostic: a runaway template
/// must not fill a disk, nor run for ever.
public struct LayoutLimits: Sendable {
  /// A movement book of 20,000 rows has 700 pages; ten times that is no school's document.
  public var pages: Int
  /// Boxes within boxes; deeper nesting would overflow the stack before it could be read on paper.
  public var depth: Int
  /// Seconds for a document; a movement book of 20,000 rows takes two. nil for as long as it takes.
  public var seconds: Int?
  /// Megabytes that the program may use; nil for what the machine has.
  public var megabytes: Int?
  /// Tells of time and memory; without it they have no limits.
  public var meter: ResourceMeter?

  public init(
    pages: Int = 10_000, depth: Int = 200, seconds: Int? = nil, megabytes: Int? = nil,
    meter: ResourceMeter? = nil
  ) {
    self.pages = pages
    self.depth = depth
    self.seconds = seconds
    self.megabytes = megabytes
    self.meter = meter
  }
}

/// What layout asks now and then about the machine. It is given, so that layout reads nothing but its
/// arguments.
public struct ResourceMeter: Sendable {
  /// Seconds since some moment.
  let now: @Sendable () -> Double
  /// Megabytes in use.
  let megabytes: @Sendable () -> Int

  public init(now: @escaping @Sendable () -> Double, megabytes: @escaping @Sendable () -> Int) {
    self.now = now
    self.megabytes = megabytes
  }
}
