/// The words that make a father's name a family name or a patronymic: «Бакыт уулу», «Гүлзат кызы».
///
/// Such a word is never cut to an initial, never parted from the name before it, and never declined in
/// Russian (DOMAIN 6.5; 11.2, invariant 12).
enum KinshipWord {
  /// Whether a word says whose child, grandchild or bride its bearer is, and so, mostly, of which sex.
  static func contains(_ word: some StringProtocol) -> Bool { sexes.keys.contains(word.lowercased()) }

  /// The sex that the word tells; nil for «тегин», which both men and women bear.
  static func gender(_ word: some StringProtocol) -> Gender? { sexes[word.lowercased()] ?? nil }

  /// The words of the registers of Kyrgyzstan: Kyrgyz (уулу, кызы, келини; тегин and теги since the law of
  /// 2025), Uzbek (угли, ўғли, кизи), Azerbaijani and Turkish (оглы, оглу, кызи, гызы), Kazakh (улы, ұлы,
  /// қызы), and what passports make of them.
  private static let sexes: [String: Gender?] = [
    "уулу": .masculine, "угли": .masculine, "ўғли": .masculine, "оглы": .masculine, "оглу": .masculine,
    "углы": .masculine, "улы": .masculine, "ұлы": .masculine, "uulu": .masculine, "ugli": .masculine,
    "oglu": .masculine,
    "кызы": .feminine, "кизи": .feminine, "кызи": .feminine, "гызы": .feminine, "қызы": .feminine,
    "қизи": .feminine, "келини": .feminine, "kyzy": .feminine, "kizi": .feminine,
    "тегин": nil, "теги": nil, "tegin": nil,
  ]
}
