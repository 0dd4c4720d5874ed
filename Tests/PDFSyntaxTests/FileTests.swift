import PDFSyntax
import Testing

@Suite struct FileTests {
  @Test func `a classic file`() throws {
    #expect(
      try dump(twoPages) == """
        1: <</Type/Catalog/Pages 2 0 R>>
        2: <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 200 100.5]>>
        3: <</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<<>>>>
        4: <</Type/Page/Parent 2 0 R/Resources<<>>>>
        5: <</Length 6 0 R>> stream 0 0 10 10 re f
        6: 14
        """)
    let file = try PDFFile(twoPages)
    #expect(file.trailer["Root"] == .reference(PDFReference(1)))
    #expect(file.revisions.map(\.isStream) == [false])
    #expect(file.revisions.map(\.numbers) == [[1, 2, 3, 4, 5, 6]])
    #expect(file.revisions.first?.end == twoPages.count - 1)
    #expect(try file.resolve(.reference(PDFReference(6))) == .value(.integer(14)))
    #expect(try file.object(PDFReference(7)) == nil)
    #expect(try file.object(PDFReference(6, generation: 1)) == nil)
    let range = try #require(file.range(of: 6))
    #expect(String(decoding: twoPages[range], as: UTF8.self) == "6 0 obj 14 endobj")
  }

  @Test func `updates replace and free objects`() throws {
    var bytes = appendClassic(
      "6 0 obj 7 endobj\n7 0 obj (new) endobj",
      trailer: "/Root 1 0 R /Prev \(try start(twoPages))", to: twoPages)
    let first = bytes
    let table =
      "xref\n7 1\n0000000000 00001 f \ntrailer\n<< /Size 8 /Root 1 0 R /Prev \(try start(bytes)) >>\n"
    bytes += Array((table + "startxref\n\(bytes.count)\n%%EOF").utf8)
    let file = try PDFFile(bytes)
    #expect(file.numbers == [1, 2, 3, 4, 5, 6])
    #expect(try file.object(PDFReference(6)) == .value(.integer(7)))
    #expect(try file.object(PDFReference(7)) == nil)
    #expect(file.revisions.map(\.numbers) == [[1, 2, 3, 4, 5, 6], [6, 7], [7]])
    #expect(file.revisions.map(\.end) == [twoPages.count - 1, first.count - 1, bytes.count])
    let before = try PDFFile(Array(bytes[..<file.revisions[1].end]))
    #expect(try before.object(PDFReference(7)) == .value(.string(Array("new".utf8))))
  }

  @Test func `a length that lies ends before endstream`() throws {
    for length in ["3", "17", "99999", "-1", "(x)", "9 0 R", "5 0 R", "null"] {
      let bytes = classicFile(
        "1 0 obj null endobj\n5 0 obj << /Length \(length) >> stream\r\n0 0 10 10 re f\r\nendstream endobj")
      let stream = try PDFFile(bytes).resolve(.reference(PDFReference(5))).streamValue
      #expect(stream?.data == Array("0 0 10 10 re f".utf8), "\(length)")
    }
  }

  @Test func `endstream inside data of a right length is data`() throws {
    let bytes = classicFile("1 0 obj << /Length 22 >> stream\nendstream endobj %%EOF\nendstream endobj")
    let stream = try PDFFile(bytes).resolve(.reference(PDFReference(1))).streamValue
    #expect(stream?.data == Array("endstream endobj %%EOF".utf8))
  }

  @Test func `a file for old and new readers shows what its table hides`() throws {
    // Object 3 is free in the table and lies in an object stream.
    var bytes = classicFile("1 0 obj << /Type /Catalog /A 3 0 R >> endobj")
    let previous = try start(bytes)
    let stream = bytes.count
    bytes += Array(
      "4 0 obj <</Type/ObjStm/N 1/First 4/Length 11>> stream\n3 0 (hidden)\nendstream endobj\n".utf8)
    let crossReference = bytes.count
    bytes += Array(
      "5 0 obj <</Type/XRef/W[1 2 1]/Index[3 2]/Size 6/Filter/ASCIIHexDecode/Length 18>> stream\n".utf8)
    bytes += Array(
      (hex([2, 0, 4, 0]) + hex([1, stream >> 8, stream & 255, 0]) + ">\nendstream endobj\n").utf8)
    let start = bytes.count
    let trailer = "<</Size 6/Root 1 0 R/Prev \(previous)"
    bytes += Array(
      "xref\n3 1\n0000000000 65535 f \ntrailer\n\(trailer)/XRefStm \(crossReference)>>\nstartxref\n\(start)\n%%EOF"
        .utf8)
    let file = try PDFFile(bytes)
    #expect(try file.object(PDFReference(3)) == .value(.string(Array("hidden".utf8))))
    #expect(file.objectStream(of: 3) == 4)
    #expect(file.revisions.map(\.isStream) == [false, false])
  }

  private func hex(_ bytes: [Int]) -> String {
    bytes.map { String($0 + 256, radix: 16).suffix(2) }.joined()
  }

  private func start(_ bytes: [UInt8]) throws -> Int {
    try #require(try PDFFile(bytes).revisions.last).crossReference
  }
}
