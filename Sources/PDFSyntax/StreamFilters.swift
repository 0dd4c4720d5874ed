/// Undoes the filters of streams (ISO 32000-1, "Filters").
enum StreamFilter {
  /// The data before one filter was applied; `parameters` is its `DecodeParms`.
  static func decode(
    _ data: [UInt8], filter: String, parameters: PDFDictionary?, limit: Int
  ) throws(PDFSyntaxError) -> [UInt8] {
    switch filter {
    case "FlateDecode", "Fl":
      let inflated = try inflate(data, limit: limit)
      guard let predictor = try Predictor(parameters) else { return inflated }
      return try predictor.undo(inflated)
    case "ASCIIHexDecode", "AHx": return try asciiHex(data)
    case "ASCII85Decode", "A85": return try ascii85(data)
    default: throw PDFSyntaxError(.unknownFilter(filter))
    }
  }

  private static func asciiHex(_ data: [UInt8]) throws(PDFSyntaxError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(data.count / 2)
    var high: UInt8?
    for byte in data {
      if byte == UInt8(ascii: ">") { break }
      if byte.isPDFWhiteSpace { continue }
      guard let digit = byte.hexValue else { throw PDFSyntaxError(.corruptData(filter: "ASCIIHexDecode")) }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { result.append(high << 4) }
    return result
  }

  private static func ascii85(_ data: [UInt8]) throws(PDFSyntaxError) -> [UInt8] {
    let corrupt = PDFSyntaxError(.corruptData(filter: "ASCII85Decode"))
    var result: [UInt8] = []
    result.reserveCapacity(data.count)
    var group: UInt64 = 0
    var digits = 0
    for byte in data {
      if byte == UInt8(ascii: "~") { break }
      if byte.isPDFWhiteSpace { continue }
      if byte == UInt8(ascii: "z"), digits == 0 {
        result += [0, 0, 0, 0]
        continue
      }
      guard 0x21...0x75 ~= byte else { throw corrupt }
      group = group * 85 + UInt64(byte - 0x21)
      digits += 1
      if digits == 5 {
        guard append(group, bytes: 4, to: &result) else { throw corrupt }
        (group, digits) = (0, 0)
      }
    }
    if digits == 1 { throw corrupt }
    if digits > 1 {
      for _ in digits..<5 { group = group * 85 + 84 }
      guard append(group, bytes: digits - 1, to: &result) else { throw corrupt }
    }
    return result
  }

  private static func append(_ group: UInt64, bytes: Int, to result: inout [UInt8]) -> Bool {
    guard group <= 0xFFFF_FFFF else { return false }
    for place in 0..<bytes { result.append(UInt8(truncatingIfNeeded: group >> UInt64(24 - 8 * place))) }
    return true
  }
}
