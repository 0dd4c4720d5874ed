import PDFSyntax
import Testing

@Suite struct DamagedFileTests {
  private static let objects = "1 0 obj << /Type /Catalog >> endobj\n2 0 obj (x) endobj"

  /// A file whose cross-reference is this text.
  private static func file(crossReference: String, objects: String = objects, start: Int? = nil) -> [UInt8] {
    let body = "%PDF-1.4\n\(objects)\n"
    return Array((body + crossReference + "\nstartxref\n\(start ?? body.utf8.count)\n%%EOF\n").utf8)
  }

  /// Where the cross-reference of `file` begins.
  private static let start = "%PDF-1.4\n\(objects)\n".utf8.count

  @Test(arguments: [
    (Array("".utf8), PDFSyntaxError(.noHeader, at: 0)), (Array("x".utf8), PDFSyntaxError(.noHeader, at: 0)),
    (Array("%PDF-1.4\n".utf8), PDFSyntaxError(.noStart)),
    (Array("%PDF-1.4\nstartxref".utf8), PDFSyntaxError(.noStart, at: 9)),
    (Array("%PDF-1.4\nstartxref\n-1".utf8), PDFSyntaxError(.badCrossReference, at: -1)),
    (Array("%PDF-1.4\nstartxref\n9999".utf8), PDFSyntaxError(.badCrossReference, at: 9999)),
    (Array("%PDF-1.4\nstartxref\n0".utf8), PDFSyntaxError(.badCrossReference, at: 0)),
    (file(crossReference: "xref\n0 1\ntrailer\n<<>>"), PDFSyntaxError(.badCrossReference, at: start + 9)),
    (file(crossReference: "xref\nx\ntrailer\n<<>>"), PDFSyntaxError(.badCrossReference, at: start + 5)),
    (file(crossReference: "xref\n0 -1\ntrailer\n<<>>"), PDFSyntaxError(.badCrossReference, at: start + 5)),
    (file(crossReference: "xref\n0 999999999\n"), PDFSyntaxError(.tooLarge, at: start + 5)),
    (
      file(crossReference: "xref\n9000000000000000000 1\n"), PDFSyntaxError(.badCrossReference, at: start + 5)
    ),
    (
      file(crossReference: "xref\n0 1\n0000000000 65535 x \n"),
      PDFSyntaxError(.badCrossReference, at: start + 9)
    ),
    (file(crossReference: "xref\ntrailer\n[]"), PDFSyntaxError(.expected(.trailer), at: start + 12)),
    (file(crossReference: "xref\ntrailer\n<</Prev \(start)>>"), PDFSyntaxError(.cycle, at: start)),
    (file(crossReference: "xref\ntrailer\n<</XRefStm \(start)>>"), PDFSyntaxError(.cycle, at: start)),
    (file(crossReference: "xref\ntrailer\n<</XRefStm 9>>"), PDFSyntaxError(.badCrossReference, at: 9)),
    (file(crossReference: "xref\ntrailer\n<</Prev 99999>>"), PDFSyntaxError(.badCrossReference, at: 99999)),
    (file(crossReference: "xref\ntrailer\n<</Prev /x>>"), PDFSyntaxError(.badCrossReference, at: -1)),
    (file(crossReference: "xref\ntrailer\n<</Encrypt 2 0 R>>"), PDFSyntaxError(.encrypted)),
    (file(crossReference: "", start: 9), PDFSyntaxError(.badCrossReference, at: 9)),
    (Array(twoPages.prefix(500)), PDFSyntaxError(.noStart)),
  ])
  func `a file that cannot be opened says why`(bytes: [UInt8], error: PDFSyntaxError) {
    #expect(throws: error) { try PDFFile(bytes) }
  }

  @Test(arguments: [
    ("/W [1 2 1] /Index [0 2] /Length 4", "abcd"), ("/W [0 0 0] /Index [0 99] /Length 0", ""),
    ("/W [1 2] /Length 4", "abcd"),
    ("/W [1 9 1] /Size 1 /Length 11", "abcdefghijk"), ("/W [1 2 1] /Index [0] /Length 4", "abcd"),
    ("/W [1 2 1] /Index [0 99999999999999] /Length 4", "abcd"),
    ("/W [1 2 1] /Index [-1 1] /Length 4", "abcd"),
    ("/W [1 8 1] /Size 1 /Length 10", "\u{1}\u{7F}\u{7F}\u{7F}abcdef"), ("/Size 1 /Length 4", "abcd"),
  ])
  func `a cross-reference stream that makes no sense`(entries: String, data: String) {
    let bytes = Self.file(
      crossReference: "3 0 obj << /Type /XRef \(entries) >> stream\n\(data)\nendstream endobj")
    if data.hasPrefix("\u{1}") {
      // An offset of eight bytes is none of this file, but no mistake of the section.
      #expect(throws: Never.self) { try PDFFile(bytes) }
    } else {
      #expect(throws: PDFSyntaxError(.badCrossReference, at: Self.start)) { try PDFFile(bytes) }
    }
  }

  @Test func `more entries than the limit`() {
    var limits = PDFLimits()
    limits.objects = 6
    #expect(throws: PDFSyntaxError.self) { try PDFFile(twoPages, limits: limits) }
    limits.objects = 7
    #expect(throws: Never.self) { try PDFFile(twoPages, limits: limits) }
  }

