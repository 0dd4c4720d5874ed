/// What stands together in a written name: a word, an initial, a name with its «уулу», a surname with the
/// particle before it.
struct NameUnit: Hashable {
  var text: String
  var isInitial = false
  var isKinship = false
  var hasParticle = false

  /// «АСАНОВА», as forms write a surname to mark it.
  var isAllCapitals: Bool {
    text.count(where: \.isUppercase) > 1 && !text.contains(where: \.isLowercase)
  }

  /// Whether the word ends as patronymics do and surnames mostly do not: «Бабич» is no patronymic.
  var isPatronymic: Bool {
    if isKinship { return false }
    let word = text.lowercased()
    return Self.patronymicEndings.contains { word.hasSuffix($0) } || Self.shortPatronymics.contains(word)
  }

  /// Whether the word is certainly a surname: «ван Бетховен», or one of the Russian kind. Those in -ин do not
  /// count: «Галина», «Мартин».
  var isCertainSurname: Bool {
    if hasParticle { return true }
    let word = text.lowercased()
    // «Ева» and «Лев» are given names.
    return word.count > 4 && Self.surnameEndings.contains { word.hasSuffix($0) }
  }

  /// «ван», «ван дер»: the surname goes on. Written with a capital, it is a name: «Ван Мин».
  private var endsInParticle: Bool {
    text.split(separator: " ").last.map { RussianSurnameLists.particles.contains(String($0)) } ?? false
  }

  private static let patronymicEndings = [
    "ович", "евич", "ьич", "овна", "евна", "ична", "инишна",
  ]
  /// Patronymics of names in -а and -я (Суперанская, Словарь русских личных имён).
  private static let shortPatronymics: Set = [
    "кузьмич", "фомич", "лукич", "никитич", "саввич", "фокич", "силич",
  ]
  private static let surnameEndings = [
    "ов", "ев", "ёв", "ова", "ева", "ёва", "ский", "цкий", "ская", "цкая",
  ]
}

extension NameUnit {
  /// The words of a text, where «З.А.Балбаков» is three; solid when something was written together.
  static func words(of text: String) -> (words: [String], areSolid: Bool) {
    var words: [String] = []
    var areSolid = false
    for written in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      var word = ""
      for character in written {
        if word.hasSuffix("."), character.isLetter {
          words.append(word)
          word = ""
          areSolid = true
        }
        word.append(character)
      }
      words.append(word)
    }
    return (words, areSolid)
  }

  static func units(of words: [String]) -> [NameUnit] {
    var units: [NameUnit] = []
    for word in words {
      if let last = units.last, !last.isKinship, KinshipWord.contains(word) {
        units[units.count - 1] = NameUnit(text: "\(last.text) \(word)", isKinship: true)
      } else if let last = units.last, last.endsInParticle {
        units[units.count - 1] = NameUnit(text: "\(last.text) \(word)", hasParticle: true)
      } else {
        units.append(NameUnit(text: word, isInitial: isInitial(word)))
      }
    }
    return units
  }

  /// «З.», «Дж.», «Ж.-Ж.»: at most two letters before each point.
  private static func isInitial(_ word: String) -> Bool {
    word.hasSuffix(".") && word.split(separator: "-").allSatisfy { $0.count <= 3 && $0.hasSuffix(".") }
  }
}
