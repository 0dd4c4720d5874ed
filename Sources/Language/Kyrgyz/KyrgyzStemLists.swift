/// The closed lists of words whose stems no rule foresees.
enum KyrgyzStemLists {
  /// A stem that has another shape before some endings.
  struct Irregular {
    var change: StemChange
    var end: WordEnd
  }

  /// The stem before a possessor's ending: words whose last vowel flees (`орун`, `орду`), and `убакыт`.
  /// Source: the list of fleeting vowels in the grammar's chapter on the possessive ending.
  static func possessiveStem(of letters: [Letter]) -> Irregular? { possessiveStems[letters] }

  /// The stem before the plural's ending: `бала`, `балдар`.
  static func pluralStem(of letters: [Letter]) -> Irregular? { pluralStems[letters] }

  /// Whether the е in the last syllable is the Russian ё without its dots: `отчет`, `отчеттун`.
  static func isWrittenWithoutDots(_ letters: [Letter]) -> Bool { wordsWithoutDots.contains(letters) }

  /// Whether the word is one of those for which both a round and an unrounded ending are in use.
  static func hasUnroundedVariant(_ letters: [Letter]) -> Bool {
    wordsWithoutDots.contains(letters) && !settledWordsWithoutDots.contains(letters)
  }

  /// The word that has the possessed form: `орун` for `орду`, `убакыт` for `убактысы`.
  static func bareWord(ofPossessed letters: [Letter]) -> [Letter]? {
    possessiveStemWords.lazy.map { (bare: Array($0.0.utf16), stem: Array($0.1.utf16)) }
      .first { KyrgyzStem.thirdPerson(ofStem: $0.stem) == letters }?.bare
  }

  private static let possessiveStemWords = [
    ("орун", "орд"), ("мурун", "мурд"), ("карын", "кард"), ("эрин", "эрд"), ("ирин", "ирд"),
    ("моюн", "мойн"), ("коюн", "койн"), ("убакыт", "убакты"),
  ]

  private static let possessiveStems = stems(possessiveStemWords)

  private static let pluralStems = stems([("бала", "бал")])

  /// Attested with round endings only (Kyrgyz treebanks, laws).
  private static let settledWordsWithoutDots = words("отчет")

  /// Russian words with a stressed ё before the last consonants, from the orthographic dictionary: the
  /// suffix -ёр of trades, the roots -лёт, -мёт, -чёт, -плёт; surnames whose bearers are known with ё.
  static let wordsWithoutDots = words(
    """
    отчет зачет учет расчет счет подсчет перерасчет взаиморасчет пересчет просчет почет недочет
    самолет вертолет полет перелет звездолет налет взлет пулемет миномет гранатомет огнемет переплет
    актер киноактер режиссер кинорежиссер шофер партнер репортер суфлер дирижер стажер тренажер
    боксер монтер электромонтер гример гравер жонглер вахтер шахтер сапер мушкетер минер волонтер
    комбайнер лифтер контролер билетер киоскер гастролер дублер каскадер хроникер маневр
    горбачев хрущев королев соловьев воробьев киселев ковалев муравьев журавлев гумилев пугачев
    лихачев лигачев грачев рублев
    """)

  private static func stems(_ pairs: [(String, String)]) -> [[Letter]: Irregular] {
    var table: [[Letter]: Irregular] = [:]
    for (word, stem) in pairs {
      let letters = Array(word.utf16)
      let stemLetters = Array(stem.utf16)
      let shared = zip(letters, stemLetters).prefix { $0 == $1 }.count
      let change = StemChange(
        dropping: letters.count - shared,
        adding: String(decoding: stemLetters[shared...], as: UTF16.self))
      guard let end = KyrgyzStem.end(of: stemLetters) else { continue }
      table[letters] = Irregular(change: change, end: end)
    }
    return table
  }

  private static func words(_ text: String) -> Set<[Letter]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
  }
}
