import Diagnostics
import Drawing
import Foundation
import HostileInputKit
import Language
import PDFSyntax
import ReportEngine
import Templates
import Testing
import TextShaping

/// Files as cairo writes them for the engine.
@Suite struct EnginePDFTests {
  /// A document of some pages with text and a link.
  private func report() throws -> [UInt8] {
    let page = """
      <html lang="ky"><head><title>Ведомость</title></head><body><h1>Жыйынтык</h1>
      <p><a href="https://example.kg/a(b)">Шилтеме</a></p><table><tr><td>ABC</td><td>абв</td></tr></table>
      \((0..<120).map { "<p>Окуучу \($0)</p>" }.joined())</body></html>
      """
    let resources = ResourceReader(files: ["page.html": Array(page.utf8)])
    let template = Template.compile(page: "page.html", resources: resources)
    var evaluator = Evaluator(template: template.value, environment: EvaluationEnvironment(language: .ky))
    let fonts = FontLibrary.load(shipped: [try HostileInput.readFont()])
    var options = EngineOptions()
    options.missingGlyph = .box
    let engine = Engine(fonts: fonts.value, resources: resources, options: options)
    var pages = [engine.typeset(evaluator.evaluate(Names([:])).value).value]
    #expect(pages[0].count > 2)
    return try engine.writePDF(metadata: PDFMetadata(title: "x", language: "ky", creationDay: "2026-11-30")) {
      pages.popLast()
    }
  }

  @Test func `a report is read whole, and written again it has the same text`() throws {
    let bytes = try report()
    let file = try PDFFile(bytes)
    #expect(file.revisions.map(\.end) == [bytes.count - 1])
    let words = try run("pdftotext", ["FILE", "-"], on: bytes).output
    #expect(String(decoding: words, as: UTF8.self).contains("119"))
    for form in [PDFFileWriter.Form.table, .streams] {
      let again = try rewritten(bytes, form)
      try expectWellFormed(again)
      #expect(try document(again) == document(bytes))
      #expect(try run("pdftotext", ["FILE", "-"], on: again).output == words)
    }
  }

  @Test func `content that is cut at its operators and joined again is the same`() throws {
    let file = try PDFFile(try report())
    var operators = 0
    for number in file.numbers {
      guard case .value(.dictionary(let page))? = try file.object(PDFReference(number)),
        page["Type"] == "Page",
        case .stream(let stream) = try file.resolve(page["Contents"] ?? .null)
      else { continue }
      let content = try file.decoded(stream)
      var scanner = ContentScanner(content)
      var last = 0
      var joined: [UInt8] = []
      while let operation = try scanner.next() {
        let between = content[last..<operation.range.lowerBound]
        #expect(between.allSatisfy { [0x20, 0x0A].contains($0) })
        joined += Array(between) + content[operation.range]
        last = operation.range.upperBound
        operators += 1
      }
      #expect(joined + Array(content[last...]) == content)
    }
    #expect(operators > 300)
  }
}
