import PDFFinishing
import Testing

@Suite struct FinishTests {
  private func finished(_ text: String, hasDate: Bool = true) -> String {
    String(decoding: finish(Array(text.utf8), hasDate: hasDate), as: UTF8.self)
  }

  @Test func `the creation date begins with D and no byte moves`() {
    let written = "<< /Producer (cairo)\n   /CreationDate (20260131000000Z)\n>>\nxref"
    let repaired = "<< /Producer (cairo)\n /CreationDate (D:20260131000000Z)\n>>\nxref"
    #expect(finished(written) == repaired)
    #expect(written.utf8.count == repaired.utf8.count)
  }

  @Test func `a right date and a file without a date stay as they are`() {
    for text in ["", "x", " /CreationDate (D:20260131000000Z)", "   /CreationDate", "%PDF-1.5\n%%EOF\n"] {
      #expect(finished(text) == text)
    }
  }

  @Test func `a document without a day gets blanks in place of the date`() {
    let written = "a\n   /CreationDate (19700101000000Z)\n>>"
    #expect(finished(written, hasDate: false) == "a\n" + String(repeating: " ", count: 34) + "\n>>")
  }

  /// A file of two objects whose table puts object 2 at `offset`.
  private func file(secondAt offset: String) -> String {
    """
    1 0 obj null endobj
    2 0 obj null endobj
    xref
    0 3
    0000000000 65535 f\u{20}
    0000000000 00000 n\u{20}
    \(offset) n\u{20}
    trailer
    startxref
    40
    %%EOF

    """
  }

  @Test func `an object that was counted but not written is free`() {
    #expect(finished(file(secondAt: "0000000000 00000")) == file(secondAt: "0000000000 65535").replacing(
      "65535 n", with: "65535 f"))
  }

  @Test func `objects that stand where the table says stay`() {
    #expect(finished(file(secondAt: "0000000020 00000")) == file(secondAt: "0000000020 00000"))
  }

  @Test func `a picture that a page shows again stands once in its resources`() {
    func file(_ pictures: String) -> String {
      let resources = "1 0 obj\n<<\n   /ExtGState <<\n   >>\n   /XObject << \(pictures) >>\n>>\nendobj\n"
      return resources + """
        xref
        0 2
        0000000000 65535 f\u{20}
        0000000000 00000 n\u{20}
        trailer
        startxref
        \(resources.utf8.count)
        %%EOF

        """
    }
    let blank = String(repeating: " ", count: 9)
    #expect(
      finished(file("/x6 6 0 R /x6 6 0 R /x61 61 0 R /x6 6 0 R"))
        == file("/x6 6 0 R \(blank) /x61 61 0 R \(blank)"))
    #expect(finished(file("/x6 6 0 R /x7 7 0 R")) == file("/x6 6 0 R /x7 7 0 R"))
    #expect(finished(file("/x6 6 0")) == file("/x6 6 0"))
  }

  @Test(arguments: [
    "startxref\n", "startxref\n99999\n", "xref\n0 9\nstartxref\n0\n", "xref\n0 \nstartxref\n0\n",
  ])
  func `a table that is none is left alone`(text: String) {
    #expect(finished(text) == text)
  }

  @Test func `only the last one is the document's own`() {
    let line = "   /CreationDate (2026Z)"
    #expect(finished(line + "\n" + line) == line + "\n /CreationDate (D:2026Z)")
  }
}
