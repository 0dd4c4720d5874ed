/// Finds the end of an inline image, whose data may hold the letters `EI` (ISO 32000-1, "Inline Images").
struct InlineImage {
  private let dictionary: PDFDictionary

  init(_ dictionary: PDFDictionary) { self.dictionary = dictionary }

  private subscript(long: String, short: String) -> PDFObject? { dictionary[long] ?? dictionary[short] }

  /// Where the data end and where `EI` stands. The length of data without a filter is known from the
  /// picture; else the first `EI` counts behind which content goes on.
  func endOfData(in bytes: [UInt8], from start: Int) -> (data: Int, operator: Range<Int>)? {
    if let length, length <= bytes.count - start {
      var place = start + length
      while place < bytes.count, bytes[place].isPDFWhiteSpace { place += 1 }
      if isEnd(place, in: bytes) { return (start + length, place..<place + 2) }
    }
    var place = start
    while let mark = bytes.firstOffset(of: "EI", in: place..<bytes.count) {
      let isApart = mark == start || bytes[mark - 1].isPDFWhiteSpace || bytes[mark - 1] == UInt8(ascii: ">")
      if isApart, isEnd(mark, in: bytes), contentGoesOn(after: mark + 2, in: bytes) {
        let hasSpace = mark > start && bytes[mark - 1].isPDFWhiteSpace
        return (hasSpace ? mark - 1 : mark, mark..<mark + 2)
      }
      place = mark + 1
    }
    return nil
  }

  private func isEnd(_ place: Int, in bytes: [UInt8]) -> Bool {
    bytes.stands("EI", at: place, before: bytes.count)
      && (place + 2 == bytes.count || !bytes[place + 2].isPDFRegular)
  }

  /// Whether the next tokens could be content: chance bytes hardly make a known operator.
  private func contentGoesOn(after offset: Int, in bytes: [UInt8]) -> Bool {
    let window = 256
    let end = min(bytes.count, offset + window)
    var scanner = PDFScanner(bytes, in: offset..<end)
    for _ in 0..<8 {
      guard let token = try? scanner.next() else {
        // A string may reach beyond the window.
        return end < bytes.count && scanner.position == end
      }
      if token.kind == .end { return true }
      if token.kind == .keyword, token.range.upperBound < end || end == bytes.count {
        return PDFOperator(bytes, in: token.range).isKnown
      }
    }
    return true
  }

  private var length: Int? {
    if let length = self["Length", "L"]?.integerValue { return length >= 0 ? length : nil }
    guard self["Filter", "F"] == nil, let width = self["Width", "W"]?.integerValue,
      let height = self["Height", "H"]?.integerValue, 0...65535 ~= width, 0...65535 ~= height
    else { return nil }
    if self["ImageMask", "IM"] == .boolean(true) { return (width + 7) / 8 * height }
    guard let bits = self["BitsPerComponent", "BPC"]?.integerValue, 1...16 ~= bits, let components else {
      return nil
    }
    return (width * components * bits + 7) / 8 * height
  }

  private var components: Int? {
    switch self["ColorSpace", "CS"] {
    case .name("DeviceGray"), .name("G"): 1
    case .name("DeviceRGB"), .name("RGB"): 3
    case .name("DeviceCMYK"), .name("CMYK"): 4
    case .array(let parts) where parts.first == .name("Indexed") || parts.first == .name("I"): 1
    default: nil
    }
  }
}
