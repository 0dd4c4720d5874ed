/// Where a table stopped at the end of a page.
public struct TableBreak: Sendable {
  /// The row, or row group, or caption with which the next page begins.
  public var next: BoxTree.BoxID

  public init(next: BoxTree.BoxID) { self.next = next }
}
