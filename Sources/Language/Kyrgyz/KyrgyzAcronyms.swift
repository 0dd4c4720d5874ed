/// How acronyms are read, and so which endings they take: `КРдин`, `БУУга`, `КМШнын` (official spelling
/// rules, 55: small letters, no hyphen, by pronunciation).
enum KyrgyzAcronyms {
  struct Reading {
    var end: WordEnd
    var otherEnd: WordEnd?
    var doubt: Doubt?
  }

  static func isListed(_ acronym: String) -> Bool { readings[acronym] != nil }

  /// The reading of an acronym, from the list or by rule.
  ///
  /// The rule: one that ends in a vowel, or in a vowel and a consonant, is read as a word (`ИСУО`, `УАК`);
  /// one that ends in two consonants is spelled, and ends in the name of its last letter (`КТР`: эр). Only
  /// the last rule is doubted: writers follow the full name there as often (`КРнын`, `ИДПнын`).
  static func reading(of acronym: String, letters: [Letter]) -> Reading? {
    if let listed = readings[acronym] { return listed }
    guard let last = letters.last else { return nil }
    let isWord = last.isVowel || letters.count > 1 && letters[letters.count - 2].isVowel
    if isWord, let end = KyrgyzStem.end(of: letters) { return Reading(end: end) }
    return nameEnd(of: last).map { Reading(end: $0, doubt: .acronymWithoutReading) }
  }

  /// How a letter's name ends: `а`, `бэ`, `ка`, `эл`.
  static func nameEnd(of letter: Letter) -> WordEnd? {
    if let vowel = letter.harmonyVowel { return WordEnd(type: .vowel, vowel: vowel) }
    return letterNames[letter].flatMap { KyrgyzStem.end(of: Array($0.utf16)) }
  }

  private static let letterNames: [Letter: String] = {
    let names = [
      ("б", "бэ"), ("в", "вэ"), ("г", "гэ"), ("д", "дэ"), ("ж", "жэ"), ("з", "зэ"), ("й", "ий"), ("к", "ка"),
      ("л", "эл"), ("м", "эм"), ("н", "эн"), ("ң", "ың"), ("п", "пэ"), ("р", "эр"), ("с", "эс"), ("т", "тэ"),
      ("ф", "эф"), ("х", "ха"), ("ц", "цэ"), ("ч", "чэ"), ("ш", "ша"), ("щ", "ща"),
    ]
    var table: [Letter: String] = [:]
    for (letter, name) in names { for unit in letter.utf16 { table[unit] = name } }
    return table
  }()

  private static let readings: [String: Reading] = {
    var table: [String: Reading] = [:]
    for line in KyrgyzAcronymList.lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      let ends = words.dropFirst().compactMap { KyrgyzStem.end(of: Array($0.utf16)) }
      guard let acronym = words.first, let end = ends.first else { continue }
      table[String(acronym)] = Reading(end: end, otherEnd: ends.count > 1 ? ends[1] : nil)
    }
    return table
  }()
}
