import Language
import Testing

@Suite struct RussianSurnameTests {
  @Test(arguments: [
    "Асанов Асанова Асанову Асанова Асановым Асанове",
    "Исаев Исаева Исаеву Исаева Исаевым Исаеве",
    "Ковалёв Ковалёва Ковалёву Ковалёва Ковалёвым Ковалёве",
    "Абдуллин Абдуллина Абдуллину Абдуллина Абдуллиным Абдуллине",
    "Птицын Птицына Птицыну Птицына Птицыным Птицыне",
    "Львов Львова Львову Львова Львовым Львове",
    "Ивановский Ивановского Ивановскому Ивановского Ивановским Ивановском",
    "Луговской Луговского Луговскому Луговского Луговским Луговском",
    "Толстой Толстого Толстому Толстого Толстым Толстом",
    "Белый Белого Белому Белого Белым Белом",
    "Сухой Сухого Сухому Сухого Сухим Сухом",
    "Крайний Крайнего Крайнему Крайнего Крайним Крайнем",
    "Рабочий Рабочего Рабочему Рабочего Рабочим Рабочем",
  ])
  func `surnames of the Russian kind have a man's endings of their own`(paradigm: String) {
    check(paradigm, .masculine)
  }

  @Test(arguments: [
    "Асанова Асановой Асановой Асанову Асановой Асановой",
    "Исаева Исаевой Исаевой Исаеву Исаевой Исаевой",
    "Абдуллина Абдуллиной Абдуллиной Абдуллину Абдуллиной Абдуллиной",
    "Птицына Птицыной Птицыной Птицыну Птицыной Птицыной",
    "Казанова Казановой Казановой Казанову Казановой Казановой",
    "Ивановская Ивановской Ивановской Ивановскую Ивановской Ивановской",
    "Толстая Толстой Толстой Толстую Толстой Толстой",
    "Крайняя Крайней Крайней Крайнюю Крайней Крайней",
    "Рабочая Рабочей Рабочей Рабочую Рабочей Рабочей",
    "Большая Большой Большой Большую Большой Большой",
  ])
  func `surnames of the Russian kind have a woman's endings of their own`(paradigm: String) {
    check(paradigm, .feminine)
  }

  @Test(arguments: [
    "Ким Кима Киму Кима Кимом Киме", "Цой Цоя Цою Цоя Цоем Цое", "Мин Мина Мину Мина Мином Мине",
    "Абдрахман Абдрахмана Абдрахману Абдрахмана Абдрахманом Абдрахмане",
    "Маматбек Маматбека Маматбеку Маматбека Маматбеком Маматбеке",
    "Эргеш Эргеша Эргешу Эргеша Эргешем Эргеше", "Шмидт Шмидта Шмидту Шмидта Шмидтом Шмидте",
    "Шульц Шульца Шульцу Шульца Шульцем Шульце", "Деркач Деркача Деркачу Деркача Деркачем Деркаче",
    "Гоголь Гоголя Гоголю Гоголя Гоголем Гоголе", "Палий Палия Палию Палия Палием Палии",
    "Топчий Топчия Топчию Топчия Топчием Топчии", "Тукай Тукая Тукаю Тукая Тукаем Тукае",
    "Султанбой Султанбоя Султанбою Султанбоя Султанбоем Султанбое",
    "Айдын Айдына Айдыну Айдына Айдыном Айдыне",
    "Хашимоң Хашимоңа Хашимоңу Хашимоңа Хашимоңом Хашимоңе",
  ])
  func `a man's surname in a consonant is a noun, a woman's is not declined`(paradigm: String) {
    check(paradigm, .masculine)
    let name = String(paradigm.prefix { $0 != " " })
    #expect(RussianNameParadigms.surname(name, .feminine) == "\(name) not declined")
  }

  @Test(arguments: [
    "Дарвин Дарвина Дарвину Дарвина Дарвином Дарвине", "Чаплин Чаплина Чаплину Чаплина Чаплином Чаплине",
    "Бюлов Бюлова Бюлову Бюлова Бюловом Бюлове",
    "Эркин Эркина Эркину Эркина Эркином Эркине",
    "Насыриддин Насыриддина Насыриддину Насыриддина Насыриддином Насыриддине",
    "Татарин Татарина Татарину Татарина Татарином Татарине",
  ])
  func `foreign surnames in -ов and -ин are nouns`(paradigm: String) { check(paradigm, .masculine) }

  @Test(arguments: [
    "Сковорода Сковороды Сковороде Сковороду Сковородой Сковороде",
    "Варга Варги Варге Варгу Варгой Варге", "Капица Капицы Капице Капицу Капицей Капице",
    "Кваша Кваши Кваше Квашу Квашей Кваше", "Окуджава Окуджавы Окуджаве Окуджаву Окуджавой Окуджаве",
    "Сова Совы Сове Сову Совой Сове", "Головня Головни Головне Головню Головней Головне",
    "Данелия Данелии Данелии Данелию Данелией Данелии",
    "Цхакая Цхакаи Цхакае Цхакаю Цхакаей Цхакае",
    "Щербина Щербины Щербине Щербину Щербиной Щербине",
  ])
  func `surnames in -а and -я are nouns, of men and women`(paradigm: String) {
    check(paradigm, .masculine)
    check(paradigm, .feminine)
  }

