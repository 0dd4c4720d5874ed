/// How a name is declined: what is cut off the nominative, and what comes instead.
///
/// The tables are those of Русская грамматика (1980), «Морфология»: the declensions of nouns, of adjectives,
/// and the mixed one of surnames in -ов and -ин.
struct RussianNameParadigm {
  private let cut: Int
  /// Genitive, dative, accusative, instrumental, prepositional.
  private let endings: [String]

  private init(cut: Int = 0, _ endings: String) {
    self.cut = cut
    self.endings = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  func form(_ word: RussianNameWord, _ grammaticalCase: RussianCase) -> String {
    switch grammaticalCase {
    case .nominative: word.text
    case .genitive: word.replacing(last: cut, with: endings[0])
    case .dative: word.replacing(last: cut, with: endings[1])
    case .accusative: word.replacing(last: cut, with: endings[2])
    case .instrumental: word.replacing(last: cut, with: endings[3])
    case .prepositional: word.replacing(last: cut, with: endings[4])
    }
  }

  // MARK: Nouns of the second declension

  /// Ким, Кима, Киму, Кима, Кимом, Киме.
  static let consonant = RussianNameParadigm("а у а ом е")
  /// Серж, Сержем: after ж ш ч щ ц an unstressed ending has е.
  static let hissingConsonant = RussianNameParadigm("а у а ем е")
  /// Цой, Цоя; Игорь, Игоря.
  static let soft = RussianNameParadigm(cut: 1, "я ю я ем е")
  /// Юрий, о Юрии.
  static let softInIy = RussianNameParadigm(cut: 1, "я ю я ем и")
  /// Воробей, Воробья: й leaves ь where its vowel falls out.
  static let fleetingBeforeY = RussianNameParadigm(cut: 2, "ья ью ья ьём ье")
  /// Заяц, Зайца; Китаец, Китайца: after a vowel the vowel that falls out leaves й.
  static let fleetingAfterVowel = RussianNameParadigm(cut: 2, "йца йцу йца йцем йце")
  /// Стрелец, Стрельца.
  static let fleetingAfterL = RussianNameParadigm(cut: 2, "ьца ьцу ьца ьцем ьце")
  /// Кравец, Кравца.
  static let fleetingTs = RussianNameParadigm(cut: 2, "ца цу ца цем це")
  /// Волчок, Волчка.
  static let fleetingK = RussianNameParadigm(cut: 2, "ка ку ка ком ке")
  /// Санёк, Санька.
  static let fleetingKAfterSoft = RussianNameParadigm(cut: 2, "ька ьку ька ьком ьке")

  /// Павел, Павла; Орёл, Орла: the vowel before the last consonant falls out.
  static func fleeting(before consonant: Unicode.Scalar) -> RussianNameParadigm {
    let stem = String(consonant)
    return RussianNameParadigm(cut: 2, "\(stem)а \(stem)у \(stem)а \(stem)ом \(stem)е")
  }

  /// Корень, Корня.
  static func fleetingSoft(before consonant: Unicode.Scalar) -> RussianNameParadigm {
    let stem = String(consonant)
    return RussianNameParadigm(cut: 3, "\(stem)я \(stem)ю \(stem)я \(stem)ем \(stem)е")
  }

  /// Лев, Льва; Пётр, Петра: with an end of the stem of their own.
  static func irregular(cut: Int, stem: String) -> RussianNameParadigm {
    RussianNameParadigm(cut: cut, "\(stem)а \(stem)у \(stem)а \(stem)ом \(stem)е")
  }

  // MARK: Nouns of the first declension

  /// Айгера, Айгеры.
  static let hardA = RussianNameParadigm(cut: 1, "ы е у ой е")
  /// Ольга, Ольги.
  static let velarA = RussianNameParadigm(cut: 1, "и е у ой е")
  /// Асанкожа, Асанкожи, Асанкожей.
  static let hissingA = RussianNameParadigm(cut: 1, "и е у ей е")
  /// Капица, Капицы, Капицей.
  static let tsA = RussianNameParadigm(cut: 1, "ы е у ей е")
  /// Настя, Насти, Насте, Настю, Настей, Насте.
  static let ya = RussianNameParadigm(cut: 1, "и е ю ей е")
  /// Илья, Ильёй.
  static let stressedYa = RussianNameParadigm(cut: 1, "и е ю ёй е")
  /// Мария, Марии, Марии, Марию, Марией, Марии.
  static let iya = RussianNameParadigm(cut: 1, "и и ю ей и")

  /// The third declension: Любовь, Любови, Любовью.
  static let third = RussianNameParadigm(cut: 1, "и и ь ью и")

  // MARK: Surnames in -ов, -ин, and their women

  /// Асанов, Асановым.
  static let russianMan = RussianNameParadigm("а у а ым е")
  /// Асанова, Асановой, Асанову.
  static let russianWoman = RussianNameParadigm(cut: 1, "ой ой у ой ой")

  // MARK: Adjectives

  /// Белый, Толстой.
  static let hardAdjective = RussianNameParadigm(cut: 2, "ого ому ого ым ом")
  /// Ивановский, Сухой: after к г х.
  static let velarAdjective = RussianNameParadigm(cut: 2, "ого ому ого им ом")
  /// Крайний, Рабочий.
  static let softAdjective = RussianNameParadigm(cut: 2, "его ему его им ем")
  /// Белая, Ивановская.
  static let hardAdjectiveWoman = RussianNameParadigm(cut: 2, "ой ой ую ой ой")
  /// Рабочая: after ж ш ч щ.
  static let hissingAdjectiveWoman = RussianNameParadigm(cut: 2, "ей ей ую ей ей")
  /// Крайняя.
  static let softAdjectiveWoman = RussianNameParadigm(cut: 2, "ей ей юю ей ей")
}

extension RussianNameParadigm {
  /// The first declension, by the letter before -а or -я. Nil for -а after a vowel, which is not declined
  /// (Моруа, Гулиа).
  static func firstDeclension(_ word: RussianNameWord) -> RussianNameParadigm? {
    let before = word.letter(beforeLast: 1)
    if word.last == "я" { return before == "и" ? .iya : .ya }
    if before.isRussianVowel { return nil }
    if before.isVelar { return .velarA }
    if before.isHissing { return .hissingA }
    return before == "ц" ? .tsA : .hardA
  }

  /// A man's name in a consonant, -й or -ь, as a noun; nil for a vowel, which is not declined.
  static func secondDeclension(_ word: RussianNameWord) -> RussianNameParadigm? {
    switch word.last {
    // Of one syllable, «Кий», the prepositional is regular: о Кие.
    case "й": word.ends(with: "ий") && word.syllables > 1 ? .softInIy : .soft
    case "ь": .soft
    case let last where last.isRussianVowel: nil
    case let last where last.isHissing || last == "ц": .hissingConsonant
    default: .consonant
    }
  }
}
