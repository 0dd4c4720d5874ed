import Geometry
import Testing
import TextShaping

@Suite struct TextShaperTests {
  /// The words of a text as lines of `face advance "text" glyphs`, a glyph as `cluster length×advance`.
  func shape(_ text: String, families: [String], features: [FontFeature] = []) throws -> [String] {
    let library = try TestFonts.library(added: [TestFonts.square])
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: families)), features: features)
    return shaper.describe(shaper.shape(text, in: stack))
  }

  @Test func `a word is one run of its glyphs`() throws {
    #expect(
      try shape("Өмүр", families: ["Square Test"]) == [
        #"SquareTest-Regular 4000 "Өмүр" 2×1000 2×1000 2×1000 2×1000"#
      ])
  }

  @Test func `a letter that the face lacks is set in the next face of the stack`() throws {
    #expect(
      try shape("aßb", families: ["Square Test", "PT Sans"]) == [
        #"SquareTest-Regular 1000 "a" 1×1000"#, #"PTSans-Regular 592 "ß" 2×592"#,
        #"SquareTest-Regular 1000 "b" 1×1000"#,
      ])
  }

  @Test func `a symbol that the family lacks comes from the shipped symbols, a letter does not`() throws {
    let library = try TestFonts.library()
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["PT Sans"])))
    #expect(
      shaper.describe(shaper.shape("☑→я", in: stack)) == [
        #"NotoSansSymbols2-Regular 821 "☑" 3×821"#, #"LiberationSerif 2048 "→" 3×2048"#,
        #"PTSans-Regular 475 "я" 2×475"#,
      ])
    _ = shaper.shape("你", in: stack)
    #expect(shaper.takeMissing() == [MissingScalar(scalar: "你", stack: stack)])
  }

  @Test func `a combining mark goes to the face that has the letter and the mark`() throws {
    let words = try shape("и\u{301}о", families: ["Square Test", "PT Sans"])
    #expect(words.count == 2)
    #expect(words[0].hasPrefix("PTSans-Regular"))
    #expect(words[1].hasPrefix("SquareTest-Regular"))
  }

  @Test func `letters and marks stay clusters of their own`() throws {
    let words = try shape("э\u{301}", families: ["PT Sans"])
    #expect(words.count == 1)
    #expect(words[0].contains(#""э\#u{301}" 2×"#))
    #expect(!words[0].contains("4×"))
  }

  @Test(arguments: ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}"])
  func `invisible characters leave neither glyph nor text`(character: String) throws {
    #expect(
      try shape("a\(character)b", families: ["Square Test"]) == [
        #"SquareTest-Regular 2000 "ab" 1×1000 1×1000"#
      ])
    #expect(try shape(character, families: ["Square Test"]).isEmpty)
  }

  @Test func `joiners and variation selectors are never missing`() throws {
    let library = try TestFonts.library(added: [TestFonts.square])
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["Square Test"])))
    _ = shaper.shape("a\u{200D}b\u{200C}c\u{FE0F}", in: stack)
    #expect(shaper.takeMissing().isEmpty)
  }

  @Test(arguments: ["\u{200D}ab", "a\u{200D}b", "ab\u{FE0F}"])
  func `the clusters of a word hold all its text`(text: String) throws {
    let library = try TestFonts.library(added: [TestFonts.square])
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["Square Test"])))
    _ = shaper.shape(text, in: stack)
    #expect(shaper.glyphs.reduce(0) { $0 + Int($1.clusterLength) } == text.utf8.count)
  }

  @Test func `a space and a no-break space are words of space width`() throws {
    #expect(try shape(" ", families: ["Square Test"]) == [#"SquareTest-Regular 1000 " " 1×1000"#])
    #expect(
      try shape("7\u{A0}А", families: ["Square Test"]) == [
        "SquareTest-Regular 3000 \"7\u{A0}А\" 1×1000 2×1000 2×1000"
      ])
  }

  @Test func `kerning narrows a pair and can be switched off`() throws {
    let kerned = try shape("ТАУ", families: ["PT Sans"])
    let plain = try shape("ТАУ", families: ["PT Sans"], features: [FontFeature(tag: "kern", value: 0)])
    #expect(kerned != plain)
  }

  @Test func `the same word is shaped once, and once per stack`() throws {
    let library = try TestFonts.library()
    let shaper = TextShaper(fonts: library)
    let sans = shaper.stack(faces: library.faces(for: FontQuery(families: ["PT Sans"])))
    let serif = shaper.stack(faces: library.faces(for: FontQuery(families: ["PT Serif"])))
    let first = shaper.shape("мектеп", in: sans)
    #expect(shaper.shape("мектеп", in: sans) == first)
    #expect(shaper.shape("мектеп", in: serif) != first)
    #expect(shaper.stack(faces: shaper.faces(of: sans)) == sans)
    #expect(shaper.glyphs.count == 12)
  }

  @Test func `the cache finds every word after it has grown`() throws {
    let library = try TestFonts.library(added: [TestFonts.square])
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["Square Test"])))
    let ranges = (0..<5000).map { shaper.shape("w\($0)", in: stack) }
    for (number, range) in ranges.enumerated() {
      #expect(shaper.shape("w\(number)", in: stack) == range)
      #expect(shaper[range.first].advance == FontUnits(Int32(1000 * (1 + String(number).count))))
    }
  }

  @Test func `a missing character is a box of one em, reported each time its word is asked for`() throws {
    let library = try TestFonts.library(added: [TestFonts.square])
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["Square Test"])))
    let range = shaper.shape("a你你", in: stack)
    #expect(shaper.describe(range) == [#"SquareTest-Regular 3000 "a你你" 1×1000 3×1000 3×1000"#])
    let glyphs = shaper.glyphs[Int(shaper[range.first].glyphs.lowerBound)...]
    #expect(glyphs.map { $0.id == Glyph.missingID } == [false, true, true])
    #expect(shaper.takeMissing() == [MissingScalar(scalar: "你", stack: stack)])
    #expect(shaper.takeMissing().isEmpty)
    _ = shaper.shape("a你你", in: stack)
    #expect(shaper.takeMissing() == [MissingScalar(scalar: "你", stack: stack)])
  }

  @Test(arguments: [("а\u{301}б", [4, 0, 2]), ("مرحبا", [10, 0, 0, 0, 0])])
  func `spaced letters keep their marks, and cursive ones hold together`(text: String, lengths: [Int]) throws
  {
    let library = try TestFonts.library()
    let shaper = TextShaper(fonts: library)
    let faces = library.faces(for: FontQuery(families: ["PT Sans"]))
    let range = shaper.shape(text, in: shaper.stack(faces: faces, isSpaced: true))
    let glyphs = shaper[range.first].glyphs
    #expect(glyphs.map { Int(shaper.glyphs[Int($0)].clusterLength) } == lengths)
  }

  @Test func `the hyphen of a broken word is drawn and reads as a soft hyphen`() throws {
    let library = try TestFonts.library()
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["PT Sans"])))
    let hyphen = shaper.hyphen(in: stack)
    #expect(shaper.hyphen(in: stack) == hyphen)
    #expect(shaper.describe(WordRange(first: hyphen, count: 1)) == ["PTSans-Regular 360 \"\u{AD}\" 2×360"])
  }

  @Test func `bytes that are no UTF-8 are shaped without a crash`() throws {
    let library = try TestFonts.library()
    let shaper = TextShaper(fonts: library)
    let stack = shaper.stack(faces: library.faces(for: FontQuery(families: ["PT Sans"])))
    let texts: [[UInt8]] = [
      [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x41], [0x80, 0x80], [0xC2, 0xAD, 0xC2],
    ]
    for bytes in texts {
      let range = bytes.withUnsafeBufferPointer { shaper.shape($0, in: stack) }
      #expect(range.count <= 2)
    }
  }
}

extension TextShaper {
  func describe(_ range: WordRange) -> [String] {
    (0..<range.count).map { position in
      let word = self[range[position]]
      let glyphs = self.glyphs[Int(word.glyphs.lowerBound)..<Int(word.glyphs.upperBound)]
      let bytes = self.text[Int(word.text.lowerBound)..<Int(word.text.upperBound)]
      let text = String(decoding: bytes, as: UTF8.self)
      let list = glyphs.map { "\($0.clusterLength)×\($0.advance.value)" }.joined(separator: " ")
      return "\(fonts.name(of: word.face)) \(word.advance.value) \"\(text)\" \(list)"
    }
  }
}
