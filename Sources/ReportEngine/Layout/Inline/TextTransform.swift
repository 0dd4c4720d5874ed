internal import Language
internal import Styling

/// Applies the change of case of `text-transform`; `language` is a BCP 47 tag (CSS Text, "Case Transforms").
///
/// The mappings are Unicode's; Ң, Ө and Ү have their small letters there. Turkish, Azeri, Greek and Dutch
/// have rules of their own.
func transform(
  _ utf8: [UInt8], to letterCase: TextProperties.Transform.Case, language: String, after previous: UInt8?
) -> [UInt8] {
  let text = String(decoding: utf8, as: UTF8.self)
  let rules = CaseRules(language: language)
  switch letterCase {
  case .none: return utf8
  case .uppercase: return Array(rules.uppercased(text).utf8)
  case .lowercase: return Array(rules.lowercased(text).utf8)
  case .capitalize: return rules.capitalized(text, isInWord: previous.map(isWordByte) ?? false)
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

/// How a language changes case: Unicode's SpecialCasing, and the habits that CSS Text lists.
private struct CaseRules {
  private enum Tailoring { case none, turkic, greek, dutch }
  private let tailoring: Tailoring

  init(language: String) {
    switch LanguageTag.primarySubtag(of: language) {
    case "tr", "az": tailoring = .turkic
    case "el": tailoring = .greek
    case "nl": tailoring = .dutch
    default: tailoring = .none
    }
  }

  func uppercased(_ text: String) -> String {
    switch tailoring {
    case .turkic: mapped(text) { $0 == "i" ? "\u{130}" : $0.properties.uppercaseMapping }
    case .greek: GreekCapitals(text).text
    case .none, .dutch: text.uppercased()
    }
  }

  func lowercased(_ text: String) -> String {
    let lower =
      tailoring == .turkic
      ? mapped(text) { $0 == "I" ? "\u{131}" : $0 == "\u{130}" ? "i" : $0.properties.lowercaseMapping }
      : text.lowercased()
    return lower.unicodeScalars.contains("\u{3C3}") ? withFinalSigmas(lower, from: text) : lower
  }

  private func mapped(_ text: String, _ map: (Unicode.Scalar) -> String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += map($1) }
  }

  /// A capital sigma at a word's end becomes ς (SpecialCasing, Final_Sigma).
  private func withFinalSigmas(_ lower: String, from text: String) -> String {
    let (scalars, originals) = (Array(lower.unicodeScalars), Array(text.unicodeScalars))
    guard scalars.count == originals.count else { return lower }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFinal =
        originals[index] == "\u{3A3}" && index > 0 && scalars[index - 1].properties.isAlphabetic
        && (index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic)
      result.append(isFinal ? "\u{3C2}" : scalar)
    }
    return String(result)
  }

  /// Makes the first letter of each word a capital; letters and digits make words, and the marks and
  /// apostrophes within them (UAX 29, "Word Boundaries").
  func capitalized(_ text: String, isInWord: Bool) -> [UInt8] {
    var isInWord = isInWord
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      let isApostrophe = scalar == "'" || scalar == "\u{2019}"
      let isMark = properties.canonicalCombiningClass != .notReordered
      let isWordPart = properties.isAlphabetic || properties.numericType != nil || isMark
      if isWordPart, !isInWord {
        result += first(scalar)
      } else if tailoring == .dutch, scalar == "j", index > 0, scalars[index - 1] == "i", result.last == "I" {
        result += "J"
      } else {
        result.unicodeScalars.append(scalar)
      }
      isInWord = isWordPart || isApostrophe && isInWord
    }
    return Array(result.utf8)
  }

  private func first(_ scalar: Unicode.Scalar) -> String {
    tailoring == .turkic && scalar == "i" ? "\u{130}" : scalar.properties.titlecaseMapping
  }
}

/// Greek capitals: they lose their accents, and a vowel whose neighbour lost one takes a dialytika (CSS Text,
/// "Case Transforms"; Unicode CLDR, `el-Upper`).
private struct GreekCapitals {
  private(set) var text = ""

  init(_ source: String) {
    let scalars = Array(source.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard let plain = GreekCapitals.unaccented(scalar) else {
        let isAfterAccent = index > 0 && GreekCapitals.opensHiatus(scalars[index - 1])
        switch scalar {
        case "\u{3B9}" where isAfterAccent: text += "\u{3AA}"
        case "\u{3C5}" where isAfterAccent: text += "\u{3AB}"
        default: text += scalar.properties.uppercaseMapping
        }
        continue
      }
      let stands = { (other: Int) in
        !scalars.indices.contains(other) || !scalars[other].properties.isAlphabetic
      }
      // ή, "or", keeps its accent.
      let isAlone = (scalar == "\u{3AE}" || scalar == "\u{389}") && stands(index - 1) && stands(index + 1)
      text.unicodeScalars.append(isAlone ? "\u{389}" : plain)
    }
  }

  private static func opensHiatus(_ scalar: Unicode.Scalar) -> Bool {
    "\u{3AC}\u{3AD}\u{3AE}\u{3CC}\u{386}\u{388}\u{389}\u{38C}".unicodeScalars.contains(scalar)
  }

  private static func unaccented(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x386, 0x3AC: "\u{391}"
    case 0x388, 0x3AD: "\u{395}"
    case 0x389, 0x3AE: "\u{397}"
    case 0x38A, 0x3AF: "\u{399}"
    case 0x38C, 0x3CC: "\u{39F}"
    case 0x38E, 0x3CD: "\u{3A5}"
    case 0x38F, 0x3CE: "\u{3A9}"
    case 0x390: "\u{3AA}"
    case 0x3B0: "\u{3AB}"
    default: nil
    }
  }
}
