import Foundation
import Testing

@testable import Language

@Suite struct KyrgyzHyphenationTests {
  private func divided(_ text: String) -> String {
    text.split(separator: " ").map { Hyphenator(.ky).hyphenated(String($0)) }.joined(separator: " ")
  }

  @Test(arguments: [
    // §78: by syllables; a long vowel is one sound; exactly one consonant goes to the next line.
    "ки-теп", "бо-ек", "то-ют", "тоо-лор", "бе-ки-түү", "мек-теп", "рес-пуб-ли-ка", "ми-нистр-лик", "жур-нал",
    "эко-но-ми-ка", "спортс-мен", "ге-ог-ра-фия", "күй-гүз-дү", "ди-а-лог",
    // §79: words of one syllable.
    "нарк", "тарс", "центр", "суук", "Кремль",
    // §80: no syllable of one vowel sound at the line's end.
    "ага", "аалам", "эне", "оона", "үйү", "элүүн-чү", "уулоо-чу", "аба-сы", "ию-нун-да", "ую-му",
    // §81: ь and ъ stay with the letter before.
    "ба-таль-он", "кон-суль-та-ция", "разъ-езд", "подъ-езд", "компь-ю-тер", "ок-тябрь", "объ-ек-ти-си",
    // §82: one letter does not begin a line.
    "тая", "чие", "юби-лей", "ака-ция", "окуя", "по-э-зия", "тар-би-я-чы",
    // §83: doubled consonants are split.
    "так-кан", "кас-са", "чап-па", "ат-тес-тат", "ра-йон-ну",
    // Words of papers.
    "Кыр-гыз", "кү-йөө", "кө-чө-сүн-дө", "буй-рук", "же-ңүү-чү-лө-рү", "сен-тябрь",
  ])
  func `words are divided by the rules of the orthography`(word: String) {
    #expect(divided(word.replacing("-", with: "")) == word)
  }

  @Test func `acronyms, digits, initials and foreign words stay whole`() {
    let whole = "БУУ МАИнин ИСУО 5тен З.М.Шатенова кг Windows СССРде 2021-жылдын"
    #expect(divided(whole) == whole)
    // §84: a clipped word is no acronym.
    #expect(divided("химфак") == "хим-фак")
  }

  @Test func `a compound with a hyphen is divided only at its hyphen`() {
    #expect(
      divided("ата-энелердин илимий-усулдук Кара-Балтада") == "ата-энелердин илимий-усулдук Кара-Балтада")
  }

  @Test func `an author's soft hyphens are the only ones`() {
    #expect(divided("мектеп\u{AD}теги") == "мектеп\u{AD}теги")
  }

  @Test func `capitals count as small letters at the beginning`() {
    #expect(divided("Ага Мектеп Өмүрлүү Ырыскелди Үсөнова") == "Ага Мек-теп Өмүр-лүү Ырыс-кел-ди Үсө-но-ва")
  }

  @Test(arguments: KyrgyzCompounds.words + KyrgyzCompounds.peoples.map { $0 + "|стан" })
  func `compounds are divided at their seam`(word: String) {
    let parts = word.split(separator: "|").map { Hyphenator(.ky).hyphenated(String($0)) }
    #expect(divided(word.replacing("|", with: "")) == parts.joined(separator: "-"))
    // An ending joins the second part.
    let longer = word.split(separator: "|").map(String.init)
    let last = Hyphenator(.ky).hyphenated(longer[1] + "лар")
    #expect(divided(word.replacing("|", with: "") + "лар") == parts[0] + "-" + last)
  }

  @Test func `the ablative is no land`() {
    #expect(divided("курстан класстан Пакистан дастан") == "курс-тан класс-тан Па-кис-тан дас-тан")
    #expect(divided("Кыргызстандын төрагасы") == "Кыр-гыз-стан-дын төр-ага-сы")
  }

  @Test func `a collection of words has all its breaks`() throws {
    let judged = try Fixture.judge(EvaluationSet.textHabits[0])
    #expect(judged.errors == [])
    #expect(judged.right == 196)
  }

  @Test func `no break leaves a part without a vowel or a single letter, whatever the word`() throws {
    let endings = [
      "", "лар", "лардын", "ы", "ынын", "га", "дагы", "сыз", "чылык", "ибиз", "юбуз", "ьюм", "ъезд",
    ]
    let stems = ["", "а", "аа", "аю", "ой", "кр", "баа", "сентябрь", "шк", "өө", "иә", "йот", "станс"]
    for word in stems.flatMap({ stem in endings.map { stem + $0 } }) {
      let parts = divided(word).split(separator: "-", omittingEmptySubsequences: false)
      if parts.count == 1 { continue }
      #expect(parts.allSatisfy { $0.contains { "аеёиоуыэюяөү".contains($0) } }, "\(word)")
      #expect(parts[0].count > 1 && parts[parts.count - 1].count > 1, "\(word)")
      #expect(parts.allSatisfy { $0.first != "ь" && $0.first != "ъ" }, "\(word)")
    }
  }
}
