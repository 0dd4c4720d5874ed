/// Letters of Kyrgyz and Russian as small numbers: а to я are 1 to 32, then ё, ң, ө, ү.
///
/// All of them take two bytes of UTF-8, so the letter with index `i` of a word begins at its byte `2 * i`.
enum CyrillicLetters {
  static let yo: UInt8 = 33
  static let ng: UInt8 = 34
  static let oe: UInt8 = 35
  static let ue: UInt8 = 36
  /// Not a letter.
  static let none: UInt8 = 0

  static let vowels = set("аеиоуыэюяёөү")
  /// ь and ъ sound with the letter before them.
  static let signs = set("ьъ")
  /// Letters that stand for й and a vowel.
  static let iotated = set("еёюя")
  /// A line never begins with them.
  static let dependent = set("ьъй")

  /// The number of a letter, and whether it is a capital.
  @inline(__always)
  static func decode(_ first: UInt8, _ second: UInt8) -> (letter: UInt8, isCapital: Bool) {
    guard first & 0xFC == 0xD0, second & 0xC0 == 0x80 else { return (none, false) }
    let scalar = UInt16(first & 0x1F) << 6 | UInt16(second & 0x3F)
    switch scalar {
    case 0x0430...0x044F: return (UInt8(truncatingIfNeeded: scalar &- 0x042F), false)  // а…я
    case 0x0410...0x042F: return (UInt8(truncatingIfNeeded: scalar &- 0x040F), true)  // А…Я
    case 0x0451: return (yo, false)
    case 0x0401: return (yo, true)
    case 0x04A3: return (ng, false)
    case 0x04A2: return (ng, true)
    case 0x04E9: return (oe, false)
    case 0x04E8: return (oe, true)
    case 0x04AF: return (ue, false)
    case 0x04AE: return (ue, true)
    default: return (none, false)
    }
  }

  /// The letters of a text that holds nothing else.
  static func letters(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { decode(bytes[$0], bytes[$0 + 1]).letter }
  }

  static func set(_ text: String) -> UInt64 { letters(of: text).reduce(0) { $0 | 1 << UInt64($1) } }

  @inline(__always)
  static func contains(_ set: UInt64, _ letter: UInt8) -> Bool { set >> UInt64(letter) & 1 == 1 }
}
