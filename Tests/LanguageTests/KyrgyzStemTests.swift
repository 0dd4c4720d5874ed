import Testing

@testable import Language

@Suite struct KyrgyzStemTests {
  private let third = KyrgyzForm(.nominative, possessor: .third)

  @Test func `к and п after a vowel are voiced before a vowel`() {
    #expect(
      KyrgyzFixture.wrong(
        third,
        """
        мектеп:мектеби буйрук:буйругу принцип:принциби этап:этабы кружок:кружогу тарап:тарабы
        балык:балыгы эшик:эшиги жүрөк:жүрөгү мектеп-лицей:мектеп-лицейи
        """) == [])
  }

  @Test func `к and п after a consonant, and т, с, ш, ч, stay`() {
    #expect(
      KyrgyzFixture.wrong(
        third,
        """
        банк:банкы парк:паркы калк:калкы мүлк:мүлкү бет:бети класс:классы төш:төшү кеңеш:кеңеши
        сот:соту күч:күчү
        """) == [])
  }

  @Test func `й and у are written ю; й stays before the other vowels`() {
    #expect(
      KyrgyzFixture.wrong(
        third, "той:тою бой:бою кой:кою ой:ою уй:ую ай:айы бий:бийи үй:үйү музей:музейи лицей:лицейи") == [])
  }

  @Test func `the signs ь and ъ are dropped before every ending`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative),
        """
        сентябрь:сентябрга октябрь:октябрга июль:июлга апрель:апрелге автомобиль:автомобилге
        табель:табелге Асель:Аселге
        """) == [])
    #expect(KyrgyzFixture.wrong(third, "сентябрь:сентябры июль:июлу автомобиль:автомобили") == [])
  }

  @Test func `three equal letters are never written`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.accusative), "ватт:ватты киловатт:киловатты мегаватт:мегаватты класс:классты") == [])
    #expect(Kyrgyz.inflected("гигаватт", KyrgyzForm(.ablative)).text == "гигаваттан")
    #expect(Kyrgyz.inflected("ватт", KyrgyzForm(.nominative, number: .plural)).text == "ваттар")
  }

  @Test func `the vowel of the listed words flees before a possessor`() {
    #expect(
      KyrgyzFixture.wrong(
        third,
        """
        орун:орду мурун:мурду карын:карды эрин:эрди ирин:ирди моюн:мойну коюн:койну убакыт:убактысы
        иш_убакыт:иш_убактысы Орун:Орду
        """) == [])
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.nominative, possessor: .firstSingular), "орун:ордум мурун:мурдум убакыт:убактым") == [])
    // Before a consonant, and in words that only look so, it stays.
    #expect(KyrgyzFixture.wrong(KyrgyzForm(.locative), "орун:орунда мурун:мурунда убакыт:убакытта") == [])
    #expect(KyrgyzFixture.wrong(third, "оюн:оюну жарым:жарымы бузук:бузугу") == [])
  }

  @Test func `бала has a plural of its own`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive, number: .plural), "бала:балдардын кыз_бала:кыз_балдардын апа:апалардын") == [])
  }

  @Test func `ё written as е keeps its round endings, in every listed word`() {
    #expect(KyrgyzStemLists.wordsWithoutDots.count > 50)
    for letters in KyrgyzStemLists.wordsWithoutDots {
      let word = String(decoding: letters, as: UTF16.self)
      let dative = Kyrgyz.inflected(word, KyrgyzForm(.dative)).text
      #expect(dative == word + (letters.last.flatMap(\.endingType) == .voiceless ? "ко" : "го"))
    }
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative), "актёр:актёрго тренер:тренерге лидер:лидерге Исаев:Исаевге бюджет:бюджетке")
        == [])
  }

  @Test func `loans in a consonant and ль have a soft vowel`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive),
        "спектакль:спектаклдин спектакл:спектаклдин ансамбль:ансамблдин рубль:рублдин июль:июлдун") == [])
  }

  @Test func `loans in two consonants take the endings directly`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.genitive),
        "проект:проекттин объект:объекттин факт:факттын пункт:пункттун киоск:киосктун акты:актынын") == [])
  }

  @Test func `Russian names end as their letters say`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative),
        """
        станция:станцияга заявление:заявлениеге Достоевский:Достоевскийге Карасартова:Карасартовага
        Асанов:Асановго Исаев:Исаевге Пушкин:Пушкинге Токтогулович:Токтогуловичке Асановна:Асановнага
        Сергей:Сергейге Мария:Марияга
        """) == [])
  }

  @Test func `spelling decides, not pronunciation`() {
    #expect(
      KyrgyzFixture.wrong(
        KyrgyzForm(.dative),
        "педагог:педагогго завод:заводго штаб:штабга Петербург:Петербургга фонд:фондго газ:газга") == [])
  }
}