  @Test(arguments: [
    "Петренко", "Живаго", "Дурново", "Шеварднадзе", "Чиковани", "Гёте", "Неру", "Доде", "Мао", "Седых",
    "Долгих", "Крайних", "Дюма", "Золя", "Моруа", "Гулиа", "Бакыт уулу", "Бакыт кызы", "Асан тегин",
    "Рахим угли",
    "Мамедов оглы", "Бөрү", "Ма", "Ча", "Бакыт-уулу", "Асан-тегин", "Асандын", "Болоттун",
  ])
  func `these are not declined, of men or women`(name: String) {
    #expect(RussianNameParadigms.surname(name, .masculine) == "\(name) not declined")
    #expect(RussianNameParadigms.surname(name, .feminine) == "\(name) not declined")
  }

  @Test func `a German surname in -их is a noun`() {
    check("Дитрих Дитриха Дитриху Дитриха Дитрихом Дитрихе", .masculine)
    check("Меттерних Меттерниха Меттерниху Меттерниха Меттернихом Меттернихе", .masculine)
  }

  @Test(arguments: [
    "Салтыков-Щедрин Салтыкова-Щедрина Салтыкову-Щедрину Салтыкова-Щедрина "
      + "Салтыковым-Щедриным Салтыкове-Щедрине",
    "Римский-Корсаков Римского-Корсакова Римскому-Корсакову Римского-Корсакова "
      + "Римским-Корсаковым Римском-Корсакове",
    "Бонч-Бруевич Бонч-Бруевича Бонч-Бруевичу Бонч-Бруевича Бонч-Бруевичем Бонч-Бруевиче",
    "Кара-Мурза Кара-Мурзы Кара-Мурзе Кара-Мурзу Кара-Мурзой Кара-Мурзе",
    "Тян-Шанский Тян-Шанского Тян-Шанскому Тян-Шанского Тян-Шанским Тян-Шанском",
    "Немирович-Данченко Немировича-Данченко Немировичу-Данченко Немировича-Данченко Немировичем-Данченко "
      + "Немировиче-Данченко",
  ])
  func `the first part of a double surname is declined when it is a surname itself`(paradigm: String) {
    check(paradigm, .masculine)
  }

  @Test func `both parts of a woman's double surname are declined`() {
    let forms = ["Иванова-Петрова", "Ивановой-Петровой", "Ивановой-Петровой", "Иванову-Петрову"]
    check((forms + ["Ивановой-Петровой", "Ивановой-Петровой"]).joined(separator: " "), .feminine)
  }

  @Test func `a particle before a surname stays, a surname like it is declined`() {
    #expect(Russian.surname("ван Бетховен", .genitive, gender: .masculine).text == "ван Бетховена")
    #expect(Russian.surname("Ван Гог", .dative, gender: .masculine).text == "Ван Гогу")
    #expect(Russian.surname("Ван", .genitive, gender: .masculine).text == "Вана")
  }

  @Test func `capital letters stay capital`() {
    #expect(Russian.surname("АСАНОВ", .instrumental, gender: .masculine).text == "АСАНОВЫМ")
    #expect(Russian.surname("асанова", .dative, gender: .feminine).text == "асановой")
  }

  @Test func `a surname in Latin letters stays, in doubt`() {
    #expect(Russian.surname("Kaya", .genitive, gender: .masculine) == Inflection("Kaya", doubt: .latinWord))
  }

  @Test func `a noun whose vowel some bearers keep is doubted, unless the school has decided`() {
    #expect(
      Russian.surname("Корень", .dative, gender: .masculine) == Inflection("Корню", doubt: .variants))
    #expect(
      Russian.surname("Калина", .dative, gender: .feminine) == Inflection("Калиной", doubt: .variants))
    var exceptions = LanguageExceptions.none
    exceptions.declinability["Корень"] = false
    exceptions.russianForms[.init("Калина", RussianForm(.dative))] = "Калине"
    #expect(
      Russian.surname("Корень", .dative, gender: .masculine, exceptions: exceptions) == Inflection("Корень"))
    #expect(
      Russian.surname("Калина", .dative, gender: .feminine, exceptions: exceptions).text == "Калине")
  }

  private func check(_ paradigm: String, _ gender: Gender, location: SourceLocation = #_sourceLocation) {
    let name = String(paradigm.prefix { $0 != " " })
    #expect(RussianNameParadigms.surname(name, gender) == paradigm, sourceLocation: location)
  }
}
