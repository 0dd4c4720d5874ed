internal import Styling

/// Applies `text-transform`. The mappings are Unicode's, the same in every language that schools
/// here print in; Ң, Ө and Ү have their small letters there.
func transform(_ utf8: [UInt8], by transform: TextProperties.Transform, after previous: UInt8?)
  -> [UInt8]
{
  let text = String(decoding: utf8, as: UTF8.self)
  switch transform {
  case .none: return utf8
  case .uppercase: return Array(text.uppercased().utf8)
  case .lowercase: return Array(text.lowercased().utf8)
  case .capitalize: return capitalize(text, isInWord: previous.map(isWordByte) ?? false)
  }
}

/// Whether a byte belongs to a word; every byte beyond ASCII is taken for a letter's.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "'"), 0x80...:
    true
  default: false
  }
}

/// Makes the first letter of each word a capital (CSS Text, "Case Transforms").
private func capitalize(_ text: String, isInWord: Bool) -> [UInt8] {
  var isInWord = isInWord
  var result = ""
  for scalar in text.unicodeScalars {
    let properties = scalar.properties
    let isWordPart =
      properties.isAlphabetic || properties.numericType != nil || scalar == "'"
      || scalar == "\u{2019}"
      || properties.canonicalCombiningClass != .notReordered
    if isWordPart, !isInWord {
      result += properties.titlecaseMapping
    } else {
      result.unicodeScalars.append(scalar)
    }
    isInWord = isWordPart
  }
  return Array(result.utf8)
}
