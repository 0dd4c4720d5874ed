/// How a noun is declined that is not in the dictionary: by its ending, as Zaliznyak's index does for the
/// productive types. The result is a guess, because animacy, stress and fleeting vowels do not always show.
enum RussianNounGuess {
  /// The noun with a guessed index. `word` is a nominative singular in small letters.
  static func noun(_ word: String) -> RussianNoun {
    RussianNoun(lemma: word, index: index(of: word))
  }

  /// A compound whose last part is in the dictionary: медработник, видеоурок, замминистра. Nil otherwise.
  static func compound(_ word: String) -> RussianNoun? {
    for prefix in prefixes where word.utf8.starts(with: prefix.utf8) {
      let rest = String(word.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
      guard rest.utf8.count > 4, let noun = RussianNounLexicon.noun(rest), noun.irregular.isEmpty else {
        continue
      }
      var compound = noun
      compound.lemma = prefix + noun.lemma
      return compound
    }
    return nil
  }

  private static func index(of word: String) -> RussianNounIndex {
    // беглец, мудрец: behind two consonants the vowel stays.
    if word.hasSuffix("ец"), word.dropLast(2).suffix(2).allSatisfy({ !RussianSpelling.vowels.contains($0) }),
      let index = RussianNounIndex("мо 5b"[...])
    {
      return index
    }
    for (ending, index) in endings where RussianSpelling.ends(word, in: ending) && word != ending {
      if let index = RussianNounIndex(index[...]) { return index }
    }
    return fallback(word)
  }

  /// What is left: the type follows from the last letters alone.
  private static func fallback(_ word: String) -> RussianNounIndex {
    let stem = String(word.dropLast())
    let type = typeOfStem(stem)
    switch word.last {
    case "а":
      return .init(gender: .feminine, isAnimate: false, declension: .noun(type: type), fleeting: hasGap(stem))
    case "я":
      let isVowel = stem.last.map { RussianSpelling.vowels.contains($0) } ?? false
      return .init(gender: .feminine, isAnimate: false, declension: .noun(type: isVowel ? 6 : 2))
    case "о":
      let isForeign = stem.last.map { RussianSpelling.vowels.contains($0) } ?? true
      return .init(
        gender: .neuter, isAnimate: false, declension: isForeign ? .indeclinable : .noun(type: type))
    case "й": return .init(gender: .masculine, isAnimate: false, declension: .noun(type: 6))
    case "ь": return .init(gender: .feminine, isAnimate: false, declension: .noun(type: 8))
    case let last? where RussianSpelling.vowels.contains(last):
      return .init(gender: .neuter, isAnimate: false, declension: .indeclinable)
    default: return .init(gender: .masculine, isAnimate: false, declension: .noun(type: typeOfStem(word)))
    }
  }

  private static func typeOfStem(_ stem: String) -> Int {
    guard let last = stem.last else { return 1 }
    if RussianSpelling.isVelar(last) { return 3 }
    if RussianSpelling.isSibilant(last) { return 4 }
    return last == "ц" ? 5 : 1
  }

  /// Whether the genitive plural of a noun in -а needs a vowel: оценк-а, but карт-а.
  private static func hasGap(_ stem: String) -> Bool {
    guard stem.last == "к", let previous = stem.dropLast().last else { return false }
    return !RussianSpelling.vowels.contains(previous)
  }

  /// First parts of compounds that leave the declension of the last part alone. Written by
  /// hand.
  private static let prefixes = """
    авиа авто агро анти архи аудио аэро био веб вело взаимо видео вице внутри водо газо гео гидро гипер \
    глав гор гос дет диско евро еже зав зам зоо изо ино интер инфо кибер кино контр косметико культ лже \
    макро мед меж метео микро мини много моно мото мульти нано нац не недо нейро нефте обл обще одно \
    онлайн орг пан пара пед пере под пол поли полит полу пост пресс прим про проф психо радио рай само \
    сан сверх сель со сов соц спец спорт студ супер теле тепло термо тех транс турбо ультра физ физио \
    фито фото хоз экзо эко эконом экс экспресс экстра электро энерго этно юр
    """.split(separator: " ").map(String.init)
}
