/// The classes of bytes (ISO 32000-1, "Character Set").
extension UInt8 {
  /// Separates tokens.
  @inline(__always) var isPDFWhiteSpace: Bool {
    switch self {
    case 0x20, 0x0A, 0x0D, 0x09, 0x00, 0x0C: true
    default: false
    }
  }

  /// Ends a token and begins another: `( ) < > [ ] { } / %`.
  @inline(__always) var isPDFDelimiter: Bool {
    switch self {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
    default: false
    }
  }

  /// Is part of a name, a number or a keyword.
  @inline(__always) var isPDFRegular: Bool { !isPDFWhiteSpace && !isPDFDelimiter }

  @inline(__always) var isDigit: Bool { 0x30...0x39 ~= self }

  /// The value of a hexadecimal digit.
  @inline(__always) var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension Array where Element == UInt8 {
  /// Whether the word stands at the offset, before `end`.
  func stands(_ word: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, length <= end - offset, end <= count else { return false }
    var place = 0
    while place < length {
      if self[offset + place] != word.utf8Start[place] { return false }
      place += 1
    }
    return true
  }

  /// Where the word stands first in the range.
  func firstOffset(of word: StaticString, in range: Range<Int>) -> Int? {
    let last = word.utf8CodeUnitCount - 1
    return withUnsafeBufferPointer { bytes in
      var place = range.lowerBound
      while place + last < range.upperBound {
        // By the byte where the word would end: most are none of its letters, and no word begins before them.
        let byte = bytes[place + last]
        if byte == word.utf8Start[last], stands(word, at: place, before: range.upperBound) { return place }
        var step = 1
        while step <= last, word.utf8Start[last - step] != byte { step += 1 }
        place += step
      }
      return nil
    }
  }
}
