/// The stem of a word, and what the first ending does to it (official spelling rules, 16, 25, 77; the closed
/// lists are in `KyrgyzStemLists`).
enum KyrgyzStem {
  /// What the last letters tell the endings; nil for a word without vowels, such as `км`.
  static func end(of letters: [Letter]) -> WordEnd? {
    var last = letters.count - 1
    while last >= 0, letters[last].isSign { last -= 1 }
    guard last >= 0, let type = letters[last].endingType,
      let index = letters[...last].lastIndex(where: \.isVowel), let vowel = letters[index].harmonyVowel
    else { return nil }
    if vowel == .e {
      if letters[index] == .ye, index < last, KyrgyzStemLists.isWrittenWithoutDots(letters) {
        return WordEnd(type: type, vowel: .o)
      }
    } else if isSoftCluster(letters) {
      return WordEnd(type: type, vowel: .e)
    }
    return WordEnd(type: type, vowel: vowel)
  }

  /// Loans in consonant + ль are felt to have a soft vowel there: `спектаклинин`, `ансамблге`. After б, к, п,
  /// т, д the sign is often left out.
  static func isSoftCluster(_ letters: [Letter]) -> Bool {
    guard let last = letters.last else { return false }
    let count = last == .softSign ? letters.count - 1 : letters.count
    guard count > 2, letters[count - 1] == .el else { return false }
    let before = letters[count - 2]
    return last == .softSign ? before.isConsonant : Letter.stops.contains(before)
  }

  /// A stem that needs no change, with the third person's ending.
  static func thirdPerson(ofStem letters: [Letter]) -> [Letter] {
    end(of: letters).map { letters + KyrgyzEndings.third[$0].text.utf16 } ?? letters
  }

  /// How a regular stem changes before its first ending.
  static func change(of letters: [Letter], before ending: Ending) -> StemChange {
    guard let last = letters.last, let first = ending.firstLetter else { return StemChange() }
    let beforeLast = letters.count > 1 ? letters[letters.count - 2] : 0
    if last.isSign { return StemChange(dropping: 1) }
    // Never three equal letters (77): ватт + ты.
    if last == beforeLast, last == first { return StemChange(skipping: 1) }
    guard first.isVowel else { return StemChange() }
    switch last {
    case .ka where beforeLast.isVowel: return StemChange(dropping: 1, adding: "г")
    case .pe where beforeLast.isVowel: return StemChange(dropping: 1, adding: "б")
    // Two letters that ю writes in one (16): той + у.
    case .shortI where first == .u: return StemChange(dropping: 1, adding: "ю", skipping: 1)
    default: return StemChange()
    }
  }
}

/// A change at the seam of a stem and its first ending.
struct StemChange: Hashable {
  /// Letters that the stem loses at its end.
  var dropping = 0
  /// Letters that it gets instead.
  var adding = ""
  /// Letters that the ending loses at its beginning.
  var skipping = 0
}
