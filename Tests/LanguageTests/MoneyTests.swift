import Language
import Testing

/// In the expectations `~` stands for a no-break space.
@Suite struct MoneyTests {
  @Test(arguments: [
    (MoneyForm.figures, "1~500,00~сом", "1~500,00~сом"),
    (.words, "бир миң беш жүз сом 00 тыйын", "одна тысяча пятьсот сомов 00 тыйынов"),
    (.capitalized, "Бир миң беш жүз сом 00 тыйын", "Одна тысяча пятьсот сомов 00 тыйынов"),
    (
      .figuresAndWords, "1500 (бир миң беш жүз) сом 00 тыйын", "1500 (одна тысяча пятьсот) сомов 00 тыйынов"
    ),
    (.allWords, "бир миң беш жүз сом нөл тыйын", "одна тысяча пятьсот сомов ноль тыйынов"),
  ])
  func `every form has its wording in both languages`(form: MoneyForm, kyrgyz: String, russian: String) {
    #expect(Kyrgyz.money(tyiyn: 150_000, form) == kyrgyz.replacing("~", with: "\u{A0}"))
    #expect(Russian.money(tyiyn: 150_000, form) == russian.replacing("~", with: "\u{A0}"))
  }

  @Test(arguments: [
    (0, "ноль сомов 00 тыйынов", "нөл сом 00 тыйын"), (101, "один сом 01 тыйын", "бир сом 01 тыйын"),
    (10_203, "сто два сома 03 тыйына", "бир жүз эки сом 03 тыйын"),
    (1_100_11, "одна тысяча сто сомов 11 тыйынов", "бир миң бир жүз сом 11 тыйын"),
    (2_100, "двадцать один сом 00 тыйынов", "жыйырма бир сом 00 тыйын"),
    (-250, "минус два сома 50 тыйынов", "минус эки сом 50 тыйын"),
  ])
  func `a Russian currency agrees with its number, a Kyrgyz one stays`(
    amount: Int64, russian: String, kyrgyz: String
  ) {
    #expect(Russian.money(tyiyn: amount, .words) == russian)
    #expect(Kyrgyz.money(tyiyn: amount, .words) == kyrgyz)
  }

  @Test(arguments: [
    (0, "0,00"), (5, "0,05"), (99_999, "999,99"), (123_456_789, "1~234~567,89"), (-150_000, "-1~500,00"),
  ])
  func `figures have two decimals and groups`(amount: Int64, figures: String) {
    #expect(Russian.money(tyiyn: amount, .figures) == (figures + "~сом").replacing("~", with: "\u{A0}"))
  }

  @Test(arguments: [
    (RussianCase.genitive, "двух тысяч пятисот одного сома 22 тыйынов"),
    (.dative, "двум тысячам пятистам одному сому 22 тыйынам"),
    (.accusative, "две тысячи пятьсот один сом 22 тыйына"),
    (.instrumental, "двумя тысячами пятьюстами одним сомом 22 тыйынами"),
    (.prepositional, "двух тысячах пятистах одном соме 22 тыйынах"),
  ])
  func `a Russian amount is declined throughout`(form: RussianCase, words: String) {
    #expect(Russian.money(tyiyn: 250_122, .words, form) == words)
  }

  @Test func `the last word of a Kyrgyz amount takes the case`() {
    #expect(Kyrgyz.money(tyiyn: 150_000, .words, .dative) == "бир миң беш жүз сом 00 тыйынга")
    #expect(Kyrgyz.money(tyiyn: 150_000, .figures, .dative) == "1\u{A0}500,00\u{A0}сомго")
  }

  @Test func `every amount of 64 bits has words`() {
    #expect(Russian.money(tyiyn: .min, .allWords).hasSuffix("восемь тыйынов"))
    #expect(Kyrgyz.money(tyiyn: .max, .words).hasSuffix("07 тыйын"))
  }
}
