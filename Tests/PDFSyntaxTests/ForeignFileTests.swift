import Foundation
import PDFSyntax
import Testing

/// Files as other producers write them.
@Suite struct ForeignFileTests {
  static let source: [UInt8] = {
    var writer = PDFFileWriter(.table)
    writer.append(
      .value(.dictionary(["Type": .name("Catalog"), "Pages": .reference(PDFReference(2))])), number: 1)
    let kids = (0..<300).map { PDFObject.reference(PDFReference(3 + 2 * $0)) }
    writer.append(
      .value(.dictionary(["Type": .name("Pages"), "Kids": .array(kids), "Count": .integer(kids.count)])),
      number: 2)
    for page in 0..<kids.count {
      let number = 3 + 2 * page
      writer.append(
        .value(
          .dictionary([
            "Type": .name("Page"), "Parent": .reference(PDFReference(2)), "Resources": .dictionary([:]),
            "Contents": .reference(PDFReference(number + 1)),
            "MediaBox": .array([.integer(0), .integer(0), .integer(100), .real(100.25)]),
          ])), number: number)
      let content = Array("q 1 0 0 1 \(page) 0 cm 0 0 5 5 re f Q (\(page)) pop".utf8)
      writer.append(
        .stream(PDFStream(["Filter": .name("FlateDecode")], data: deflate(content))), number: number + 1)
    }
    return writer.finish { _ in
      ["Root": .reference(PDFReference(1)), "ID": .array([.string([1]), .string([2])])]
    }
  }()

  @Test(arguments: [
    [], ["--object-streams=generate"], ["--linearize"], ["--linearize", "--object-streams=generate"],
    ["--qdf"],
    ["--qdf", "--object-streams=generate"], ["--stream-data=uncompress"],
    ["--min-version=1.7", "--newline-before-endstream"],
  ])
  func `a file that qpdf wrote again has the same pages`(options: [String]) throws {
    let bytes = try run("qpdf", options + ["FILE", "-"], on: Self.source).output
    #expect(try contents(of: bytes) == contents(of: Self.source))
    let file = try PDFFile(bytes)
    #expect(file.revisions.count == 1)
    #expect(file.revisions.first?.numbers == file.numbers)
    for form in [PDFFileWriter.Form.table, .streams] {
      let again = try rewritten(bytes, form)
      #expect(try document(again) == document(bytes))
      try expectWellFormed(again)
    }
  }

  @Test func `an encrypted file is refused`() throws {
    let bytes = try run("qpdf", ["--encrypt", "", "x", "256", "--", "FILE", "-"], on: twoPages).output
    #expect(throws: PDFSyntaxError(.encrypted)) { try PDFFile(bytes) }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"))
  func `a tagged file of LibreOffice is read and written again with the same text`() throws {
    let options = #"pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#
    let script = """
      cp "$0" a.csv && timeout 300 soffice "-env:UserInstallation=file://$PWD/profile" --headless \
        --convert-to '\(options)' a.csv >/dev/null 2>&1 && cat a.pdf
      """
    let bytes = try run("bash", ["-c", script, "FILE"], on: Array("Name,Mark\nAsan,5\n".utf8)).output
    let words = try run("pdftotext", ["FILE", "-"], on: bytes).output
    #expect(String(decoding: words, as: UTF8.self).contains("Asan"))
    for form in [PDFFileWriter.Form.table, .streams] {
      let again = try rewritten(bytes, form)
      try expectWellFormed(again)
      #expect(try document(again) == document(bytes))
      #expect(try run("pdftotext", ["FILE", "-"], on: again).output == words)
    }
  }

  /// The decoded contents of the pages, in order.
  private func contents(of bytes: [UInt8]) throws -> [[UInt8]] {
    let file = try PDFFile(bytes)
    let root = try #require(try file.value(file.trailer["Root"]).dictionaryValue)
    let pages = try #require(try file.value(root["Pages"]).dictionaryValue)
    return try #require(try file.value(pages["Kids"]).arrayValue).map { kid in
      let page = try #require(try file.value(kid).dictionaryValue)
      let stream = try #require(try file.resolve(page["Contents"] ?? .null).streamValue)
      // The form for people ends the content with a line.
      let content = try file.decoded(stream)
      return content.last == 0x0A ? content.dropLast() : content
    }
  }
}
