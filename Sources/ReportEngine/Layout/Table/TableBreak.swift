/// Where a table stopped at the end of a page.
public struct TableBreak: Sendable {
  /// The row with which the next page begins.
  let position: RowSequence.Position
  /// What is left of cells that began on this page.
  let resumed: ResumedRow
  /// What is carried to the next page; nil in documents without sums.
  var sums: TableSums?
  /// Whether only the captions above the table stand before the break.
  var isBeforeRows = false
  /// Whether only the captions below the table are left.
  var isAfterRows = false
}
