/// Spelling rules of Russian declension: what stands after к г х ж ш ч щ ц, fleeting vowels, е and ё.
enum RussianSpelling {
  static let vowels = Set("аеёиоуыэюя")

  /// Whether a type of declension takes -я, -ю rather than -а, -у.
  static func isSoft(_ type: Int) -> Bool {
    type == 2 || type == 6 || type == 7
  }

  static func isVelar(_ letter: Character) -> Bool {
    letter == "к" || letter == "г" || letter == "х"
  }

  static func isSibilant(_ letter: Character) -> Bool {
    letter == "ж" || letter == "ш" || letter == "ч" || letter == "щ"
  }

  /// Whether a word ends in these letters. Both are in NFC, so their bytes may be compared.
  static func ends(_ word: String, in ending: String) -> Bool {
    word.utf8.count >= ending.utf8.count && word.utf8.reversed().starts(with: ending.utf8.reversed())
  }

  static func endsInSibilant(_ stem: String) -> Bool {
    stem.last.map(isSibilant) ?? false
  }

  /// The stem without its fleeting vowel: отец — отц-, владелец — владельц-, боец — бойц-, огонёк — огоньк-.
  static func droppingVowel(of stem: String, declension: RussianNounIndex.Declension) -> String {
    guard let index = stem.lastIndex(where: { vowels.contains($0) }) else { return stem }
    let before = stem[..<index]
    let after = stem[stem.index(after: index)...]
    guard let previous = before.last, stem[index] != "о" else {
      return String(before + after)
    }
    // муравей — муравья
    if declension == .noun(type: 6) { return before + "ь" + after }
    if vowels.contains(previous) { return before + "й" + after }
    let softensBeforeK = declension == .noun(type: 3) && !isSibilant(previous)
    return before + (previous == "л" || softensBeforeK ? "ь" : "") + after
  }

  /// The stem with the vowel that appears before no ending: справк- — справок, линейк- — линеек.
  static func insertingVowel(into stem: String, isStressed: Bool) -> String {
    guard let last = stem.last, let previous = stem.dropLast().last else { return stem }
    if previous == "ь" || previous == "й" { return stem.dropLast(2) + "е" + String(last) }
    let takesO: Bool
    if isVelar(last) {
      takesO = !isSibilant(previous) && previous != "ц" || isStressed
    } else {
      takesO = isVelar(previous)
    }
    return stem.dropLast() + (takesO ? "о" : "е") + String(last)
  }

  /// The last е of the stem as ё: озер- — озёр-.
  static func restoringYo(_ stem: String) -> String {
    guard let index = stem.lastIndex(where: { vowels.contains($0) }), stem[index] == "е" else {
      // озеро: the stress moves to the vowel before the last consonant; a stem without е keeps its spelling.
      return stem
    }
    return stem[..<index] + "ё" + stem[stem.index(after: index)...]
  }
}
