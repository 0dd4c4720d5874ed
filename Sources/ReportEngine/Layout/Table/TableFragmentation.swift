import Geometry
import Styling

/// How the rows on a page end.
enum TablePageEnd {
  /// All rows are placed.
  case finished
  /// The next page begins with a row, or goes on with what is left of the last one's cells.
  case broken(TableBreak, appeal: BreakAppeal, forced: FragmentationProperties.Break?)
  /// Not even the first row fits below what stands above the table.
  case nothing
}

/// Fills one page with rows of a table and decides where it breaks (CSS Fragmentation, "Breaking
/// rules").
///
/// A row is cut only when an empty page could not hold it, or when a style forces a break in it.
struct TablePageFiller {
  private(set) var page: TablePage
  private let repeated: RepeatedGroups
  private let structure: TableStructure
  private let tree: BoxTree
  /// Below the top of the table's piece, where the page ends; nil when nothing may break.
  private let limit: Points?
  private let isAtTop: Bool
  /// What stands below the last row of the table: its padding and border, and the captions below
  /// it.
  private let reserve: Points
  /// How good a break before each row after the head is.
  private var appeals: [BreakAppeal] = []

  init(
    _ page: TablePage, repeating repeated: RepeatedGroups, limit: Points?, isAtTop: Bool,
    reserve: Points
  ) {
    self.page = page
    self.repeated = repeated
    self.limit = limit
    self.isAtTop = isAtTop
    self.reserve = reserve
    structure = page.layout.structure
    tree = page.layout.context.tree
  }

  /// The position at which a table begins: after its head, when pages repeat that.
  var start: RowSequence.Position { RowSequence.Position(group: repeated.head.isEmpty ? 0 : 1) }

  /// The same page, on which the first row need not stand where it does not fit.
  var withoutNeed: TablePageFiller {
    TablePageFiller(page, repeating: repeated, limit: limit, isAtTop: false, reserve: reserve)
  }

  /// Whether the table can begin on the page without a break that styles would avoid.
  var breaksWell: Bool {
    var filler = self
    switch filler.fill(from: start, resuming: nil) {
    case .finished: return true
    case .nothing: return false
    case .broken(_, let appeal, _): return appeal == .perfect
    }
  }

  mutating func fill(
    from position: RowSequence.Position, resuming resumed: ResumedRow?
  ) -> TablePageEnd {
    let end = structure.groups.count - (repeated.foot.isEmpty ? 0 : 1)
    var sequence = RowSequence(structure, from: position, to: end, in: tree)
    var current = sequence.next()
    page.append(repeated.head, followedBy: current ?? repeated.foot.first)
    let result: TablePageEnd
    switch place(&current, of: &sequence, resuming: resumed) {
    case .nothing: return .nothing
    case .finished:
      result = .finished
      page.layout.context.setPageSums(page, of: structure)
    case .before(let position, let appeal, let forced):
      let resumed = ResumedRow(carried: page.cutOpenCells())
      result = .broken(
        tableBreak(at: position, resumed: resumed), appeal: appeal, forced: forced)
    case .inside(let position, let rests, let forced):
      // A cell that begins in the row and reaches beyond it is among the row's own when the row
      // goes on.
      let rests = rests + page.cutOpenCells()
      let resumed = ResumedRow(rowRests: rests, carried: rests)
      result = .broken(
        tableBreak(at: position, resumed: resumed), appeal: .perfect, forced: forced)
    }
    page.append(repeated.foot, followedBy: nil)
    return result
  }

  private func tableBreak(at position: RowSequence.Position, resumed: ResumedRow) -> TableBreak {
    let context = page.layout.context
    context.setPageSums(page, of: structure)
    return TableBreak(position: position, resumed: resumed, sums: context.sums.last?.carriedOver)
  }

  /// How the bodies' rows on the page end.
  private enum End {
    case finished, nothing
    case before(RowSequence.Position, appeal: BreakAppeal, forced: FragmentationProperties.Break?)
    case inside(RowSequence.Position, rests: [CellRest], forced: FragmentationProperties.Break?)
  }

  private mutating func place(
    _ current: inout TableRow?, of sequence: inout RowSequence, resuming resumed: ResumedRow?
  ) -> End {
    var resumed = resumed
    var previous: TableRow?
    while let row = current {
      let following = sequence.next()
      if let previous, limit != nil, let forced = forcedBreak(between: previous, and: row) {
        return .before(row.start, appeal: .perfect, forced: forced)
      }
      // A foot that is not repeated stands below the last row as any other.
      if structure.hasFoot, row.group == structure.groups.count - 1 {
        page.layout.context.setPageSums(page, of: structure)
      }
      appeals.append(previous.map { appeal(between: $0, and: row) } ?? .lastResort)
      let mustStand = previous == nil && isAtTop
      let below = following == nil && !mustStand ? reserve : .zero
      let fit = page.append(
        row, next: following ?? repeated.foot.first, limit: rowLimit(above: below),
        isAtTop: mustStand,
        resuming: resumed)
      if !fit.isWithinLimit, !mustStand { return breakEarlier() }
      if !fit.rests.isEmpty {
        return .inside(row.start, rests: fit.rests, forced: fit.forced?.findForced())
      }
      resumed = nil
      previous = row
      current = following
    }
    return .finished
  }

  private func rowLimit(above reserve: Points) -> Points? {
    limit.map { $0 - repeated.footHeight - reserve }
  }

  /// The row added last does not fit: breaks before it, or before an earlier row where that is
  /// better.
  private mutating func breakEarlier() -> End {
    let head = repeated.head.count
    let candidates = 1..<appeals.count
    guard let best = candidates.max(by: { (appeals[$0], $0) < (appeals[$1], $1) }) else {
      return .nothing
    }
    let position = page.rows[head + best].row.start
    page.truncate(to: head + best)
    return .before(position, appeal: appeals[best], forced: nil)
  }
}

extension TablePageFiller {
  private func fragmentation(of box: BoxTree.BoxID) -> FragmentationProperties {
    tree.style(of: box).computed.fragmentation
  }

  /// The values that meet between two rows: of the rows, and of the row groups that end and begin
  /// there.
  private func breaks(
    between above: TableRow, and below: TableRow
  ) -> [FragmentationProperties
    .Break]
  {
    var values = [
      fragmentation(of: above.box).breakAfter, fragmentation(of: below.box).breakBefore,
    ]
    if above.group != below.group {
      values.append(fragmentation(of: structure.groups[above.group]).breakAfter)
      values.append(fragmentation(of: structure.groups[below.group]).breakBefore)
    }
    return values
  }

  /// Of several forced breaks the last one wins (CSS Fragmentation, "Forced Breaks").
  private func forcedBreak(
    between above: TableRow, and below: TableRow
  ) -> FragmentationProperties
    .Break?
  {
    breaks(between: above, and: below).last { $0 != .auto && $0 != .avoid }
  }

  private func appeal(between above: TableRow, and below: TableRow) -> BreakAppeal {
    if breaks(between: above, and: below).contains(.avoid) { return .violating }
    if above.group == below.group {
      return fragmentation(of: structure.groups[above.group]).breakInside == .avoid
        ? .violating : .perfect
    }
    // A head that is too high to be repeated still stays with the first row below it.
    return structure.hasHead && above.group == 0 ? .violating : .perfect
  }
}
