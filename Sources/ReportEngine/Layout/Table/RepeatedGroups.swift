import Geometry

/// The head and the foot of a table, as every page repeats them.
struct RepeatedGroups: Sendable {
  /// Empty when there is no head, or when it is too high to be repeated.
  var head: [TableRow] = []
  var foot: [TableRow] = []
  /// With the border spacing between the group and the rows beside it.
  var headHeight = Points.zero
  var footHeight = Points.zero

  /// Half of a page at most goes to repeated rows. CSS Tables 3 ("Repeating headers") obliges to
  /// repeat a group of up to a quarter, and allows more: a summary sheet's turned subject heads are
  /// sometimes higher, and its second page is useless without them.
  static let largestShare = 0.5

  /// Groups that are too high to be repeated.
  private(set) var tooHigh: [BoxTree.BoxID] = []

  /// - Parameter position: where the page's rows begin; nil at the beginning of the table. A group in
  ///   which they begin is not repeated there.
  init(of layout: TableLayout, pageHeight: Points, from position: RowSequence.Position?) {
    let structure = layout.structure
    let limit = pageHeight * Self.largestShare
    if structure.hasHead, position?.group != 0 {
      let (rows, height) = Self.measure(0..<1, of: layout)
      if height.isAtMost(limit) {
        (head, headHeight) = (rows, height)
      } else {
        tooHigh.append(structure.groups[0])
      }
    }
    let last = structure.groups.count - 1
    if structure.hasFoot, position?.group != last {
      let (rows, height) = Self.measure(last..<last + 1, of: layout)
      if (headHeight + height).isAtMost(limit) {
        (foot, footHeight) = (rows, height)
      } else {
        tooHigh.append(structure.groups[last])
      }
    }
  }

  private static func measure(_ groups: Range<Int>, of layout: TableLayout) -> ([TableRow], Points) {
    var rows: [TableRow] = []
    var sequence = RowSequence(layout.structure, groups: groups, in: layout.context.tree)
    while let row = sequence.next() { rows.append(row) }
    guard !rows.isEmpty else { return ([], .zero) }
    var page = TablePage(layout, top: .zero)
    page.append(rows, followedBy: nil)
    return (rows, (page.rows.last?.outerBottom ?? .zero) + layout.gap)
  }
}

extension TablePage {
  /// Adds rows of a repeated group, whether they fit or not.
  mutating func append(_ group: [TableRow], followedBy next: TableRow?) {
    for (index, row) in group.enumerated() {
      let below = index + 1 < group.count ? group[index + 1] : next
      _ = append(row, next: below, limit: nil, isAtTop: true)
    }
  }
}
