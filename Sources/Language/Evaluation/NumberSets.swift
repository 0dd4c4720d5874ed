extension EvaluationSet {
  /// Sets of numbers and dates in words, in both languages.
  static let numbers: [EvaluationSet] = [
    EvaluationSet(name: "ky_numbers", goal: 1, judge: judgeKyrgyzNumber),
    EvaluationSet(name: "ru_numbers", goal: 1, judge: judgeRussianNumber),
    EvaluationSet(name: "ky_dates", goal: 1, judge: judgeKyrgyzDate),
    EvaluationSet(name: "ru_dates", goal: 1, judge: judgeRussianDate),
  ]

  /// `n cardinal cardinal_with_bir ordinal`
  private static func judgeKyrgyzNumber(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 4, let number = Int64(cells[0]) else { return nil }
    var judgement = Judgement()
    let answers = [
      Kyrgyz.cardinal(number), Kyrgyz.cardinal(number, style: .thousandWithOne), Kyrgyz.ordinal(number),
    ]
    for (answer, expected) in zip(answers, cells.dropFirst()) {
      judgement.expect(answer, isOneOf: variants(expected), of: "\(number)")
    }
    return judgement
  }

  /// `n case card_m card_f card_n ord_m ord_f ord_n`
  private static func judgeRussianNumber(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 8, let number = Int64(cells[0]), let grammaticalCase = russianCases[cells[1]]
    else { return nil }
    var judgement = Judgement()
    let genders: [Gender] = [.masculine, .feminine, .neuter]
    let answers =
      genders.map { Russian.cardinal(number, grammaticalCase, gender: $0) }
      + genders.map { Russian.ordinal(number, grammaticalCase, gender: $0) }
    for (answer, expected) in zip(answers, cells.dropFirst(2)) {
      judgement.expect(answer, isOneOf: variants(expected), of: "\(number) \(cells[1])")
    }
    return judgement
  }

  /// `iso nom gen dat loc abl attr words words_loc cldr_long`; the last column is what CLDR prints, which
  /// no paper does.
  private static func judgeKyrgyzDate(_ cells: [Substring]) -> Judgement? {
    guard cells.count >= 9, let date = CalendarDate(iso: cells[0]) else { return nil }
    var judgement = Judgement()
    let cases: [KyrgyzCase] = [.nominative, .genitive, .dative, .locative, .ablative, .attributive]
    let answers =
      cases.map { Kyrgyz.date(date, .long, $0) }
      + [KyrgyzCase.nominative, .locative].map { Kyrgyz.date(date, .words, $0) }
    for (answer, expected) in zip(answers, cells.dropFirst()) {
      judgement.expect(answer, isOneOf: variants(expected), of: "\(date)")
    }
    return judgement
  }

  /// `iso long quoted words_nom words_gen numeric`
  private static func judgeRussianDate(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 6, let date = CalendarDate(iso: cells[0]) else { return nil }
    var judgement = Judgement()
    let answers = [
      Russian.date(date, .longAbbreviated), Russian.date(date, .quoted), Russian.date(date, .words),
      Russian.date(date, .words, .genitive), Russian.date(date, .short),
    ]
    for (answer, expected) in zip(answers, cells.dropFirst()) {
      judgement.expect(answer, isOneOf: variants(expected), of: "\(date)")
    }
    return judgement
  }

  /// The answers of a cell, parted by `|` where several are right.
  static func variants(_ cell: Substring) -> [Substring] { cell.split(separator: "|") }
}

/// The short names of the cases in the sets: именительный, родительный…
private let russianCases: [Substring: RussianCase] = [
  "им": .nominative, "рд": .genitive, "дт": .dative, "вн": .accusative, "тв": .instrumental,
  "пр": .prepositional,
]
