internal import Diagnostics
import Styling

/// The sums of a table's cells that its heads and feet print: `-isuo-sum` names the cells, `-isuo-sum()`
/// prints. A row counts on the page on which it begins.
///
/// A value: each page gets what was carried to it, and hands on what it carries further.
struct TableSums: Sendable {
  private struct Sum: Sendable {
    let name: String
    var total = ExactDecimal.zero
    var carried = ExactDecimal.zero
    /// nil before the page's rows are known: then the whole table's sum stands for it, which is as wide.
    var page: ExactDecimal?
  }

  private var sums: [Sum] = []

  /// What a sum prints; nil when no cell has its name.
  func text(of name: String, _ scope: TableSumScope) -> String? {
    guard let sum = sums.first(where: { $0.name == name }) else { return nil }
    let value: ExactDecimal
    switch (scope, sum.page) {
    case (.total, _), (.page, nil), (.running, nil): value = sum.total
    case (.carried, _): value = sum.carried
    case (.page, let page?): value = page
    case (.running, let page?): value = sum.carried + page
    }
    return value.printed(decimals: sum.total.decimals)
  }

  /// Counts the rows that begin on a page.
  mutating func setPage(_ rows: [TableRow], of structure: TableStructure, in tree: BoxTree) {
    for index in sums.indices { sums[index].page = .zero }
    for row in rows where structure.bodies.contains(row.group) {
      for cell in row.cells {
        // Most cells count in nothing: their texts are not read.
        let names = tree.sumNames(of: cell.box)
        guard !names.isEmpty, case .number(let number) = tree.summand(of: cell.box) else { continue }
        for index in sums.indices where names.contains(sums[index].name) {
          sums[index].page = (sums[index].page ?? .zero) + number
        }
      }
    }
  }

  /// The sums as the next page begins with them.
  var carriedOver: TableSums {
    var next = self
    for index in next.sums.indices {
      next.sums[index].carried = next.sums[index].carried + (next.sums[index].page ?? .zero)
      next.sums[index].page = nil
    }
    return next
  }
}

extension TableSums {
  /// Adds up all rows of a table's bodies.
  init(of structure: TableStructure, with context: LayoutContext) {
    let tree = context.tree
    var rows = RowSequence(structure, groups: structure.bodies, in: tree)
    while let row = rows.next() {
      for cell in row.cells {
        let names = tree.sumNames(of: cell.box)
        if names.isEmpty { continue }
        let summand = tree.summand(of: cell.box)
        if case .text = summand { context.diagnostics.add(.summandIsNoNumber(at: tree.span(of: cell.box))) }
        for name in names {
          let index = sums.firstIndex { $0.name == name } ?? sums.count
          if index == sums.count { sums.append(Sum(name: name)) }
          if case .number(let number) = summand { sums[index].total = sums[index].total + number }
        }
      }
    }
  }
}

extension LayoutContext {
  /// Makes a table's sums known to the texts in it; false, and nothing done, in documents without sums.
  func enterSums(of structure: TableStructure, resumedWith carried: TableSums?) -> Bool {
    guard tree.features.contains(.sums) else { return false }
    sums.append(carried ?? tables.sums(of: structure, with: self))
    return true
  }

  func leaveSums(_ hasEntered: Bool) { if hasEntered { sums.removeLast() } }

  /// Tells the table's sums which rows stand on the page.
  func setPageSums(_ page: TablePage, of structure: TableStructure) {
    guard !sums.isEmpty else { return }
    let rows = page.rows.filter { !$0.isResumed }.map(\.row)
    sums[sums.count - 1].setPage(rows, of: structure, in: tree)
  }
}

extension BoxTree {
  fileprivate enum Summand {
    case number(ExactDecimal)
    /// Nothing, or the dash of a missing figure.
    case nothing
    case text
  }

  fileprivate func sumNames(of cell: BoxID) -> [String] { style(of: cell).computed.generated.sums }

  /// What the text of a cell adds to a sum.
  fileprivate func summand(of cell: BoxID) -> Summand {
    let text = self.text(in: cell)
    let trimmed = text.utf8.drop { $0 == UInt8(ascii: " ") }
    if trimmed.isEmpty || ["-", "–", "—"].contains(String(trimmed)) { return .nothing }
    return ExactDecimal(Array(trimmed)).map(Summand.number) ?? .text
  }

  /// Whether a head prints sums of its page, which are known only when its rows are.
  func printsPageSums(_ group: BoxID) -> Bool {
    boxes[group.position..<Int(boxes[group.position].end)].contains { box in
      guard box.flags.contains(.generated), case .sum(_, let scope) = generated[Int(box.node)].value else {
        return false
      }
      return scope == .page || scope == .running
    }
  }
}
