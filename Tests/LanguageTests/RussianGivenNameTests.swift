import Testing

@testable import Language

@Suite struct RussianGivenNameTests {
  @Test(arguments: [
    "Нурлан Нурлана Нурлану Нурлана Нурланом Нурлане", "Ермек Ермека Ермеку Ермека Ермеком Ермеке",
    "Кыялбек Кыялбека Кыялбеку Кыялбека Кыялбеком Кыялбеке", "Азат Азата Азату Азата Азатом Азате",
    "Айтаң Айтаңа Айтаңу Айтаңа Айтаңом Айтаңе", "Мартин Мартина Мартину Мартина Мартином Мартине",
    "Эргеш Эргеша Эргешу Эргеша Эргешем Эргеше", "Джордж Джорджа Джорджу Джорджа Джорджем Джордже",
    "Абай Абая Абаю Абая Абаем Абае", "Андрей Андрея Андрею Андрея Андреем Андрее",
    "Юрий Юрия Юрию Юрия Юрием Юрии", "Кий Кия Кию Кия Кием Кие", "Игорь Игоря Игорю Игоря Игорем Игоре",
    "Павел Павла Павлу Павла Павлом Павле", "Лев Льва Льву Льва Львом Льве",
    "Пётр Петра Петру Петра Петром Петре", "Петр Петра Петру Петра Петром Петре",
    "Санёк Санька Саньку Санька Саньком Саньке", "Игорек Игорька Игорьку Игорька Игорьком Игорьке",
  ])
  func `men's names in a consonant, -й and -ь are nouns`(paradigm: String) { check(paradigm, .masculine) }

  @Test(arguments: [
    "Мустафа Мустафы Мустафе Мустафу Мустафой Мустафе", "Серёга Серёги Серёге Серёгу Серёгой Серёге",
    "Асанкожа Асанкожи Асанкоже Асанкожу Асанкожей Асанкоже", "Саша Саши Саше Сашу Сашей Саше",
    "Закария Закарии Закарии Закарию Закарией Закарии", "Петя Пети Пете Петю Петей Пете",
    "Илья Ильи Илье Илью Ильёй Илье", "Ыскакыя Ыскакыи Ыскакые Ыскакыю Ыскакыей Ыскакые",
  ])
  func `men's names in -а and -я are nouns`(paradigm: String) { check(paradigm, .masculine) }

  @Test(arguments: [
    "Айгера Айгеры Айгере Айгеру Айгерой Айгере", "Ольга Ольги Ольге Ольгу Ольгой Ольге",
    "Айша Айши Айше Айшу Айшей Айше", "Милица Милицы Милице Милицу Милицей Милице",
    "Мария Марии Марии Марию Марией Марии", "Анастасия Анастасии Анастасии Анастасию Анастасией Анастасии",
    "Алия Алии Алие Алию Алиёй Алие", "Дарья Дарьи Дарье Дарью Дарьей Дарье",
    "Майя Майи Майе Майю Майей Майе",
    "Любовь Любови Любови Любовь Любовью Любови", "Руфь Руфи Руфи Руфь Руфью Руфи",
  ])
  func `women's names in -а and -я are nouns, and a few in -ь`(paradigm: String) {
    check(paradigm, .feminine)
  }

  @Test(arguments: [
    "Гүлзат", "Гүлнур", "Айгерим", "Айзирек", "Айгуль", "Асель", "Бактыгуль", "Айсулу", "Сауле", "Бүбү",
    "Нино",
    "Леа",
  ])
  func `other women's names stay`(name: String) {
    #expect(RussianNameParadigms.givenName(name, .feminine) == "\(name) not declined")
  }

  @Test(arguments: ["Кожо", "Бердибеке", "Али", "Амангелди", "Токту", "Айтуу", "Джошуа", "Абылгазы", "Бөрү"])
  func `men's names in other vowels stay`(name: String) {
    #expect(RussianNameParadigms.givenName(name, .masculine) == "\(name) not declined")
  }

  @Test(arguments: [
    ("Абдул-Азиз", Gender.masculine, "Абдул-Азиза"), ("Сары-Булак", .masculine, "Сары-Булака"),
    ("Нур-Ислам", .masculine, "Нур-Ислама"), ("Жан-Жак", .masculine, "Жан-Жака"),
    ("Гаджи-Ага", .masculine, "Гаджи-Аги"), ("Анна-Мария", .feminine, "Анны-Марии"),
    ("Айша-Гүл", .feminine, "Айша-Гүл"), ("Айша Бегим", .feminine, "Айши Бегим"),
  ])
  func `of a hyphenated name the last part is declined, of a woman's two names both`(
    name: String, gender: Gender, genitive: String
  ) {
    #expect(Russian.givenName(name, .genitive, gender: gender).text == genitive)
  }

  @Test func `the bearer of a name in -ь may want it declined`() {
    var exceptions = LanguageExceptions.none
    exceptions.declinability["Айгуль"] = true
    #expect(
      RussianNameParadigms.givenName("Айгуль", .feminine, exceptions)
        == "Айгуль Айгули Айгули Айгуль Айгулью Айгули")
  }

  @Test func `each listed name follows its own paradigm`() {
    for name in RussianGivenNameLists.thirdDeclension {
      #expect(Russian.givenName(name, .instrumental, gender: .feminine).text == name + "ю")
    }
    for name in RussianGivenNameLists.stressedIya {
      #expect(Russian.givenName(name, .instrumental, gender: .feminine).text == name.dropLast() + "ёй")
    }
    for name in RussianGivenNameLists.inEk {
      #expect(Russian.givenName(name, .genitive, gender: .masculine).text == name.dropLast(2) + "ька")
    }
    #expect(RussianGivenNameLists.fleeting.keys.sorted() == ["лев", "павел"])
  }

  private func check(_ paradigm: String, _ gender: Gender, location: SourceLocation = #_sourceLocation) {
    let name = String(paradigm.prefix { $0 != " " })
    #expect(RussianNameParadigms.givenName(name, gender) == paradigm, sourceLocation: location)
  }
}
