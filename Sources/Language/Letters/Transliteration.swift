/// Kyrgyz and Russian names in Latin letters, as a suggestion only.
///
/// How a person's name is spelled in a passport is data, which a school copies and keeps: rules changed over
/// the years, and the bearer may have chosen (language rules 9).
public enum Transliteration: String, CaseIterable, Hashable, Sendable {
  /// Names of places: BGN/PCGN 1979, by the government's decrees 467 of 2008 and 284 of 2022.
  case geographic
  /// Passports: ICAO Doc 9303, in capitals and without marks.
  case passport

  /// The text in Latin letters. Letters that are not Cyrillic, digits and signs stay.
  public func suggestion(for text: String) -> String {
    let scalars = Array(text.nfc.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      guard let latin = self.latin(scalar.properties.lowercaseMapping) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let isCapital = scalar.properties.isUppercase
      result += isCapital ? capitals(latin, at: index, in: scalars) : latin
    }
    switch self {
    case .geographic: return result
    case .passport: return result.uppercased()
    }
  }

  private func latin(_ letter: String) -> String? {
    switch self {
    case .geographic: geographicLetters[letter]
    case .passport: passportLetters[letter]
    }
  }

  /// `Shch` at the head of a word, `SHCH` within a word of capitals.
  private func capitals(_ latin: String, at index: Int, in text: [Unicode.Scalar]) -> String {
    let neighbours = [text[..<index].last, text[(index + 1)...].first].compactMap(\.self)
    let isAmongCapitals =
      neighbours.contains { $0.properties.isUppercase }
      && !neighbours.contains { $0.properties.isLowercase }
    return isAmongCapitals ? latin.uppercased() : latin.prefix(1).uppercased() + latin.dropFirst()
  }
}

/// BGN/PCGN 1979 for Kyrgyz.
private let geographicLetters: [String: String] = [
  "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i",
  "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "ң": "ng", "о": "o", "ө": "ö", "п": "p", "р": "r",
  "с": "s", "т": "t", "у": "u", "ү": "ü", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
  "щ": "shch", "ъ": "\"", "ы": "y", "ь": "'", "э": "e", "ю": "yu", "я": "ya",
]

/// ICAO Doc 9303, part 3, "Transliteration of Cyrillic characters"; ң, ө and ү as airlines' tables have them.
private let passportLetters: [String: String] = [
  "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
  "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r",
  "с": "s", "т": "t", "у": "u", "ү": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
  "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
]
