import Testing

@testable import Language

@Suite struct RussianSurnameListTests {
  @Test func `each noun with a vowel that falls out has its own stem`() {
    let genitives = [
      "багор": "багра", "бобер": "бобра", "бугор": "бугра", "ветер": "ветра", "вихор": "вихра",
      "воробей": "воробья", "гребень": "гребня", "деготь": "дегтя", "дятел": "дятла",
      "журавель": "журавля", "камень": "камня", "кашель": "кашля", "ковер": "ковра", "коготь": "когтя",
      "козел": "козла",
      "корень": "корня", "костер": "костра", "котел": "котла", "кремень": "кремня", "лев": "льва",
      "локоть": "локтя", "ломоть": "ломтя", "муравей": "муравья", "ноготь": "ногтя", "овес": "овса",
      "огонь": "огня", "орел": "орла", "осел": "осла", "осетер": "осетра", "павел": "павла",
      "парень": "парня",
      "пепел": "пепла", "перстень": "перстня", "посол": "посла", "репей": "репья", "ручей": "ручья",
      "соловей": "соловья", "стебель": "стебля", "уголь": "угля", "узел": "узла", "улей": "улья",
      "хохол": "хохла", "хребет": "хребта", "чехол": "чехла", "шатер": "шатра", "щегол": "щегла",
    ]
    let listed = RussianSurnameLists.fleeting.keys.map { name in
      "\(name) \(Russian.surname(name, .genitive, gender: .masculine).text)"
    }
    #expect(listed.sorted() == genitives.map { "\($0.key) \($0.value)" }.sorted())
  }

  @Test func `each noun in -ок and -ёк loses its vowel`() {
    for name in RussianSurnameLists.nounsInOk {
      #expect(Russian.surname(name, .dative, gender: .masculine).text == name.dropLast(2) + "ку")
    }
    for name in RussianSurnameLists.nounsInEk {
      #expect(Russian.surname(name, .dative, gender: .masculine).text == name.dropLast(2) + "ьку")
    }
  }

  @Test func `each foreigner, given name and people in -ин and -ов has -ом`() {
    let names = ["дарвин", "вирхов", "эркин", "константин", "татарин", "алаутдин", "зайниддин", "нураддин"]
    #expect(names.allSatisfy { RussianSurnameLists.isForeign(RussianNameWord($0)) })
    for name in RussianSurnameLists.foreign {
      #expect(Russian.surname(name, .instrumental, gender: .masculine).text == name + "ом")
    }
  }

  @Test func `each listed noun in -ий, -ый, -ой is no adjective`() {
    for name in RussianSurnameLists.nounsInY {
      #expect(Russian.surname(name, .genitive, gender: .masculine).text == name.dropLast() + "я")
    }
  }

  @Test func `each listed adjective in -чий is one`() {
    for name in RussianSurnameLists.adjectivesInChiy {
      #expect(Russian.surname(name, .dative, gender: .masculine).text == name.dropLast(2) + "ему")
    }
  }

  @Test func `each listed German in -их is declined`() {
    for name in RussianSurnameLists.germanInIkh {
      #expect(Russian.surname(name, .dative, gender: .masculine).text == name + "у")
    }
  }

  @Test func `each listed noun in -ова, -ина, -ая is no woman's form`() {
    for name in RussianSurnameLists.nounsInOva {
      #expect(Russian.surname(name, .genitive, gender: .feminine).text == name.dropLast() + "ы")
    }
    for name in RussianSurnameLists.nounsInAya {
      #expect(Russian.surname(name, .genitive, gender: .feminine).text == name.dropLast() + "и")
    }
  }

  @Test func `each noun that is a woman's form, too, is declined as a man's noun`() {
    for name in RussianSurnameLists.nounsOrWomensForms {
      #expect(Russian.surname(name, .genitive, gender: .masculine).text == name.dropLast() + "ы")
      #expect(Russian.surname(name, .genitive, gender: .feminine).doubt == .variants)
    }
  }

  @Test func `each French surname in -а, -я stays`() {
    for name in RussianSurnameLists.frenchInA {
      #expect(Russian.surname(name, .genitive, gender: .masculine).text == name)
    }
  }

  @Test func `each listed surname in -ец keeps its vowel`() {
    for name in RussianSurnameLists.keepingEts {
      #expect(Russian.surname(name, .genitive, gender: .masculine).text == name + "а")
    }
  }

  @Test(arguments: [
    ("Кравец", "Кравца"), ("Китаец", "Китайца"), ("Гвардеец", "Гвардейца"),
    ("Стрелец", "Стрельца"), ("Кузнец", "Кузнеца"), ("Швец", "Швеца"), ("Мудрец", "Мудреца"),
    ("Заяц", "Зайца"),
    ("Москалец", "Москальца"), ("Казачонок", "Казачонка"), ("Гусёнок", "Гусёнка"), ("Гейфец", "Гейфеца"),
    ("Мышонок", "Мышонка"),
    ("Волчок", "Волчка"), ("Петушок", "Петушка"), ("Снежок", "Снежка"), ("Хичкок", "Хичкока"),
    ("Блок", "Блока"),
    ("Чапек", "Чапека"), ("Ермек", "Ермека"), ("Кочубей", "Кочубея"), ("Конёк", "Конька"),
  ])
  func `a vowel falls out by suffix or list, never by default`(name: String, genitive: String) {
    #expect(Russian.surname(name, .genitive, gender: .masculine).text == genitive)
  }
}
