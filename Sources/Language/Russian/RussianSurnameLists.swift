/// Surnames that do not follow from their last letters. Small letters, е for ё.
///
/// The classes are those of Калакуцкая, Склонение фамилий и личных имён в русском литературном языке, and
/// Русская грамматика (1980), «Морфология». Their members are common nouns of Russian and Ukrainian, given
/// names of the people of Kyrgyzstan, and bearers whom every encyclopaedia has.
enum RussianSurnameLists {
  /// Words before a surname that are never declined: ван Бетховена, фон Штольца, аль Башира.
  static let particles: Set = [
    "ван", "вандер", "дер", "ден", "фон", "цу", "де", "дель", "делла", "ди", "да", "дю", "дос", "ла", "ле",
    "лос",
    "аль", "эль", "бен", "бин", "ибн", "бар", "вар", "сен", "сент", "сан", "тер", "мак",
  ]

  // MARK: -ов and -ин that are not Russian

  /// Foreign surnames in -ов and -ин, with the instrumental in -ом: Дарвином, Бюловом.
  private static let foreignInOvIn: Set = [
    // English
    "дарвин", "франклин", "чаплин", "остин", "болдуин", "болдвин", "гудвин", "годвин", "ирвин",
    "кельвин",
    "марвин", "мервин", "гершвин", "рескин", "хэмлин",
    "девлин",
    "маклафлин", "бенджамин", "берлин", "мерлин", "бодкин",
    // German
    "бюлов", "вирхов", "флотов", "гуцков", "лютцов", "левецов", "ягов", "модров", "шадов", "штрелов", "эрвин",
    "зеппелин",
    "цеппелин",
    // French and others
    "кальвин", "бегин",
  ]

  /// Given names that stand as surnames, with the instrumental in -ом: Мартином, Эркином. They tell no sex,
  /// since the law of 2025 lets a daughter bear the father's name, too.
  private static let givenNamesInIn: Set = [
    "мартин", "константин", "валентин", "августин", "антонин", "вениамин", "бениамин",
    "амин", "эмин", "мумин", "эркин", "насирдин", "насридин", "шамшидин", "шамсидин", "нуридин", "нурдин",
    "аламидин", "зайнидин", "бахридин", "фахридин", "садридин", "шарафидин", "жалалидин", "камалидин",
    "мухидин",
    "сайфидин", "хуснидин", "тажидин", "кутбидин", "исламидин", "имамидин", "бурхандин",
  ]

  /// Arabic -ад-дин at the end of given names: Насыриддином.
  private static let givenNameEndings = [
    "иддин", "еддин", "уддин", "аддин", "ыддин", "етдин", "утдин", "итдин", "ытдин", "атдин",
  ]

  /// The Kyrgyz genitive after а, о, у, ү; -дин is Russian too often (Бородин) to be told.
  static let kyrgyzGenitives = ["дын", "тын", "нын", "дун", "тун", "нун", "дүн", "түн", "нүн"]

  /// Names of peoples and estates, which are nouns with the instrumental in -ом: Татарином. Литвин, Рубин,
  /// Турчин are borne as Russian surnames (Литвиным).
  private static let peoplesInIn: Set = [
    "татарин", "болгарин", "боярин", "армянин", "славянин", "дворянин", "крестьянин", "мещанин", "христианин",
    "хозяин", "господин", "грузин", "осетин", "мордвин", "гражданин",
  ]

  /// All whom the lists name that are not Russian in spite of their -ов, -ин.
  static let foreign = foreignInOvIn.union(givenNamesInIn).union(peoplesInIn)

  static func isForeign(_ word: RussianNameWord) -> Bool {
    foreign.contains(word.listed) || word.ends(withAnyOf: givenNameEndings)
  }

  // MARK: Adjectives and what looks like them

  /// Nouns in -ий, -ый, -ой with letters before them that mark an adjective: given names that stand as
  /// surnames, and common nouns.
  static let nounsInY: Set = [
    "георгий", "сергий", "евгений", "арсений", "антоний", "корний", "парфений", "аникий", "иоанникий",
    "гений",
    "батый", "герой", "покой", "конвой", "левкой", "гобой", "прибой", "разбой", "водопой", "сысой",
  ]

  /// -чий is a noun (Топчия) but for these adjectives and participles.
  static let adjectivesInChiy: Set = [
    "рабочий", "зодчий", "кравчий", "певчий", "лесничий", "ловчий", "стряпчий", "городничий", "подьячий",
    "кормчий",
    "летучий", "горячий", "могучий", "ходячий", "висячий", "дремучий", "колючий", "зрячий", "бродячий",
    "кипучий",
    "кусачий", "телячий", "казачий", "собачий", "охочий",
  ]

  /// Women's adjectives with a stressed ending after ж ш ч щ: Большой, not Рабочей.
  static let stressedAya: Set = ["большая", "чужая", "меньшая"]

  /// Georgian and Megrelian surnames in -ая, which are nouns: Цхакаи.
  static let nounsInAya: Set = [
    "цхакая", "хубулая", "джохая", "кокая", "хорая", "кварая", "гергая",
  ]

