internal import Language

/// What remains of a head, title or word when case, spaces, punctuation, hyphens at line ends and
/// look-alike letters are taken away: «Ту­улган күнү,\n айы» and «туулган күнү айы» are one.
struct HeaderKey: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ text: String) {
    description = lettersInLowerCase(text) { scalar in
      switch scalar {
      case "ё": "е"
      case "№", "+": scalar
      default: scalar.isLetter || scalar.isDigitOrNumber ? scalar : nil
      }
    }
  }

  var isEmpty: Bool { description.isEmpty }

  /// The key without what stands in brackets: units and explanations.
  static func withoutBrackets(_ text: String) -> HeaderKey {
    guard let open = text.firstIndex(of: "(") else { return HeaderKey(text) }
    let close = text[open...].firstIndex(of: ")") ?? text.endIndex
    let rest = close == text.endIndex ? "" : String(text[text.index(after: close)...])
    return HeaderKey(text[..<open] + rest)
  }
}

/// What `kept` leaves of a text in normal form, with look-alikes replaced, in lower case.
func lettersInLowerCase(_ text: String, _ kept: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
  let text = text.nfc
  var letters: [UInt8] = []
  letters.reserveCapacity(2 * text.utf8.count)
  func add(_ scalar: Unicode.Scalar) {
    if let bytes = kept(scalar).flatMap(UTF8.encode) { letters.append(contentsOf: bytes) }
  }
  for scalar in text.unicodeScalars {
    let meant = LookAlikes.cyrillic(scalar)
    if let lower = meant.lowerCase {
      add(lower)
    } else {
      for part in meant.properties.lowercaseMapping.unicodeScalars { add(part) }
    }
  }
  return String(decoding: letters, as: UTF8.self)
}

extension Unicode.Scalar {
  /// The small letter, for the letters of this country's alphabets without a look into tables; nil for
  /// others.
  fileprivate var lowerCase: Unicode.Scalar? {
    switch value {
    case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 0x20)
    case 0x400...0x40F: Unicode.Scalar(value + 0x50)
    case 0x00...0x7F, 0x430...0x45F: self
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: Unicode.Scalar(value | 1)
    default: nil
    }
  }

  /// Whether the scalar is alphabetic; the letters of this country's alphabets without a look into tables.
  var isLetter: Bool {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0x400...0x481, 0x48A...0x52F: true
    case 0x00...0x7F: false
    default: properties.isAlphabetic
    }
  }

  /// Whether the scalar is white space.
  var isSpace: Bool {
    value > 0x7F ? properties.isWhitespace : value == 0x20 || (0x09...0x0D).contains(value)
  }

  fileprivate var isDigitOrNumber: Bool {
    switch value {
    case 0x30...0x39: true
    case 0x00...0x7F: false
    default: properties.numericType != nil
    }
  }
}
