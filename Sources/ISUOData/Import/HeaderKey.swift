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
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { key.append(scalar) }
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
