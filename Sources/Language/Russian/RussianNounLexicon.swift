/// The dictionary, ready to be asked.
enum RussianNounLexicon {
  /// The noun whose nominative is the word, in small letters. A word written without ё finds the noun as
  /// well; its forms are then written without ё.
  static func noun(_ word: String) -> RussianNoun? {
    spelled(nouns[folded(word)], as: word, lemmaOf: \.lemma)
  }

  /// The noun whose nominative plural is the word.
  static func noun(plural word: String) -> RussianNoun? {
    spelled(pluralNouns[folded(word)], as: word) { $0.form(.init(.nominative, number: .plural)) }
  }

  private static func spelled(
    _ noun: RussianNoun?, as word: String, lemmaOf spelling: (RussianNoun) -> String
  ) -> RussianNoun? {
    guard let noun else { return nil }
    let written = spelling(noun)
    if written == word { return noun }
    // ё in the question where the dictionary has е is another word: осёл, осел.
    guard folded(written) == word else { return nil }
    var plain = noun
    plain.writesYo = false
    return plain
  }

  static func folded(_ word: String) -> String {
    word.contains("ё") ? word.replacing("ё", with: "е") : word
  }

  /// All nouns by their nominative with е for ё.
  static let nouns: [String: RussianNoun] = {
    var nouns: [String: RussianNoun] = [:]
    nouns.reserveCapacity(4000)
    for table in RussianNounTable.all {
      for (noun, _) in entries(of: table) { nouns[folded(noun.lemma)] = noun }
    }
    for noun in irregularNouns(RussianNounTable.irregular) { nouns[folded(noun.lemma)] = noun }
    return nouns
  }()

  /// The same nouns by their nominative plural. Where two nouns share one, the dictionary cannot tell them
  /// apart, and the first in the alphabet is taken.
  private static let pluralNouns: [String: RussianNoun] = {
    var plurals: [String: RussianNoun] = [:]
    for key in nouns.keys.sorted() {
      guard let noun = nouns[key], noun.index.declension != .indeclinable else { continue }
      let plural = folded(noun.form(.init(.nominative, number: .plural)))
      if plurals[plural] == nil { plurals[plural] = noun }
    }
    return plurals
  }()
}

// MARK: - Reading the tables

extension RussianNounLexicon {
  /// The nouns of a table, each with the index as it is written there.
  static func entries(of table: String) -> [(noun: RussianNoun, index: Substring)] {
    var entries: [(RussianNoun, Substring)] = []
    var written: Substring = ""
    var index: RussianNounIndex?
    for line in table.split(separator: "\n") {
      var words = line
      if let colon = line.firstIndex(of: ":") {
        written = line[..<colon]
        index = RussianNounIndex(written)
        words = line[line.index(after: colon)...]
      }
      guard let index else { continue }
      for word in words.split(separator: " ") {
        entries.append((RussianNoun(lemma: String(word), index: index), written))
      }
    }
    return entries
  }

  /// The nouns of the table of irregular forms.
  static func irregularNouns(_ table: String) -> [RussianNoun] {
    table.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|")
      let head = parts[0].split(separator: " ")
      guard head.count > 1, let lemma = head.last,
        let index = RussianNounIndex(head.dropLast().joined(separator: " ")[...])
      else { return nil }
      var noun = RussianNoun(lemma: String(lemma), index: index)
      for part in parts.dropFirst() {
        let forms = part.split(separator: " ")
        let number = forms.first == "мн" ? GrammaticalNumber.plural : .singular
        for (grammaticalCase, form) in zip(RussianCase.allCases, forms.dropFirst()) {
          noun.irregular[.init(grammaticalCase, number: number)] = String(form)
        }
      }
      return noun
    }
  }
}
