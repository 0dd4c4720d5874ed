/// Letters that only look like the Kyrgyz ones: another keyboard layout, another alphabet, an old font
/// (DOMAIN 7.1).
///
/// Plain о, у, н typed for ө, ү, ң are no look-alikes: they are letters of the language, and only a list of
/// known words can tell.
public enum LookAlikes {
  /// The text with look-alikes replaced by the letters that were meant.
  ///
  /// Latin letters are replaced in words that also hold Cyrillic ones, and in whole words of a text that is
  /// otherwise Cyrillic when every letter has a twin; a text without any Cyrillic letter, such as «Kaya
  /// Emir», stays.
  public static func repaired(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: allTwins.changes) else { return text }
    let scalars = text.unicodeScalars.map { otherAlphabets[$0] }
    guard scalars.contains(where: isCyrillic) else { return String(scalars: scalars) }
    // A text typed partly in the other layout has у for y; a lone y stands for ү, which that layout lacks.
    let isOtherLayout = scalars.contains {
      twins.changes($0) && !isLatinY($0) && !isAloneLatin($0, in: scalars)
    }
    var result = String.UnicodeScalarView()
    for word in words(scalars) {
      result.append(contentsOf: repairedWord(word, isOtherLayout: isOtherLayout))
    }
    return String(result)
  }

  /// A letter that `repaired` replaced.
  public struct Replacement: Hashable, Sendable {
    /// The place among the text's characters, from 0. A repaired text has as many as the text had.
    public let position: Int
    public let from: Unicode.Scalar
    public let to: Unicode.Scalar
  }

  /// What `repaired` changes in a text, from its beginning on.
  public static func replacements(in text: String) -> [Replacement] {
    zip(text.unicodeScalars, repaired(text).unicodeScalars).enumerated().compactMap { position, pair in
      pair.0 == pair.1 ? nil : Replacement(position: position, from: pair.0, to: pair.1)
    }
  }

  /// The text with every Latin look-alike replaced: for texts that are Cyrillic by their nature, such as a
  /// class's letter.
  public static func cyrillic(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: allTwins.changes) else { return text }
    return String(scalars: text.unicodeScalars.map(cyrillic))
  }

  /// The letter that a look-alike stands for in a text that is Cyrillic by its nature.
  public static func cyrillic(_ scalar: Unicode.Scalar) -> Unicode.Scalar { allTwins[scalar] }

  /// The text with ө, ү, ң written as о, у, н and ё as е: equal for a name and its spelling on a keyboard
  /// without them.
  public static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: plainLetters.changes) else { return text }
    return String(scalars: text.unicodeScalars.map { plainLetters[$0] })
  }

  /// Whether a word holds question marks or replacement characters in the place of letters, as texts do
  /// after a pass through Windows-1251, which has no ң, ө, ү (DOMAIN 12).
  public static func hasLostLetters(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { $0 == "?" || $0 == "\u{FFFD}" }) else { return false }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { index in
      if scalars[index] == "\u{FFFD}" { return true }
      guard scalars[index] == "?" else { return false }
      let before = scalars[..<index].last { $0 != "?" }
      let after = scalars[index...].first { $0 != "?" }
      return after.map(isCyrillic) ?? false
        || (before.map(isCyrillic) ?? false && index + 1 < scalars.count
          && scalars[index + 1] == "?")
    }
  }

  private static func repairedWord(_ word: ArraySlice<Unicode.Scalar>, isOtherLayout: Bool) -> [Unicode
    .Scalar]
  {
    let letters = word.filter { $0.properties.isAlphabetic }
    guard letters.contains(where: twins.changes),
      letters.contains(where: isCyrillic) || letters.allSatisfy(twins.changes)
    else { return Array(word) }
    return word.indices.map { index in
      let scalar = word[index]
      if isLatinY(scalar), !isOtherLayout, nextVowelIsFront(in: word, around: index) {
        return scalar == "y" ? "ү" : "Ү"
      }
      return twins[scalar]
    }
  }

  /// Kyrgyz vowels agree: beside a front vowel stands ү, beside a back one у.
  private static func nextVowelIsFront(in word: ArraySlice<Unicode.Scalar>, around index: Int) -> Bool {
    let following = word[(index + 1)...].first { frontVowels.contains($0) || backVowels.contains($0) }
    let preceding = word[..<index].last { frontVowels.contains($0) || backVowels.contains($0) }
    return (following ?? preceding).map(frontVowels.contains) ?? false
  }

  /// A Latin letter that is a word of its own, such as a class's letter, says nothing of the rest.
  private static func isAloneLatin(_ scalar: Unicode.Scalar, in text: [Unicode.Scalar]) -> Bool {
    words(text).contains { $0.count == 1 && $0.first == scalar }
  }

  private static func words(_ text: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var words: [ArraySlice<Unicode.Scalar>] = []
    var start = text.startIndex
    for index in text.indices where text[index] == " " {
      words.append(text[start..<index])
      words.append(text[index...index])
      start = index + 1
    }
    words.append(text[start...])
    return words
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0400...0x052F).contains(scalar.value)
  }

  private static func isLatinY(_ scalar: Unicode.Scalar) -> Bool { scalar == "y" || scalar == "Y" }
}

private let frontVowels: Set<Unicode.Scalar> = ["ө", "ү", "е", "э", "и", "Ө", "Ү", "Е", "Э", "И", "e", "E"]
private let backVowels: Set<Unicode.Scalar> = ["а", "о", "у", "ы", "А", "О", "У", "Ы", "a", "o", "A", "O"]

/// Latin letters and the Cyrillic ones of the same shape.
private let twinPairs = "AАBВCСEЕHНKКMМOОPРTТXХYУaаcсeеoоpрxхyу"
private let twins = LetterTable(twinPairs)

/// Letters of other alphabets that stand for ң and ө in old texts: en with tail, Serbian nje, fita.
private let otherPairs = "ӊңӉҢњңЊҢѳөѲӨ"
private let otherAlphabets = LetterTable(otherPairs)

private let allTwins = LetterTable(twinPairs + otherPairs)

private let plainLetters = LetterTable("өоӨОүуҮУңнҢНёеЁЕ")

/// Letters of Latin and Cyrillic, and what each stands for.
private struct LetterTable: Sendable {
  /// By the letter's number; 0 for one that stands for itself.
  private var letters = [UInt16](repeating: 0, count: 0x530)

  /// - Parameter pairs: each letter followed by the one that it stands for.
  init(_ pairs: String) {
    let scalars = Array(pairs.unicodeScalars)
    for index in stride(from: 0, to: scalars.count, by: 2) {
      letters[Int(scalars[index].value)] = UInt16(scalars[index + 1].value)
    }
  }

  subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
    changes(scalar) ? Unicode.Scalar(letters[Int(scalar.value)]) ?? scalar : scalar
  }

  func changes(_ scalar: Unicode.Scalar) -> Bool {
    Int(scalar.value) < letters.count && letters[Int(scalar.value)] != 0
  }
}
