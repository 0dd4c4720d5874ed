import Diagnostics
import Foundation
import Geometry
import Templates
import Testing

@testable import Styling

/// Makes a document of markup as tests write it: elements, attributes in double quotes, text. Well-formed,
/// or the test is wrong.
func document(_ markup: String, css: String..., builder: inout DocumentBuilder) -> Document {
  let source = SourceText(name: "page.html", text: markup)
  var open = 0
  let bytes = Array(markup.utf8)
  var position = 0
  while position < bytes.count {
    let start = position
    if bytes[position] != UInt8(ascii: "<") {
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      if open > 0 {
        let span = builder.addSpan(SourceSpan(source, start..<position))
        builder.addText(bytes[start..<position], span: span)
      }
      continue
    }
    while bytes[position] != UInt8(ascii: ">") { position += 1 }
    position += 1
    let tag = String(decoding: bytes[start + 1..<position - 1], as: UTF8.self)
    if tag.hasPrefix("/") {
      builder.closeElement()
      open -= 1
    } else {
      let isEmpty = tag.hasSuffix("/")
      builder.openElement(
        builder.intern(shape(isEmpty ? String(tag.dropLast()) : tag, SourceSpan(source, start..<position))))
      if isEmpty { builder.closeElement() } else { open += 1 }
    }
  }
  for (number, text) in css.enumerated() {
    let name = number == 0 ? "page.css" : "page\(number + 1).css"
    builder.addStyleSheet(StyleSheetSource(text: SourceText(name: name, text: text), folder: "", media: nil))
  }
  return builder.finish(title: "", language: nil)
}

func document(_ markup: String, css: String) -> Document {
  var builder = DocumentBuilder()
  return document(markup, css: css, builder: &builder)
}

private func shape(_ tag: String, _ span: SourceSpan) -> ElementShape {
  let name = String(tag.prefix { $0 != " " })
  var attributes: [ElementShape.Attribute] = []
  var rest = tag.dropFirst(name.count).drop { $0 == " " }
  while let equals = rest.firstIndex(of: "=") {
    let value = rest[equals...].dropFirst(2).prefix { $0 != "\"" }
    attributes.append(.init(name: String(rest[..<equals]), value: String(value)))
    rest = rest[value.endIndex...].dropFirst().drop { $0 == " " }
  }
  return ElementShape(name: name, attributes: attributes, span: span)
}

/// The dump of a document; a test whose elements are `x`, `y`, `z` sees nothing of HTML's own styles.
func dump(_ markup: String, css: String, environment: StyleEnvironment = StyleEnvironment()) -> String {
  var resolver = StyleResolver(environment: environment)
  let resolved = resolver.resolve(document(markup, css: css), resources: ResourceReader(files: [:]))
  for diagnostic in resolved.diagnostics { Issue.record("unexpected: \(diagnostic.printed)") }
  return resolved.value.dump()
}

/// The computed values of the one element `x` under the declarations given.
func computed(_ declarations: String) -> String {
  let lines = dump("<x/>", css: "x { \(declarations) }")
  let values = lines.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
  // A root is a block, which no test of a declaration means to say.
  return values.replacing("; display: block", with: "").replacing("display: block; ", with: "")
}

/// The path of a file of the repository.
func repositoryPath(_ path: String, from file: String = #filePath) -> String {
  "/" + file.split(separator: "/").dropLast(3).joined(separator: "/") + "/" + path
}

func repositoryFile(_ path: String) throws -> String {
  try String(contentsOfFile: repositoryPath(path), encoding: .utf8)
}

/// What is wrong with a sheet, as printed.
func warnings(_ css: String, files: [String: String] = [:], markup: String = "<x/>") -> [String] {
  var resolver = StyleResolver()
  let resources = ResourceReader(files: files.mapValues { Array($0.utf8) })
  return resolver.resolve(document(markup, css: css), resources: resources).diagnostics.map(\.printed)
}
