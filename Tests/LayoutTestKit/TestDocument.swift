import Diagnostics
public import Foundation
public import Templates
public import TextShaping

/// Reads well-formed XML without entities; enough for tests.
public enum TestDocument {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  public static var squareFont: FontFile {
    get throws {
      try FontFile.map(path: root.appending(path: "Tests/TestFont/SquareTest.ttf").path)
    }
  }

  public static func parse(_ markup: String, css: String) throws -> Document {
    let source = SourceText(name: "page.html", text: "<html><body>\(markup)</body></html>")
    var builder = DocumentBuilder()
    var rest = String(decoding: source.utf8, as: UTF8.self)[...]
    let total = rest.utf8.count
    while let next = rest.first {
      let start = total - rest.utf8.count
      if next == "<" {
        guard let end = rest.firstIndex(of: ">") else { throw MalformedMarkup() }
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
    builder.addStyleSheet(
      StyleSheetSource(text: SourceText(name: "page.css", text: css), folder: "", media: nil))
    return builder.finish(title: "", language: nil)
  }

  struct MalformedMarkup: Error {}

  private static func add(_ tag: Substring, _ span: SourceSpan, to builder: inout DocumentBuilder) {
    if tag.hasPrefix("/") { return builder.closeElement() }
    let isEmpty = tag.hasSuffix("/")
    let body = isEmpty ? tag.dropLast() : tag
    let name = body.prefix { $0 != " " }
    let attributes = body.matches(of: /([\w-]+)="([^"]*)"/).map {
      ElementShape.Attribute(name: String($0.1), value: String($0.2))
    }
    builder.openElement(
      builder.intern(ElementShape(name: String(name), attributes: attributes, span: span)))
    if isEmpty { builder.closeElement() }
  }
}
