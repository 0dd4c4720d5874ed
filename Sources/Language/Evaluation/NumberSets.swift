extension EvaluationSet {
  /// Sets of numbers and dates in words, in both languages.
  static let numbers: [EvaluationSet] = [
    EvaluationSet(name: "ky_numbers", goal: 1, judge: judgeKyrgyzNumber),
    EvaluationSet(name: "ru_numbers", goal: 1, judge: judgeRussianNumber),
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

  /// The answers of a cell, parted by `|` where several are right.
  static func variants(_ cell: Substring) -> [Substring] { cell.split(separator: "|") }
}

/// The short names of the cases in the sets: именительный, родительный…
private let russianCases: [Substring: RussianCase] = [
  "им": .nominative, "рд": .genitive, "дт": .dative, "вн": .accusative, "тв": .instrumental,
  "пр": .prepositional,
]
