extension HabitWords {
  static let kyrgyz = HabitWords(
    prepositions: WordList(""),
    // Orthography, section "Бөлүкчөлөр": written apart, said with the word before, in the vowels of
    // harmony.
    particles: WordList("да де до дө го ко ле эле деле бы би бу бү чы чи чу чү"),
    conjunctions: WordList("жана же менен үчүн болсо бирок"),
    beforeNames: WordList("г ш пр проф акад доц т"),
    beforeNumbers: WordList("үй кв каб б бет т тел факс бат к п ст гл сүр табл ред"),
    // жыл, шаар, көчө, үй, облус, район, айыл, айыл аймагы; жана башкалар.
    afterNames: WordList("ж жж ш көч үй обл рн р а айм аа жб"),
    titles: WordList("гн гжа"),
    beforeWords: WordList("а"),
    beforeYear: WordList(""),
    years: WordList(""),
    numbered: StemList("тиркеме таблица сүрөт берене пункт бөлүм глав форма кабинет бет класс бап том бөлүк"),
    months: StemList("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр"),
    classes: StemList("класс"),
    kinship: StemList("уулу кызы кызын тегин келин"),
    timeLimits: WordList("чейин кийин баштап мурун"),
    currencies: StemList("сом рубл теңге доллар евро юан тыйын"),
    states: WordList("акш рф кр кэр"),
    multiples: WordList("миң млн млрд миллион миллиард"),
    phones: WordList("тел телефон факс"),
    streets: StemList("көчө проспект бульвар кичирайон"),
    shortStreets: WordList("көч пр просп бул"))
}
