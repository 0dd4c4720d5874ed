import Language
import Testing

@Suite struct LookAlikesTests {
  @Test(arguments: [
    ("Умeтaлы уулу", "Уметалы уулу"), ("Элчибeкoв", "Элчибеков"), ("Kacым уулу", "Касым уулу"),
    ("Kapaгулoв", "Карагулов"), ("Өзүбeк yyлy Жaңыбaй", "Өзүбек уулу Жаңыбай"),
    ("Aбдыкaдыpoвa Жaңыл Улyкoвнa", "Абдыкадырова Жаңыл Улуковна"), ("Acaн Бaкыт", "Асан Бакыт"),
    ("Чoтбaeвa Typдyбүбү Элaмaнoвнa", "Чотбаева Турдубүбү Эламановна"), ("Асан Cop", "Асан Сор"),
  ])
  func `Latin letters in Cyrillic words become their twins`(seen: String, meant: String) {
    #expect(LookAlikes.repaired(seen) == meant)
  }

  @Test(arguments: [
    ("Дyйшөнова", "Дүйшөнова"), ("Өзyбек уулу", "Өзүбек уулу"), ("БИЛДИРYY", "БИЛДИРҮҮ"),
    ("Кyбан", "Кубан"),
  ])
  func `a lone Latin y is ү beside a front vowel and у beside a back one`(seen: String, meant: String) {
    #expect(LookAlikes.repaired(seen) == meant)
  }

  @Test(arguments: [("Кењешбекова", "Кеңешбекова"), ("Жаӊыбай", "Жаңыбай"), ("ТЕРЕӉ", "ТЕРЕҢ")])
  func `letters of other alphabets become ң`(seen: String, meant: String) {
    #expect(LookAlikes.repaired(seen) == meant)
  }

  @Test(arguments: ["Kaya Emir", "Қасымова Әсем Нұрланқызы", "Турғунова Улуғбековна", "школа № 5 (IT)", ""])
  func `foreign names and letters of neighbours stay`(text: String) {
    #expect(LookAlikes.repaired(text) == text)
  }

  @Test(arguments: [
    ("Умeтaлы", "2:e→е 4:a→а"), ("Дyйшөнова", "1:y→ү"), ("Жаӊыбай", "2:ӊ→ң"),
    ("Acaн Бaкыт", "0:A→А 1:c→с 2:a→а 6:a→а"), ("Kaya Emir", ""), ("Уметалы", ""),
  ])
  func `a repair says which letters it changed`(text: String, changes: String) {
    let found = LookAlikes.replacements(in: text).map { "\($0.position):\($0.from)→\($0.to)" }
    #expect(found.joined(separator: " ") == changes)
  }

  @Test(arguments: [
    ("Д??л?това", true), ("Ке?ешбекова", true), ("С?й?нбай уулу", true), ("?мүр", true), ("Асан?", false),
  ])
  func `question marks in the place of letters are seen`(text: String, isLost: Bool) {
    #expect(LookAlikes.hasLostLetters(text) == isLost)
  }

  @Test func `a class's letter is Cyrillic whatever the keyboard`() {
    #expect(LookAlikes.cyrillic("5-A") == "5-А")
  }

  @Test func `plain spelling makes a name equal to its form without Kyrgyz letters`() {
    #expect(LookAlikes.plain("Кеңешбекова Өрүк") == LookAlikes.plain("Кенешбекова Орук"))
  }

  @Test func `letters in two characters become one`() {
    #expect("Абди\u{306}".nfc.unicodeScalars.count == 4)
    #expect("Асан".nfc == "Асан")
    #expect(String(repeating: "\u{FB2C}", count: 100).nfc.utf8.count == 600)
  }
}
