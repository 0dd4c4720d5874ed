import PDFSyntax
import Testing

/// Objects that are read while their file is being written.
@Suite struct ObjectSequenceTests {
  private func read(_ text: String) throws -> [Int: PDFIndirectObject] {
    var sequence = PDFObjectSequence(Array(text.utf8))
    var objects: [Int: PDFIndirectObject] = [:]
    while let (reference, object) = try sequence.next() { objects[reference.number] = object }
    return objects
  }

  @Test func `objects come in their order, without a cross-reference`() throws {
    let objects = try read(
      """
      %PDF-1.5
      %µµµµ
      5 0 obj
      << /Length 6 0 R
         /Kind /Content
      >>
      stream
      BT (endstream) Tj ET
      endstream
      endobj
      6 0 obj
         20
      endobj
      2 0 obj
      << /Type /Page % 1
         /Contents 5 0 R >>
      endobj
      7 0 obj
      << /Length 3 >>
      stream
      a b
      endstream
      endobj

      """)
    #expect(objects.keys.sorted() == [2, 5, 6, 7])
    #expect(objects[5]?.streamValue?.data == Array("BT (endstream) Tj ET".utf8))
    #expect(objects[2]?.dictionary?["Contents"] == .reference(PDFReference(5)))
    #expect(objects[7]?.streamValue?.data == Array("a b".utf8))
  }

  @Test func `data that look like the end of a stream are told apart by the length behind it`() throws {
    let data = "x\nendstream\nendobj\n6 0 obj\n9\nendobj\ny"
    let objects = try read(
      "5 0 obj <</Length 6 0 R>> stream\n\(data)\nendstream endobj 6 0 obj \(data.utf8.count) endobj")
    #expect(objects[5]?.streamValue?.data == Array(data.utf8))
  }

  @Test func `objects that begin in a way are passed over`() throws {
    var sequence = PDFObjectSequence(
      Array("1 0 obj <</A 1>> endobj 2 0 obj <</A 2>> endobj 3 0 obj <</B 3>> endobj".utf8))
    #expect(try sequence.next(passingOver: "<</A")?.reference == PDFReference(3))
    #expect(try sequence.next(passingOver: "<</A") == nil)
  }

  @Test func `the cross-reference ends them`() throws {
    #expect(try read("1 0 obj 7 endobj\nxref\n0 2\n").keys.sorted() == [1])
    #expect(try read("").isEmpty)
  }

  @Test(arguments: ["1 0 obj 7", "1 0 obj 7 endobj trailer", "1 0 obj <</Length 2 0 R>> stream\nabc", "7"])
  func `what is no object is an error`(text: String) {
    #expect(throws: PDFSyntaxError.self) { try read(text) }
  }
}
