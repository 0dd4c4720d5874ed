/// A word of a phrase with the punctuation around it.
struct RussianPhraseWord {
  /// «, (
  var opening: Substring
  var text: Substring
  /// Comma, full stop, closing quote.
  var closing: Substring
  /// Whether it stands in quotes or brackets that an earlier word or this one opens.
  var isEnclosed = false

  init(_ raw: Substring) {
    let start = raw.firstIndex { !"«„\"'([".contains($0) } ?? raw.endIndex
    opening = raw[..<start]
    let end = raw.lastIndex { !"»“\"'),;:!?.]".contains($0) }.map { raw.index(after: $0) } ?? start
    text = raw[start..<max(start, end)]
    closing = raw[max(start, end)...]
  }

  /// In small letters, as the dictionary has it.
  var lowercased: String { text.lowercased() }
  /// `г.`, `зам.`, a name in quotes: what is not declined whatever it is.
  var isFixed: Bool { isEnclosed || !opening.isEmpty || closing.first == "." || text.isEmpty || !isCyrillic }
  /// Letters of the Russian and Kyrgyz alphabets alone, with hyphens and apostrophes (Кот-д’Ивуар).
  var isCyrillic: Bool {
    text.unicodeScalars.allSatisfy {
      ("\u{400}"..."\u{4FF}").contains($0) || $0 == "-" || $0 == "’" || $0 == "'"
    }
  }
  var isLatin: Bool { text.unicodeScalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } }
  var isCapitalized: Bool { text.first?.isUppercase ?? false }
  /// МОН, ИСУО; a single capital letter is an initial.
  var isAllCapitals: Bool { text.count > 1 && text.allSatisfy { $0.isUppercase || $0 == "-" } }

  /// МОН, ОсОО: a part of it has more than one capital letter.
  var isAcronym: Bool {
    text.split(separator: "-").contains { $0.count { $0.isUppercase } > 1 }
  }

  /// A form that was found in small letters, written with this word's capital letters.
  func cased(_ form: String) -> String {
    if isAllCapitals {
      // ЗАГС, ВУЗ: nouns that began as acronyms take a small ending.
      guard ["вуз", "загс"].contains(lowercased) else { return form.uppercased() }
      return String(text + form.dropFirst(text.count))
    }
    guard isCapitalized || text.contains("-") else { return form }
    let written = text.split(separator: "-", omittingEmptySubsequences: false)
    let parts = form.split(separator: "-", omittingEmptySubsequences: false)
    guard written.count == parts.count else { return form }
    return zip(written, parts).map { original, part in
      let kept = zip(original, part).prefix { $0.lowercased() == String($1) }.count
      return String(original.prefix(kept) + part.dropFirst(kept))
    }.joined(separator: "-")
  }
}

/// What agrees with a noun: an adjective, a pronoun, or a figure with its ending (`5-й`).
enum RussianModifier {
  case adjective(RussianAdjective)
  case pronoun(RussianPronoun)
  case figure(digits: String, RussianAdjective.Shape)

  var shape: RussianAdjective.Shape {
    switch self {
    case .adjective(let adjective): adjective.shape
    case .pronoun(let pronoun): pronoun.shape
    case .figure(_, let shape): shape
    }
  }

  /// Reads a word in small letters; nil when it does not look like a modifier.
  init?(_ word: String) {
    // Relative pronouns belong to their clause: ученик, который прибыл.
    if ["который", "которая", "которое", "которые", "какой", "какая"].contains(word) { return nil }
    if let figure = RussianModifier.figure(word) {
      self = figure
    } else if let pronoun = RussianPronoun(word) {
      self = .pronoun(pronoun)
    } else if RussianAdjective.looksLikeOne(word), let adjective = RussianAdjective(word) {
      self = .adjective(adjective)
    } else {
      return nil
    }
  }

  private static func figure(_ word: String) -> RussianModifier? {
    guard let hyphen = word.firstIndex(of: "-"), word[..<hyphen].allSatisfy(\.isNumber),
      hyphen != word.startIndex
    else { return nil }
    let digits = String(word[...hyphen])
    switch word[word.index(after: hyphen)...] {
    case "й": return .figure(digits: digits, .masculine)
    case "я": return .figure(digits: digits, .feminine)
    case "е": return .figure(digits: digits, .neuter)
    default: return nil
    }
  }

  func form(_ form: RussianForm, gender: Gender, isAnimate: Bool) -> String {
    switch self {
    case .adjective(let adjective): adjective.form(form, gender: gender, isAnimate: isAnimate)
    case .pronoun(let pronoun): pronoun.form(form, gender: gender, isAnimate: isAnimate)
    case .figure(let digits, _): digits + figureEnding(form, gender: gender, isAnimate: isAnimate)
    }
  }

  /// The last letter of the ordinal, or two when the last but one is a consonant: 5-й, 5-го, 5-му.
  private func figureEnding(_ form: RussianForm, gender: Gender, isAnimate: Bool) -> String {
    guard let model = RussianAdjective("пятый") else { return "" }
    let word = model.form(form, gender: gender, isAnimate: isAnimate)
    guard let previous = word.dropLast().last else { return "" }
    return String(RussianSpelling.vowels.contains(previous) ? word.suffix(1) : word.suffix(2))
  }
}

extension RussianAdjective {
  /// Whether a word that is no noun of the dictionary ends as an adjective in the nominative: `средний` and
  /// `средние`, but not `гений` and `задание`.
  static func looksLikeOne(_ word: String) -> Bool {
    let plain = word.hasSuffix("ся") ? word.dropLast(2) : word[...]
    guard plain.count > 4 || word == "злой" else {
      return ["общий", "общая", "общее", "иной", "злой"].contains(word)
    }
    switch plain.suffix(2) {
    case "ый", "ые", "ая", "яя", "ое": return true
    case "ее": return !plain.hasSuffix("еее")
    case "ой":
      let ending = plain.suffix(3)
      return ["ной", "вой", "кой", "шой", "жой", "той", "дой", "лой", "пой"].contains(ending)
    case "ий", "ие":
      // наличие, различие are nouns.
      if plain.hasSuffix("ичие") { return false }
      guard let last = plain.dropLast(2).last else { return false }
      if RussianSpelling.isVelar(last) || RussianSpelling.isSibilant(last) { return true }
      if possessive(word) != nil || plain.hasPrefix("син") { return true }
      let previous = plain.dropLast(3).last
      return last == "н" && previous.map { !RussianSpelling.vowels.contains($0) } ?? false
    default: return word == "третья" || word == "третье" || word == "третьи"
    }
  }
}
