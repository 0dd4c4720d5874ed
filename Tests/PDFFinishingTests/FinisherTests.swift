import Drawing
import Geometry
import PDFFinishing
import PDFSyntax
import Testing

/// What the finisher makes of a file that is not as cairo writes it: nothing.
@Suite struct FinisherTests {
  private let piece = PDFContents.MarkedPiece(ContentTag(element: 0), beginsMark: true, glyphCount: 2)

  private func page(_ content: String, number: Int = 1, contents: Int = 2) -> [UInt8] {
    Array(
      """
      2 0 obj
      << /Length 3 0 R >>
      stream
      \(content)
      endstream
      endobj
      3 0 obj
         \(content.utf8.count)
      endobj
      4 0 obj
      << /Font << /f-0-1 9 0 R >> >>
      endobj
      \(number) 0 obj
      << /Type /Page
         /Contents \(contents) 0 R
         /Resources 4 0 R
      >>
      endobj

      """.utf8)
  }

  private func end(font: String = "Type0") -> [UInt8] {
    Array("9 0 obj\n<< /Type /Font\n /Subtype /\(font) >>\nendobj\nxref\n0 9\n".utf8)
  }

  private func finish(_ pages: [[UInt8]], _ end: [UInt8], painted: Int = 1) throws -> PDFFile {
    var finisher = PDFFinisher()
    for page in pages { try finisher.addPage(page, pieces: [piece]) }
    try finisher.addEnd(end)
    var contents = PDFContents()
    for _ in 0..<painted {
      contents.pages.append(.init(size: Size(width: Points(9), height: Points(9)), structure: 0))
    }
    return try PDFFile(
      try finisher.finish(
        contents: contents, metadata: PDFMetadata(title: "a", language: "ky", creationDay: nil),
        profile: .plain))
  }

  private let text = "/Span << /MCID 0 >> BDC\nBT /f-0-1 1 Tf <00010002>Tj ET\nEMC"

  @Test func `a page as cairo writes it is finished`() throws {
    let file = try finish([page(text)], end())
    #expect(file.numbers.count > 4)
  }

  @Test func `pages that were not painted, or painted and not written, are refused`() throws {
    #expect(throws: FinishingError.pages(found: 0, expected: 1)) { try finish([], end()) }
    #expect(throws: FinishingError.pages(found: 0, expected: 1)) { try finish([end()], end()) }
    #expect(throws: FinishingError.pages(found: 2, expected: 1)) {
      try finish([page(text) + page(text, number: 11)], end())
    }
    #expect(throws: FinishingError.pages(found: 2, expected: 1)) {
      try finish([page(text)], page(text, number: 11))
    }
    #expect(throws: FinishingError.pages(found: 1, expected: 2)) {
      try finish([page(text)], end(), painted: 2)
    }
  }

  @Test func `a page without its content, and objects that cannot be read, are refused`() throws {
    #expect(throws: FinishingError.unreadable("a page has no content of one stream")) {
      try finish([page(text, contents: 4)], end())
    }
    #expect(throws: FinishingError.self) { try finish([page(text) + Array("<<".utf8)], end()) }
  }

  @Test(arguments: [
    // Another number, another count of glyphs, no mark, a mark too many, a mark that does not end.
    "/Span << /MCID 1 >> BDC\nBT /f-0-1 1 Tf <00010002>Tj ET\nEMC",
    "/Span << /MCID 0 >> BDC\nBT /f-0-1 1 Tf <000100020003>Tj ET\nEMC",
    "BT /f-0-1 1 Tf <00010002>Tj ET\n/Span << /MCID 0 >> BDC\nEMC /Span << /MCID 1 >> BDC EMC",
    "/Span << /MCID 0 >> BDC\nBT /f-0-1 1 Tf <00010002>Tj ET",
    // Codes of one byte and of two in one font, and a font that the page has not.
    "/Span << /MCID 0 >> BDC\nBT /f-0-1 1 Tf <0001>Tj (a)Tj ET\nEMC",
    "/Span << /MCID 0 >> BDC\nBT /f-0-2 1 Tf <00010002>Tj ET\nEMC",
  ])
  func `marks that were not painted are refused`(content: String) {
    #expect(throws: FinishingError.marks(page: 0)) { try finish([page(content)], end()) }
  }

  @Test func `a font whose codes are not those that were counted is refused`() {
    #expect(throws: FinishingError.marks(page: 0)) { try finish([page(text)], end(font: "Type1")) }
  }
}
