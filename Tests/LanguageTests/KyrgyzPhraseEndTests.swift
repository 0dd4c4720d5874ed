import Testing

@testable import Language

@Suite struct KyrgyzPhraseEndTests {
  @Test func `digits take the endings of the spoken number`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative),
        """
        1:1ге 2:2ге 3:3кө 4:4кө 5:5ке 6:6га 7:7ге 8:8ге 9:9га 10:10го 20:20га 30:30га 40:40ка 50:50гө
        60:60ка 70:70ке 80:80ге 90:90го 100:100гө 1000:1000ге 0:0гө 2021:2021ге 1,5:1,5ке 1000000:1000000го
        """) == [])
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive),
        "1:1дин 2:2нин 3:3түн 4:4түн 5:5тин 6:6нын 9:9дун 20:20нын 40:40тын 50:50нүн 100:100дүн") == [])
    #expect(Kyrgyz.inflected("18:00", KyrgyzForm(.dative)) == Inflection("18:00гө"))
    #expect(Kyrgyz.inflected("12:05", KyrgyzForm(.ablative)) == Inflection("12:05тен"))
    #expect(Kyrgyz.inflected("1 000", KyrgyzForm(.ablative)) == Inflection("1 000ден"))
    #expect(Kyrgyz.inflected("№5", KyrgyzForm(.dative)) == Inflection("№5ке"))
  }

  @Test func `a noun after a number is inflected as ever`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive),
        """
        5-класс:5-класстын 2021-жыл:2021-жылдын №5_мектеп:№5_мектептин XXI_кылым:XXI_кылымдын
        XX_кылым:XX_кылымдын 9-«А»_класс:9-«А»_класстын 24-август:24-августтун
        """) == [])
  }

  @Test func `units and signs take the endings of their full names`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.ablative),
        """
        100_км:100_кмден 5_кг:5_кгдан 2_м:2_мден 3_т:3_тдан 10_л:10_лден 45_мин:45_минтөн 5_га:5_гадан
        2_млн:2_млндон 15_%:15_%дан 15%:15%дан 20_°C:20_°Cтан 100_$:100_$дан 5_сом:5_сомдон 5_окуучу:5_окуучудан
        """) == [])
    #expect(Kyrgyz.inflected("5 га", KyrgyzForm(.genitive)).text == "5 гадын")
  }

  @Test func `closing quotes stay before the ending, and the name in them keeps its letters`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive),
        """
        «Сейтек»:«Сейтек»тин «Манас»:«Манас»тын «Ала-Тоо»:«Ала-Тоо»нун "Билим":"Билим"дин
        „Кут”:„Кут”тун «Апрель»:«Апрель»дин «КТР»:«КТР»дин
        """) == [])
    #expect(Kyrgyz.inflected("«Мектеп»", KyrgyzForm(.nominative, possessor: .third)).text == "«Мектеп»и")
  }

  @Test func `initials after a surname stay behind its ending`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative),
        """
        А.Токомбаев:А.Токомбаевге А._Токомбаев:А._Токомбаевге Токомбаев_А.:Токомбаевге_А.
        Шатенова_З.М.:Шатеновага_З.М. Балбаков_З._А.:Балбаковго_З._А.
        """) == [])
  }

  @Test(arguments: [
    ("Манас (эпос)", "Манастын (эпос)"), ("2021-ж.", "2021-жылдын"), ("Бишкек ш.", "Бишкек шаарынын"),
    ("2021-жж.", "2021-жылдардын"), ("Бишкек ш", "Бишкек шнын"), ("мектеп.", "мектептин."),
    ("Пётр I", "Пётр Iнин"),
    ("ж.б.", "ж.б."), ("—", "—"), ("", ""),
  ])
  func `what takes no ending of its own is doubted`(phrase: String, expected: String) {
    #expect(
      Kyrgyz.inflected(phrase, KyrgyzForm(.genitive)) == Inflection(expected, doubt: .unclearLastWord))
  }

  @Test func `acronyms take their endings without a hyphen, by the list of readings`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive),
        """
        КР:КРдин КМШ:КМШнын АКШ:АКШнын БУУ:БУУнун ОТИ:ОТИнин ИСУО:ИСУОнун УКМК:УКМКнын ЖЧК:ЖЧКнын КТР:КТРдин
        УАК:УАКтын ИИМ:ИИМдин ЖОЖ:ЖОЖдун ЕАЭБ:ЕАЭБдин МАИ:МАИнин РББ:РББнин ББжИМ:ББжИМдин ГЭС:ГЭСтин
        """) == [])
    for line in KyrgyzAcronymList.lines.split(separator: "\n") {
      let acronym = line.prefix { $0 != " " }
      let genitive = Kyrgyz.inflected(String(acronym), KyrgyzForm(.genitive))
      #expect(genitive.doubt == nil)
      #expect(genitive.text.hasPrefix(acronym) && genitive.text.hasSuffix("н"))
    }
  }

  @Test func `an unlisted acronym is certain when it reads as a word, and doubted when it is spelled`() {
    #expect(Kyrgyz.inflected("ТАУ", KyrgyzForm(.dative)) == Inflection("ТАУга"))
    #expect(Kyrgyz.inflected("БОН", KyrgyzForm(.dative)) == Inflection("БОНго"))
    let doubted: [(String, String)] = [
      ("ЖБК", "ЖБКга"), ("КНТ", "КНТге"), ("ББЛ", "ББЛге"), ("ТКШ", "ТКШга"),
    ]
    for (acronym, expected) in doubted {
      let dative = Kyrgyz.inflected(acronym, KyrgyzForm(.dative))
      #expect(dative == Inflection(expected, doubt: .acronymWithoutReading))
    }
    #expect(Kyrgyz.inflected("ЖБК", KyrgyzForm(.dative), reading: "комитет") == Inflection("ЖБКке"))
  }

  @Test func `Latin words are doubted, whole papers in capitals are not`() {
    #expect(
      Kyrgyz.inflected("Airlines", KyrgyzForm(.genitive)) == Inflection("Airlinesтин", doubt: .latinWord))
    #expect(
      Kyrgyz.inflected("Microsoft", KyrgyzForm(.dative)) == Inflection("Microsoftко", doubt: .latinWord))
    #expect(Kyrgyz.inflected("PDF", KyrgyzForm(.dative)).doubt == .latinWord)
    #expect(Kyrgyz.inflected("PDF", KyrgyzForm(.dative), reading: "пэдээф") == Inflection("PDFке"))
    #expect(Kyrgyz.inflected("БУЙРУК", KyrgyzForm(.genitive)) == Inflection("БУЙРУКТУН"))
    #expect(
      Kyrgyz.inflected("КЫРГЫЗ РЕСПУБЛИКАСЫ", KyrgyzForm(.dative)) == Inflection("КЫРГЫЗ РЕСПУБЛИКАСЫНА"))
  }

  @Test func `look-alike letters are repaired before anything else`() {
    // Latin e, o, p in the first; ө typed as fita; й in two characters; a Roman numeral stays Latin.
    #expect(Kyrgyz.inflected("мeктeп", KyrgyzForm(.dative)).text == "мектепке")
    #expect(Kyrgyz.inflected("шаaры", KyrgyzForm(.dative)).text == "шаарына")
    #expect(Kyrgyz.inflected("кѳл", KyrgyzForm(.dative)).text == "көлгө")
    #expect(Kyrgyz.inflected("и\u{306}од", KyrgyzForm(.dative)).text == "йодго")
    #expect(Kyrgyz.inflected("XX кылым", KyrgyzForm(.dative)).text == "XX кылымга")
    #expect(Kyrgyz.inflected("мeктeп", KyrgyzForm(.nominative)).text == "мектеп")
  }

  @Test func `class labels are read by the letter's name`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative), "7-А:7-Ага 7-Б:7-Бге 9-«А»:9-«А»га 5-К:5-Кга 11-Г:11-Гге 5_В:5_Вге") == [])
  }
}
