/// How a place's name declines that no list knows, by its ending and gender. The endings were
/// adjusted against the development set of places.
enum RussianPlaceRules {
  /// The name in a case. `name` is a nominative in small letters.
  static func form(_ name: String, _ grammaticalCase: RussianCase, gender: Gender?) -> String {
    let form = RussianForm(grammaticalCase)
    guard let hyphen = name.lastIndex(of: "-") else { return simple(name, form, gender: gender) }
    let first = String(name[..<hyphen])
    let last = String(name[name.index(after: hyphen)...])
    // Ростов-на-Дону: what follows a preposition stays.
    for preposition in ["-на", "-над", "-под", "-при"] where first.hasSuffix(preposition) {
      let head = String(first.dropLast(preposition.count))
      return simple(head, form, gender: gender) + preposition + "-" + last
    }
    // Каменск-Уральский: a town and its adjective decline both.
    if first.hasSuffix("ск") || first.hasSuffix("вль"), adjective(last, gender: gender)?.shape == .masculine {
      return simple(first, form, gender: .masculine) + "-" + simple(last, form, gender: gender)
    }
    return first + "-" + simple(last, form, gender: gender)
  }

  private static func simple(_ name: String, _ form: RussianForm, gender: Gender?) -> String {
    if let adjective = adjective(name, gender: gender) {
      return adjective.form(form, gender: adjective.shape.gender ?? gender ?? .masculine, isAnimate: false)
    }
    return RussianNoun(lemma: name, index: index(of: name, gender: gender)).form(form)
  }

  /// The name as an adjective: Беловодское, Лесной, Боровая.
  private static func adjective(_ name: String, gender: Gender?) -> RussianAdjective? {
    guard name.count > 4, let adjective = RussianAdjective(name) else { return nil }
    let fits =
      switch name.suffix(2) {
      case "ый": true
      case "ий": ["ский", "цкий", "жий"].contains { name.hasSuffix($0) }
      case "ой": ["ской", "цкой", "вой", "ной"].contains { name.hasSuffix($0) }
      case "ая", "яя": gender != .masculine
      case "ое", "ее": gender != .masculine
      default: false
      }
    return fits ? adjective : nil
  }

  private static func index(of name: String, gender: Gender?) -> RussianNounIndex {
    let stays = RussianNounIndex(gender: gender ?? .masculine, isAnimate: false, declension: .indeclinable)
    guard let last = name.last, let previous = name.dropLast().last else { return stays }
    switch last {
    case "а", "я": return inA(last, previous, gender: gender) ?? stays
    case "о", "е": return inO(name, gender: gender) ?? stays
    case "ь":
      let isMasculine = gender.map { $0 == .masculine } ?? (previous == "л")
      return isMasculine
        ? masculine(name, previous) : .init(gender: .feminine, isAnimate: false, declension: .noun(type: 8))
    case let letter where "иуыэюёөү".contains(letter): return stays
    default: return gender == .feminine || gender == .neuter ? stays : masculine(name, last)
    }
  }

  /// Москва, Россия; Никарагуа and the masculines stay.
  private static func inA(_ last: Character, _ previous: Character, gender: Gender?) -> RussianNounIndex? {
    guard gender != .masculine, gender != .neuter else { return nil }
    let afterVowel = RussianSpelling.vowels.contains(previous)
    let type: Int
    if last == "а" {
      guard !afterVowel else { return nil }
      type = typeAfter(previous)
    } else {
      type = previous == "и" ? 7 : afterVowel || previous == "ь" ? 6 : 2
    }
    return .init(gender: .feminine, isAnimate: false, declension: .noun(type: type))
  }

  /// Иваново, Заречье decline; Бордо, Душанбе stay.
  private static func inO(_ name: String, gender: Gender?) -> RussianNounIndex? {
    guard gender != .masculine, gender != .feminine else { return nil }
    let type =
      switch name.suffix(2) {
      case "ье": 6
      case "ие": 7
      case "ще": 4
      case "це": 5
      case "во", "но": 1
      case "ле", "ре": name.hasSuffix("поле") || name.hasSuffix("море") ? 2 : 0
      default:
        name.hasSuffix("озеро") || name.hasSuffix("село") || name.hasSuffix("ло")
          ? 1 : 0
      }
    guard type > 0 else { return nil }
    return .init(gender: .neuter, isAnimate: false, declension: .noun(type: type))
  }

  private static func masculine(_ name: String, _ last: Character) -> RussianNounIndex {
    // -ец: -цом, but -славец: -славцем; городок — городка, but Владивосток, Токмок.
    let isInEts = name.hasSuffix("ец") && name.count > 3
    let isInOk = name.hasSuffix("городок") || name.hasSuffix("жок") || name.hasSuffix("ёк")
    let isEndingStressed = (isInEts && !name.hasSuffix("славец")) || isInOk || name.hasSuffix("ач")
    let type =
      switch name.last {
      case "ь": 2
      case "й": name.hasSuffix("ий") ? 7 : 6
      default: typeAfter(last)
      }
    return .init(
      gender: .masculine, isAnimate: false, declension: .noun(type: type), stress: isEndingStressed ? .b : .a,
      fleeting: isInEts || isInOk)
  }

  private static func typeAfter(_ letter: Character) -> Int {
    if RussianSpelling.isVelar(letter) { return 3 }
    if RussianSpelling.isSibilant(letter) { return 4 }
    return letter == "ц" ? 5 : 1
  }
}
