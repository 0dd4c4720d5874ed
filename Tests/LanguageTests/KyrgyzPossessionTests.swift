import Testing

@testable import Language

@Suite struct KyrgyzPossessionTests {
  private let dative = KyrgyzForm(.dative)

  @Test func `heads of izafet phrases are known by list`() {
    let phrases = """
      Бишкек_шаары:Бишкек_шаарына Ош_облусу:Ош_облусуна Кара-Суу_району:Кара-Суу_районуна
      айыл_өкмөтү:айыл_өкмөтүнө мектеп_директору:мектеп_директоруна класс_жетекчиси:класс_жетекчисине
      ата-энелер_комитети:ата-энелер_комитетине Токтогул_көчөсү:Токтогул_көчөсүнө көчөсү:көчөсүнө
      эне_тили_мугалими:эне_тили_мугалимине окуу_жылы:окуу_жылына 5-февралы:5-февралына
      окуучулардын_ата-энелери:окуучулардын_ата-энелерине
      """
    #expect(KyrgyzFixture.wrong(dative, phrases) == [])
    #expect(KyrgyzFixture.pairs(phrases).allSatisfy { Kyrgyz.inflected($0.word, dative).doubt == nil })
  }

  @Test func `every listed head is possessed and certain`() {
    for letters in KyrgyzPossessedHeads.always.union(KyrgyzPossessedHeads.afterWords) {
      let phrase = "бир " + String(decoding: letters, as: UTF16.self)
      let inflection = Kyrgyz.inflected(phrase, KyrgyzForm(.accusative))
      #expect(inflection == Inflection(phrase + "н"))
    }
  }

  @Test func `every listed stem in a vowel is bare and certain`() {
    for letters in KyrgyzPossessedHeads.vowelStems {
      let phrase = "бир " + String(decoding: letters, as: UTF16.self)
      let inflection = Kyrgyz.inflected(phrase, KyrgyzForm(.genitive))
      #expect(inflection.doubt == nil)
      #expect(inflection.text == Kyrgyz.inflected(phrase, KyrgyzForm(.genitive), isPossessed: false).text)
      let dative = Kyrgyz.inflected(phrase, dative).text
      #expect(dative.hasSuffix("га") || dative.hasSuffix("ге") || dative.hasSuffix("гө"))
    }
  }

  @Test(arguments: [
    ("Касым Тыныстан уулу", "Касым Тыныстан уулуна"), ("Гүлзат Бекболот кызы", "Гүлзат Бекболот кызына"),
    ("Асан келини", "Асан келинине"), ("кыз", "кызга"),
  ])
  func `уулу, кызы, келини of a name are possessed`(name: String, expected: String) {
    #expect(Kyrgyz.inflected(name, dative) == Inflection(expected))
  }

  @Test(arguments: [
    ("мектеп имараты", "мектеп имаратына"), ("мектеп ашканасы", "мектеп ашканасына"),
    ("сабактын максаты", "сабактын максатына"), ("окуучунун үлгүсү", "окуучунун үлгүсүнө"),
  ])
  func `a phrase that only looks possessed is doubted`(phrase: String, expected: String) {
    #expect(Kyrgyz.inflected(phrase, dative) == Inflection(expected, doubt: .possession))
    #expect(Kyrgyz.inflected(phrase, dative, isPossessed: true) == Inflection(expected))
    #expect(Kyrgyz.inflected(phrase, KyrgyzForm(.nominative)) == Inflection(phrase))
  }

  @Test(arguments: [
    ("чебер сүрөтчү", "чебер сүрөтчүгө"), ("жаңы үзүндү", "жаңы үзүндүгө"), ("5 эки", "5 экиге"),
    ("ыкчам такси", "ыкчам таксиге"), ("чоң парта", "чоң партага"),
    ("Асанова Кененсары", "Асанова Кененсарыга"),
  ])
  func `agents, outcomes, numbers and given names are not possessed`(phrase: String, expected: String) {
    #expect(Kyrgyz.inflected(phrase, dative) == Inflection(expected))
  }

  @Test(arguments: [
    ("мектеп директору", "мектеп директорлору", "мектеп директорубуз"),
    ("класс жетекчиси", "класс жетекчилери", "класс жетекчибиз"),
    ("орто мектеби", "орто мектептери", "орто мектебибиз"),
    ("мектеп педагогу", "мектеп педагогдору", "мектеп педагогубуз"),
    ("иш орду", "иш орундары", "иш ордубуз"), ("үйлөнүү тою", "үйлөнүү тойлору", "үйлөнүү тоюбуз"),
    ("адам баласы", "адам балдары", "адам балабыз"),
  ])
  func `the plural and another possessor replace the ending of a possessed phrase`(
    phrase: String, plural: String, ours: String
  ) {
    let form = KyrgyzForm(.nominative, number: .plural)
    #expect(Kyrgyz.inflected(phrase, form, isPossessed: true).text == plural)
    let possessed = KyrgyzForm(.nominative, possessor: .firstPlural)
    #expect(Kyrgyz.inflected(phrase, possessed, isPossessed: true).text == ours)
  }

  @Test func `what the school states wins`() {
    var exceptions = LanguageExceptions()
    exceptions.possession["ак үлгүсү"] = false
    exceptions.possession["имараты"] = true
    exceptions.readings["РФ"] = "эрэф"
    exceptions.kyrgyzForms[.init("Манас", KyrgyzForm(.dative))] = "Манасга"
    func dative(_ phrase: String) -> Inflection {
      Kyrgyz.inflected(phrase, self.dative, exceptions: exceptions)
    }
    #expect(dative("ак үлгүсү") == Inflection("ак үлгүсүгө"))
    #expect(dative("мектеп имараты") == Inflection("мектеп имаратына"))
    #expect(dative("РФ") == Inflection("РФке"))
    #expect(dative("Манас") == Inflection("Манасга"))
    #expect(dative("улуу Манас") == Inflection("улуу Манасга"))
    #expect(Kyrgyz.variants(of: "Манас", self.dative, exceptions: exceptions) == ["Манасга"])
  }
}
