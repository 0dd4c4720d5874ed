/// Kyrgyz words written as one whose parts are felt as words: they are divided at their seam, and each
/// part for itself. Only those stand here whose seam is not a border of syllables anyway (`ашкана` needs
/// no entry).
enum KyrgyzCompounds {
  /// The index of the letter with which the second part begins; nil when the word is no such compound.
  static func border(in letters: UnsafeBufferPointer<UInt8>) -> Int? {
    for entry in entries where entry.letters.count <= letters.count && entry.letters[0] == letters[0] {
      if entry.letters.elementsEqual(letters[..<entry.letters.count]) { return entry.border }
    }
    return nil
  }

  private struct Entry {
    let letters: [UInt8]
    let border: Int

    init(_ text: String) {
      let parts = text.split(separator: "|")
      border = parts[0].unicodeScalars.count
      letters = CyrillicLetters.letters(of: parts.joined())
    }
  }

  private static let entries = (words + peoples.map { $0 + "|стан" }).map(Entry.init)

  /// Beginnings of compounds. Endings may follow: төр-ага-сы.
  static let words = [
    // Posts and persons: төр "place of honour", ага "elder", айым "lady".
    "төр|ага", "төр|айым",
    // Numerals with илтик "hook, bond": triple, quadruple, quintuple.
    "үч|илтик", "төрт|илтик", "беш|илтик",
    // Nouns of two roots, the second beginning with a vowel: disorder, yurt, handicraft, international.
    "баш|аламан", "боз|үй", "кол|өнөр", "эл|ара",
  ]

  /// Names of peoples before стан "land": a word of Persian, felt as one: Кыр-гыз-стан, Казак-стан. A
  /// closed list, because -стан is also the ablative after с: класс-тан, курс-тан.
  static let peoples = [
    "араб", "армян", "афган", "башкорт", "башкыр", "болгар", "булгар", "венгр", "грек", "грузин", "инд",
    "казак", "казах", "курд", "күрд", "кыргыз", "моңгол", "монгол", "ооган", "орус", "өзбек", "тажик",
    "татар", "түрк",
    "түркмөн", "уйгур", "хинд",
  ]
}
