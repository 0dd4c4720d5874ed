internal import Styling

/// Applies `text-transform: full-width` and `full-size-kana` to a text whose white space is collapsed.
func transformWidths(_ utf8: ArraySlice<UInt8>, by transform: TextProperties.Transform) -> [UInt8] {
  var result = String.UnicodeScalarView()
  for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
    var value = scalar.value
    if transform.isFullSizeKana { value = fullSizeKana(value) }
    if transform.isFullWidth { value = fullWidth(value) }
    result.append(Unicode.Scalar(value) ?? scalar)
  }
  return Array(String(result).utf8)
}

/// The full-width form of a character (UAX 11, "East Asian Width"; `<wide>` and `<narrow>` in UnicodeData).
private func fullWidth(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x20: 0x3000
  case 0x21...0x7E: value + 0xFEE0
  case 0xA2: 0xFFE0
  case 0xA3: 0xFFE1
  case 0xAC: 0xFFE2
  case 0xAF: 0xFFE3
  case 0xA6: 0xFFE4
  case 0xA5: 0xFFE5
  case 0x20A9: 0xFFE6
  case 0x2985: 0xFF5F
  case 0x2986: 0xFF60
  case 0xFF61...0xFF9F: wideKatakana[Int(value - 0xFF61)].value
  case 0xFFA0: 0x3164
  case 0xFFA1...0xFFBE: value - 0xFFA1 + 0x3131
  case 0xFFC2...0xFFC7: value - 0xFFC2 + 0x314F
  case 0xFFCA...0xFFCF: value - 0xFFCA + 0x3155
  case 0xFFD2...0xFFD7: value - 0xFFD2 + 0x315B
  case 0xFFDA...0xFFDC: value - 0xFFDA + 0x3161
  case 0xFFE8: 0x2502
  case 0xFFE9...0xFFEC: value - 0xFFE9 + 0x2190
  case 0xFFED: 0x25A0
  case 0xFFEE: 0x25CB
  default: value
  }
}

/// Of the half-width characters from U+FF61 on.
private let wideKatakana = Array(
  ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    + "\u{3099}\u{309A}").unicodeScalars)

/// The plain kana of a small one (CSS Text, "Small Kana Mappings").
private func fullSizeKana(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3,
    0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE:
    value + 1
  case 0x3095: 0x304B
  case 0x3096: 0x3051
  case 0x30F5: 0x30AB
  case 0x30F6: 0x30B1
  case 0x31F0...0x31FF: katakanaOfExtensions[Int(value - 0x31F0)].value
  case 0x1B132: 0x3053
  case 0x1B150...0x1B152: value - 0x1B150 + 0x3090
  case 0x1B155: 0x30B3
  case 0x1B164...0x1B167: value - 0x1B164 + 0x30F0
  case 0xFF67...0xFF6B: value + 10
  case 0xFF6C...0xFF6E: value - 0xFF6C + 0xFF94
  case 0xFF6F: 0xFF82
  default: value
  }
}

/// Of the phonetic extensions from U+31F0 on.
private let katakanaOfExtensions = Array("クシストヌハヒフヘホムラリルレロ".unicodeScalars)
