/// The noun of a phrase: one word, or several joined by hyphens of which each may decline.
struct RussianPhraseHead {
  private enum Part {
    case fixed(String)
    case noun(RussianNoun, isPlural: Bool)
  }

  private var parts: [Part]
  /// Whether all that declines stands in the dictionary.
  let isKnown: Bool

  /// Finds a noun by its nominative in small letters; with `guessing`, declines an unknown one by its ending.
  init?(_ word: String, guessing: Bool = false) {
    let pieces = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let last = pieces.last, !last.isEmpty else { return nil }
    var parts: [Part] = []
    for piece in pieces.dropLast() {
      if !RussianPhraseHead.undeclinedFirstParts.contains(piece), let part = RussianPhraseHead.known(piece) {
        parts.append(part)
      } else {
        parts.append(.fixed(piece))
      }
    }
    if let part = RussianPhraseHead.known(last) {
      isKnown = true
      parts.append(part)
    } else if guessing, last.count > 2 {
      isKnown = false
      parts.append(.noun(RussianNounGuess.noun(last), isPlural: false))
    } else {
      return nil
    }
    self.parts = parts
  }

  private static func known(_ word: String) -> Part? {
    if let noun = RussianNounLexicon.noun(word) {
      return .noun(noun, isPlural: noun.index.isPluralOnly)
    }
    if let noun = RussianNounLexicon.noun(plural: word) { return .noun(noun, isPlural: true) }
    return RussianNounGuess.compound(word).map { .noun($0, isPlural: false) }
  }

  /// The part that adjectives agree with: the first that declines.
  private var leading: (noun: RussianNoun, isPlural: Bool)? {
    for case .noun(let noun, let isPlural) in parts { return (noun, isPlural) }
    return nil
  }

  var gender: Gender { leading?.noun.index.gender ?? .masculine }
  var isAnimate: Bool { leading?.noun.index.isAnimate ?? false }
  /// Whether the phrase was given in the plural.
  var isPlural: Bool { leading?.isPlural ?? false }
  var lemma: String { leading?.noun.lemma ?? "" }
  /// `дежурный`, `столовая`: an adjective before another noun.
  var isAdjective: Bool { leading?.noun.index.declension == .adjective }
  /// староста, судья: adjectives agree with the person.
  private var isOfCommonGender: Bool {
    leading.map { $0.noun.index.endings != $0.noun.index.gender } ?? false
  }

  /// Whether a modifier of that shape can belong to this noun.
  func agrees(with shape: RussianAdjective.Shape) -> Bool {
    if isPlural { return shape == .plural }
    return shape.gender == gender || (isOfCommonGender && shape == .feminine)
  }

  func form(_ form: RussianForm) -> String {
    parts.map { part in
      switch part {
      case .fixed(let text): text
      case .noun(let noun, let isPlural):
        noun.form(.init(form.grammaticalCase, number: isPlural ? .plural : form.number))
      }
    }.joined(separator: "-")
  }

  /// The form behind `в` and `на`.
  func locative(_ form: RussianForm) -> String {
    parts.map { part in
      switch part {
      case .fixed(let text): text
      case .noun(let noun, let isPlural):
        isPlural || form.number == .plural ? noun.form(.init(.prepositional, number: .plural)) : noun.locative
      }
    }.joined(separator: "-")
  }

  /// The noun after a number of that category.
  func counted(_ category: PluralCategory) -> String {
    parts.map { part in
      switch part {
      case .fixed(let text): text
      case .noun(let noun, _): noun.counted(category)
      }
    }.joined(separator: "-")
  }

  /// First parts of hyphenated nouns that stay as they are: пресс-секретаря, вице-президента, штаб-квартиры.
  /// Written by hand.
  private static let undeclinedFirstParts: Set<String> = [
    "вице", "экс", "пресс", "шеф", "штаб", "блок", "арт", "веб", "интернет", "онлайн", "офлайн", "мини",
    "макси",
    "медиа", "бизнес", "генерал", "капитан", "премьер", "контр", "обер", "унтер", "мастер", "стоп", "марш",
    "тест",
    "флеш", "видео", "аудио", "кино", "фото", "топ", "пилот", "гамма", "альфа", "яхт", "дизель", "крем",
    "роман",
    "плащ", "матч", "стенд", "ток", "шоу", "джаз", "рок", "поп", "эконом", "эксперт", "человеко", "койко",
  ]
}
