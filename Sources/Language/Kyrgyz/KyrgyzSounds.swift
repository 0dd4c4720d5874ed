/// How a word ends, as far as the endings care: they begin with д after one letter and with т after
/// another. Spelling decides, not pronunciation: `педагог` ends in a voiced letter, so `педагогго`
/// (official spelling rules, 32).
enum EndingType: Int, CaseIterable {
  /// а о у ы э е и ө ү я ю ё
  case vowel
  /// р й
  case glide
  /// л м н ң
  case nasal
  /// б в г д ж з
  case voiced
  /// п ф к х т с ш щ ч ц
  case voiceless
}

/// The last vowel of a word, with which the vowels of its endings agree.
enum HarmonyVowel: Int, CaseIterable {
  /// а я ы
  case a
  /// о ё
  case o
  /// у ю
  case u
  /// э е и
  case e
  /// ө
  case oe
  /// ү
  case ue

  /// The close vowel of an ending after this one: `жыл-ды`, `жол-ду`, `үй-дү`.
  var high: (letter: Unicode.Scalar, vowel: HarmonyVowel) {
    switch self {
    case .a: ("ы", .a)
    case .o, .u: ("у", .u)
    case .e: ("и", .e)
    case .oe, .ue: ("ү", .ue)
    }
  }

  /// The open vowel of an ending after this one. After у stands а, after ү stands ө: `туз-га`, `үй-гө`.
  var low: (letter: Unicode.Scalar, vowel: HarmonyVowel) {
    switch self {
    case .a, .u: ("а", .a)
    case .o: ("о", .o)
    case .e: ("е", .e)
    case .oe, .ue: ("ө", .oe)
    }
  }
}

/// What the end of a word tells its endings.
struct WordEnd: Hashable {
  var type: EndingType
  var vowel: HarmonyVowel
}

/// A small Cyrillic letter, as its UTF-16 code unit: the letters of both languages need no more.
typealias Letter = UInt16

extension Letter {
  init(letter scalar: Unicode.Scalar) { self = Letter(truncatingIfNeeded: scalar.value) }

  /// The small letter of a capital one, in the Cyrillic and the basic Latin block.
  var small: Letter {
    switch self {
    case 0x0410...0x042F, 0x41...0x5A: self + 0x20
    case 0x0400...0x040F: self + 0x50
    case 0x0460...0x0481, 0x048A...0x04BF, 0x04D0...0x04FF: self | 1
    default: self
    }
  }

  var isCyrillic: Bool { (0x0400...0x04FF).contains(self) }
  var isLatin: Bool { (0x61...0x7A).contains(small) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isCapital: Bool { self != small }

  /// The class in which the letter counts for harmony; nil for consonants and all else. A Latin vowel
  /// counts as the Kyrgyz one that it sounds like.
  var harmonyVowel: HarmonyVowel? {
    isCyrillic ? letterClasses[Int(self & 0xFF)].vowel : latinClasses[self]?.vowel
  }

  /// The class in which the letter counts as the last one of a word; nil for signs.
  var endingType: EndingType? {
    isCyrillic ? letterClasses[Int(self & 0xFF)].type : latinClasses[self]?.type
  }

  var isVowel: Bool { harmonyVowel != nil }
  var isConsonant: Bool { harmonyVowel == nil && endingType != nil }
  /// ь and ъ, which end no stem: they are dropped before every ending.
  var isSign: Bool { self == Self.softSign || self == Self.hardSign }

  /// б к п т д
  static let stops: [Letter] = [0x0431, 0x043A, 0x043F, 0x0442, 0x0434]
  static let be: Letter = 0x0431
  static let ge: Letter = 0x0433
  static let ye: Letter = 0x0435
  static let shortI: Letter = 0x0439
  static let ka: Letter = 0x043A
  static let el: Letter = 0x043B
  static let pe: Letter = 0x043F
  static let es: Letter = 0x0441
  static let u: Letter = 0x0443
  static let hardSign: Letter = 0x044A
  static let softSign: Letter = 0x044C
  static let yu: Letter = 0x044E
}

private typealias LetterClass = (type: EndingType?, vowel: HarmonyVowel?)

/// The classes of the small letters U+0400 to U+04FF, by the low byte.
private let letterClasses: [LetterClass] = {
  var classes = [LetterClass](repeating: (nil, nil), count: 256)
  for (letter, value) in classTable(cyrillicVowels, cyrillicConsonants) {
    classes[Int(letter & 0xFF)] = value
  }
  return classes
}()

/// Latin names: e, i and y count as е, as they sound in most languages that names come from.
private let latinClasses = classTable(
  [(.a, "a"), (.o, "o"), (.u, "u"), (.e, "eiy")],
  [(.glide, "r"), (.nasal, "lmn"), (.voiced, "bdgjvwz"), (.voiceless, "cfhkpqstx")])

private let cyrillicVowels: [(HarmonyVowel, String)] = [
  (.a, "аяы"), (.o, "оё"), (.u, "ую"), (.e, "эеи"), (.oe, "ө"), (.ue, "ү"),
]

private let cyrillicConsonants: [(EndingType, String)] = [
  (.glide, "рй"), (.nasal, "лмнң"), (.voiced, "бвгджз"), (.voiceless, "пфкхтсшщчц"),
]

private func classTable(
  _ vowels: [(HarmonyVowel, String)], _ consonants: [(EndingType, String)]
) -> [Letter: LetterClass] {
  var table: [Letter: LetterClass] = [:]
  for (vowel, letters) in vowels {
    for letter in letters.utf16 { table[letter] = (.vowel, vowel) }
  }
  for (type, letters) in consonants {
    for letter in letters.utf16 { table[letter] = (type, nil) }
  }
  return table
}
