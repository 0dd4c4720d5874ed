import Language
import Testing

@Suite struct KyrgyzNumeralsTests {
  @Test(arguments: [
    (0, "нөл"), (7, "жети"), (10, "он"), (11, "он бир"), (20, "жыйырма"), (45, "кырк беш"),
    (99, "токсон тогуз"),
    (100, "жүз"), (101, "жүз бир"), (200, "эки жүз"), (999, "тогуз жүз токсон тогуз"), (1000, "миң"),
    (1001, "миң бир"), (1100, "миң жүз"), (1999, "миң тогуз жүз токсон тогуз"), (2021, "эки миң жыйырма бир"),
    (21_000, "жыйырма бир миң"), (100_000, "жүз миң"), (1_000_000, "бир миллион"),
    (1_001_008, "бир миллион миң сегиз"), (1_000_000_000, "бир миллиард"),
    (1_000_000_000_000, "бир триллион"), (-5, "минус беш"), (-1000, "минус миң"),
  ])
  func `a number is read from the highest group down`(number: Int64, words: String) {
    #expect(Kyrgyz.cardinal(number) == words)
  }

  @Test(arguments: [
    (1, "бир", "бир"), (100, "жүз", "бир жүз"), (1000, "бир миң", "бир миң"),
    (1100, "бир миң жүз", "бир миң бир жүз"),
    (101_000, "жүз бир миң", "бир жүз бир миң"), (200, "эки жүз", "эки жүз"),
    (4_001_008, "төрт миллион бир миң сегиз", "төрт миллион бир миң сегиз"),
  ])
  func `бир before a hundred and a thousand is a matter of style`(
    number: Int64, thousand: String, every: String
  ) {
    #expect(Kyrgyz.cardinal(number, style: .thousandWithOne) == thousand)
    #expect(Kyrgyz.cardinal(number, style: .withOne) == every)
  }

  /// Every number word, in the order of language rules 5.
  @Test func `the last word of an ordinal takes -нчы in harmony`() {
    let numbers: [Int64] = [
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 1_000_000, 1_000_000_000,
      1_000_000_000_000, 1_000_000_000_000_000, 1_000_000_000_000_000_000,
    ]
    #expect(
      numbers.map { Kyrgyz.ordinal($0).split(separator: " ").last ?? "" } == [
        "нөлүнчү", "биринчи", "экинчи", "үчүнчү", "төртүнчү", "бешинчи", "алтынчы", "жетинчи", "сегизинчи",
        "тогузунчу", "онунчу", "жыйырманчы", "отузунчу", "кыркынчы", "элүүнчү", "алтымышынчы", "жетимишинчи",
        "сексенинчи", "токсонунчу", "жүзүнчү", "миңинчи", "миллионунчу", "миллиардынчы", "триллионунчу",
        "квадриллионунчу", "квинтиллионунчу",
      ])
  }

  @Test(arguments: [
    (2021, "эки миң жыйырма биринчи"), (1999, "миң тогуз жүз токсон тогузунчу"), (2000, "эки миңинчи"),
    (110, "жүз онунчу"), (1_000_000, "бир миллионунчу"),
  ])
  func `only the last word of an ordinal changes`(number: Int64, words: String) {
    #expect(Kyrgyz.ordinal(number) == words)
  }

  @Test(arguments: [
    ("2.5", "эки бүтүн ондон беш"), ("2,50", "эки бүтүн жүздөн элүү"),
    ("0.125", "нөл бүтүн миңден жүз жыйырма беш"),
    ("-4,1", "минус төрт бүтүн ондон бир"), ("7", "жети"),
  ])
  func `a decimal fraction is read as a part of ten, a hundred, a thousand`(number: String, words: String)
    throws
  {
    #expect(Kyrgyz.cardinal(try #require(DecimalNumber(number))) == words)
  }

  @Test(arguments: [
    (0, "нөлгө", "нөлүнчүгө"), (1, "бирге", "биринчиге"), (3, "үчкө", "үчүнчүгө"),
    (9, "тогузга", "тогузунчуга"),
    (20, "жыйырмага", "жыйырманчыга"), (40, "кыркка", "кыркынчыга"),
    (250, "эки жүз элүүгө", "эки жүз элүүнчүгө"),
    (2000, "эки миңге", "эки миңинчиге"), (5_000_000, "беш миллионго", "беш миллионунчуга"),
  ])
  func `the last word takes the case`(number: Int64, cardinal: String, ordinal: String) {
    #expect(Kyrgyz.cardinal(number, .dative) == cardinal)
    #expect(Kyrgyz.ordinal(number, .dative) == ordinal)
  }

  @Test func `every number of 64 bits has words`() {
    #expect(Kyrgyz.cardinal(.max).hasPrefix("тогуз квинтиллион эки жүз"))
    #expect(Kyrgyz.cardinal(.min).hasPrefix("минус тогуз квинтиллион эки жүз"))
  }
}

@Suite struct DecimalNumberTests {
  @Test(arguments: ["", "-", ",5", "5,", "1,2,3", "1 000", "1e5", "0,1234567", "1234567890123456789", "+5"])
  func `what is no plain decimal number is none`(text: String) {
    #expect(DecimalNumber(text) == nil)
  }
}
