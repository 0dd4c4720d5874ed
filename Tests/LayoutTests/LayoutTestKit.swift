import Diagnostics
import Foundation
import Geometry
import Layout
import Styling
import Templates
import Testing
import TextShaping

/// Lays out a page written as XML and CSS with the test font, in which every letter is a square of one em: at 10 pt a
/// letter is 10 points wide, a line 10 points high.
struct TestPage {
  let styled: StyledDocument
  let tree: BoxTree
  let context: LayoutContext
  let diagnostics: [Diagnostic]

  init(_ markup: String, css: String = "", images: [String: Size] = [:], missingGlyph: MissingGlyphPolicy = .report) throws {
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

  func pages(atMost limit: Int = 50) -> [PageFragment] {
    var paginator = Paginator(styled, with: context)
    var pages: [PageFragment] = []
    while pages.count < limit, let page = paginator.nextPage() { pages.append(page) }
    return pages
  }

  /// The pages without the `html` and `body` around everything.
  func dump() -> String {
    pages().map { page in
      page.dump(of: tree, shaper: context.shaper).split(separator: "\n").compactMap { line in
        let text = String(line)
        if text.hasPrefix("  block html") || text.hasPrefix("    block body") { return nil }
        return text.hasPrefix("      ") ? String(text.dropFirst(4)) : text
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// Lays out `body` on pages of a size such as `40x30` (points) and compares the fragments.
func check(
  _ body: String, css: String = "", page: String = "100x100", gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let size = page.split(separator: "x").map { "\($0)pt" }.joined(separator: " ")
  let test = try TestPage(body, css: "@page { size: \(size) } " + css)
  let dump = test.dump()
  #expect(dump == expected, "\n\(dump)\n", sourceLocation: sourceLocation)
  let reported = test.diagnostics + test.context.diagnostics.diagnostics
  #expect(reported.map(\.printed) == [], sourceLocation: sourceLocation)
}

/// Reads well-formed XML without entities; enough for tests.
enum TestDocument {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var squareFont: FontFile {
    get throws { try FontFile.map(path: root.appending(path: "Tests/TestFont/SquareTest.ttf").path) }
  }

  static func parse(_ markup: String, css: String) throws -> Document {
    let source = SourceText(name: "page.html", text: "<html><body>\(markup)</body></html>")
    var builder = DocumentBuilder()
    var rest = String(decoding: source.utf8, as: UTF8.self)[...]
    let total = rest.utf8.count
    while let next = rest.first {
      let start = total - rest.utf8.count
      if next == "<" {
        let end = try #require(rest.firstIndex(of: ">"))
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        let span = SourceSpan(source, start..<total - rest.utf8.count)
        add(tag, span, to: &builder)
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        let text = rest[..<end]
        rest = rest[end...]
        let span = builder.addSpan(SourceSpan(source, start..<total - rest.utf8.count))
        builder.addText(Array(text.utf8), span: span)
      }
    }
    builder.addStyleSheet(StyleSheetSource(text: SourceText(name: "page.css", text: css), folder: "", media: nil))
    return builder.finish(title: "", language: nil)
  }

  private static func add(_ tag: Substring, _ span: SourceSpan, to builder: inout DocumentBuilder) {
    if tag.hasPrefix("/") { return builder.closeElement() }
    let isEmpty = tag.hasSuffix("/")
    let body = isEmpty ? tag.dropLast() : tag
    let name = body.prefix { $0 != " " }
    let attributes = body.matches(of: /([\w-]+)="([^"]*)"/).map {
      ElementShape.Attribute(name: String($0.1), value: String($0.2))
    }
    builder.openElement(builder.intern(ElementShape(name: String(name), attributes: attributes, span: span)))
    if isEmpty { builder.closeElement() }
  }
}
