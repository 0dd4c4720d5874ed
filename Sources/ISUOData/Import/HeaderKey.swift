internal import Language

/// What remains of a head, title or word when case, spaces, punctuation, hyphens at line ends and
/// look-alike letters are taken away: «Ту­улган күнү,\n айы» and «туулган күнү айы» are one.
struct HeaderKey: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ text: String) {
    var key = String.UnicodeScalarView()
    for scalar in LookAlikes.cyrillic(text.nfc).lowercased().unicodeScalars {
      switch scalar {
      case "ё": key.append("е")
      case "№", "+": key.append(scalar)
      default:
        if scalar.isLetter || scalar.isDigitOrNumber { key.append(scalar) }
      }
    }
    description = String(key)
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

extension Unicode.Scalar {
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
