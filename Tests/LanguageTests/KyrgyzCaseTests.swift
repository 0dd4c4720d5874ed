import Foundation
import Testing

@testable import Language

@Suite struct KyrgyzCaseTests {
  @Test func `a word of every type of ending and every vowel takes the forms of the grammar's table`() throws
  {
    let lines = try KyrgyzFixture.lines(of: "ky_paradigms.tsv")
    #expect(lines.count == 33)
    let forms = [
      KyrgyzForm(.genitive), KyrgyzForm(.dative), KyrgyzForm(.accusative), KyrgyzForm(.locative),
      KyrgyzForm(.ablative), KyrgyzForm(.attributive), KyrgyzForm(.nominative, number: .plural),
      KyrgyzForm(.nominative, possessor: .third), KyrgyzForm(.genitive, possessor: .third),
      KyrgyzForm(.dative, possessor: .third), KyrgyzForm(.accusative, possessor: .third),
      KyrgyzForm(.locative, possessor: .third), KyrgyzForm(.ablative, possessor: .third),
    ]
    for line in lines.dropFirst() {
      let cells = line.split(separator: "\t").map(String.init)
      #expect(forms.map { Kyrgyz.inflected(cells[0], $0).text } == Array(cells.dropFirst()))
    }
  }

  @Test func `the words and phrases of the hand-made set come out right`() throws {
    let set = try #require(EvaluationSet.kyrgyzNouns.first { $0.name == "ky_manual" })
    let judgements = set.judgements(of: try KyrgyzFixture.lines(of: "ky_manual.tsv"))
    #expect(judgements.flatMap(\.errors) == [])
    #expect(judgements.reduce(0) { $0 + $1.right } == 914)
  }

  @Test(arguments: [
    ("Кара-Балта шаары", KyrgyzForm(.attributive), "Кара-Балта шаарындагы"),
    ("№1 орто мектеби", KyrgyzForm(.genitive), "№1 орто мектебинин"),
    ("А.Р.Карасартова", KyrgyzForm(.accusative), "А.Р.Карасартованы"),
    ("Кыргыз Республикасы", KyrgyzForm(.genitive), "Кыргыз Республикасынын"),
    ("2021-2022-окуу жылы", KyrgyzForm(.attributive), "2021-2022-окуу жылындагы"),
    ("З.М.Шатенова", KyrgyzForm(.nominative), "З.М.Шатенова"),
    ("2021-жылдын 1-сентябры", KyrgyzForm(.attributive), "2021-жылдын 1-сентябрындагы"),
  ])
  func `the regulation's own phrases come out right and certain`(
    phrase: String, form: KyrgyzForm, expected: String
  ) {
    #expect(Kyrgyz.inflected(phrase, form) == Inflection(expected))
  }

  @Test func `possessors follow the number and precede the case`() {
    let text = KyrgyzPossessor.allCases.map { possessor in
      [.nominative, .genitive, .dative, .locative]
        .map { Kyrgyz.inflected("мектеп", KyrgyzForm($0, possessor: possessor)).text }
        .joined(separator: " ")
    }
    #expect(
      text == [
        "мектебим мектебимдин мектебиме мектебимде",
        "мектебиң мектебиңдин мектебиңе мектебиңде",
        "мектебиңиз мектебиңиздин мектебиңизге мектебиңизде",
        "мектеби мектебинин мектебине мектебинде",
        "мектебибиз мектебибиздин мектебибизге мектебибизде",
        "мектебиңер мектебиңердин мектебиңерге мектебиңерде",
        "мектебиңиздер мектебиңиздердин мектебиңиздерге мектебиңиздерде",
      ])
    let friends = KyrgyzPossessor.allCases.map {
      Kyrgyz.inflected("дос", KyrgyzForm(.dative, number: .plural, possessor: $0)).text
    }
    #expect(
      friends == [
        "досторума", "досторуңа", "досторуңузга", "досторуна", "досторубузга", "досторуңарга",
        "досторуңуздарга",
      ])
  }

  @Test(arguments: [
    ("бир", "биринчи"), ("эки", "экинчи"), ("үч", "үчүнчү"), ("он", "онунчу"), ("жыйырма", "жыйырманчы"),
    ("элүү", "элүүнчү"), ("миң", "миңинчи"), ("миллиард", "миллиардынчы"),
  ])
  func `a number word becomes an ordinal`(word: String, ordinal: String) {
    #expect(Kyrgyz.ordinal(ofWord: word) == ordinal)
  }

  @Test func `the printed paradigm lists every form once, the bare word first`() {
    let paradigm = KyrgyzForm.paradigm
    #expect(paradigm.count == 2 * 8 * 7)
    #expect(Set(paradigm).count == paradigm.count)
    #expect(paradigm.first == KyrgyzForm(.nominative))
  }

  @Test(arguments: [
    ("эне", KyrgyzForm(.ablative, possessor: .firstSingular), ["энемден", "энемен"]),
    ("эне", KyrgyzForm(.genitive, possessor: .secondSingular), ["энеңдин", "энеңин"]),
    ("бала", KyrgyzForm(.dative, number: .plural), ["балдарга", "балаларга"]),
    ("ансамбль", KyrgyzForm(.dative), ["ансамблге", "ансамблга"]),
    ("актер", KyrgyzForm(.genitive), ["актердун", "актердин"]),
    ("КР", KyrgyzForm(.genitive), ["КРдин", "КРнын"]),
    ("отчет", KyrgyzForm(.genitive), ["отчеттун"]),
    ("мектеп", KyrgyzForm(.genitive), ["мектептин"]),
    ("мектеп", KyrgyzForm(.nominative), ["мектеп"]),
  ])
  func `where the norm allows several shapes the usual one comes first`(
    word: String, form: KyrgyzForm, expected: [String]
  ) {
    #expect(Kyrgyz.variants(of: word, form) == expected)
  }
}

/// Files of test words.
enum KyrgyzFixture {
  static func lines(of name: String) throws -> [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }

  /// Words with a form of each, parted by colons: `мектеп:мектептин`.
  static func pairs(_ text: String) -> [(word: String, form: String)] {
    text.split(whereSeparator: \.isWhitespace).compactMap { pair in
      let parts = pair.split(separator: ":").map {
        String($0).replacingOccurrences(of: "_", with: " ")
      }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  /// Words whose form is not the one expected, each as it came out.
  static func wrong(_ form: KyrgyzForm, _ text: String) -> [String] {
    pairs(text).compactMap { word, expected in
      let answer = Kyrgyz.inflected(word, form).text
      return answer == expected ? nil : "\(word): \(answer)"
    }
  }
}
