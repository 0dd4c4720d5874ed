/// How much a document may ask of layout before it is stopped with a diagnostic: a runaway template
/// must not fill a disk.
public struct LayoutLimits: Hashable, Sendable {
  /// A movement book of 20,000 rows has 700 pages; ten times that is no school's document.
  public var pages: Int
  /// Boxes within boxes; deeper nesting would overflow the stack before it could be read on paper.
  public var depth: Int

  public init(pages: Int = 10_000, depth: Int = 200) {
    self.pages = pages
    self.depth = depth
  }
}
