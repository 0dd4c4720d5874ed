extension EvaluationSet {
  /// Sets of Russian declension of names of persons, and their gender.
  ///
  /// One row of most asks for one form of one part of a name. Several right forms stand with | between them.
  static let russianNames: [EvaluationSet] = [
    // lemma, gender (m or f), case, forms
    EvaluationSet(name: "ru_surnames", goal: 0.9995) { cells in
      guard cells.count >= 4 else { return nil }
      return judgeForm(.surname, cells[0], gender: cells[1], case: cells[2], forms: cells[3])
    },
    EvaluationSet(name: "ru_midnames", goal: 1) { cells in
      guard cells.count >= 4 else { return nil }
      return judgeForm(.patronymic, cells[0], gender: cells[1], case: cells[2], forms: cells[3])
    },
    // lemma, form, grammemes (мр,ед,рд)
    EvaluationSet(name: "ru_firstnames", goal: 0.997) { cells in
      guard cells.count >= 3 else { return nil }
      return judgeForm(.given, cells[0], grammemes: cells[2], forms: cells[1])
    },
    // lemma, form, grammemes, kind
    EvaluationSet(name: "ru_misc", goal: 0.9995) { cells in
      guard cells.count >= 4, let part = RussianNameSetPart(rawValue: cells[3]) else { return nil }
      return judgeForm(part, cells[0], grammemes: cells[2], forms: cells[1])
    },
    // lemma, kind, gender, case, forms
    EvaluationSet(name: "ru_kyrgyz_names", goal: 1) { cells in
      guard cells.count >= 5, let part = RussianNameSetPart(rawValue: cells[1]) else { return nil }
      return judgeForm(part, cells[0], gender: cells[2], case: cells[3], forms: cells[4])
    },
    EvaluationSet(name: "ru_fullnames", goal: 1, judge: judgeFullName),
    EvaluationSet(name: "ru_surnames_gender", goal: 0.9985, judge: judgeGenderOfSurname),
    EvaluationSet(name: "ru_firstnames_gender", goal: 1, judge: judgeGenderOfGivenName),
    EvaluationSet(name: "ru_midnames_gender", goal: 1, judge: judgeGenderOfPatronymic),
  ]
}

/// The part of a name that a row asks for, in the word of the sets.
private enum RussianNameSetPart: Substring {
  case surname
  case given = "first"
  case patronymic

  func declined(_ word: String, _ grammaticalCase: RussianCase, _ gender: Gender) -> Inflection {
    switch self {
    case .surname: Russian.surname(word, grammaticalCase, gender: gender)
    case .given: Russian.givenName(word, grammaticalCase, gender: gender)
    case .patronymic: Russian.patronymic(word, grammaticalCase, gender: gender)
    }
  }
}

private func judgeForm(
  _ part: RussianNameSetPart, _ lemma: Substring, grammemes: Substring, forms: Substring
) -> Judgement? {
  let tags = grammemes.split(separator: ",")
  guard tags.count >= 3 else { return nil }
  // Of both sexes, мр-жр, the masculine paradigm is the one to print.
  return judgeForm(part, lemma, gender: tags[0].hasPrefix("мр") ? "m" : "f", case: tags[2], forms: forms)
}

private func judgeForm(
  _ part: RussianNameSetPart, _ lemma: Substring, gender: Substring, case tag: Substring, forms: Substring
) -> Judgement? {
  let cases: [Substring] = ["им", "рд", "дт", "вн", "тв", "пр"]
  guard let index = cases.firstIndex(of: tag), gender == "m" || gender == "f" else { return nil }
  let form = part.declined(String(lemma), RussianCase.allCases[index], gender == "m" ? .masculine : .feminine)
  var judgement = Judgement()
  judgement.expect(form.text, isOneOf: forms.split(separator: "|"), of: "\(lemma) \(gender) \(tag)")
  return judgement
}

/// nominative, gender, gen, dat, acc, ins, prep. The gender is not told to the rules: the name must tell it.
private func judgeFullName(_ cells: [Substring]) -> Judgement? {
  guard cells.count >= 7, let name = PersonName(full: String(cells[0])) else { return nil }
  var judgement = Judgement()
  for (form, expected) in zip(RussianCase.allCases.dropFirst(), cells[2...]) {
    let declined = Russian.declined(name, form)
    judgement.expect(
      declined.name.full, isOneOf: expected.split(separator: "|"), of: "\(cells[0]) \(form.rawValue)")
  }
  return judgement
}

/// lemma, gender (мр, жр, мр-жр). "Unknown" is right where the set has both, and where a surname is of a kind
/// that both sexes bear: that the set knows only one famous bearer (Обама) says nothing of the name.
private func judgeGenderOfSurname(_ cells: [Substring]) -> Judgement? {
  guard cells.count >= 2 else { return nil }
  let name = PersonName(surname: String(cells[0]))
  let lemma = cells[0].lowercased()
  let telling = [
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ова", "ева", "ёва", "ина", "ына", "ская", "цкая",
  ]
  var expected: [Substring] = [cells[1]]
  if !telling.contains(where: lemma.hasSuffix) { expected.append("unknown") }
  return judgeGender(Russian.gender(of: name), isOneOf: expected, of: cells[0])
}

/// lemma, gender. A given name alone never tells the sex, whatever the set says: the only right answer is
/// "unknown". So the set measures that no given name is taken for a surname or a patronymic.
private func judgeGenderOfGivenName(_ cells: [Substring]) -> Judgement? {
  guard cells.count >= 2 else { return nil }
  let name = PersonName(surname: "", given: String(cells[0]))
  return judgeGender(Russian.gender(of: name), isOneOf: ["unknown"], of: cells[0])
}

private func judgeGenderOfPatronymic(_ cells: [Substring]) -> Judgement? {
  guard cells.count >= 2 else { return nil }
  let name = PersonName(surname: "", patronymic: String(cells[0]))
  return judgeGender(Russian.gender(of: name), isOneOf: [cells[1]], of: cells[0])
}

private func judgeGender(_ gender: Gender?, isOneOf expected: [Substring], of lemma: Substring) -> Judgement {
  let answer =
    switch gender {
    case .masculine: "мр"
    case .feminine: "жр"
    case .neuter: "ср"
    case nil: "unknown"
    }
  var judgement = Judgement()
  // Of a name of both sexes, "unknown" is the whole truth.
  judgement.expect(answer, isOneOf: expected.map { $0 == "мр-жр" ? "unknown" : $0 }, of: String(lemma))
  return judgement
}
