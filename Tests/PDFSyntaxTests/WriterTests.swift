import PDFSyntax
import Testing

@Suite struct WriterTests {
  @Test func `a written file, byte for byte`() throws {
    var writer = PDFFileWriter(.table)
    writer.append(
      .value(.dictionary(["Type": .name("Catalog"), "Pages": .reference(PDFReference(3))])), number: 1)
    writer.append(.value(.dictionary(["Kids": .array([]), "Count": .integer(0)])), number: 3)
    let bytes = writer.finish { _ in ["Root": .reference(PDFReference(1))] }
    let body = "1 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n3 0 obj\n<</Kids[]/Count 0>>\nendobj\n"
    let table = """
      xref
      0 4
      0000000000 65535 f\u{20}
      0000000015 00000 n\u{20}
      0000000000 00000 f\u{20}
      0000000060 00000 n\u{20}
      trailer
      <</Root 1 0 R/Size 4>>
      startxref
      95
      %%EOF

      """
    #expect(bytes == Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A] + Array((body + table).utf8))
  }

  @Test(arguments: [PDFFileWriter.Form.table, .streams])
  func `what is written is read again and pleases qpdf`(form: PDFFileWriter.Form) throws {
    let bytes = try rewritten(twoPages, form)
    try expectWellFormed(bytes)
    #expect(try document(bytes) == document(twoPages))
    #expect(try rewritten(twoPages, form) == bytes)
    #expect(try PDFFile(bytes).revisions.map(\.isStream) == [form == .streams])
    #expect(try PDFFile(bytes).trailer["ID"] == PDFFile(twoPages).trailer["ID"])
  }

  @Test func `many objects lie in streams of 200, but those that stand alone do not`() throws {
    var writer = PDFFileWriter(.streams)
    writer.append(
      .value(.dictionary(["Type": .name("Catalog"), "Pages": .reference(PDFReference(2))])), number: 1,
      standsAlone: true)
    writer.append(
      .value(.dictionary(["Kids": .array([]), "Count": .integer(0), "Type": .name("Pages")])), number: 2)
    for number in 4...900 { writer.append(.value(.integer(number)), number: number) }
    let bytes = writer.finish { _ in ["Root": .reference(PDFReference(1))] }
    try expectWellFormed(bytes)
    let file = try PDFFile(bytes)
    #expect(file.objectStream(of: 1) == nil)
    #expect(Set((2...900).compactMap(file.objectStream)) == [901, 902, 903, 904, 905])
    for number in 4...900 { #expect(try file.object(PDFReference(number)) == .value(.integer(number))) }
    #expect(file.reference(to: 3) == nil)
    #expect(file.trailer["Size"] == .integer(907))
  }

  @Test(arguments: [PDFFileWriter.Form.table, .streams])
  func `the trailer may depend on the body`(form: PDFFileWriter.Form) throws {
    var seen = 0
    var writer = PDFFileWriter(form)
    writer.append(.value(.dictionary(["Pages": .reference(PDFReference(2))])), number: 1)
    let bytes = writer.finish { body in
      seen = body.count
      return ["Root": .reference(PDFReference(1)), "Prev": .integer(5), "Size": .integer(99)]
    }
    #expect(bytes[seen - 7..<seen].elementsEqual("endobj\n".utf8))
    #expect(try PDFFile(bytes).revisions.count == 1)
  }
}

/// The objects of a file written as a new one.
func rewritten(_ bytes: [UInt8], _ form: PDFFileWriter.Form) throws -> [UInt8] {
  let file = try PDFFile(bytes)
  var writer = PDFFileWriter(form)
  for (number, object) in try document(bytes).sorted(by: { $0.key < $1.key }) {
    writer.append(object, number: number)
  }
  return writer.finish { _ in file.trailer }
}
