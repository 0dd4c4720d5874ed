import PDFSyntax
import Testing

@Suite struct ContentScannerTests {
  @Test func `operators with their operands`() throws {
    try check(
      """
      q 1 0 0 -1 0 100.5 cm
      /Span << /MCID 0 /Lang (ru) >> BDC % BDC in a comment
      BT /F1 12 Tf [(a) -20 <6263> (EMC)] TJ (BT) ' ET EMC /x5 Do true null f* Q
      """,
      gives: """
        q
        cm 1 0 0 -1 0 100.5
        BDC /Span <</MCID 0/Lang(ru)>>
        BT
        Tf /F1 12
        TJ [(a)-20(bc)(EMC)]
        ' (BT)
        ET
        EMC
        Do /x5
        f* true null
        Q
        """)
  }

  @Test func `ranges reach from the first operand to the operator`() throws {
    let content = Array("q /A  /B BDC\nEMC % x".utf8)
    var scanner = ContentScanner(content)
    var pieces: [String] = []
    while let operation = try scanner.next() {
      pieces.append(String(decoding: content[operation.range], as: UTF8.self))
      pieces.append(String(decoding: content[operation.operands], as: UTF8.self))
    }
    #expect(pieces == ["q", "", "/A  /B BDC", "/A  /B ", "EMC", ""])
  }

  @Test(arguments: [
    // The length follows from the picture.
    ("/W 4 /H 2 /BPC 8 /CS /G", "ab EI Q\u{0}"), ("/W 9 /H 2 /IM true", "EI E"),
    ("/Width 1 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceRGB", " EI Q "),
    ("/W 1 /H 1 /BPC 8 /CS /CMYK", "EI\n "),
    ("/W 3 /H 1 /BPC 8 /CS [/I /RGB 1 <000000ffffff>]", "EI "),
    // It is told.
    ("/F /Fl /L 8", "x EI Q y"),
    // It is looked for.
    ("/F /Fl /W 4 /H 2", "x EI\u{1}\u{2}y"), ("/F /Fl", "x EI \u{7F}abc def"), ("/F /AHx", "0011>"),
    ("/F /A85", "zz~>"),
    ("/CS /Named /W 1", "EIEI xEI"),
  ])
  func `inline images`(keys: String, data: String) throws {
    let content = Array("q BI \(keys) ID \(data)\nEI Q".utf8)
    var scanner = ContentScanner(content)
    #expect(try scanner.next()?.name == "q")
    let image = try #require(try scanner.next())
    #expect(image.name == "EI")
    #expect(image.imageData.map { String(decoding: content[$0], as: UTF8.self) } == data)
    #expect(content[image.range].starts(with: "BI".utf8))
    #expect(content[..<image.range.upperBound].suffix(2).elementsEqual("EI".utf8))
    #expect(try scanner.operands(of: image).first?.nameValue != nil)
    #expect(try scanner.next()?.name == "Q")
    #expect(try scanner.next() == nil)
  }

  @Test func `data that end without white space`() throws {
    var scanner = ContentScanner(Array("BI /F /AHx ID 00>EI Q".utf8))
    let image = try #require(try scanner.next())
    #expect(image.imageData == 14..<17)
    #expect(try scanner.next()?.name == "Q")
  }

  @Test(arguments: [
    ("1 2", PDFSyntaxError(.unexpectedEnd, at: 3)), ("[1 2", PDFSyntaxError(.unexpectedEnd, at: 4)),
    ("q ] Q", PDFSyntaxError(.expected(.operands), at: 2)), ("(a", PDFSyntaxError(.unexpectedEnd, at: 0)),
    ("q )", PDFSyntaxError(.unexpectedByte(0x29), at: 2)), ("BI /W 1", PDFSyntaxError(.unexpectedEnd, at: 0)),
    ("BI /W 1 ID abc", PDFSyntaxError(.expected(.endOfImage), at: 0)),
    ("BI 1 2 ID abc EI", PDFSyntaxError(.expected(.name), at: 3)),
    (String(repeating: "[", count: 200), PDFSyntaxError(.tooDeep, at: 100)),
  ])
  func `damaged content`(content: String, error: PDFSyntaxError) {
    #expect(throws: error) {
      var scanner = ContentScanner(Array(content.utf8))
      while try scanner.next() != nil {}
    }
  }

  @Test func `an operator longer than any is still one`() throws {
    var scanner = ContentScanner(Array("endstreamendobj longerthaneight".utf8))
    #expect(try scanner.next()?.name != "EMC")
    #expect(try scanner.next()?.range == 16..<31)
  }

  private func check(
    _ content: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(content.utf8)
    var scanner = ContentScanner(bytes)
    var lines: [String] = []
    while let operation = try scanner.next() {
      let name = String(
        decoding: bytes[operation.operands.upperBound..<operation.range.upperBound], as: UTF8.self)
      lines.append(
        ([name] + (try scanner.operands(of: operation)).map { text(of: $0) }).joined(separator: " "))
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }
}
