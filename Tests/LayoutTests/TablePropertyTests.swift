import Testing

@testable import Layout

/// Random tables on random pages. Every word of a body stands exactly once, whatever spans and
/// breaks there are.
@Suite struct TablePropertyTests {
  @Test(arguments: 0..<300)
  func `no word of a body is lost or doubled, and pages come to an end`(seed: Int) throws {
    var random = RandomTable(seed: seed)
    let table = random.make()
    let pages = try TablePages(
      table.markup, css: table.css, width: 200, height: table.pageHeight, above: table.above)
    let pieces = pages.pieces(limit: 1000)
    #expect(pieces.count < 1000, "pages come to an end: \(table.markup)")
    #expect(pieces.dropFirst().allSatisfy { $0 != nil }, "only the first page may have no place")
    let words = pieces.compactMap { $0 }.flatMap { pages.bodyWords(of: $0) }
    #expect(words.sorted() == table.words.sorted(), "seed \(seed): \(table.css) \(table.markup)")
  }
}

extension TablePages {
  /// The words in cells of bodies.
  fileprivate func bodyWords(of fragment: Fragment) -> [String] {
    switch context.tree.kind(of: fragment.box) {
    case .tableHeaderGroup, .tableFooterGroup: []
    case .tableCell: textLines(of: fragment).flatMap { $0.split(separator: " ").map(String.init) }
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .table, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableRowGroup, .tableRow:
      fragment.children.flatMap { bodyWords(of: $0.fragment) }
    }
  }
}

/// A table made of a seed.
private struct RandomTable {
  private var state: UInt64
  private(set) var markup = ""
  private(set) var words: [String] = []
  private(set) var css = ""
  private(set) var pageHeight = 0.0
  private(set) var above = 0.0

  init(seed: Int) { state = UInt64(seed) &* 0xD134_2543_DE82_EF95 }

  private mutating func next(_ bound: Int) -> Int {
    // SplitMix64: the same numbers on every machine.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33) % bound
  }

  private mutating func once(in count: Int) -> Bool { next(count) == 0 }

  mutating func make() -> RandomTable {
    pageHeight = Double(30 + next(170))
    above = once(in: 3) ? Double(next(Int(pageHeight))) : 0
    css =
      "td, th { padding: 1px } table { border-spacing: \(next(3))px; "
      + "width: \(once(in: 2) ? "auto" : "200px") }"
    if once(in: 2) { css += "table { border-collapse: collapse } td, th { border: \(next(4))px solid }" }
    if once(in: 4) { css += "table { table-layout: fixed }" }
    if once(in: 3) { css += "td { vertical-align: \(["top", "middle", "bottom"][next(3)]) }" }
    css +=
      ".a { break-before: page } .b { break-before: avoid } .c { break-after: avoid } "
      + ".d { break-inside: avoid }"
    let columns = 1 + next(4)
    markup = "<table>"
    if once(in: 2) { markup += "<thead><tr>" + "<th>h</th>" + "</tr></thead>" }
    for _ in 0...next(3) { addBody(columns) }
    if once(in: 3) { markup += "<tfoot><tr><td>f</td></tr></tfoot>" }
    markup += "</table>"
    return self
  }

  private mutating func className() -> String {
    once(in: 6) ? " class=\"\(["a", "b", "c", "d"][next(4)])\"" : ""
  }

  private mutating func addBody(_ columns: Int) {
    markup += "<tbody\(className())>"
    for _ in 0...next(6) {
      markup += "<tr\(className())>"
      for _ in 0..<1 + next(columns) { addCell() }
      markup += "</tr>"
    }
    markup += "</tbody>"
  }

  private mutating func addCell() {
    let rowSpan = once(in: 5) ? " rowspan=\"\(next(4))\"" : ""
    let columnSpan = once(in: 6) ? " colspan=\"\(1 + next(3))\"" : ""
    markup += "<td\(rowSpan)\(columnSpan)>"
    for _ in 0..<(once(in: 8) ? next(30) : next(4)) {
      let word = "w\(words.count)"
      words.append(word)
      markup += word + " "
    }
    markup += "</td>"
  }
}
