/// The keyword of an operator of a content stream, to be compared with literals: `"BDC"`, `"Tj"`, `"b*"`.
///
/// A keyword longer than eight bytes, which no operator has, equals only others as long.
public struct PDFOperator: Hashable, Sendable, ExpressibleByStringLiteral {
  private let packed: UInt64

  @inline(__always) init(_ bytes: [UInt8], in range: Range<Int>) {
    if range.count > 8 {
      packed = .max
      return
    }
    var packed: UInt64 = 0
    for place in range { packed = packed << 8 | UInt64(bytes[place]) }
    self.packed = packed
  }

  public init(stringLiteral literal: StaticString) {
    var packed: UInt64 = 0
    for place in 0..<literal.utf8CodeUnitCount { packed = packed << 8 | UInt64(literal.utf8Start[place]) }
    self.packed = packed
  }

  /// Whether ISO 32000-1 knows it ("Operator Summary").
  var isKnown: Bool { Self.known.contains(self) }

  private static let known: Set<PDFOperator> = [
    "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP",
    "EI",
    "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M",
    "MP",
    "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD",
    "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"",
  ]
}
