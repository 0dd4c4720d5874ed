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
  static func decode(_ first: UInt8, _ second: UInt8) -> (letter: UInt8, isCapital: Bool) {
    switch (first, second) {
    case (0xD0, 0xB0...0xBF): (second - 0xAF, false)  // а…п
    case (0xD1, 0x80...0x8F): (second - 0x6F, false)  // р…я
    case (0xD0, 0x90...0xAF): (second - 0x8F, true)  // А…Я
    case (0xD1, 0x91): (yo, false)
    case (0xD0, 0x81): (yo, true)
    case (0xD2, 0xA3): (ng, false)
    case (0xD2, 0xA2): (ng, true)
    case (0xD3, 0xA9): (oe, false)
    case (0xD3, 0xA8): (oe, true)
    case (0xD2, 0xAF): (ue, false)
    case (0xD2, 0xAE): (ue, true)
    default: (none, false)
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
