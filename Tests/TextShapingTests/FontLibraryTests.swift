import Diagnostics
import Geometry
import Testing
import TextShaping

@Suite struct FontLibraryTests {
  @Test(arguments: [
    (families: ["PT Sans"], weight: 400, slope: FontQuery.Slope.normal, gives: "PTSans-Regular"),
    (["pt sans"], 700, .italic, "PTSans-BoldItalic"),
    (["PT Serif"], 500, .normal, "PTSerif-Regular"),
    (["PT Serif"], 600, .normal, "PTSerif-Bold"),
    (["PT Serif"], 300, .oblique, "PTSerif-Italic"),
    (["Times New Roman"], 700, .normal, "LiberationSerif-Bold"),
    (["Arial"], 400, .normal, "PTSans-Regular"),
    (["serif"], 400, .italic, "PTSerif-Italic"),
    (["monospace"], 400, .normal, "LiberationMono"),
    (["No Such Family"], 900, .normal, "PTSerif-Bold"),
    ([], 400, .normal, "PTSerif-Regular"),
    (["No Such Family", "PT Sans", "sans-serif", "Times"], 400, .normal, "PTSans-Regular LiberationSerif"),
  ])
  func `a style gets the nearest face of each family that exists`(
    families: [String], weight: Int, slope: FontQuery.Slope, gives: String
  ) throws {
    let library = try TestFonts.library()
    let faces = library.faces(for: FontQuery(families: families, weight: weight, slope: slope))
    #expect(faces.map { library.name(of: $0) }.joined(separator: " ") == gives)
  }

  @Test func `an added family hides the shipped one of the same name`() throws {
    let serif = try #require(try TestFonts.shipped.first { $0.name == "PTSerif-Bold.ttf" })
    let library = try TestFonts.library(added: [serif])
    let faces = library.faces(for: FontQuery(families: ["PT Serif"], weight: 400, slope: .italic))
    #expect(faces.map { library.name(of: $0) } == ["PTSerif-Bold"])
  }

  @Test func `metrics of the test font are those it was made with`() throws {
    let library = try TestFonts.library(added: [TestFonts.square])
    let face = try #require(library.faces(for: FontQuery(families: ["Square Test"])).first)
    #expect(library.name(of: face) == "SquareTest-Regular")
    #expect(
      library.metrics(of: face)
        == FontMetrics(
          unitsPerEm: 1000, ascent: FontUnits(800), descent: FontUnits(200), lineGap: FontUnits(0),
          xHeight: FontUnits(500), capHeight: FontUnits(800), spaceAdvance: FontUnits(1000),
          zeroAdvance: FontUnits(1000),
          underlineOffset: FontUnits(125), underlineThickness: FontUnits(50)))
    #expect(library.metrics(of: face).length(FontUnits(500), at: Points(12)) == Points(6))
  }

  @Test func `the shipped fonts have the Kyrgyz letters and the number sign`() throws {
    let library = try TestFonts.library()
    for family in ["PT Sans", "PT Serif", "Liberation Serif", "Liberation Mono"] {
      for (weight, slope) in [(400, FontQuery.Slope.normal), (700, .normal), (400, .italic), (700, .italic)] {
        let query = FontQuery(families: [family], weight: weight, slope: slope)
        let face = try #require(library.faces(for: query).first)
        for letter in "ҢңӨөҮүЁё№«»–—".unicodeScalars {
          #expect(library.covers(letter, face: face), "\(library.name(of: face)) lacks \(letter)")
        }
      }
    }
  }

  @Test func `a file that is no font is an error that names it, and the others serve`() throws {
    let broken = FontFile(name: "notes.ttf", bytes: Array("not a font".utf8))
    let cut = FontFile(name: "empty.ttf", bytes: [])
    let loaded = FontLibrary.load(shipped: try TestFonts.shipped, added: [broken, cut])
    #expect(
      loaded.diagnostics.map(\.printed).joined(separator: "\n") == """
        error[FNT-0001]: the font file cannot be read as a TrueType or OpenType font
         --> notes.ttf
        help: replace the file by a whole copy, or take it out of the font folder
        error[FNT-0001]: the font file cannot be read as a TrueType or OpenType font
         --> empty.ttf
        help: replace the file by a whole copy, or take it out of the font folder
        """)
    #expect(loaded.value.hasFamily("PT Sans"))
  }

  @Test func `no font at all is an error`() {
    let loaded = FontLibrary.load(shipped: [], added: [])
    #expect(loaded.diagnostics.map(\.code.description) == ["FNT-0002"])
    #expect(loaded.value.faces(for: FontQuery(families: ["serif"])).isEmpty)
  }

  @Test func `a font cut short anywhere is refused or used, never a crash`() throws {
    let whole = try #require(try [UInt8](contentsOfTestFont: "SquareTest.ttf"))
    for length in stride(from: 0, to: whole.count, by: 97) {
      let loaded = FontLibrary.load(shipped: [FontFile(name: "cut.ttf", bytes: Array(whole.prefix(length)))])
      guard let face = loaded.value.faces(for: FontQuery(families: [])).first else { continue }
      let shaper = TextShaper(fonts: loaded.value)
      _ = shaper.shape("Ң", in: shaper.stack(faces: [face]))
      if let data = loaded.value.fontData(of: face) { data.withUnsafeBytes { #expect($0.count > 0) } }
    }
  }

  @Test func `a glyph made of one that the face does not have is not embedded`() throws {
    var bytes = try #require(try [UInt8](contentsOfTestFont: "SquareTest.ttf"))
    let glyf = try #require(bytes.firstRange(of: Array("glyf".utf8)))
    let start = bytes[glyf.upperBound + 4..<glyf.upperBound + 8].reduce(0) { $0 << 8 | Int($1) }
    // A composite glyph of one part, the glyph 65,000.
    let part: [UInt8] = [0, 0, 0xFD, 0xE8, 0, 0]
    bytes.replaceSubrange(start..<start + 16, with: [0xFF, 0xFF] + [UInt8](repeating: 0, count: 8) + part)
    let library = FontLibrary.load(shipped: [FontFile(name: "damaged.ttf", bytes: bytes)]).value
    let data = library.fontData(of: FontFaceID(0))
    #expect(data == nil)
  }

  @Test func `a font with names beyond the table of its names is not embedded`() throws {
    var bytes = try #require(try [UInt8](contentsOfTestFont: "SquareTest.ttf"))
    let name = try #require(bytes.firstRange(of: Array("name".utf8)))
    let start = bytes[name.upperBound + 4..<name.upperBound + 8].reduce(0) { $0 << 8 | Int($1) }
    // The length of the first name.
    bytes.replaceSubrange(start + 14..<start + 16, with: [0xFF, 0xFF])
    let library = FontLibrary.load(shipped: [FontFile(name: "damaged.ttf", bytes: bytes)]).value
    let data = library.fontData(of: FontFaceID(0))
    #expect(data == nil)
  }

  @Test func `embedding takes a file of half the size with the same metrics`() throws {
    let file = try #require(try TestFonts.shipped.first)
    let library = FontLibrary.load(shipped: [file]).value
    let face = FontFaceID(0)
    let data = try #require(library.fontData(of: face))
    let size = data.withUnsafeBytes { $0.count }
    #expect(size < 200_000, "the file with hints has 429,172 bytes")
    let bytes = data.withUnsafeBytes { Array($0) }
    let embedded = FontFile(name: "embedded.ttf", bytes: bytes)
    let again = FontLibrary.load(shipped: [embedded])
    #expect(again.diagnostics.isEmpty)
    #expect(again.value.metrics(of: face) == library.metrics(of: face))
  }
}
