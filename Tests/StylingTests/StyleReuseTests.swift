import Diagnostics
import Templates
import Testing

@testable import Styling

@Suite struct StyleReuseTests {
  private func table(rows: Int, cell: (Int) -> String = { _ in "<td/>" }) -> String {
    "<table>" + (0..<rows).map { "<tr id=\"row\($0)\">\(cell($0))<td class=\"num\"/></tr>" }.joined()
      + "</table>"
  }

  private func styleCount(_ markup: String, css: String) -> Int {
    var resolver = StyleResolver()
    return resolver.resolve(document(markup, css: css), resources: ResourceReader(files: [:])).value.styles
      .count
  }

  @Test func `the number of styles does not grow with the rows`() {
    let css = ".num { text-align: right } tr:nth-child(even) td { color: red } #row3 { color: blue }"
    let few = styleCount(table(rows: 10), css: css)
    #expect(few == styleCount(table(rows: 500), css: css))
    #expect(few <= 12)
  }

  @Test func `an attribute that no rule asks for makes no difference`() {
    let titled = table(rows: 50) { "<td title=\"t\($0)\"/>" }
    #expect(
      styleCount(titled, css: "td { color: red }") == styleCount(table(rows: 50), css: "td { color: red }"))
    #expect(styleCount(titled, css: "[title='t7'] { color: red }") == styleCount(table(rows: 1), css: "") + 1)
  }

  @Test func `documents of one builder share what was resolved`() {
    var builder = DocumentBuilder()
    var resolver = StyleResolver()
    let css = "y { color: red } y + z { color: blue } z:last-child { width: 1pt }"
    var tables: [Int] = []
    for markup in ["<x><y/><z/></x>", "<x><z/><y/></x>", "<x><y/><z/></x>"] {
      let styled = resolver.resolve(
        document(markup, css: css, builder: &builder), resources: ResourceReader(files: [:])
      ).value
      tables.append(styled.styles.count)
      var fresh = StyleResolver()
      #expect(
        styled.dump() == fresh.resolve(styled.document, resources: ResourceReader(files: [:])).value.dump())
    }
    #expect(tables == [3, 4, 4])
  }

  @Test func `other style sheets start anew`() {
    var resolver = StyleResolver()
    for (css, line) in [
      ("x { width: 1pt }", "x display: block; width: 1pt"),
      ("x { width: 2pt }", "x display: block; width: 2pt"),
    ] {
      let styled = resolver.resolve(document("<x/>", css: css), resources: ResourceReader(files: [:])).value
      #expect(styled.dump() == line)
    }
  }

  @Test func `another builder's shapes are not mistaken for known ones`() {
    var resolver = StyleResolver()
    let css = "y { width: 1pt } z { width: 2pt }"
    _ = resolver.resolve(document("<x><y/></x>", css: css), resources: ResourceReader(files: [:]))
    let styled = resolver.resolve(document("<x><z/></x>", css: css), resources: ResourceReader(files: [:]))
      .value
    #expect(styled.dump() == "x display: block\n  z width: 2pt")
  }

  @Test func `a text bears the style of its parent`() {
    var resolver = StyleResolver()
    let styled = resolver.resolve(
      document("<x>a<y>b</y>c</x>", css: "y { color: red }"), resources: ResourceReader(files: [:])
    ).value
    let ids = styled.document.nodes.indices.map { styled.styleID(of: Document.NodeID($0)) }
    #expect(ids[1] == ids[0])
    #expect(ids[3] == ids[2])
    #expect(ids[4] == ids[0])
    #expect(ids[2] != ids[0])
  }
}
