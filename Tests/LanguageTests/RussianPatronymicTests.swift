import Language
import Testing

@Suite struct RussianPatronymicTests {
  @Test(arguments: [
    ("Асанович Асановича Асановичу Асановича Асановичем Асановиче", Gender.masculine),
    ("Сейтекович Сейтековича Сейтековичу Сейтековича Сейтековичем Сейтековиче", .masculine),
    ("Юрьевич Юрьевича Юрьевичу Юрьевича Юрьевичем Юрьевиче", .masculine),
    ("Никитич Никитича Никитичу Никитича Никитичем Никитиче", .masculine),
    ("Ильич Ильича Ильичу Ильича Ильичом Ильиче", .masculine),
    ("Кузьмич Кузьмича Кузьмичу Кузьмича Кузьмичом Кузьмиче", .masculine),
    ("Фомич Фомича Фомичу Фомича Фомичом Фомиче", .masculine),
    ("Лукич Лукича Лукичу Лукича Лукичом Лукиче", .masculine),
    ("Асановна Асановны Асановне Асановну Асановной Асановне", .feminine),
    ("Өмүралиевна Өмүралиевны Өмүралиевне Өмүралиевну Өмүралиевной Өмүралиевне", .feminine),
    ("Ильинична Ильиничны Ильиничне Ильиничну Ильиничной Ильиничне", .feminine),
    ("Лукинишна Лукинишны Лукинишне Лукинишну Лукинишной Лукинишне", .feminine),
    ("АСАНОВИЧ АСАНОВИЧА АСАНОВИЧУ АСАНОВИЧА АСАНОВИЧЕМ АСАНОВИЧЕ", .masculine),
  ])
  func `patronymics are declined`(paradigm: String, gender: Gender) {
    #expect(RussianNameParadigms.patronymic(String(paradigm.prefix { $0 != " " }), gender) == paradigm)
  }

  @Test(arguments: [
    "Бакыт уулу", "Бекболот кызы", "Рустам угли", "Вагиф оглы", "Вагиф кызы", "Асан келини", "Асан тегин",
    "А.",
  ])
  func `kinship words and initials stay, without doubt`(patronymic: String) {
    #expect(Russian.patronymic(patronymic, .dative, gender: .masculine) == Inflection(patronymic))
  }

  @Test func `a father's name without an ending stays, in doubt until the school decides`() {
    #expect(
      Russian.patronymic("Болот", .dative, gender: .masculine) == Inflection("Болот", doubt: .unknownWord))
    var exceptions = LanguageExceptions.none
    exceptions.declinability["Болот"] = false
    #expect(
      Russian.patronymic("Болот", .dative, gender: .masculine, exceptions: exceptions) == Inflection("Болот"))
  }
}
