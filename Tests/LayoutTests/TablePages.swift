import Diagnostics
import Geometry
import LayoutTestKit
import Styling
import Templates
import Testing
import TextShaping

@testable import Layout

/// Lays out the first table of a small document page by page and prints the pieces.
///
/// A letter is 10 by 10, and so is a line. Lengths are given and printed in px.
struct TablePages {
  let context: LayoutContext
  let table: BoxTree.BoxID
  let width: Points
  let height: Points?
  /// What stands above the table on the first page.
  let above: Points

  /// - Parameters:
  ///   - height: of a page; nil when there is only one without end.
  init(
    _ markup: String, css: String = "", width: Double = 100, height: Double? = nil, above: Double = 0
  ) throws {
    let page = try TestPage(markup, css: "html { font-size: 10px } " + css)
    #expect(page.diagnostics.map(\.printed) == [])
    let context = page.context
    let tables = context.tree.boxes.indices.map { BoxTree.BoxID($0) }
      .filter { context.tree.kind(of: $0) == .table }
    self.context = context
    table = try #require(tables.first)
    self.width = .px(width)
    self.height = height.map { .px($0) }
    self.above = .px(above)
  }

  /// The pieces of the table, one for each page; nil for a page on which none of it stands.
  func pieces(limit: Int = 500) -> [Fragment?] {
    var result: [Fragment?] = []
    var token: BreakToken?
    repeat {
      let isFirst = result.isEmpty
      var space = ConstraintSpace(inlineSize: width)
      if let height {
        space = ConstraintSpace(
          inlineSize: width, blockSize: nil, spaceLeft: isFirst ? height - above : height, pageHeight: height,
          isAtTop: !isFirst || above == .zero)
      }
      let piece = layOut(table, in: space, resumingAt: token, with: context)
      result.append(piece.fragment)
      token = piece.breakToken
      if piece.fragment == nil, token == nil, isFirst, above > .zero { continue }
      if token == nil { break }
    } while result.count < limit
    return result
  }

  /// The pieces as text, down to the cells.
  func dump() -> String {
    pieces().enumerated().map { index, piece in
      let title = height == nil ? "" : "page \(index + 1)\n"
      guard let piece else { return String(title.dropLast()) }
      return title + lines(of: piece, at: .zero, depth: height == nil ? 0 : 1).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func lines(of fragment: Fragment, at origin: Point, depth: Int) -> [String] {
    guard let name = name(of: fragment) else { return [] }
    let indent = String(repeating: "  ", count: depth)
    let place = "(\(px(origin.x)), \(px(origin.y))) \(px(fragment.size.width))x\(px(fragment.size.height))"
    let kind = context.tree.kind(of: fragment.box)
    let isCell = kind == .tableCell || kind == .tableCaption
    let text = isCell ? text(of: fragment) + (firstLine(of: fragment).map { " at \(px($0))" } ?? "") : ""
    var result = [indent + name + " " + place + (text.isEmpty ? "" : " " + text)]
    if isCell { return result }
    for child in fragment.children {
      result += lines(of: child.fragment, at: origin + child.offset, depth: depth + 1)
    }
    if case .strokes(let strokes) = fragment.content {
      result = strokes.map { stroke in
        let ends = [stroke.from, stroke.to].map { "(\(px(origin.x + $0.x)), \(px(origin.y + $0.y)))" }
        return "\(indent)stroke \(ends[0]) to \(ends[1]) width \(px(stroke.side.width))"
      }
    }
    return result
  }

  private func name(of fragment: Fragment) -> String? {
    switch context.tree.kind(of: fragment.box) {
    case .table: fragment.isDecorated ? "table" : "wrapper"
    case .tableCaption: "caption"
    case .tableColumn, .tableColumnGroup: "column"
    case .tableHeaderGroup: "head"
    case .tableRowGroup: "body"
    case .tableFooterGroup: "foot"
    case .tableRow: "row"
    case .tableCell: "cell"
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker: nil
    }
  }

  /// The words of a fragment, lines apart by `/`.
  func text(of fragment: Fragment) -> String {
    textLines(of: fragment).joined(separator: "/")
  }

  /// How far below the fragment's top its first line begins; nil when it begins there or there is
  /// none.
  private func firstLine(of fragment: Fragment) -> Points? {
    guard case .boxes(let children) = fragment.content, let first = children.first else { return nil }
    let inner = firstLine(of: first.fragment) ?? .zero
    return first.offset.y + inner == .zero ? nil : first.offset.y + inner
  }

  func textLines(of fragment: Fragment) -> [String] {
    if case .line(let line) = fragment.content { return [words(of: line)] }
    return fragment.children.flatMap { textLines(of: $0.fragment) }
  }

  private func words(of line: Line) -> String {
    let shaper = context.shaper
    let bytes = line.words.flatMap { placed -> [UInt8] in
      let range = shaper[placed.word].text
      return shaper.text[Int(range.lowerBound)..<Int(range.upperBound)].map { $0 }
    }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  func px(_ length: Points) -> String {
    let value = (length.value / 0.75 * 100).rounded() / 100
    return value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
