extension HabitWords {
  static let russian = HabitWords(
    // Мильчин, "Предлоги и союзы": words of one and two letters; those of three are kept as well, because
    // they look no better at a line's end.
    prepositions: WordList(
      "в к с о у и а я не ни на по до за из от об во ко со но для при над под без про"),
    particles: WordList("ли ль же ж бы б"),
    conjunctions: WordList("и а но или либо в к с о у на по до за из от об для при во со ко без"),
    beforeNames: WordList(
      "г гг гр ул пр просп пер бул мкр пос с д р о оз пл наб ш им проф акад доц инж тов т"),
    beforeNumbers: WordList(
      "д кв корп стр с п пп подп ч ст гл рис табл прил разд абз вып л к каб ауд оф эт тел факс кл гр т тт "
        + "ред изд"),
    afterNames: WordList("обл рн"),
    titles: WordList("гн гна гну гном гжа гже гжу гка грн мр"),
    beforeWords: WordList("о"),
    beforeYear: WordList("уч учеб фин календ"),
    years: WordList("г гг год года году годом"),
    numbered: StemList(
      "приложен таблиц рисун глав стать стате пункт подпунк раздел страниц класс кабинет аудитор дом корпус "
        + "квартир форм том выпуск лист строк граф шаг этап групп вариант урок параграф схем част номер "
        + "школ"),
    months: StemList("январ феврал март апрел май мая мае маю июн июл август сентябр октябр ноябр декабр"),
    classes: StemList("класс"),
    // уулу and кызы stay undeclined in Russian; the other is their Uzbek and Azerbaijani sister.
    kinship: StemList("уулу кызы оглы углы"),
    timeLimits: WordList(""),
    currencies: StemList("сом руб тенг доллар евро юан тыйын коп"),
    states: WordList("сша рф кр рк кнр"),
    multiples: WordList("тыс млн млрд тысяч миллион миллионов миллиард"),
    phones: WordList("тел телефон факс моб"),
    streets: StemList("улиц проспект переул бульвар микрорайон"),
    shortStreets: WordList("ул пр просп пер бул мкр"))
}
