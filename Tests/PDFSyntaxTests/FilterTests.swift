import PDFSyntax
import Testing

@Suite struct FilterTests {
  @Test func `deflate and inflate are each other's opposite`() throws {
    for count in [0, 1, 1000, 70_000, 300_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
      for level in [1, 6, 9] { #expect(try inflate(deflate(bytes, level: level)) == bytes) }
    }
    #expect(try inflate(deflate([1, 2, 3]) + [9, 9]) == [1, 2, 3], "what follows is left alone")
  }

  @Test(arguments: [
    ("/Filter /ASCIIHexDecode", "41 4\n2 5>zz", "ABP"), ("/Filter [/AHx]", "4142", "AB"),
    ("/Filter /ASCII85Decode", "87cUR\nD]i,\"Ebo80~>", "Hello World!"),
    ("/Filter /A85", "z5l~>", "\0\0\0\0A"),
    ("/Filter [/ASCIIHexDecode /ASCII85Decode]", "7a7e3e>", "\0\0\0\0"),
    ("/Filter []", "as it is", "as it is"),
    ("/Filter 2 0 R", "4142>", "AB"), ("/Filter [2 0 R] /DecodeParms [null]", "4142>", "AB"),
    ("", "as it is", "as it is"),
  ])
  func `text filters`(entries: String, data: String, decoded: String) throws {
    let bytes = classicFile(
      "1 0 obj <<\(entries)>> stream\n\(data)\nendstream endobj\n2 0 obj /ASCIIHexDecode endobj")
    let file = try PDFFile(bytes)
    let stream = try #require(try file.resolve(.reference(PDFReference(1))).streamValue)
    #expect(try file.decoded(stream) == Array(decoded.utf8))
  }

  @Test(arguments: [
    ("FlateDecode", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("ASCIIHexDecode", PDFSyntaxError(.corruptData(filter: "ASCIIHexDecode"))),
    ("ASCII85Decode", PDFSyntaxError(.corruptData(filter: "ASCII85Decode"))),
    ("LZWDecode", PDFSyntaxError(.unknownFilter("LZWDecode"))),
    ("DCTDecode", PDFSyntaxError(.unknownFilter("DCTDecode"))),
    ("JPXDecode", PDFSyntaxError(.unknownFilter("JPXDecode"))),
    ("Crypt", PDFSyntaxError(.unknownFilter("Crypt"))),
  ])
  func `what is not decoded is an error with its name`(filter: String, error: PDFSyntaxError) throws {
    let file = try PDFFile(twoPages)
    for data in ["xyz|", "zxyzz\u{7F}"] {
      #expect(throws: error) {
        try file.decoded(PDFStream(["Filter": .name(filter)], data: Array(data.utf8)))
      }
    }
  }

  @Test(arguments: ["s8W-\"", "uuuuu", "5", "5zaaa"])
  func `groups of ASCII85 that stand for nothing`(data: String) throws {
    let file = try PDFFile(twoPages)
    #expect(throws: PDFSyntaxError(.corruptData(filter: "ASCII85Decode"))) {
      try file.decoded(PDFStream(["Filter": .name("A85")], data: Array(data.utf8)))
    }
  }

  @Test func `a truncated or altered stream is corrupt`() throws {
    let data = deflate((0..<5000).map { UInt8(truncatingIfNeeded: $0 / 3) })
    for broken in [
      Array(data.dropLast()), Array(data.dropLast(3)), data.dropLast() + [data[data.count - 1] ^ 1], [],
    ] {
      #expect(throws: PDFSyntaxError(.corruptData(filter: "FlateDecode"))) { try inflate(broken) }
    }
  }

  @Test func `decoding has a limit`() throws {
    let bomb = deflate([UInt8](repeating: 0, count: 1 << 20))
    #expect(try inflate(bomb, limit: 1 << 20).count == 1 << 20)
    #expect(throws: PDFSyntaxError(.tooLarge)) { try inflate(bomb, limit: (1 << 20) - 1) }
    var limits = PDFLimits()
    limits.decodedBytes = 1000
    let file = try PDFFile(twoPages, limits: limits)
    #expect(throws: PDFSyntaxError(.tooLarge)) {
      try file.decoded(PDFStream(["Filter": .name("FlateDecode")], data: bomb))
    }
    #expect(throws: PDFSyntaxError(.tooLarge)) {
      try file.decoded(PDFStream(["Filter": .name("A85")], data: [UInt8](repeating: 0x7A, count: 251)))
    }
  }

  @Test(arguments: [
    // None, Sub, Up, Average and Paeth; two colours, rows of two pixels.
    (
      "/Predictor 15 /Colors 2 /Columns 2",
      [0, 1, 2, 3, 4, 1, 1, 2, 3, 4, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 4, 1, 1, 1, 1],
      [1, 2, 3, 4, 1, 2, 4, 6, 2, 3, 5, 7, 2, 2, 4, 5, 3, 3, 5, 6]
    ),
    // Half bytes count as bytes; the last row is short.
    ("/Predictor 12 /BitsPerComponent 4 /Columns 3", [2, 1, 2, 2, 1], [1, 2, 2]),
    ("/Predictor 2 /Colors 3 /Columns 2", [1, 2, 3, 1, 1, 1, 9, 9, 9], [1, 2, 3, 2, 3, 4, 9, 9, 9]),
    ("/Predictor 2 /BitsPerComponent 16 /Columns 2", [0, 255, 0, 1, 7], [0, 255, 1, 0, 7]),
    ("/Predictor 1", [5], [5]),
  ])
  func `predictors`(parameters: String, data: [UInt8], decoded: [UInt8]) throws {
    var scanner = PDFScanner(Array("<<\(parameters)>>".utf8))
    let stream = PDFStream(
      ["Filter": .name("FlateDecode"), "DecodeParms": try scanner.readObject()], data: deflate(data))
    #expect(try PDFFile(twoPages).decoded(stream) == decoded)
  }

  @Test(arguments: [
    ("/Predictor 3", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("/Predictor 12 /Columns -1", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("/Predictor 12 /Columns 99999999999", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("/Predictor 12 /Colors 0", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("/Predictor 12 /BitsPerComponent 7", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("/Predictor 12", PDFSyntaxError(.corruptData(filter: "FlateDecode"))),
    ("/Predictor 2 /BitsPerComponent 1", PDFSyntaxError(.unknownFilter("FlateDecode Predictor 2"))),
  ])
  func `predictors that make no sense`(parameters: String, error: PDFSyntaxError) throws {
    var scanner = PDFScanner(Array("<<\(parameters)>>".utf8))
    let stream = PDFStream(
      ["Filter": .name("FlateDecode"), "DecodeParms": try scanner.readObject()], data: deflate([9, 1, 1]))
    let file = try PDFFile(twoPages)
    #expect(throws: error) { try file.decoded(stream) }
  }
}
