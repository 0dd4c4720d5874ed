extension PDFScanner {
  mutating func skipLiteralString() throws(PDFSyntaxError) {
    let start = position
    var open = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return }
      case UInt8(ascii: "\\"): position += 1
      default: break
      }
    }
    position = end
    throw PDFSyntaxError(.unexpectedEnd, at: start)
  }

  mutating func skipHexString() throws(PDFSyntaxError) {
    let start = position
    position += 1
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return
      }
      guard byte.hexValue != nil || byte.isPDFWhiteSpace else {
        throw PDFSyntaxError(.unexpectedByte(byte), at: position)
      }
      position += 1
    }
    throw PDFSyntaxError(.unexpectedEnd, at: start)
  }

  /// The name of a name token, without the slash.
  public func name(of token: PDFToken) -> String {
    let range = token.range.lowerBound + 1..<max(token.range.upperBound, token.range.lowerBound + 1)
    let written = bytes[range]
    guard written.contains(UInt8(ascii: "#")) else { return NameBytes.name(written) }
    var resolved: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      // A `#` without two digits stands for itself, as in files of PDF 1.1.
      if bytes[place] == UInt8(ascii: "#"), place + 2 < range.upperBound,
        let high = bytes[place + 1].hexValue, let low = bytes[place + 2].hexValue
      {
        resolved.append(high << 4 | low)
        place += 3
      } else {
        resolved.append(bytes[place])
        place += 1
      }
    }
    return NameBytes.name(resolved)
  }

  /// The bytes that a string token stands for.
  public func string(of token: PDFToken) -> [UInt8] {
    let inside = token.range.lowerBound + 1..<token.range.upperBound - 1
    return token.kind == .hexString ? hexBytes(inside) : literalBytes(inside)
  }

  /// How many bytes a string token stands for.
  public func byteCount(of token: PDFToken) -> Int {
    let inside = token.range.lowerBound + 1..<token.range.upperBound - 1
    if token.kind == .hexString {
      var digits = 0
      for place in inside where bytes[place].hexValue != nil { digits += 1 }
      return (digits + 1) / 2
    }
    guard bytes[inside].contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x0D }) else {
      return inside.count
    }
    return literalBytes(inside).count
  }

  private func hexBytes(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count / 2)
    var high: UInt8?
    for place in range {
      guard let digit = bytes[place].hexValue else { continue }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    // A last digit without a second one counts as if 0 followed.
    if let high { result.append(high << 4) }
    return result
  }

  private func literalBytes(_ range: Range<Int>) -> [UInt8] {
    let written = bytes[range]
    guard written.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x0D }) else { return Array(written) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\\") {
        if let value = escaped(&place, before: range.upperBound) { result.append(value) }
      } else if byte == 0x0D {
        // Every end of a line in a string is a line feed.
        if place < range.upperBound, bytes[place] == 0x0A { place += 1 }
        result.append(0x0A)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The byte that is written behind a backslash; nil for a line that goes on.
  private func escaped(_ place: inout Int, before end: Int) -> UInt8? {
    guard place < end else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case 0x0A: return nil
    case 0x0D:
      if place < end, bytes[place] == 0x0A { place += 1 }
      return nil
    case 0x30...0x37:
      var value = Int(byte - 0x30)
      var digits = 1
      while digits < 3, place < end, 0x30...0x37 ~= bytes[place] {
        value = value * 8 + Int(bytes[place] - 0x30)
        place += 1
        digits += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }
}
