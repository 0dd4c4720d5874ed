extension Russian {
  /// A given name in one of its cases: «Нурлан», «Айша Бегим», «Абдул-Азиз».
  ///
  /// Women's names in a consonant and in -ь (Гулзат, Айгуль) are not declined, unless `exceptions` says that
  /// the bearer wants it (Калакуцкая, Склонение фамилий и личных имён; Суперанская differs).
  public static func givenName(
    _ name: String, _ grammaticalCase: RussianCase, gender: Gender, exceptions: LanguageExceptions = .none
  ) -> Inflection {
    RussianNamePart(name, exceptions).declined(grammaticalCase) { words in
      givenNameParadigms(words, gender, isDeclinable: exceptions.declinability[name] == true)
    }
  }

  /// The paradigms of a hyphenated name's words. Only the last word is declined (Абдул-Азиза), but both of
  /// a woman's two names in -а or -я are: Анны-Марии.
  static func givenNameParadigms(
    _ words: [RussianNameWord], _ gender: Gender, isDeclinable: Bool
  ) -> [RussianNameParadigm?] {
    words.indices.map { index in
      let word = words[index]
      let isLast = index == words.count - 1
      switch gender {
      case .masculine, .neuter: return isLast ? mansGivenName(word) : nil
      case .feminine:
        guard isLast || [word, words[words.count - 1]].allSatisfy({ $0.last == "а" || $0.last == "я" })
        else { return nil }
        return womansGivenName(word, isDeclinable: isDeclinable)
      }
    }
  }

  private static func mansGivenName(_ word: RussianNameWord) -> RussianNameParadigm? {
    switch word.last {
    case "а", "я":
      return word.ends(with: "ья") ? .stressedYa : .firstDeclension(word)
    case "к" where word.letter(beforeLast: 1) == "ё" || RussianGivenNameLists.inEk.contains(word.listed):
      return .fleetingKAfterSoft
    default:
      // ё moves to the ending: Пётр, Петра.
      if word.listed == "петр" { return .irregular(cut: 3, stem: "етр") }
      return RussianGivenNameLists.fleeting[word.listed] ?? .secondDeclension(word)
    }
  }

  private static func womansGivenName(
    _ word: RussianNameWord, isDeclinable: Bool
  ) -> RussianNameParadigm? {
    switch word.last {
    case "а": .firstDeclension(word)
    case "я": RussianGivenNameLists.stressedIya.contains(word.listed) ? .stressedYa : .firstDeclension(word)
    case "ь": isDeclinable || RussianGivenNameLists.thirdDeclension.contains(word.listed) ? .third : nil
    default: nil
    }
  }
}

/// Given names that do not follow from their last letters. Written with е for ё.
///
/// From Суперанская, Словарь русских личных имён, and Русская грамматика (1980), «Морфология».
enum RussianGivenNameLists {
  /// Men's names whose last vowel falls out. All others keep it: Ермек, Ермека.
  static let fleeting: [String: RussianNameParadigm] = [
    "павел": .fleeting(before: "л"),
    "лев": .irregular(cut: 2, stem: "ьв"),
  ]

  /// Short forms of men's names in -ёк that are often written with е. Others in -ек are no short forms.
  static let inEk: Set = ["витек", "игорек", "санек", "васек", "толек", "женек"]

  /// Women's names in -ь that always follow the third declension, most of them from the Bible. Newer ones
  /// (Айгуль, Адель, Нинель) do not.
  static let thirdDeclension: Set = [
    "любовь", "руфь", "юдифь", "эсфирь", "есфирь", "рахиль", "агарь", "суламифь", "иезавель", "вирсавь",
  ]

  /// Women's names in a stressed -ия: Алие, Алиёй. All others: Марии, Марией.
  static let stressedIya: Set = ["алия", "зульфия"]
}
