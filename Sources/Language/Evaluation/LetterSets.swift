extension EvaluationSet {
  /// Sets of sorting, search and transliteration.
  static let letters: [EvaluationSet] = [
    EvaluationSet(name: "ky_collation_sorted", goal: 1, kind: .sortedWords(.ky)),
    EvaluationSet(name: "ru_collation_sorted", goal: 1, kind: .sortedWords(.ru)),
    EvaluationSet(name: "translit", goal: 1, judge: judgeTransliteration),
  ]

  /// `cyrillic geo_467_284(BGN/PCGN) passport_ICAO9303 search_fold`
  private static func judgeTransliteration(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 4 else { return nil }
    let text = String(cells[0])
    var judgement = Judgement()
    let answers = [
      Transliteration.geographic.suggestion(for: text), Transliteration.passport.suggestion(for: text),
      SearchFolding.folded(text),
    ]
    for (answer, expected) in zip(answers, cells.dropFirst()) {
      judgement.expect(answer, isOneOf: variants(expected), of: text)
    }
    return judgement
  }

  /// Judges each pair of neighbours by the keys that data bases and reports sort by.
  static func judgeOrder(of words: [Substring], _ language: LanguageTag) -> Judgement {
    var judgement = Judgement()
    let collator: Collator
    do {
      collator = try Collator(language)
    } catch {
      judgement.errors.append("\(error)")
      return judgement
    }
    let keys = words.map { collator.sortKey(String($0)) }
    for index in words.indices.dropFirst() {
      if words[index] == words[index - 1] || keys[index - 1].lexicographicallyPrecedes(keys[index]) {
        judgement.right += 1
      } else {
        judgement.errors.append("\(words[index]) does not sort after \(words[index - 1])")
      }
    }
    return judgement
  }
}
