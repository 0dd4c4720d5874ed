extension EvaluationSet {
  /// Sets of Russian nouns and places.
  static let russianNouns: [EvaluationSet] = [commonNouns, places, kyrgyzPlaces, pluralForms]

  /// Columns: lemma, number (`sing`, `plur`), case, form.
  private static let commonNouns = EvaluationSet(name: "ru_common_nouns", goal: 0.998) { cells in
    let numbers: [Substring: GrammaticalNumber] = ["sing": .singular, "plur": .plural]
    guard cells.count >= 4, let number = numbers[cells[1]], let grammaticalCase = caseTags[cells[2]] else {
      return nil
    }
    let form = RussianForm(grammaticalCase, number: number)
    var judgement = Judgement()
    judgement.expect(
      Russian.declined(String(cells[0]), form).text, isOneOf: cells[3].split(separator: "|"),
      of: "\(cells[0]) \(cells[1]) \(cells[2])")
    return judgement
  }

  /// Columns: lemma in small letters, gender, case, forms. Judged by the rules alone: the list of
  /// places would answer for some of the rows.
  private static let places = EvaluationSet(name: "ru_geo", goal: 0.99) { cells in
    let genders: [Substring: Gender] = ["m": .masculine, "f": .feminine, "n": .neuter]
    guard cells.count >= 4, let gender = genders[cells[1]], let grammaticalCase = caseTags[cells[2]] else {
      return nil
    }
    var judgement = Judgement()
    judgement.expect(
      RussianPlaceRules.form(String(cells[0]), grammaticalCase, gender: gender),
      isOneOf: cells[3].split(separator: "|"), of: "\(cells[0]) \(cells[1]) \(cells[2])")
    return judgement
  }

  /// Columns: the six cases.
  private static let kyrgyzPlaces = EvaluationSet(name: "ru_places_kg", goal: 1) { cells in
    guard cells.count >= RussianCase.allCases.count else { return nil }
    var judgement = Judgement()
    for (grammaticalCase, cell) in zip(RussianCase.allCases, cells) {
      judgement.expect(
        Russian.place(String(cells[0]), grammaticalCase).text, isOneOf: cell.split(separator: "|"),
        of: "\(cells[0]) \(grammaticalCase.rawValue)")
    }
    return judgement
  }

  /// Columns: number, category, lemma, form after it.
  private static let pluralForms = EvaluationSet(name: "ru_plural", goal: 1) { cells in
    guard cells.count >= 4, let number = Int64(cells[0]) else { return nil }
    var judgement = Judgement()
    judgement.expect(
      Russian.counted(String(cells[2]), after: number).text, isOneOf: cells[3].split(separator: "|"),
      of: "\(cells[0]) \(cells[2])")
    return judgement
  }

  /// The cases as OpenCorpora abbreviates them.
  private static let caseTags: [Substring: RussianCase] = [
    "им": .nominative, "рд": .genitive, "дт": .dative, "вн": .accusative, "тв": .instrumental,
    "пр": .prepositional,
  ]
}
