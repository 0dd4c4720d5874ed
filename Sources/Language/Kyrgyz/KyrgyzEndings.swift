/// One ending in all its shapes: a row of the grammar's table.
///
/// In the templates a capital I stands for the close vowel (ы у и ү) and a capital A for the open one
/// (а о е ө); each vowel agrees with the one before it, within an ending too: `да-гы`, `дө-гү`.
struct EndingTable {
  /// All shapes, by the type of the letter before them and the vowel with which they agree.
  private let endings: [Ending]

  /// - Parameters: the template after a vowel, after р й, after л м н ң, after a voiced consonant, after a
  ///   voiceless one.
  init(_ vowel: String, _ glide: String, _ nasal: String, _ voiced: String, _ voiceless: String) {
    endings = [vowel, glide, nasal, voiced, voiceless].flatMap { template in
      HarmonyVowel.allCases.map { Ending(template, after: $0) }
    }
  }

  /// The ending of a word whose last letter does not matter.
  init(_ template: String) { self.init(template, template, template, template, template) }

  /// The ending that has one shape after a vowel and another after all consonants.
  init(afterVowel: String, afterConsonant: String) {
    self.init(afterVowel, afterConsonant, afterConsonant, afterConsonant, afterConsonant)
  }

  subscript(end: WordEnd) -> Ending {
    endings[end.type.rawValue * HarmonyVowel.allCases.count + end.vowel.rawValue]
  }
}

/// An ending in one shape, with what it tells the ending that follows it.
struct Ending {
  var text: String
  var end: WordEnd

  fileprivate init(_ template: String, after vowel: HarmonyVowel) {
    var text = ""
    var current = vowel
    var type = EndingType.vowel
    for scalar in template.unicodeScalars {
      switch scalar {
      case "I":
        text.unicodeScalars.append(current.high.letter)
        current = current.high.vowel
        type = .vowel
      case "A":
        text.unicodeScalars.append(current.low.letter)
        current = current.low.vowel
        type = .vowel
      default:
        text.unicodeScalars.append(scalar)
        type = Letter(letter: scalar).endingType ?? type
      }
    }
    self.text = text
    end = WordEnd(type: type, vowel: current)
  }

  /// Endings that begin with a vowel change the stem before them.
  var beginsWithVowel: Bool { firstLetter?.isVowel ?? false }
  var firstLetter: Letter? { text.utf16.first }
}

/// The endings of the noun: the tables of the grammar (official spelling rules, 24-32).
enum KyrgyzEndings {
  //                                 V       р й     л м н ң  б в г…  п ф к…
  static let plural = EndingTable("лAр", "лAр", "дAр", "дAр", "тAр")
  static let genitive = EndingTable("нIн", "дIн", "дIн", "дIн", "тIн")
  static let accusative = EndingTable("нI", "дI", "дI", "дI", "тI")
  static let dative = EndingTable("гA", "гA", "гA", "гA", "кA")
  static let locative = EndingTable("дA", "дA", "дA", "дA", "тA")
  static let ablative = EndingTable("дAн", "дAн", "дAн", "дAн", "тAн")
  static let attributive = EndingTable("дAгI", "дAгI", "дAгI", "дAгI", "тAгI")
  /// Not of nouns but of number words: `бир-инчи`, `эки-нчи`.
  static let ordinal = EndingTable(afterVowel: "нчI", afterConsonant: "IнчI")

  static let third = EndingTable(afterVowel: "сI", afterConsonant: "I")
  static let firstSingular = EndingTable(afterVowel: "м", afterConsonant: "Iм")
  static let secondSingular = EndingTable(afterVowel: "ң", afterConsonant: "Iң")
  static let firstPlural = EndingTable(afterVowel: "бIз", afterConsonant: "IбIз")
  static let secondPolite = EndingTable(afterVowel: "ңIз", afterConsonant: "IңIз")
  static let secondPlural = EndingTable(afterVowel: "ңAр", afterConsonant: "IңAр")
  static let secondPolitePlural = EndingTable(afterVowel: "ңIздAр", afterConsonant: "IңIздAр")

  /// After `-(с)I`: `шаары-нын`, `шаары-н`, `шаары-на`.
  enum AfterThird {
    static let genitive = EndingTable("нIн")
    static let accusative = EndingTable("н")
    static let dative = EndingTable("нA")
    static let locative = EndingTable("ндA")
    static let ablative = EndingTable("нAн")
    static let attributive = EndingTable("ндAгI")
  }

  /// After `-м` and `-ң` of one possessor: `мектебим-е`; the genitive and the ablative have a shorter shape
  /// beside the usual one: `энемден`, `энемен` (official spelling rules, 27).
  enum AfterOnePossessor {
    static let dative = EndingTable("A")
    static let shortGenitive = EndingTable("Iн")
    static let shortAblative = EndingTable("Aн")
  }
}

extension KyrgyzPossessor {
  var endings: EndingTable {
    switch self {
    case .firstSingular: KyrgyzEndings.firstSingular
    case .secondSingular: KyrgyzEndings.secondSingular
    case .secondPolite: KyrgyzEndings.secondPolite
    case .third: KyrgyzEndings.third
    case .firstPlural: KyrgyzEndings.firstPlural
    case .secondPlural: KyrgyzEndings.secondPlural
    case .secondPolitePlural: KyrgyzEndings.secondPolitePlural
    }
  }
}

extension KyrgyzCase {
  /// The ending after a possessor's ending, or after the stem when there is none; nil in the nominative.
  func endings(after possessor: KyrgyzPossessor?) -> EndingTable? {
    switch possessor {
    case .third: endingsAfterThird
    case .firstSingular, .secondSingular:
      self == .dative ? KyrgyzEndings.AfterOnePossessor.dative : plainEndings
    case nil, .secondPolite, .firstPlural, .secondPlural, .secondPolitePlural: plainEndings
    }
  }

  private var plainEndings: EndingTable? {
    switch self {
    case .nominative: nil
    case .genitive: KyrgyzEndings.genitive
    case .dative: KyrgyzEndings.dative
    case .accusative: KyrgyzEndings.accusative
    case .locative: KyrgyzEndings.locative
    case .ablative: KyrgyzEndings.ablative
    case .attributive: KyrgyzEndings.attributive
    }
  }

  private var endingsAfterThird: EndingTable? {
    switch self {
    case .nominative: nil
    case .genitive: KyrgyzEndings.AfterThird.genitive
    case .dative: KyrgyzEndings.AfterThird.dative
    case .accusative: KyrgyzEndings.AfterThird.accusative
    case .locative: KyrgyzEndings.AfterThird.locative
    case .ablative: KyrgyzEndings.AfterThird.ablative
    case .attributive: KyrgyzEndings.AfterThird.attributive
    }
  }
}
