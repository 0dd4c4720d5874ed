/// What an earlier layout of a document learned of its pages, for texts that print it.
public struct PageNumbers: Hashable, Sendable {
  /// How many pages there are; 0 before they were counted.
  public var total = 0
  /// The number of the page on which the element with an `id` begins.
  public var targets: [String: Int] = [:]

  /// What the counter `footnote` is at each footnote, by its value in the whole document, where pages
  /// count it anew.
  var footnotes: [Int: Int] = [:]

  public init() {}
}