  /// German surnames in -их after a letter that Russian plurals (Крайних) have there, too.
  static let germanInIkh: Set = ["меттерних", "миних", "мюних", "мюнних", "кених"]

  // MARK: -а and -я

  /// Nouns in -ова, -ева, -ина, of men and women alike: Совы, Щербины.
  static let nounsInOva: Set = [
    "сова", "дева", "ева", "корова", "подкова", "обнова", "полова", "вдова", "голова", "канова", "мина",
    "глина", "хина", "щербина", "былина", "кручина", "паутина", "лещина", "молина", "медина", "мессина",
  ]

  /// Nouns in -ова and -ина that are the women's forms of surnames in -ов and -ин, too.
  static let nounsOrWomensForms: Set = [
    "калина", "малина", "рябина", "долина", "дубина", "смородина", "осина", "перина", "картина",
    "щетина",
    "холстина", "половина", "середина", "ягодина", "скотина",
  ]

  /// French surnames in a stressed -а or -я, not declined.
  static let frenchInA: Set = ["дюма", "золя", "дега", "люка", "петипа", "труайя"]

  // MARK: Vowels that fall out

  /// Surnames in -ец that keep the vowel although their letters would let it fall out: the writer Переца.
  static let keepingEts: Set = ["перец"]

  /// Nouns in -ок whose vowel falls out: Песка. Others keep it: Блока, Хичкока.
  static let nounsInOk: Set = [
    "бобок", "браток", "бросок", "венок", "голубок", "городок", "грибок", "десяток", "домок", "дроздок",
    "дубок",
    "дымок", "желток", "замок", "зубок", "каток", "кипяток", "клубок", "колобок", "комок", "кусок", "куток",
    "лапоток", "лесок", "листок", "лоток", "молоток", "мосток", "моток", "мысок", "носок", "образок",
    "огарок",
    "огородок", "окурок", "осколок", "островок", "передок", "песок", "платок", "подарок", "подросток",
    "пупок",
    "пяток", "росток", "рынок", "свисток", "совок", "сосок", "станок", "стрелок", "сынок", "топорок",
    "уголок",
    "холодок", "хохолок", "хуторок", "цветок", "челнок", "чирок", "чулок", "шнурок",
  ]

  /// Nouns in -ёк, often written with е, whose vowel falls out: Василька. Others keep it: Чапека.
  static let nounsInEk: Set = [
    "василек", "зверек", "хорек", "кулек", "пенек", "конек", "огонек", "уголек", "паренек", "мотылек",
    "королек",
    "стебелек", "хмелек",
  ]

  /// Nouns whose vowel falls out before their last consonant: Козла, Воробья, Корня.
  static let fleeting: [String: RussianNameParadigm] = [
    "лев": .irregular(cut: 2, stem: "ьв"),
    "павел": .fleeting(before: "л"), "козел": .fleeting(before: "л"), "орел": .fleeting(before: "л"),
    "осел": .fleeting(before: "л"), "котел": .fleeting(before: "л"), "дятел": .fleeting(before: "л"),
    "щегол": .fleeting(before: "л"), "хохол": .fleeting(before: "л"), "узел": .fleeting(before: "л"),
    "пепел": .fleeting(before: "л"), "посол": .fleeting(before: "л"), "чехол": .fleeting(before: "л"),
    "бобер": .fleeting(before: "р"), "ветер": .fleeting(before: "р"), "шатер": .fleeting(before: "р"),
    "ковер": .fleeting(before: "р"), "костер": .fleeting(before: "р"), "осетер": .fleeting(before: "р"),
    "багор": .fleeting(before: "р"), "бугор": .fleeting(before: "р"), "вихор": .fleeting(before: "р"),
    "хребет": .fleeting(before: "т"), "овес": .fleeting(before: "с"),
    "воробей": .fleetingBeforeY, "соловей": .fleetingBeforeY, "муравей": .fleetingBeforeY,
    "ручей": .fleetingBeforeY, "репей": .fleetingBeforeY, "улей": .fleetingBeforeY,
    "корень": .fleetingSoft(before: "н"), "гребень": .fleetingSoft(before: "н"),
    "кремень": .fleetingSoft(before: "н"), "камень": .fleetingSoft(before: "н"),
    "парень": .fleetingSoft(before: "н"), "перстень": .fleetingSoft(before: "н"),
    "огонь": .fleetingSoft(before: "н"), "уголь": .fleetingSoft(before: "л"),
    "журавель": .fleetingSoft(before: "л"), "стебель": .fleetingSoft(before: "л"),
    "кашель": .fleetingSoft(before: "л"), "коготь": .fleetingSoft(before: "т"),
    "ноготь": .fleetingSoft(before: "т"), "локоть": .fleetingSoft(before: "т"),
    "деготь": .fleetingSoft(before: "т"), "ломоть": .fleetingSoft(before: "т"),
  ]

  // MARK: Double surnames

  /// First parts that look like surnames of their own, but are not declined: Семёнова-Тян-Шанского.
  static let undeclinedFirstParts: Set = ["тян", "тянь", "ян"]

  /// Endings of a man's surname that mark it as one, so that it is declined as a first part, too.
  static let suffixesOfFirstParts = ["ович", "евич", "чук", "щук", "юк", "ян", "чик"]
}
