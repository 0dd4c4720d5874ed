import Figures
import Testing

@Suite struct CodeSymbolTests {
  /// The bars of a code of one row: `#` for a dark module.
  private func modules(_ code: CodeSymbol) -> String {
    var line = [Character](repeating: ".", count: code.columns)
    for bar in code.bars where bar.row == 0 {
      for column in bar.column..<bar.column + bar.width { line[column] = "#" }
    }
    return String(line)
  }

  private func problem(_ make: () throws(FigureError) -> CodeSymbol) -> String? {
    do throws(FigureError) {
      _ = try make()
      return nil
    } catch { return error.reason }
  }

  @Test func `Code 128 puts two digits into a symbol`() throws {
    // Start C, 12, 34, check (105 + 12 + 2·34) mod 103 = 82, stop.
    #expect(
      modules(try .code128("1234"))
        == "..........##.#..###..#.##..###..#...#.##...#..#..####.##...###.#.##..........")
    // Four pairs are three symbols fewer than eight letters.
    #expect(try CodeSymbol.code128("12345678").columns == CodeSymbol.code128("ABCD").columns)
    #expect(try CodeSymbol.code128("AB123456").columns < CodeSymbol.code128("ABCDEFGH").columns)
  }

  @Test func `EAN-13 adds its check digit`() throws {
    let code = try CodeSymbol.ean13("400638133393")
    #expect(code.captions.map(\.text) == ["4", "006381", "333931"])
    #expect(code.columns == 113)
    #expect(try modules(.ean13("4006381333931")) == modules(code))
  }

  @Test func `a code that cannot be made says why`() {
    #expect(
      problem { () throws(FigureError) in try .ean13("4006381333932") }
        == "its last digit is not the check digit of the others")
    #expect(
      problem { () throws(FigureError) in try .ean13("40063") }
        == "an EAN-13 has 12 digits and a check digit, and nothing else")
    #expect(
      problem { () throws(FigureError) in try .code128("Ош") }
        == "Code 128 has only Latin letters, digits and signs of ASCII")
    #expect(problem { () throws(FigureError) in try .qr("") } == "there is no text to encode")
    #expect(
      problem { () throws(FigureError) in try .qr(String(repeating: "я", count: 2000)) }
        == "4000 bytes are more than a QR code of level M holds")
  }

  @Test func `a QR code has its finder patterns and quiet zone, dark neighbours in one bar`() throws {
    let code = try CodeSymbol.qr("Кыргыз тили", correction: .high)
    #expect(code.columns == code.rows)
    let first = code.bars.filter { $0.row == 4 }
    #expect(first.first.map { [$0.column, $0.width] } == [4, 7])
    #expect(first.last.map { [$0.column, $0.width] } == [code.columns - 11, 7])
    #expect(code.bars.allSatisfy { 4..<code.columns - 4 ~= $0.column })
  }
}
