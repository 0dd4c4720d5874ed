public import Diagnostics
import Foundation
public import Geometry
public import Layout
public import Styling
import Templates
public import TextShaping

/// Lays out a page written as XML and CSS with the test font, in which every letter is a square of
/// one em: at 10 pt a letter is 10 points wide, a line 10 points high.
public struct TestPage {
  public let styled: StyledDocument
  public let tree: BoxTree
  public let context: LayoutContext
  public let diagnostics: [Diagnostic]

  public init(
    _ markup: String, css: String = "", images: [String: Size] = [:],
    missingGlyph: MissingGlyphPolicy = .report
  ) throws {
    let base = "@page { margin: 0 } html { font: 10pt/1 'Square Test' } body { margin: 0 } "
    let document = try TestDocument.parse(markup, css: base + css)
    var resolver = StyleResolver()
    let resources = ResourceReader(files: [:])
    let styled = resolver.resolve(document, resources: resources)
    let made = makeBoxTree(styled.value)
    let fonts = FontLibrary.load(shipped: [try TestDocument.squareFont])
    let shaper = TextShaper(fonts: fonts.value, missingGlyph: missingGlyph)
    self.styled = styled.value
    tree = made.value
    context = LayoutContext(tree: tree, shaper: shaper, lineBreaker: LineBreaker(), images: images)
    diagnostics = styled.diagnostics + made.diagnostics
  }

  public func pages(atMost limit: Int = 50) -> [PageFragment] { numberedPages(atMost: limit).pages }

  /// The pages, and what is known of them when all are made.
  public func numberedPages(atMost limit: Int = 50) -> (pages: [PageFragment], numbers: PageNumbers) {
    var paginator = Paginator(styled, with: context)
    var pages: [PageFragment] = []
    while pages.count < limit, let page = paginator.nextPage() { pages.append(page) }
    return (pages, paginator.pageNumbers)
  }

  /// The pages without the `html` and `body` around everything.
  public func dump() -> String {
    pages().map { withoutRoot($0.dump(of: tree, shaper: context.shaper)) }.joined(separator: "\n")
  }

  private func withoutRoot(_ dump: String) -> String {
    var isInRoot = false
    var isInBody = false
    return dump.split(separator: "\n").compactMap { line in
      let text = String(line)
      let depth = text.prefix { $0 == " " }.count / 2
      if depth == 1 { isInRoot = text.hasPrefix("  block html") }
      guard isInRoot else { return text }
      if depth == 2 { isInBody = text.hasPrefix("    block body") }
      if depth == 1 || depth == 2 && isInBody { return nil }
      return String(text.dropFirst(isInBody ? 4 : 2))
    }.joined(separator: "\n")
  }
}
