/// What an earlier layout of a document learned of its pages, for texts that print it.
public struct PageNumbers: Hashable, Sendable {
  /// How many pages there are; 0 before they were counted.
  public var total = 0
  /// The number of the page on which the element with an `id` begins.
  public var targets: [String: Int] = [:]

  public init() {}
}
