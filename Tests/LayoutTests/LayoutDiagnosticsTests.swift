import Diagnostics
import Layout
import LayoutTestKit
import Styling
import Synchronization
import Testing
import TextShaping

@Suite struct LayoutDiagnosticsTests {
  private func diagnostics(of test: TestPage, atMost pages: Int = 50) -> [String] {
    _ = test.pages(atMost: pages)
    return (test.diagnostics + test.context.diagnostics.diagnostics).map(\.printed)
  }

  @Test func `a character that no font has is an error at its place in the template`() throws {
    let test = try TestPage("<p>a漢b</p>")
    #expect(
      diagnostics(of: test) == [
        """
        error[LAY-0001]: no font has the character '漢' (U+6F22)
         --> page.html:1:16
        1 | <html><body><p>a漢b</p></body></html>
          |                ^^^
        help: name a font that has it in font-family, or add one with --font-dir; \
        --missing-glyph box prints a box instead
        """
      ])
  }

  @Test func `with a box for missing glyphs it is a warning, and the box is one em wide`() throws {
    let test = try TestPage("<p>漢</p>", css: "p { margin: 0 }", missingGlyph: .box)
    #expect(test.dump().contains("text (0, 8) 10 "))
    #expect(test.context.diagnostics.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `the same character in many places of one template text is reported once`() throws {
    let test = try TestPage("<p>漢漢 漢</p><p>漢</p>")
    #expect(diagnostics(of: test).count == 2)
  }

  @Test func `boxes nested too deeply are left out`() throws {
    let depth = LayoutLimits().depth + 10
    let markup =
      String(repeating: "<div>", count: depth) + "a" + String(repeating: "</div>", count: depth)
    let printed = diagnostics(of: try TestPage(markup))
    #expect(printed.count == 1)
    #expect(
      printed.first?.hasPrefix("error[LAY-0002]: boxes are nested more than 200 deep\n") == true)
  }

  @Test func `a document with too many pages is stopped`() throws {
    let test = try TestPage("<p>a<br/>b<br/>c</p>", css: "@page { size: 20pt 10pt }")
    let context = LayoutContext(
      tree: test.tree, shaper: test.context.shaper, lineBreaker: LineBreaker(),
      limits: LayoutLimits(pages: 2))
    var paginator = Paginator(test.styled, with: context)
    var count = 0
    while paginator.nextPage() != nil { count += 1 }
    #expect(count == 2)
    #expect(context.diagnostics.diagnostics.map(\.code.description) == ["LAY-0003"])
  }

  @Test(arguments: [
    (LayoutLimits(seconds: 5), "error[LAY-0006]: the document was not laid out within 5 seconds"),
    (LayoutLimits(megabytes: 3), "error[LAY-0007]: more than 3 MB of memory are in use"),
  ])
  func `layout ends when time or memory is used up`(_ limits: LayoutLimits, message: String) throws {
    let test = try TestPage(
      String(repeating: "<p>a b</p>", count: 3_000), css: "@page { size: 20pt 100pt }")
    // A clock that goes on by a second, and a heap that grows by a megabyte, whenever they are asked.
    let asked = Atomic<Int>(0)
    let tick: @Sendable () -> Int = { asked.add(1, ordering: .relaxed).newValue }
    var limits = limits
    limits.meter = ResourceMeter(now: { Double(tick()) }, megabytes: tick)
    let context = LayoutContext(
      tree: test.tree, shaper: test.context.shaper, lineBreaker: LineBreaker(), limits: limits)
    var paginator = Paginator(test.styled, with: context)
    var count = 0
    while paginator.nextPage() != nil { count += 1 }
    #expect(count < 8)
    #expect(asked.load(ordering: .relaxed) < 10)
    let printed = context.diagnostics.diagnostics.map(\.printed)
    #expect(printed.count == 1)
    #expect(printed.first?.hasPrefix(message) == true)
  }

  @Test func `time is asked for within a page, too`() throws {
    let test = try TestPage(
      "<div>" + String(repeating: "<p>a</p>", count: 5_000) + "</div>",
      css: "@page { size: 20pt 999999pt }")
    let asked = Atomic<Int>(0)
    let meter = ResourceMeter(
      now: { Double(asked.add(1, ordering: .relaxed).newValue) }, megabytes: { 0 })
    let context = LayoutContext(
      tree: test.tree, shaper: test.context.shaper, lineBreaker: LineBreaker(),
      limits: LayoutLimits(seconds: 4, meter: meter))
    var paginator = Paginator(test.styled, with: context)
    let page = paginator.nextPage()
    #expect(page != nil)
    #expect(context.diagnostics.diagnostics.map(\.code.description) == ["LAY-0006"])
    #expect(paginator.nextPage() == nil)
  }

  @Test func `a box that no page can hold overflows with a warning`() throws {
    let test = try TestPage(
      "<p>a</p><img src=\"i.png\"/>",
      css:
        "@page { size: 100pt 30pt } img { display: block; width: 10pt; height: 50pt } p { margin: 0 }"
    )
    #expect(
      diagnostics(of: test) == [
        """
        warning[LAY-0004]: the box is higher than a page and cannot be broken
         --> page.html:1:21
        1 | <html><body><p>a</p><img src="i.png"/></body></html>
          |                     ^^^^^^^^^^^^^^^^^^
        help: make it or its font smaller, or let it break: no 'overflow: hidden', no fixed height
        """
      ])
  }

  @Test func `a page without room is an error, not an endless document`() throws {
    let test = try TestPage("<p>a</p>", css: "@page { size: 40pt 40pt; margin: 20pt }")
    #expect(test.pages().isEmpty)
    #expect(test.context.diagnostics.diagnostics.map(\.code.description) == ["LAY-0005"])
  }
}
