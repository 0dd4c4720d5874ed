import PDFSyntax
import Testing

@Suite struct ScannerTests {
  @Test(arguments: [
    ("1", "1"), ("-5", "-5"), ("+17", "17"), ("00012", "12"), ("0.10", "0.1"), ("5.", "5.0"),
    ("-.002", "-0.002"),
    ("0.00001", "0.00001"), ("1.5e", nil), ("34.5", "34.5"),
    ("123456789012345678901", "123456789012345680000.0"),
    ("-9223372036854775808", "-9223372036854775808"), ("9223372036854775808", "9223372036854776000.0"),
    ("0.1234567890123456789", "0.12345678901234568"), ("72057594037927937.5", "72057594037927940.0"),
    ("--5", nil),
    ("1.2.3", nil), ("-", nil), (".", nil),
  ])
  func `numbers`(written: String, again: String?) {
    check(written, gives: again)
  }

  @Test(arguments: [
    ("(abc)", "(abc)"), ("()", "()"), ("(a(b)c)", #"(a\(b\)c)"#), (#"(a\)\(\\)"#, #"(a\)\(\\)"#),
    (#"(\101\60\7z)"#, "<413007 7A>"), (#"(\1012)"#, "(A2)"), (#"(\n\r\t\b\f)"#, "<0A0D0908 0C>"),
    (#"(\q)"#, "(q)"),
    ("(a\\\nb)", "(ab)"), ("(a\\\r\nb)", "(ab)"), ("(a\nb)", #"(a\nb)"#), ("(a\r\nb\rc)", #"(a\nb\nc)"#),
    ("<61 62\n6>", "(ab`)"), ("<>", "()"), ("<fEfF>", "<FEFF>"), ("(\\)", nil), ("(a", nil), ("<6g>", nil),
    ("<61", nil),
    (")", nil), (#"(\400)"#, "<00>"),
  ])
  func `strings`(written: String, again: String?) {
    check(written, gives: again?.replacing(" ", with: ""))
  }

  @Test(arguments: [
    ("/Name", "/Name"), ("/", "/"), ("/A#20B", "/A#20B"), ("/A#42", "/AB"), ("/A#4", "/A#234"),
    ("/#zz", "/#23zz"),
    ("/#D0#B0", "/#D0#B0"), ("/a;*_-.$@!'", "/a;*_-.$@!'"), ("/#2F#28", "/#2F#28"), ("/#FF#FE", "/#FF#FE"),
    ("/а", "/#D0#B0"), ("/#F4#8F#BF#BF", "/#F4#8F#BF#BF"),
  ])
  func `names`(written: String, again: String?) {
    check(written, gives: again)
  }

  @Test func `a name equals no key that only looks alike to Unicode`() throws {
    var scanner = PDFScanner(Array("<< /#E2#84#AAids 1 /Kids 2 >>".utf8))
    let dictionary = try #require(try scanner.readObject().dictionaryValue)
    #expect(dictionary.count == 2)
    #expect(dictionary["Kids"] == .integer(2))
    check("/#E2#84#AAids", gives: "/#E2#84#AAids")
  }

  @Test(arguments: [
    ("[1 2 R 3 0 R]", "[1 2 R 3 0 R]"), ("[1 2 0 R]", "[1 2 0 R]"), ("[/ 4//A/ null/]", "[/ 4//A/ null/]"),
    ("[ 1 /A(b)<< >>null true[]]", "[1/A(b)<<>>null true[]]"),
    ("<< /A 1 % comment >>\n /B [ /C/D ] >>", "<</A 1/B[/C/D]>>"), ("<</A 1/B 2/A 3>>", "<</A 3/B 2>>"),
    ("12 0 R", "12 0 R"), ("12 0 Rx", "12"), ("12 %c\n0 R", "12"), ("<</A>>", nil), ("<<1 2>>", nil),
    ("[1 2", nil),
    ("<</A 1", nil), ("]", nil), (">>", nil), ("foo", nil), ("", nil), ("% only", nil), ("{", nil),
  ])
  func `arrays, dictionaries and references`(written: String, again: String?) {
    check(written, gives: again)
  }

  @Test func `tokens have their places`() throws {
    var scanner = PDFScanner(Array(" <</K [(a) 1.5]>>endobj%x".utf8))
    var places: [Range<Int>] = []
    while true {
      let token = try scanner.next()
      if token.kind == .end { break }
      places.append(token.range)
    }
    #expect(places == [1..<3, 3..<5, 6..<7, 7..<10, 11..<14, 14..<15, 15..<17, 17..<23])
  }

  @Test func `depth has a limit`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    var allowed = PDFScanner(nested(100))
    #expect(throws: Never.self) { try allowed.readObject() }
    var refused = PDFScanner(nested(101))
    #expect(throws: PDFSyntaxError(.tooDeep, at: 100)) { try refused.readObject() }
    var endless = PDFScanner([UInt8](repeating: UInt8(ascii: "["), count: 1 << 20))
    #expect(throws: PDFSyntaxError(.tooDeep, at: 100)) { try endless.readObject() }
  }

  @Test func `a large dictionary keeps its order`() throws {
    let text = "<<" + (0..<100_000).map { "/K\($0 % 50_000) \($0)" }.joined() + ">>"
    var scanner = PDFScanner(Array(text.utf8))
    var dictionary = try #require(try scanner.readObject().dictionaryValue)
    #expect(dictionary.count == 50_000)
    #expect(dictionary["K7"] == .integer(50_007))
    #expect(dictionary.map(\.key).prefix(3) == ["K0", "K1", "K2"])
    dictionary["K1"] = nil
    dictionary["New"] = .null
    #expect(dictionary["K2"] == .integer(50_002))
    #expect(dictionary.last?.key == "New")
  }

  @Test func `dictionaries are equal in whatever order`() {
    let one: PDFDictionary = ["A": .integer(1), "B": .name("x")]
    let other: PDFDictionary = ["B": .name("x"), "A": .integer(1)]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["A": .integer(1), "B": .name("y")])
    #expect(one != ["A": .integer(1)])
  }

  @Test func `what is written behind something does not run into it`() {
    var bytes = Array("1 0 obj".utf8)
    PDFSerializer.append(.array([.null, .name("A"), .integer(1), .real(-2), .boolean(false)]), to: &bytes)
    PDFSerializer.append(.integer(3), to: &bytes)
    PDFSerializer.append(.integer(4), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "1 0 obj[null/A 1 -2.0 false]3 4")
  }

  @Test(arguments: [
    (1e16, "10000000000000000.0"), (1.25e20, "125000000000000000000.0"), (-1e-7, "-0.0000001"),
    (1.5e-7, "0.00000015"), (0, "0.0"), (-0.0, "-0.0"), (1.0 / 3, "0.3333333333333333"),
  ])
  func `reals have no exponent`(value: Double, written: String) {
    #expect(text(of: .real(value)) == written)
  }

  @Test func `the largest and smallest reals are read again`() throws {
    for value in [Double.greatestFiniteMagnitude, -Double.leastNonzeroMagnitude, 4.9e-308] {
      var scanner = PDFScanner(Array(text(of: .real(value)).utf8))
      #expect(try scanner.readObject() == .real(value))
    }
    var scanner = PDFScanner(Array((String(repeating: "9", count: 400) + ".").utf8))
    #expect(try scanner.readObject() == .real(.greatestFiniteMagnitude))
  }

  private func check(
    _ written: String, gives again: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var scanner = PDFScanner(Array(written.utf8))
    let read = try? scanner.readObject()
    #expect(read.map { text(of: $0) } == again, sourceLocation: sourceLocation)
    guard let read else { return }
    var again = PDFScanner(Array(text(of: read).utf8))
    #expect((try? again.readObject()) == read, sourceLocation: sourceLocation)
  }
}
