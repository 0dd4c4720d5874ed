import Language
import Testing

@Suite struct RussianNumeralsTests {
  @Test(arguments: [
    (0, "ноль ноля нолю ноль нолём ноле"), (1, "один одного одному один одним одном"),
    (4, "четыре четырёх четырём четыре четырьмя четырёх"), (8, "восемь восьми восьми восемь восемью восьми"),
    (15, "пятнадцать пятнадцати пятнадцати пятнадцать пятнадцатью пятнадцати"),
    (40, "сорок сорока сорока сорок сорока сорока"),
    (80, "восемьдесят восьмидесяти восьмидесяти восемьдесят восемьюдесятью восьмидесяти"),
    (90, "девяносто девяноста девяноста девяносто девяноста девяноста"), (100, "сто ста ста сто ста ста"),
    (200, "двести двухсот двумстам двести двумястами двухстах"),
    (400, "четыреста четырёхсот четырёмстам четыреста четырьмястами четырёхстах"),
    (700, "семьсот семисот семистам семьсот семьюстами семистах"),
  ])
  func `a simple number has six cases`(number: Int64, forms: String) {
    #expect(RussianCase.allCases.map { Russian.cardinal(number, $0) }.joined(separator: " ") == forms)
  }

  @Test(arguments: [
    (RussianCase.nominative, "две тысячи двадцать одна"), (.genitive, "двух тысяч двадцати одной"),
    (.dative, "двум тысячам двадцати одной"), (.accusative, "две тысячи двадцать одну"),
    (.instrumental, "двумя тысячами двадцатью одной"), (.prepositional, "двух тысячах двадцати одной"),
  ])
  func `every word of a compound number is declined`(form: RussianCase, words: String) {
    #expect(Russian.cardinal(2021, form, gender: .feminine) == words)
  }

  @Test(arguments: [
    (1_000, "одна тысяча"), (2_002, "две тысячи два"), (5_011, "пять тысяч одиннадцать"),
    (21_000, "двадцать одна тысяча"), (111_000, "сто одиннадцать тысяч"), (1_000_000, "один миллион"),
    (2_000_000, "два миллиона"), (1_000_000_000_000, "один триллион"), (-21, "минус двадцать один"),
    (1_000_001, "один миллион один"), (3_000_000_000, "три миллиарда"),
  ])
  func `thousands are feminine and millions masculine`(number: Int64, words: String) {
    #expect(Russian.cardinal(number) == words)
  }

  @Test(arguments: [
    (1, Gender.masculine, "одного"), (1, .feminine, "одну"), (2, .masculine, "двух"), (2, .feminine, "двух"),
    (3, .masculine, "трёх"), (5, .masculine, "пять"), (21, .masculine, "двадцать одного"),
    (22, .masculine, "двадцать два"), (22, .feminine, "двадцать две"), (1002, .masculine, "одну тысячу два"),
    (103, .masculine, "сто три"),
  ])
  func `persons show in the accusative of one to four alone and of a final one`(
    number: Int64, gender: Gender, words: String
  ) {
    #expect(Russian.cardinal(number, .accusative, gender: gender, isAnimate: true) == words)
  }

  @Test(arguments: [
    ("2.5", "две целых пять десятых", "двух целых пяти десятых"),
    ("1,01", "одна целая одна сотая", "одной целой одной сотой"),
    ("0,25", "ноль целых двадцать пять сотых", "ноля целых двадцати пяти сотых"),
    ("21.002", "двадцать одна целая две тысячных", "двадцати одной целой двух тысячных"),
    ("-3", "минус три", "минус трёх"),
    ("4.50", "четыре целых пятьдесят сотых", "четырёх целых пятидесяти сотых"),
  ])
  func `a decimal fraction is read in parts`(number: String, nominative: String, genitive: String) throws {
    let number = try #require(DecimalNumber(number))
    #expect(Russian.cardinal(number) == nominative)
    #expect(Russian.cardinal(number, .genitive) == genitive)
  }

  @Test func `every number of 64 bits has words`() {
    #expect(Russian.cardinal(.min).hasPrefix("минус девять квинтиллионов двести двадцать три квадриллиона"))
    #expect(Russian.ordinal(.min).hasSuffix("восемьсот восьмой"))
  }
}

@Suite struct RussianOrdinalsTests {
  @Test(arguments: [
    (0, "нулевой"), (1, "первый"), (2, "второй"), (3, "третий"), (7, "седьмой"), (8, "восьмой"),
    (13, "тринадцатый"),
    (20, "двадцатый"), (21, "двадцать первый"), (40, "сороковой"), (50, "пятидесятый"), (80, "восьмидесятый"),
    (100, "сотый"), (115, "сто пятнадцатый"), (200, "двухсотый"), (300, "трёхсотый"), (900, "девятисотый"),
    (1_000, "тысячный"), (1_100, "одна тысяча сотый"), (2_000, "двухтысячный"), (5_000, "пятитысячный"),
    (11_000, "одиннадцатитысячный"), (21_000, "двадцатиоднотысячный"), (40_000, "сорокатысячный"),
    (90_000, "девяностотысячный"), (100_000, "стотысячный"), (125_000, "стодвадцатипятитысячный"),
    (300_000, "трёхсоттысячный"), (1_000_000, "миллионный"), (2_000_000, "двухмиллионный"),
    (1_500_000, "один миллион пятисоттысячный"), (1_000_000_000, "миллиардный"),
    (7_000_000_000, "семимиллиардный"), (1_000_000_000_000, "триллионный"), (-3, "минус третий"),
    (-121, "минус сто двадцать первый"), (-100, "минус сотый"),
  ])
  func `only the last component is an ordinal`(number: Int64, words: String) {
    #expect(Russian.ordinal(number) == words)
  }

  @Test(arguments: [
    (RussianCase.nominative, "третий третья третье третьи первый вторая"),
    (.genitive, "третьего третьей третьего третьих первого второй"),
    (.dative, "третьему третьей третьему третьим первому второй"),
    (.accusative, "третий третью третье третьи первый вторую"),
    (.instrumental, "третьим третьей третьим третьими первым второй"),
    (.prepositional, "третьем третьей третьем третьих первом второй"),
  ])
  func `an ordinal is declined as an adjective`(form: RussianCase, forms: String) {
    let third = [Gender.masculine, .feminine, .neuter].map { Russian.ordinal(3, form, gender: $0) }
    let others = [
      Russian.ordinal(3, form, number: .plural), Russian.ordinal(1, form),
      Russian.ordinal(2, form, gender: .feminine),
    ]
    #expect((third + others).joined(separator: " ") == forms)
  }

  @Test func `the accusative of persons is their genitive`() {
    #expect(Russian.ordinal(5, .accusative, isAnimate: true) == "пятого")
    #expect(Russian.ordinal(3, .accusative, number: .plural, isAnimate: true) == "третьих")
    #expect(Russian.ordinal(5, .accusative, gender: .feminine, isAnimate: true) == "пятую")
    #expect(Russian.ordinal(5, .accusative, gender: .neuter, isAnimate: true) == "пятое")
    #expect(Russian.ordinal(2000, .accusative) == "двухтысячный")
  }
}
