import Testing

@Suite struct LanguageCommandTests {
  private func printed(_ arguments: String..., in desk: Desk) throws -> String {
    let outcome = try desk.run(Desk.program, ["language"] + arguments)
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test func `a whole paradigm is a table`() throws {
    #expect(
      try printed("decline", "мектеп", in: Desk([:])) == """
        case         singular    plural         3
        nominative   мектеп      мектептер      мектеби
        genitive     мектептин   мектептердин   мектебинин
        dative       мектепке    мектептерге    мектебине
        accusative   мектепти    мектептерди    мектебин
        locative     мектепте    мектептерде    мектебинде
        ablative     мектептен   мектептерден   мектебинен
        attributive  мектептеги  мектептердеги  мектебиндеги

        """)
    #expect(
      try printed("decline", "--lang", "ru", "--name", "Карасартова А.Р.", in: Desk([:])) == """
        case           name
        nominative     Карасартова\u{A0}А.Р.
        genitive       Карасартовой\u{A0}А.Р.
        dative         Карасартовой\u{A0}А.Р.
        accusative     Карасартову\u{A0}А.Р.
        instrumental   Карасартовой\u{A0}А.Р.
        prepositional  Карасартовой\u{A0}А.Р.

        """)
  }

  @Test(arguments: [
    (["decline", "Ош облусу", "--case", "locative"], "Ош облусунда\n"),
    (["decline", "завуч", "--lang", "ru", "--case", "dative"], "завучу\n"),
    (["number", "5", "--lang", "ru", "--noun", "ученик"], "form     text\ncounted  5 учеников\n"),
    (["hyphenate", "Билим берүү", "мектеп"], "Би·лим бе·рүү\nмек·теп\n"),
    (["break", "--lang", "ru", "в школе № 1 города"], "в школе |№ 1 города\n"),
    (["sort", "Ёлкин", "Ңа", "Елкин", "Наа"], "Елкин\nЁлкин\nНаа\nҢа\n"),
    (["search", "омуров", "Өмүров", "Омурова", "Асанов"], "Омурова\nӨмүров\n"),
    (["typography", "\"Манас\" - эпос"], "«Манас»\u{A0}— эпос\n"),
    (["transliterate", "Чүй", "--system", "geographic"], "Chüy\n"),
  ])
  func `each rule can be tried`(arguments: [String], printed: String) throws {
    let outcome = try Desk([:]).run(Desk.program, ["language"] + arguments)
    #expect(outcome.output == printed)
    #expect(outcome.errors == "")
  }

  @Test func `numbers and dates are listed in their cases`() throws {
    let number = try printed("number", "21", "--lang", "ru", in: Desk([:]))
    #expect(number.contains("cardinal feminine dative          двадцати одной\n"))
    #expect(number.contains("ordinal neuter prepositional      двадцать первом\n"))
    let date = try printed("date", "2021-09-01", in: Desk([:]))
    #expect(date.contains("long              attributive  2021-жылдын 1-сентябрындагы\n"))
    #expect(date.contains("iso               all          2021-09-01\n"))
  }

  @Test func `what a school states wins, and can be taken back`() throws {
    let desk = try Desk([:])
    #expect(try desk.run("init", "--db", "s.sqlite").status == 0)
    let decline = ["language", "decline", "ШКБ", "--case", "genitive", "--db", "s.sqlite"]
    let guess = try desk.run(Desk.program, decline)
    #expect(guess.output == "ШКБнин\n")
    #expect(guess.errors == "guessed: кыскартуу кандай окулары белгисиз\n")
    let state = ["language", "exceptions", "--db", "s.sqlite", "ШКБ", "--reading", "шаардык кеңсе"]
    #expect(try desk.run(Desk.program, state).errors == "kept\n")
    let known = try desk.run(Desk.program, decline)
    #expect(known.output == "ШКБнин\n")
    #expect(known.errors == "")
    #expect(
      try printed("exceptions", "--db", "s.sqlite", in: desk) == """
        language  word  what     value
        ky        ШКБ   reading  шаардык кеңсе

        """)
    let forget = ["language", "exceptions", "--db", "s.sqlite", "ШКБ", "--forget"]
    #expect(try desk.run(Desk.program, forget).errors == "forgotten\n")
    #expect(try desk.run(Desk.program, forget).errors == "nothing was stated about it\n")
  }

  @Test func `the rules are measured against a folder of sets`() throws {
    let desk = try Desk([
      "sets/ky_dative_peer.tsv": "lemma\tdative\nүй\tүйгө\nтуз\tтузго\n",
      "sets/ru_collation_sorted.txt": "Ежов\nЁлкин\nЖуков\n", "sets/notes.txt": "x\n",
    ])
    let outcome = try desk.run("language", "evaluate", "sets", "--errors", "3", "--quiet")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        set                      right  wrong  percent    goal
        ky_dative_peer.tsv           1      1    50.00  100.00  below goal
            туз dative: тузга, expected тузго
        ru_collation_sorted.txt      2      0   100.00  100.00  at goal

        """)
  }

  @Test(arguments: [
    ("decline мектеп --case instrumental", 2), ("number 1,2,3", 2), ("date 2021-02-30", 2), ("evaluate nowhere", 3),
    ("exceptions --db none.sqlite", 3), ("exceptions --db none.sqlite КР", 2),
  ])
  func `wrong input is refused`(line: String, status: Int32) throws {
    let outcome = try Desk([:]).run(Desk.program, ["language"] + line.split(separator: " ").map(String.init))
    #expect(outcome.status == status)
    #expect(!outcome.errors.isEmpty)
  }
}
