import Testing

@testable import Language

@Suite struct RussianNounTableTests {
  private static let entries = RussianNounTable.all.flatMap { RussianNounLexicon.entries(of: $0) }

  @Test func `the dictionary has the nouns of school papers`() {
    #expect(RussianNounLexicon.nouns.count > 3000)
    let needed = """
      директор учитель завуч ученик класс урок приказ протокол справка ведомость аттестат свидетельство журнал
      расписание каникулы четверть полугодие год родитель ребёнок паспорт город село
      район область министерство
      """.split { $0.isWhitespace }
    #expect(needed.filter { RussianNounLexicon.noun(String($0)) == nil } == [])
  }

  @Test func `no word stands in two places`() {
    let lemmas = Self.entries.map(\.noun.lemma)
    let counts = Dictionary(lemmas.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.filter { $0.value > 1 }.keys.sorted() == [])
  }

  @Test func `every line begins with an index`() {
    let lines = RussianNounTable.all.flatMap { $0.split(separator: "\n") }
    let unread = lines.filter { line in
      line.firstIndex(of: ":").map { RussianNounIndex(line[..<$0]) == nil } ?? !line.hasPrefix("  ")
    }
    #expect(unread == [])
  }

  /// The figure of the index says which letter the stem ends in, so a word in a wrong line shows.
  @Test func `the type of a noun agrees with its letters`() {
    let places = [RussianPlaceTable.kyrgyzstan, RussianPlaceTable.world].flatMap(RussianNounLexicon.entries)
    let wrong = (Self.entries + places).filter { entry in
      guard case .noun(let type) = entry.noun.index.declension, !entry.noun.index.changesStemInPlural else {
        return false
      }
      return !fits(entry.noun, type: type)
    }
    #expect(wrong.map { "\($0.noun.lemma) \($0.index)" } == [])
  }

  private func fits(_ noun: RussianNoun, type: Int) -> Bool {
    let lemma = noun.lemma.lowercased()
    let stem = noun.bareStem.lowercased()
    guard let last = stem.last else { return false }
    return switch type {
    case 1: !RussianSpelling.vowels.contains(last) && !"кгхжшчщцйь".contains(last) && !lemma.hasSuffix("ь")
    case 2: !RussianSpelling.vowels.contains(last) && last != "ь"
    case 3: RussianSpelling.isVelar(last)
    case 4: RussianSpelling.isSibilant(last)
    case 5: last == "ц"
    case 6: (RussianSpelling.vowels.contains(last) && last != "и") || last == "ь" || lemma.hasSuffix("кия")
    case 7: last == "и"
    default: lemma.hasSuffix("ь") || lemma.hasSuffix("мя")
    }
  }

  @Test func `no form breaks the rules of spelling`() {
    let forbidden = [
      "кы", "гы", "хы", "жы", "шы", "чы", "щы", "чя", "щя", "жя", "шя", "чю", "щю", "ця", "цю",
    ]
    let forms = Self.entries.flatMap { entry in
      GrammaticalNumber.allCases.flatMap { number in
        RussianCase.allCases.map { entry.noun.form(.init($0, number: number)) }
      }
    }
    #expect(forms.filter { form in forbidden.contains { form.hasSuffix($0) } } == [])
  }

  @Test func `every noun is found by its nominative, singular and plural`() {
    let lost = Self.entries.map(\.noun).filter { noun in
      let plural = noun.form(.init(.nominative, number: .plural))
      return RussianNounLexicon.noun(noun.lemma)?.lemma != noun.lemma
        || (RussianNounLexicon.noun(plural: plural) == nil && noun.index.declension != .indeclinable
          && !noun.index.isPluralOnly)
    }
    #expect(lost.map(\.lemma) == [])
  }

  @Test func `every line of irregular forms is read whole`() {
    let lines = RussianNounTable.irregular.split(separator: "\n")
    let nouns = RussianNounLexicon.irregularNouns(RussianNounTable.irregular)
    #expect(nouns.count == lines.count)
    for noun in nouns {
      #expect([6, 12].contains(noun.irregular.count), "\(noun.lemma)")
    }
  }

  @Test(arguments: ["", "м", "9a", "м 9a", "м 1z", "ж 3*", "мн 1a", "x 1a"])
  func `an index that is none is refused, or read without its letter of stress`(text: String) {
    #expect((RussianNounIndex(text[...]) == nil) == (text != "ж 3*"))
  }

  @Test func `every ending of the guesses has an index, and none hides behind a shorter one`() {
    for (index, rule) in RussianNounGuess.endings.enumerated() {
      #expect(RussianNounIndex(rule.index[...]) != nil, "\(rule.ending)")
      let hidden = RussianNounGuess.endings[..<index].filter { rule.ending.hasSuffix($0.ending) }
      #expect(hidden.map(\.ending) == [], "\(rule.ending)")
    }
  }
}
