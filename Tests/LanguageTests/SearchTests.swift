import Language
import Testing

@Suite struct SearchFoldingTests {
  @Test(arguments: [
    ("Өмүрова", "омурова"), ("Кеңешбекова", "кенешбекова"), ("Ёлкин", "елкин"), ("Айгуль", "айгул"),
    ("Подъезд", "подезд"), ("Нұрлан", "нұрлан"), ("Ќ", "ќ"), ("КАРА-БАЛТА", "кара-балта"), ("5-«А»", "5-«а»"),
    ("Чүй", "чуй"), ("Чи\u{306}", "чй"),
  ])
  func `letters that a keyboard may lack are not told apart`(text: String, folded: String) {
    #expect(SearchFolding.folded(text) == folded)
  }

  @Test(arguments: ["Асанова", "ACAHOBA", "Acaнoвa", "асанова", "АСАНОВА"])
  func `Latin letters are the Cyrillic ones that they look like`(text: String) {
    #expect(SearchFolding.folded(text) == "асанова")
  }

  @Test(arguments: ["Bakyt", "BAKYT", "bakyt"])
  func `a Latin name is the same in small and capital letters`(text: String) {
    #expect(SearchFolding.folded(text) == SearchFolding.folded("Bakyt"))
  }
}

@Suite struct SearchQueryTests {
  @Test(arguments: [
    ("көрө", "Көрө", SearchRank.exact), ("көр", "Көрө", .exactBeginning), ("коро", "Көрө", .folded),
    ("кор", "Көрө", .foldedBeginning), ("Жангыл", "Жаңыл", .folded), ("жанг", "Жаңыл", .foldedBeginning),
    ("Ангелина", "Ангелина", .exact), ("айша асан", "Асанова Айша", .exactBeginning),
    ("Асанова омур", "Асанова Өмүр", .folded), ("балта", "Кара-Балта", .exact), ("7а", "7а класс", .exact),
  ])
  func `a text is as good an answer as its worst word`(query: String, text: String, rank: SearchRank) {
    #expect(SearchQuery(query).rank(of: text) == rank)
  }

  @Test(arguments: [("", "Асан"), ("сан", "Асан"), ("Асан Бакыт", "Асан"), ("-", "-")])
  func `what does not begin so is no answer`(query: String, text: String) {
    #expect(SearchQuery(query).rank(of: text) == nil)
  }

  @Test func `exact matches stand first, equals in their own order`() {
    let names = ["Болүк", "Бөлүкбаев", "Болук", "Бөлүк", "Болукбаев", "Асан"]
    let found = SearchQuery("Болук").matches(in: names, by: \.self)
    #expect(found == ["Болук", "Болукбаев", "Болүк", "Бөлүк", "Бөлүкбаев"])
  }
}
