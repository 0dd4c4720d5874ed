/// One word of a name, made ready for looking at its last letters.
struct RussianNameWord {
  let text: String
  /// The letters, all small.
  let letters: [Unicode.Scalar]
  /// The word as the lists of names write it: small letters, е for ё.
  let listed: String

  /// The endings of «АСАНОВА» are capitals, too.
  private let isAllCapitals: Bool

  init(_ text: Substring) {
    self.text = String(text)
    letters = text.unicodeScalars.map { $0.smallLetter }
    var key = ""
    for letter in letters { key.unicodeScalars.append(letter == "ё" ? "е" : letter) }
    listed = key
    var capitals = 0
    for (written, small) in zip(text.unicodeScalars, letters) where written != small { capitals += 1 }
    isAllCapitals = capitals == letters.count && capitals > 1
  }

  init(_ text: String) { self.init(text[...]) }

  var last: Unicode.Scalar { letters.last ?? " " }

  /// The letter `distance` before the last one; a space where the word has none.
  func letter(beforeLast distance: Int) -> Unicode.Scalar {
    distance < letters.count ? letters[letters.count - 1 - distance] : " "
  }

  var syllables: Int { letters.count(where: \.isRussianVowel) }

  /// Whether the word ends so and is longer than that. An е of the ending stands for ё, too.
  func ends(with ending: String) -> Bool {
    var index = letters.count
    for expected in ending.unicodeScalars.reversed() {
      guard index > 1 else { return false }
      index -= 1
      let letter = letters[index]
      guard letter == expected || (letter == "ё" && expected == "е") else { return false }
    }
    return true
  }

  func ends(withAnyOf endings: [String]) -> Bool { endings.contains { ends(with: $0) } }

  /// The word with another ending in place of its last letters.
  func replacing(last count: Int, with ending: String) -> String {
    var result = String(text[..<text.unicodeScalars.index(text.endIndex, offsetBy: -count)])
    result += isAllCapitals ? ending.uppercased() : ending
    return result
  }

  /// Whether there is a letter of the Latin alphabet, which has no Russian forms.
  var isLatin: Bool { letters.contains { ("a"..."z").contains($0) } }

  /// «З.», «К»: nothing to decline.
  var isInitial: Bool { last == "." || letters.count < 2 }
}

extension Unicode.Scalar {
  /// The small letter, without asking Unicode's tables for the alphabets that names are mostly written in.
  var smallLetter: Unicode.Scalar {
    switch value {
    case 0x430...0x45F, 0x61...0x7A, 0x2D: return self
    case 0x410...0x42F: return Unicode.Scalar(value + 0x20) ?? self
    default:
      let mapped = properties.lowercaseMapping.unicodeScalars
      guard let first = mapped.first, mapped.count == 1 else { return self }
      return first
    }
  }

  /// Vowels, with those of Kyrgyz and Kazakh names, and Ukrainian і.
  var isRussianVowel: Bool {
    switch self {
    case "а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "ө", "ү", "ә", "ұ", "і": true
    default: false
    }
  }

  /// к г х, after which и stands for ы.
  var isVelar: Bool { self == "к" || self == "г" || self == "х" }

  /// ж ш ч щ: и stands for ы after them, and an unstressed о becomes е.
  var isHissing: Bool { self == "ж" || self == "ш" || self == "ч" || self == "щ" }
}
