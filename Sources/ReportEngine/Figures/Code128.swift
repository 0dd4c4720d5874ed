extension CodeSymbol {
  /// Code 128 (ISO/IEC 15417) of ASCII: code set C for runs of digits, two in a symbol, B for the rest.
  public static func code128(_ text: String, hasCaption: Bool = true) throws(FigureError) -> CodeSymbol {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else {
      throw FigureError(reason: "there is no text to encode", help: "give the text in value=\"…\"")
    }
    guard bytes.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      throw FigureError(
        reason: "Code 128 has only Latin letters, digits and signs of ASCII",
        help: "encode a number or a register code, or take <qr>, which holds any text")
    }
    // About 25 cm of bars at the least width that prints well.
    guard bytes.count <= 80 else {
      throw FigureError(
        reason: "\(bytes.count) characters are too many for a code of bars, at most 80 fit on paper",
        help: "take <qr>")
    }
    let symbols = code128Symbols(bytes)
    let check = symbols.enumerated().reduce(0) { $0 + max(1, $1.offset) * $1.element } % 103
    let widths = (symbols + [check, 106]).flatMap { code128Widths[$0].utf8.map { Int($0) - 48 } }
    let length = widths.reduce(0, +)
    let captions = hasCaption ? [Caption(text: text, columns: 10..<10 + length)] : []
    return CodeSymbol(widths: widths, quietBefore: 10, quietAfter: 10, captions: captions)
  }

  /// The start symbol and the data. A run of digits pays for the change of set when it has four digits at
  /// an end of the text, six within (ISO/IEC 15417, "Use of start, code set and shift characters").
  private static func code128Symbols(_ bytes: [UInt8]) -> [Int] {
    let (startB, startC, toC, toB) = (104, 105, 99, 100)
    var symbols: [Int] = []
    var isC = false
    var index = 0
    while index < bytes.count {
      let run = bytes[index...].prefix { 0x30...0x39 ~= $0 }.count
      let isAtEnd = index == 0 || index + run == bytes.count
      let pays = run == bytes.count && run == 2 || run >= (isAtEnd ? 4 : 6)
      if !isC, pays, run.isMultiple(of: 2) || symbols.isEmpty {
        symbols.append(symbols.isEmpty ? startC : toC)
        isC = true
      } else if isC, run < 2 {
        symbols.append(toB)
        isC = false
      } else if symbols.isEmpty {
        symbols.append(startB)
      }
      if isC {
        symbols.append(Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30))
        index += 2
      } else {
        symbols.append(Int(bytes[index]) - 0x20)
        index += 1
      }
    }
    return symbols
  }

  /// Widths of bars and gaps of the symbols 0 to 105 and the stop symbol.
  private static let code128Widths: [Substring] =
    """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 \
    122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 \
    322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 \
    112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 \
    331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 \
    112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 \
    124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 \
    411311 113141 114131 311141 411131 211412 211214 211232 2331112
    """.split(separator: " ")
}
