/// A text as a search sees it: small letters; ң, ө, ү, ё as н, о, у, е; without ь and ъ; Latin letters as
/// the Cyrillic ones that they look like (language rules 8).
///
/// Who looks for a name often types on a keyboard without the Kyrgyz letters. One form in forty then meets
/// another word (`коро` and `көрө`), so exact matches stand first: see `SearchQuery`.
public enum SearchFolding {
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.nfc.unicodeScalars {
      let small = small(scalar)
      if small == "ь" || small == "ъ" { continue }
      result.append(small.value < 0x500 ? folds[Int(small.value)] : small)
    }
    return String(result)
  }

  /// The text in small letters and nothing else changed.
  static func lowercased(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.nfc.unicodeScalars { result.append(small(scalar)) }
    return String(result)
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: shifted(scalar, by: 0x20)
    case 0x400...0x40F: shifted(scalar, by: 0x50)
    case 0..<0x80, 0x430...0x45F: scalar
    // Only letters that become several, none of our languages', are left as they are.
    default: single(scalar.properties.lowercaseMapping) ?? scalar
    }
  }

  private static func shifted(_ scalar: Unicode.Scalar, by offset: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value + offset) ?? scalar
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}

/// What each letter below U+0500 is folded to, itself for most.
private let folds: [Unicode.Scalar] = {
  var table = (0..<0x500).map { Unicode.Scalar($0 as UInt32) ?? "\u{FFFD}" }
  // Latin small letters whose small or capital form looks like a Cyrillic one, and the plain letters of ours.
  let pairs = Array("aаbвcсeеhнkкmмoоpрtтxхyуңнөоүуёе".unicodeScalars)
  for index in stride(from: 0, to: pairs.count, by: 2) { table[Int(pairs[index].value)] = pairs[index + 1] }
  return table
}()