  @Test(arguments: [
    ("2 0 obj (x) endobj", 0, nil),
    ("3 0 obj (x) endobj", 0, PDFSyntaxError(.misplacedObject(number: 2), at: 9)),
    ("2 0 obj (x)", 0, PDFSyntaxError(.expected(.endOfObject), at: 21)),
    ("2 0 obj endobj", 0, PDFSyntaxError(.expected(.object), at: 17)),
    ("2 0 obj <</A", 0, PDFSyntaxError(.expected(.object), at: 22)),
    ("2 0 obj <<>> stream\nabc", 0, PDFSyntaxError(.expected(.endOfStream), at: 29)),
    ("2 0 obj <<>> stream\nabc endstream x", 0, PDFSyntaxError(.expected(.endOfObject), at: 43)),
    ("2 0 obj (x) endobj", 1, PDFSyntaxError(.misplacedObject(number: 2), at: 10)),
    ("2 0 obj (x) endobj", 99_999, PDFSyntaxError(.misplacedObject(number: 2), at: 100_008)),
  ])
  func `an object that cannot be read says why`(object: String, shift: Int, error: PDFSyntaxError?) throws {
    let offset = String(String(10_000_000_009 + shift).dropFirst())
    let body = "%PDF-1.4\n\(object)\n"
    let table = "xref\n2 1\n\(offset) 00000 n \ntrailer\n<<>>\nstartxref\n\(body.utf8.count)\n%%EOF\n"
    let file = try PDFFile(Array((body + table).utf8))
    if let error {
      #expect(throws: error) { try file.object(PDFReference(2)) }
      #expect(file.range(of: 2) == nil)
    } else {
      #expect(try file.object(PDFReference(2)) == .value(.string([0x78])))
    }
  }

  @Test func `references in a circle are an error`() throws {
    let file = try PDFFile(classicFile("1 0 obj 2 0 R endobj\n2 0 obj 1 0 R endobj\n3 0 obj 3 0 R endobj"))
    for number in 1...3 {
      #expect(throws: PDFSyntaxError(.cycle)) { try file.resolve(.reference(PDFReference(number))) }
    }
    #expect(try file.resolve(.reference(PDFReference(9))) == .value(.null))
  }

  @Test(arguments: [
    ("<</Type/ObjStm/N 1/First 4>>", "1 0 (a)", nil), ("<</Type/ObjStm/N 2/First 4>>", "1 0 (a)", "stream"),
    ("<</Type/ObjStm/N 1/First 99>>", "1 0 (a)", "stream"),
    ("<</Type/ObjStm/N 1/First -4>>", "1 0 (a)", "stream"),
    ("<</Type/ObjStm/N -1/First 4>>", "1 0 (a)", "stream"), ("<</N 1/First 4>>", "1 0 (a)", "stream"),
    ("<</Type/ObjStm/N 1/First 4>>", "2 0 (a)", "stream"),
    ("<</Type/ObjStm/N 1/First 4>>", "1 9 (a)", "stream"),
    ("<</Type/ObjStm/N 1/First 4>>", "1 0 (a", "object"),
    ("<</Type/ObjStm/N 1/First 4/Filter/X>>", "1 0 (a)", "filter"),
    ("<</Type/ObjStm/N 1000000/First 4>>", "1 0 (a)", "stream"),
  ])
  func `an object stream that makes no sense is an error of its objects`(
    dictionary: String, data: String, fault: String?
  ) throws {
    let bytes = Self.fileOfStreams(dictionary: dictionary, data: data)
    let file = try PDFFile(bytes)
    switch fault {
    case "stream"?:
      #expect(throws: PDFSyntaxError(.badObjectStream(number: 4))) { try file.object(PDFReference(1)) }
    case "object"?: #expect(throws: PDFSyntaxError(.unexpectedEnd)) { try file.object(PDFReference(1)) }
    case _?: #expect(throws: PDFSyntaxError(.unknownFilter("X"))) { try file.object(PDFReference(1)) }
    case nil: #expect(try file.object(PDFReference(1)) == .value(.string([0x61])))
    }
  }

  /// A file whose object 1 lies in the object stream 4.
  static func fileOfStreams(dictionary: String, data: String) -> [UInt8] {
    let body = "%PDF-1.5\n4 0 obj \(dictionary) stream\n\(data)\nendstream endobj\n"
    let entries = "02000400" + "01000900"
    let section = "5 0 obj <</Type/XRef/W[1 2 1]/Index[1 1 4 1]/Size 6/Root 1 0 R/Filter/AHx>> stream\n"
    return Array(
      (body + section + entries + ">\nendstream endobj\nstartxref\n\(body.utf8.count)\n%%EOF\n").utf8)
  }

  @Test func `an object stream inside an object stream is none`() throws {
    let body = "%PDF-1.5\n"
    let section =
      "5 0 obj <</Type/XRef/W[1 2 1]/Index[1 2]/Size 6/Filter/AHx>> stream\n0200020002000100>\nendstream endobj\n"
    let file = try PDFFile(Array((body + section + "startxref\n9\n%%EOF\n").utf8))
    #expect(throws: PDFSyntaxError(.badObjectStream(number: 2))) { try file.object(PDFReference(1)) }
  }

  @Test func `an error says what and where`() {
    let all: [(PDFSyntaxError, String)] = [
      (PDFSyntaxError(.noHeader, at: 0), "no %PDF header at byte 0"),
      (PDFSyntaxError(.noStart), "no startxref with an offset"),
      (
        PDFSyntaxError(.misplacedObject(number: 7), at: 12),
        "object 7 does not stand where the cross-reference says at byte 12"
      ),
      (PDFSyntaxError(.expected(.endOfObject), at: 3), "expected endobj at byte 3"),
      (PDFSyntaxError(.unknownFilter("LZWDecode")), "filter LZWDecode is not supported"),
    ]
    for (error, words) in all { #expect(error.description == words) }
  }
}
