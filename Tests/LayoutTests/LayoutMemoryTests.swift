import Diagnostics
import LayoutTestKit
import Styling
import Templates
import Testing
import TextShaping

@testable import Layout

@Suite struct LayoutMemoryTests {
  private static let css =
    "@page { size: 200pt 100pt; margin: 0 } html { font: 10pt/1 'Square Test' } table { border-spacing: 0 } td { padding: 0 }"

  /// Dumps of documents laid out one after another, each beginning with what those before left behind.
  private func dumps(of documents: [(markup: String, css: String)], sharing: Bool) throws -> [String] {
    let shaper = TextShaper(fonts: FontLibrary.load(shipped: [try TestDocument.squareFont]).value)
    var resolver = StyleResolver()
    var memory = LayoutMemory()
    return try documents.map { document in
      if !sharing { memory = LayoutMemory() }
      let parsed = try TestDocument.parse(document.markup, css: Self.css + document.css)
      let styled = resolver.resolve(parsed, resources: ResourceReader(files: [:])).value
      let tree = makeBoxTree(styled, memory: memory).value
      let context = LayoutContext(tree: tree, shaper: shaper, lineBreaker: LineBreaker(), memory: memory)
      var paginator = Paginator(styled, with: context)
      var text = ""
      while let page = paginator.nextPage() { text += page.dump(of: tree, shaper: shaper) + "\n" }
      return text
    }
  }

  @Test func `what is kept of earlier documents changes no later one`() throws {
    let rows = { (cells: String) in "<table><tr>\(cells)</tr></table>" }
    let documents = [
      (rows(String(repeating: "<td>ab</td>", count: 9) + "<td>cd</td>"), ""), (rows("<td>cd</td><td>ab</td>"), ""),
      (rows("<td><b>ab</b></td><td style=\"font-size: 20pt\">ab</td>"), ""), (rows("<td>ab</td>"), "td { font-size: 20pt }"),
      (rows("<td>ab</td><td>cd</td>"), ""),
    ]
    let alone = try dumps(of: documents, sharing: false)
    #expect(try dumps(of: documents, sharing: true) == alone)
    #expect(Set(alone).count == 5)
  }
}
