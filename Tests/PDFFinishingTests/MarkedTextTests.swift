import Diagnostics
import Drawing
import Foundation
import LayoutTestKit
import PDFTestKit
import ReportEngine
import Templates
import Testing
import TextShaping

/// Texts that cairo paints by one call come apart again, each with its own element.
@Suite struct MarkedTextTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func pdf(_ markup: String, css: String) throws -> [UInt8] {
    let files = try ["Regular", "Bold"].map {
      try FontFile.map(path: Self.root.appending(path: "fonts/PTSans/PTSans-\($0).ttf").path)
    }
    var options = EngineOptions()
    options.pdfProfile = .a2a
    let engine = Engine(
      fonts: FontLibrary.load(shipped: files).value, resources: ResourceReader(files: [:]), options: options)
    var pages: [DisplayList]? = engine.typeset(
      try TestDocument.parse(markup, css: "* { font-family: 'PT Sans'; font-size: 10pt } " + css)
    ).value
    return try engine.writePDF(metadata: PDFMetadata(title: "Тизме", language: "ky", creationDay: nil)) {
      pages.take()
    }
  }

  /// The pieces of text as poppler reads them, in the order of the tree.
  private func texts(_ markup: String, css: String = "") throws -> [String] {
    let bytes = try pdf(markup, css: css)
    #expect(try TaggedFile(bytes).faults() == [])
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/pdfinfo")
    process.arguments = ["-struct-text", file.path]
    process.standardOutput = output
    try process.run()
    let read = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: read, as: UTF8.self).split(separator: "\n").compactMap { line in
      let text = line.trimmingCharacters(in: .whitespaces)
      let inside = text.dropFirst().dropLast().trimmingCharacters(in: .whitespaces)
      return text.hasPrefix("\"") && !inside.isEmpty ? inside : nil
    }
  }

  private func cells(_ texts: [String], style: [Int: String] = [:]) -> String {
    "<table><tr>"
      + texts.enumerated().map { "<td style=\"\(style[$0] ?? "")\">\($1)</td>" }.joined() + "</tr></table>"
  }

  @Test func `cells of one line, of one and of two bytes a glyph`() throws {
    let row = ["Үмүт", "Abay 12", "5", "4", "№ 7", "12.05.2026", "(а) \\ б", "—", "Ө"]
    #expect(try texts(cells(row) + cells(row)) == row + row)
  }

  @Test func `a text longer than cairo gathers glyphs`() throws {
    let long = (1...60).map { "сөз\($0)" }.joined(separator: " ")
    let texts = try texts("<p>a</p><p>\(long)</p><p>б</p>")
    #expect(texts.first == "a" && texts.last == "б")
    #expect(texts.dropFirst().dropLast().joined(separator: " ") == long)
  }

  @Test func `letters that are several characters, and faces and colours within a text`() throws {
    let texts = try texts(
      "<p>э\u{301}ле</p><p>бир <b>эки</b> үч</p><p>а <span style=\"color: red\">б</span> в</p><p>г</p>")
    #expect(texts == ["э\u{301}ле", "бир", "эки", "үч", "а", "б", "в", "г"])
  }

  @Test func `a space alone between two colours`() throws {
    let texts = try texts(
      "<p>а<span style=\"color: red\">б</span> <span style=\"color: red\">в</span></p><p>г</p>")
    #expect(texts == ["а", "б", "в", "г"])
  }

  /// Cairo leaves out what cannot be seen; what can keeps its place.
  @Test(arguments: [
    "position: relative; left: -500px", "position: relative; left: 785px", "position: relative; top: -300px",
    "overflow: hidden; height: 0; display: block", "opacity: 0.5", "color: rgba(0, 0, 0, 0.4)",
    "color: transparent", "transform: rotate(90deg)", "font-size: 0",
  ])
  func `a text beside one that is painted otherwise or not at all`(style: String) throws {
    let texts = try texts(
      "<p>бир</p><p style=\"\(style)\">эки</p><p>үч</p>" + cells(["а", "б"], style: [0: style]))
    #expect(texts.filter { $0 != "эки" && $0 != "а" } == ["бир", "үч", "б"])
  }
}
