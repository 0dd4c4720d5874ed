/// The line breaking class of each character: a plain array up to U+30FF, which covers the scripts
/// and the punctuation of our papers, and a search in the stretches above.
struct LineBreakClasses: Sendable {
  static let all = LineBreakClasses()

  private static let directCount = 0x3100
  private let direct: [LineBreakClass]

  private init() {
    var direct: [LineBreakClass] = []
    direct.reserveCapacity(LineBreakClasses.directCount)
    for (index, stretch) in lineBreakStretches.enumerated() {
      if stretch >> 8 >= LineBreakClasses.directCount { break }
      let isLast = index + 1 == lineBreakStretches.count
      let end = isLast ? LineBreakClasses.directCount : Int(lineBreakStretches[index + 1] >> 8)
      let members = min(end, LineBreakClasses.directCount) - direct.count
      direct.append(contentsOf: repeatElement(LineBreakClasses.lineBreakClass(of: stretch), count: members))
    }
    self.direct = direct
  }

  /// The class and the length in bytes of the character at an offset.
  @inline(__always)
  func classify(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (LineBreakClass, length: Int) {
    let lead = utf8[offset]
    if lead < 0x80 { return (direct[Int(lead)], 1) }
    if lead >= 0xC2, lead < 0xE0, offset &+ 1 < utf8.count {
      return (direct[Int(lead & 0x1F) << 6 | Int(utf8[offset &+ 1] & 0x3F)], 2)
    }
    let (scalar, length) = decodeScalar(utf8, at: offset)
    let value = Int(scalar.value)
    return (value < LineBreakClasses.directCount ? direct[value] : find(scalar), length)
  }

  /// The last stretch that begins at or before the character.
  private func find(_ scalar: Unicode.Scalar) -> LineBreakClass {
    var low = 0
    var high = lineBreakStretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineBreakStretches[middle] >> 8 <= scalar.value { low = middle } else { high = middle }
    }
    return LineBreakClasses.lineBreakClass(of: lineBreakStretches[low])
  }

  private static func lineBreakClass(of stretch: UInt32) -> LineBreakClass {
    // The generated table holds only raw values of the enumeration that is generated with it.
    LineBreakClass(rawValue: UInt8(truncatingIfNeeded: stretch)) ?? .al
  }
}
