import Language
import Testing

@Suite struct RussianCountingTests {
  @Test(arguments: [
    ("ученик", "ученик ученика учеников"), ("год", "год года лет"), ("день", "день дня дней"),
    ("час", "час часа часов"), ("неделя", "неделя недели недель"), ("человек", "человек человека человек"),
    ("ребёнок", "ребёнок ребёнка детей"), ("сом", "сом сома сомов"), ("тыйын", "тыйын тыйына тыйынов"),
    ("учащийся", "учащийся учащихся учащихся"), ("раз", "раз раза раз"),
    ("полугодие", "полугодие полугодия полугодий"),
    ("класс-комплект", "класс-комплект класса-комплекта классов-комплектов"),
    ("пальто", "пальто пальто пальто"),
  ])
  func `a noun has three forms after numbers`(noun: String, forms: String) {
    let plural = Russian.pluralForms(of: noun)
    #expect("\(plural.one) \(plural.few) \(plural.many)" == forms)
    #expect(plural.doubt == nil)
    #expect(plural[PluralCategory(22)] == plural.few)
  }

  @Test(arguments: [
    ("учебный год", "2 учебных года, 5 учебных лет"), ("средняя школа", "2 средние школы, 5 средних школ"),
    ("учитель начальных классов", "2 учителя начальных классов, 5 учителей начальных классов"),
    ("классный час", "2 классных часа, 5 классных часов"),
    ("учебное заведение", "2 учебных заведения, 5 учебных заведений"),
  ])
  func `adjectives follow the numbers`(phrase: String, forms: String) {
    let (few, many) = (Russian.counted(phrase, after: 2).text, Russian.counted(phrase, after: 5).text)
    #expect("2 \(few), 5 \(many)" == forms)
  }

  @Test func `in the other cases noun and number agree`() {
    #expect(Russian.counted("ученик", after: 21, .dative).text == "ученику")
    #expect(Russian.counted("ученик", after: 5, .dative).text == "ученикам")
    #expect(Russian.counted("год", after: 5, .instrumental).text == "годами")
  }

  @Test func `persons show in the accusative of two to four`() {
    #expect(Russian.counted("ученик", after: 1, .accusative).text == "ученика")
    #expect(Russian.counted("ученик", after: 2, .accusative).text == "учеников")
    #expect(Russian.counted("ученик", after: 22, .accusative).text == "ученика")
    #expect(Russian.counted("урок", after: 2, .accusative).text == "урока")
    #expect(Russian.counted("новый ученик", after: 3, .accusative).text == "новых учеников")
  }

  @Test func `a noun that the dictionary lacks is counted in doubt`() {
    let forms = Russian.pluralForms(of: "квадрокоптер")
    #expect(forms.many == "квадрокоптеров")
    #expect(forms.doubt == .unknownWord)
  }
}
