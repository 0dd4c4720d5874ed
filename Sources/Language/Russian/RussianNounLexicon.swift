/// The dictionary, ready to be asked.
enum RussianNounLexicon {
  /// The noun whose nominative is the word, in small letters. A word written without ё finds the noun as
  /// well; its forms are then written without ё.
  static func noun(_ word: String) -> RussianNoun? {
    spelled(nouns[folded(word)], as: word, lemmaOf: \.lemma)
  }

  /// The noun whose nominative plural is the word.
  static func noun(plural word: String) -> RussianNoun? {
    let plural = folded(word)
    let nominative = RussianForm(.nominative, number: .plural)
    let found =
      irregularPlurals[plural]
      ?? RussianSingulars.candidates(of: plural).lazy
      .compactMap { nouns[$0] }
      .first { $0.index.declension != .indeclinable && folded($0.form(nominative)) == plural }
    return spelled(found, as: word) { $0.form(nominative) }
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

  /// The word with е for ё.
  static func folded(_ word: String) -> String {
    // In UTF-8 ё is D1 91. Most words have none, and are not searched letter by letter.
    var previous: UInt8 = 0
    for byte in word.utf8 {
      if byte == 0x91, previous == 0xD1 { return word.replacing("ё", with: "е") }
      previous = byte
    }
    return word
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

  /// Nouns whose plural does not lead back to their singular: люди, дети.
  private static let irregularPlurals: [String: RussianNoun] = {
    var plurals: [String: RussianNoun] = [:]
    for noun in irregularNouns(RussianNounTable.irregular) {
      if let plural = noun.irregular[.init(.nominative, number: .plural)] { plurals[folded(plural)] = noun }
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
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      var words = line
      if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        written = Substring(line[..<colon])
        index = RussianNounIndex(written)
        words = line[line.index(after: colon)...]
      }
      guard let index else { continue }
      for word in words.split(separator: UInt8(ascii: " ")) {
        entries.append((RussianNoun(lemma: String(Substring(word)), index: index), written))
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
