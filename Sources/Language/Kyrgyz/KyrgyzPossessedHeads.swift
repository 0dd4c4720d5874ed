/// The lists by which a phrase is known to be possessed, or known not to be.
enum KyrgyzPossessedHeads {
  /// Heads of izafet phrases in the papers of schools and offices that are nothing else: places,
  /// institutions, posts, parts of the school year, papers (DOMAIN 13, and the letterheads of schools).
  static let always = words(
    """
    шаары шаарчасы облусу району айылы аймагы өкмөтү көчөсү проспекти бульвары кичирайону
    республикасы мамлекети министрлиги агенттиги башкармалыгы бөлүмү бөлүмчөсү комитети комиссиясы
    кеңеши кызматы фонду борбору институту университети академиясы факультети кафедрасы лабораториясы
    мектеби гимназиясы лицейи интернаты колледжи китепканасы мекемеси уюму ассоциациясы
    биримдиги бирикмеси коому партиясы банкы
    директору башчысы жетекчиси төрагасы басары орунбасары катчысы мугалими окуучусу тарбиячысы
    деканы ректору мүчөсү адиси психологу мүдүрү кароолчусу депутаты президенти министри
    буйругу чечими токтому мыйзамы жарлыгы жобосу эрежеси уставы планы отчету протоколу журналы
    тизмеси баракчасы күбөлүгү аттестаты справкасы маалымкаты арызы программасы жадыбалы
    чейреги жарымы бөлүгү сабагы адабияты тарыхы жыйынтыгы статистикасы билими деңгээли
    январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры
    уулу кызы келини теги баары
    """)

  /// Heads that by themselves may be another word: `жылы` is also "warm", `аты` a proper name.
  static let afterWords = words(
    """
    айы күнү жылы тили классы аты саны орду жагы иши ишканасы сөзү жери эли энеси атасы
    балдары бети башы агасы фамилиясы чатыры
    """)

  /// Stems that end in a consonant and a close vowel and carry no ending. Sources: the number words; the
  /// adjectives in -кI of place and time, and the primary adjectives and nouns of that shape, from the
  /// grammar's chapters on word formation.
  static let vowelStems = words(
    """
    эки алты жети
    жогорку төмөнкү алдыңкы арткы ортоңку ички тышкы сырткы үстүңкү астыңкы башкы акыркы соңку
    мурунку азыркы кийинки бүгүнкү кечки эртеңки таңкы түнкү күндүзгү жайкы кышкы жазгы күзгү
    быйылкы былтыркы баягы аркы берки тиги кайсы негизги
    жалпы жакшы жаңы эски сары кары өлү тору ийри чийки ири жазы жарды
    козу бөрү түлкү бугу үкү жору эчки ары тоту
    белги кайгы уйку күлкү сезги туйгу билги жаргы сокку дары тамеки такси таштанды тери шаты куту
    чалгы бычкы керки тепки бургу кулпу чоку толку казы бакшы ини сиңди бүбү акы киши
    """)

  /// Endings that make nouns and adjectives ending in a close vowel: the doer's -чI, the place's -дагI, and
  /// -IндI, the outcome of work (`туунду`, `үзүндү`).
  static let vowelEndings: [[Letter]] = [
    "чы", "чи", "чу", "чү", "дагы", "деги", "догу", "дөгү", "тагы", "теги", "тогу", "төгү",
    "ынды", "инди", "унду", "үндү",
  ].map { Array($0.utf16) }

  static let surnameEndings: [[Letter]] = ["ов", "ев", "ова", "ева"].map { Array($0.utf16) }

  /// The plural's ending with the third person's, before which stands a stem of at least two letters.
  static let pluralEndings: [[Letter]] = [
    "лары", "лери", "лору", "лөрү", "дары", "дери", "дору", "дөрү", "тары", "тери", "тору", "төрү",
  ].map { Array($0.utf16) }

  /// Whether г or б at the end is the word's own, not a к or п between vowels: `педагогу`, `клубу`.
  static func keepsVoice(_ letters: [Letter]) -> Bool {
    voicedEndings.contains { letters.ends(with: $0) }
  }

  /// Loans: Kyrgyz words end in no г or б.
  private static let voicedEndings: [[Letter]] = [
    "лог", "гог", "клуб", "штаб", "араб", "масштаб", "бург", "куб", "гардероб", "микроб",
  ].map { Array($0.utf16) }

  private static func words(_ text: String) -> Set<[Letter]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
  }
}
