/// Modifiers and the noun that they agree with, somewhere in a phrase.
struct RussianPhraseGroup {
  var modifiers: [(index: Int, modifier: RussianModifier)] = []
  /// Nil when the last modifier stands for a noun: `исполняющий обязанности`.
  var head: (index: Int, noun: RussianPhraseHead)?
  private(set) var gender: Gender
  private(set) var isAnimate: Bool
  private(set) var isPlural: Bool
  /// The index behind the last word of the group.
  private(set) var end: Int

  init(head noun: RussianPhraseHead, at index: Int) {
    head = (index, noun)
    (gender, isAnimate, isPlural, end) = (noun.gender, noun.isAnimate, noun.isPlural, index + 1)
  }

  /// An adjective behind its noun.
  init(_ modifier: RussianModifier, at index: Int, besides group: RussianPhraseGroup) {
    modifiers = [(index, modifier)]
    (gender, isAnimate, isPlural, end) = (group.gender, group.isAnimate, group.isPlural, index + 1)
  }

  /// Reads a group that begins at a word; nil when there is none. With `guessing`, a noun that the
  /// dictionary does not know is taken as well.
  init?(in words: [RussianPhraseWord], from start: Int, guessing: Bool) {
    var modifiers: [(index: Int, modifier: RussianModifier)] = []
    var fallback: (index: Int, noun: RussianPhraseHead)?
    var index = start
    while index < words.count {
      let word = words[index]
      let lowercased = word.lowercased
      let noun = word.isFixed ? nil : RussianPhraseHead(lowercased)
      let mayModify = !word.isEnclosed && (noun == nil || noun?.isAdjective == true)
      let modifier = mayModify ? RussianModifier(lowercased) : nil
      if let noun, modifier == nil || noun.isPlural && !noun.isAdjective {
        // и. о. директора: behind an abbreviation -а is a genitive, not a plural.
        if noun.isPlural, modifiers.isEmpty, index > start, words[index - 1].closing.first == "." {
          return nil
        }
        guard modifiers.allSatisfy({ noun.agrees(with: $0.modifier.shape) }) else { break }
        self.init(modifiers, head: (index, noun))
        return
      }
      if let modifier {
        if let first = modifiers.first, first.modifier.shape != modifier.shape { break }
        modifiers.append((index, modifier))
        fallback = noun.map { (index, $0) }
      } else if !RussianPhraseGroup.isSkipped(at: index, in: words, hasModifiers: !modifiers.isEmpty) {
        break
      }
      index += 1
    }
    if let fallback {
      self.init(modifiers.dropLast(), head: fallback)
      return
    }
    // 5 учеников is no nominative.
    let isCounted = index > start && words[index - 1].text.allSatisfy(\.isNumber)
    if guessing, !isCounted, index < words.count,
      let noun = RussianPhraseGroup.guess(words[index], after: modifiers)
    {
      self.init(modifiers, head: (index, noun))
      return
    }
    guard guessing, let last = modifiers.last else { return nil }
    self.init(modifiers, end: last.index + 1)
  }

  private init(
    _ modifiers: some Sequence<(index: Int, modifier: RussianModifier)>,
    head: (index: Int, noun: RussianPhraseHead)
  ) {
    self.init(head: head.noun, at: head.index)
    self.modifiers = Array(modifiers)
    // строгая судья: a noun of common gender takes the gender of its adjective.
    if !isPlural, let gender = self.modifiers.first?.modifier.shape.gender { self.gender = gender }
  }

  /// An adjective without a noun: a person.
  private init(_ modifiers: [(index: Int, modifier: RussianModifier)], end: Int) {
    self.modifiers = modifiers
    let shape = modifiers.last?.modifier.shape
    (gender, isPlural, self.end) = (shape?.gender ?? .masculine, shape == .plural, end)
    isAnimate = shape != .neuter
  }

  /// Words that stand before or between modifiers and are not declined: figures, class labels, adverbs, `и`.
  private static func isSkipped(at index: Int, in words: [RussianPhraseWord], hasModifiers: Bool) -> Bool {
    let word = words[index]
    guard index + 1 < words.count else { return false }
    let next = words[index + 1].lowercased
    // Жогорку Кенеш: the Kyrgyz adjective stays, the noun declines.
    if word.lowercased == "жогорку" { return true }
    let isRoman = word.text.allSatisfy { "IVXІХ".contains($0) }
    if isRoman || word.text.contains(where: \.isNumber) || word.closing.first == "." || !word.opening.isEmpty
    {
      return !hasModifiers && (isRoman || !word.isLatin)
    }
    if ["и", "или"].contains(word.text) { return hasModifiers && RussianModifier(next) != nil }
    let isAdverb =
      word.text.last == "о" || ["не", "вновь", "особо", "очень", "впервые", "ещё"].contains(word.text)
    return isAdverb && RussianModifier(next) != nil && RussianNounLexicon.noun(word.lowercased) == nil
  }

  private static func guess(
    _ word: RussianPhraseWord, after modifiers: [(index: Int, modifier: RussianModifier)]
  ) -> RussianPhraseHead? {
    guard !word.isFixed, !word.isAcronym, !prepositions.contains(word.lowercased),
      let noun = RussianPhraseHead(word.lowercased, guessing: true),
      modifiers.allSatisfy({ noun.agrees(with: $0.modifier.shape) })
    else { return nil }
    return noun
  }

  static let prepositions: Set<String> = [
    "в", "во", "на", "по", "за", "к", "ко", "о", "об", "от", "из", "с", "со", "у", "для", "при", "под", "над",
    "до",
    "без", "через", "про", "между", "перед",
  ]

  /// Whether the words can be nothing but a nominative: `классный руководитель` behind a genitive, where
  /// `математики` might be one more genitive.
  /// Behind a preposition an inanimate masculine or neuter may be an accusative: на год и учебный план.
  func isSurelyNominative(behindPreposition: Bool) -> Bool {
    guard !isPlural, head?.noun.isKnown == true else { return false }
    if isAnimate, gender == .masculine { return true }
    return !modifiers.isEmpty && (gender == .feminine || !behindPreposition)
  }
}
