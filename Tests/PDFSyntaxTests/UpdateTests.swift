import PDFSyntax
import Testing

@Suite struct UpdateTests {
  @Test(arguments: [PDFFileWriter.Form.table, .streams])
  func `two updates on one file`(form: PDFFileWriter.Form) throws {
    let base = try rewritten(twoPages, form)
    var first = PDFUpdate(of: try PDFFile(base))
    let added = first.allocate()
    let another = first.allocate()
    first.set(added, .value(.string(Array("added".utf8))))
    first.set(another, .stream(PDFStream([:], data: Array("data".utf8))))
    first.set(PDFReference(6), .value(.integer(5)))
    let once = first.finish { $0["ID"] = .array([.string([1]), .string([2])]) }
    #expect(once.bytes.starts(with: base))
    let range = try #require(once.ranges[added.number])
    #expect(once.bytes[range].elementsEqual("\(added.number) 0 obj\n(added)\nendobj\n".utf8))

    var second = PDFUpdate(of: try PDFFile(once.bytes))
    second.free(added)
    let third = second.allocate()
    second.set(third, .value(.null))
    #expect(third.number > another.number)
    let twice = second.finish()
    try expectWellFormed(twice.bytes)

    let file = try PDFFile(twice.bytes)
    #expect(file.trailer["ID"] == .array([.string([1]), .string([2])]))
    #expect(try file.object(added) == nil)
    #expect(try file.object(PDFReference(6)) == .value(.integer(5)))
    #expect(try file.object(another)?.streamValue?.data == Array("data".utf8))
    #expect(file.revisions.map(\.isStream) == Array(repeating: form == .streams, count: 3))
    #expect(file.revisions.map(\.end) == [base.count - 1, once.bytes.count - 1, twice.bytes.count - 1])
    let own = form == .streams ? [third.number + 1] : []
    #expect(file.revisions.map(\.numbers).last == [added.number, third.number] + own)
  }

  @Test func `a base without a line end gets one`() throws {
    let base = Array(twoPages.dropLast())
    var update = PDFUpdate(of: try PDFFile(base))
    update.set(PDFReference(6), .value(.integer(4)))
    let bytes = update.finish().bytes
    #expect(bytes[base.count...].starts(with: "\n6 0 obj".utf8))
    #expect(try PDFFile(bytes).revisions.first?.end == base.count)
  }

  @Test func `a number that was freed is used again in its next generation`() throws {
    var update = PDFUpdate(of: try PDFFile(twoPages))
    update.free(PDFReference(6))
    var again = PDFUpdate(of: try PDFFile(update.finish().bytes))
    again.set(PDFReference(6, generation: 1), .value(.name("New")))
    let file = try PDFFile(again.finish().bytes)
    #expect(try file.object(PDFReference(6)) == nil)
    #expect(try file.object(PDFReference(6, generation: 1)) == .value(.name("New")))
    #expect(file.reference(to: 6) == PDFReference(6, generation: 1))
  }

  @Test func `an update of a linearized file`() throws {
    let linearized = try run("qpdf", ["--linearize", "FILE", "-"], on: twoPages).output
    let file = try PDFFile(linearized)
    #expect(file.revisions.count == 1)
    var update = PDFUpdate(of: file)
    let added = update.allocate()
    update.set(added, .value(.integer(1)))
    let bytes = update.finish().bytes
    let again = try PDFFile(bytes)
    #expect(again.revisions.map(\.numbers.count) == [file.numbers.count, 1])
    #expect(again.revisions.map(\.end) == [linearized.count - 1, bytes.count - 1])
    #expect(again.numbers == file.numbers + [added.number])
  }
}
