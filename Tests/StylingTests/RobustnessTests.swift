import Diagnostics
import Templates
import Testing

@testable import Styling

@Suite struct RobustnessTests {
  @Test func `style sheets of random bytes do no harm`() {
    var random = SeededGenerator(seed: 7)
    let seed = Array(
      (userAgentCSS
        + " @media (min-width: calc(1px * 2)) { a:not(:is(b, c > d)):nth-child(2n+1)::before { "
        + "--x: var(--y, 1px); "
        + "width: var(--x); content: 'a' counter(b) url(c.png) } } @page a:first { size: A4; "
        + "@top-left { content: 'x' } } "
        + "@supports (a: b) and (not (c: d)) { e { font: italic 1px/2 a, 'b' } } @import 'f.css';").utf8)
    for round in 0..<2000 {
      let bytes = mutated(seed[(round % seed.count)...].prefix(120), &random)
      let sheet = StyleSheetSource(text: SourceText(name: "a.css", utf8: bytes), folder: "", media: nil)
      let parsed = parseStyleSheet(sheet, origin: .author, resources: ResourceReader(files: ["f.css": bytes]))
      #expect(parsed.diagnostics.allSatisfy { !$0.printed.isEmpty })
      // The cascade is what a sheet is for; a tenth of them go through it.
      guard round % 10 == 0 else { continue }
      var resolver = StyleResolver()
      let css = String(decoding: bytes, as: UTF8.self)
      let resolved = resolver.resolve(
        document("<a><b/><c class=\"d\"/></a>", css: css), resources: ResourceReader(files: [:]))
      #expect(resolved.value.styles.count >= 2)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 20_000), "a{b:" + String(repeating: "calc(", count: 20_000),
    "x{width:" + String(repeating: "(", count: 20_000), String(repeating: ":not(", count: 20_000),
    String(repeating: "@media print{", count: 20_000), String(repeating: "a ", count: 20_000) + "{color:red}",
    "x{width:calc(" + String(repeating: "(1px + ", count: 20_000), String(repeating: "a{", count: 20_000),
    "@media " + String(repeating: "(", count: 20_000) + "{x{}}",
    "x{--a:" + String(repeating: "var(--b,", count: 20_000),
    "@supports " + String(repeating: "(", count: 20_000) + "{x{}}",
  ])
  func `endless nesting ends in warnings`(css: String) {
    #expect(!warnings(css).isEmpty)
  }
}

/// Some bytes changed, taken out, put in and doubled.
private func mutated(_ seed: ArraySlice<UInt8>, _ random: inout SeededGenerator) -> [UInt8] {
  var bytes = Array(seed)
  for _ in 0..<Int.random(in: 1...20, using: &random) {
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(Array("(){}[];:,\"'\\/*@#!".utf8).randomElement(using: &random) ?? 0, at: at)
    default: bytes.insert(contentsOf: bytes[at...].prefix(20), at: at)
    }
    if bytes.isEmpty { bytes = [0x61] }
  }
  return bytes
}
