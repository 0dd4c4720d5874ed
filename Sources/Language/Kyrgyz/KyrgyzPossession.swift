/// Whether a phrase carries the third person's possessive ending already: `Бишкек шаары`, `класс жетекчиси`.
///
/// The template's author or the school may state it. Otherwise a list of heads decides, and after it the
/// look of the last word, which is doubted.
struct KyrgyzPossession {
  var isPossessed: Bool
  var doubt: Doubt?

  init(of word: KyrgyzLastWord, stated: Bool?) {
    if let stated {
      isPossessed = stated
    } else if KyrgyzPossession.isHead(word) {
      isPossessed = true
    } else if word.hasWordsBefore, KyrgyzPossession.looksPossessed(word.letters) {
      // A given name after a surname ends so too: `Асанова Кененсары`.
      isPossessed = !word.isCapitalized
      doubt = word.isCapitalized && KyrgyzPossession.followsSurname(word) ? nil : .possession
    } else {
      isPossessed = false
    }
  }

  /// The word is in the list of heads; a person's `уулу`, `кызы`, `келини` among them.
  private static func isHead(_ word: KyrgyzLastWord) -> Bool {
    guard let last = word.letters.last, last.endsPossessive else { return false }
    if KyrgyzPossessedHeads.always.contains(word.letters) { return true }
    guard word.hasWordsBefore else { return false }
    return KyrgyzPossessedHeads.afterWords.contains(word.letters)
      || word.letters.count > 5 && KyrgyzPossessedHeads.pluralEndings.contains { word.letters.ends(with: $0) }
  }

  /// Whether the word before is a surname in -ов, -ев, -ова, -ева.
  private static func followsSurname(_ word: KyrgyzLastWord) -> Bool {
    let words = word.stem.utf16.split(separator: 0x20)
    guard words.count > 1 else { return false }
    let letters = words[words.count - 2].map(\.small)
    return KyrgyzPossessedHeads.surnameEndings.contains { letters.ends(with: $0) }
  }

  /// A vowel, с and a close vowel; or a consonant and the close vowel that agrees with the vowel before it.
  private static func looksPossessed(_ letters: [Letter]) -> Bool {
    guard letters.count > 2, let last = letters.last, last.endsPossessive,
      letters[letters.count - 2].isConsonant, !KyrgyzPossessedHeads.vowelStems.contains(letters),
      let vowel = letters.dropLast().last(where: \.isVowel)?.harmonyVowel,
      Letter(letter: vowel.high.letter) == last
    else { return false }
    let consonant = letters[letters.count - 2]
    if consonant == .es, letters[letters.count - 3].isVowel { return true }
    return !KyrgyzPossessedHeads.vowelEndings.contains { letters.ends(with: $0) }
  }
}

/// A word that carries -(с)I, without it.
struct KyrgyzUnpossessed {
  /// The letters of the bare word.
  var letters: [Letter]
  /// What brings the written word to it.
  var change: StemChange

  /// - Parameter isPlural: whether an ending follows that begins with a consonant, before which г and б are
  ///   к and п again: `мектеби`, `мектептери`.
  init?(_ word: [Letter], isPlural: Bool) {
    guard word.count > 2, let last = word.last else { return nil }
    var bare = Array(word.dropLast())
    var change = StemChange(dropping: 1)
    if let stem = KyrgyzStemLists.bareWord(ofPossessed: word), isPlural {
      let shared = zip(word, stem).prefix { $0 == $1 }.count
      letters = stem
      self.change = StemChange(
        dropping: word.count - shared, adding: String(decoding: stem[shared...], as: UTF16.self))
      return
    }
    switch bare[bare.count - 1] {
    case .es where bare[bare.count - 2].isVowel:
      bare.removeLast()
      change.dropping = 2
    case .ge where isPlural && bare[bare.count - 2].isVowel && !KyrgyzPossessedHeads.keepsVoice(bare):
      bare[bare.count - 1] = .ka
      change = StemChange(dropping: 2, adding: "к")
    case .be where isPlural && bare[bare.count - 2].isVowel && !KyrgyzPossessedHeads.keepsVoice(bare):
      bare[bare.count - 1] = .pe
      change = StemChange(dropping: 2, adding: "п")
    case let before where last == .yu && before.isVowel:
      bare.append(.shortI)
      change.adding = "й"
    default: break
    }
    letters = bare
    self.change = change
  }
}

extension Letter {
  /// ы и у ү, with which -(с)I ends.
  fileprivate var endsPossessive: Bool {
    switch self {
    case 0x044B, 0x0438, .u, 0x04AF, .yu: true
    default: false
    }
  }
}

extension [Letter] {
  func ends(with ending: [Letter]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
