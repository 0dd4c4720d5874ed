/// The entities that XML itself knows (XML 1.0, "Predefined Entities").
let xmlEntities: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

/// Those of HTML that authors of forms type from habit (HTML Standard, "Named character references"). XML
/// would want them declared; a page that says `&nbsp;` is understood anyway.
let htmlEntities: [String: Unicode.Scalar] = [
  "nbsp": "\u{A0}", "shy": "\u{AD}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
  "zwnj": "\u{200C}",
  "zwj": "\u{200D}", "ndash": "–", "mdash": "—", "minus": "−", "hellip": "…", "middot": "·", "bull": "•",
  "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
  "bdquo": "„",
  "prime": "′", "Prime": "″", "sect": "§", "para": "¶", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
  "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²",
  "sup3": "³",
  "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "infin": "∞", "larr": "←", "uarr": "↑", "rarr": "→",
  "darr": "↓",
  "numero": "№", "euro": "€", "check": "✓", "dagger": "†", "Dagger": "‡", "permil": "‰",
]

/// What stands between `&` and `;`.
enum CharacterReference {
  case character(Unicode.Scalar)
  case unknownName
  /// A number that is no character, or one that XML forbids (XML 1.0, "Characters").
  case forbidden

  init(_ name: some StringProtocol) {
    guard name.hasPrefix("#") else {
      let scalar = xmlEntities[String(name)] ?? htmlEntities[String(name)]
      self = scalar.map(CharacterReference.character) ?? .unknownName
      return
    }
    let isHexadecimal = name.dropFirst().hasPrefix("x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), !digits.hasPrefix("+"),
      let scalar = Unicode.Scalar(number), isXMLCharacter(scalar)
    else {
      self = .forbidden
      return
    }
    self = .character(scalar)
  }
}

private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD: true
  case 0..<0x20, 0xFFFE, 0xFFFF: false
  default: true
  }
}
