extension EvaluationSet {
  /// Sets of Kyrgyz nouns, names and phrases in their cases.
  static let kyrgyzNouns: [EvaluationSet] = [
    EvaluationSet(name: "ky_manual", goal: 1, judge: judgeKyrgyzManual),
    EvaluationSet(name: "ky_apertium_paradigms", goal: 0.9995, judge: judgeKyrgyzParadigm),
    EvaluationSet(name: "ky_ud_attested", goal: 0.999, judge: judgeKyrgyzAttested),
    EvaluationSet(name: "ky_dative_peer", goal: 1, judge: judgeKyrgyzDative),
  ]

  /// `input mode number px case expected`; the mode says what is known of the input: a bare stem, a phrase
  /// that is possessed already, a number that becomes an ordinal, or nothing.
  private static func judgeKyrgyzManual(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 6 else { return nil }
    let input = String(cells[0])
    var judgement = Judgement()
    if cells[1] == "ordinal" {
      guard let number = Int64(cells[0]) else { return nil }
      judgement.expect(Kyrgyz.ordinal(number), isOneOf: variants(cells[5]), of: "\(cells[0]) ordinal")
      return judgement
    }
    guard let form = kyrgyzForm(cells[2...4]) else { return nil }
    let isPossessed: Bool? = cells[1] == "px3" ? true : cells[1] == "-" ? false : nil
    judgement.expect(
      Kyrgyz.inflected(input, form, isPossessed: isPossessed).text, isOneOf: variants(cells[5]),
      of: "\(input) \(form)")
    return judgement
  }

  /// `lemma class number px case forms`; any of the shapes that the norm allows counts. The set puts every
  /// ending to the lemma as to a bare stem, also to one that is possessed (`адам баласыга`).
  private static func judgeKyrgyzParadigm(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 6, let form = kyrgyzForm(cells[2...4]) else { return nil }
    return judgeKyrgyzVariants(
      of: String(cells[0]), form, isPossessed: false, expected: variants(cells[5]), group: cells[1])
  }

  /// `lemma form upos count cells note`; the form is attested as one or more cells of the paradigm, of which
  /// one has to be ours. The lemmas have lost the capitals that the texts have (`Укмк`, `УКМКнын`).
  private static func judgeKyrgyzAttested(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 6 else { return nil }
    var judgement = Judgement()
    let lemma = capitalized(cells[0], like: cells[1])
    for cell in cells[4].split(separator: ";") {
      guard let form = kyrgyzForm(cell.split(separator: ".")[...]) else { continue }
      judgement = judgeKyrgyzVariants(of: lemma, form, expected: [cells[1]], group: cells[2])
      if judgement.right > 0 { return judgement }
    }
    return judgement
  }

  /// `lemma dative`
  private static func judgeKyrgyzDative(_ cells: [Substring]) -> Judgement? {
    guard cells.count == 2 else { return nil }
    var judgement = Judgement()
    let dative = Kyrgyz.inflected(String(cells[0]), KyrgyzForm(.dative)).text
    judgement.expect(dative, isOneOf: variants(cells[1]), of: "\(cells[0]) dative")
    return judgement
  }

  private static func judgeKyrgyzVariants(
    of lemma: String, _ form: KyrgyzForm, isPossessed: Bool? = nil, expected: [Substring], group: Substring
  ) -> Judgement {
    var judgement = Judgement()
    let answers = Kyrgyz.variants(of: lemma, form, isPossessed: isPossessed)
    let answer = answers.first { answer in expected.contains { $0 == answer } } ?? answers[0]
    judgement.expect(answer, isOneOf: expected, of: "\(lemma) \(form) (\(group))")
    return judgement
  }

  /// The lemma with the capitals that its letters have in a form of it.
  private static func capitalized(_ lemma: Substring, like form: Substring) -> String {
    let shared = zip(lemma, form).prefix { $0.lowercased() == $1.lowercased() }.count
    return String(form.prefix(shared) + lemma.dropFirst(shared))
  }

  /// A form from its number, possessor and case as the sets write them: `sg`, `-`, `gen`.
  private static func kyrgyzForm(_ cells: ArraySlice<Substring>) -> KyrgyzForm? {
    guard cells.count == 3, let first = cells.first, let last = cells.last,
      let grammaticalCase = kyrgyzCases[last]
    else { return nil }
    let possessor = KyrgyzPossessor(rawValue: String(cells[cells.startIndex + 1]))
    return KyrgyzForm(
      grammaticalCase, number: first == "pl" ? .plural : .singular, possessor: possessor)
  }
}

/// The short names of the cases in the sets.
private let kyrgyzCases: [Substring: KyrgyzCase] = [
  "nom": .nominative, "gen": .genitive, "dat": .dative, "acc": .accusative, "loc": .locative,
  "abl": .ablative, "attr": .attributive,
]
