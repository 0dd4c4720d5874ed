extension DoctorCheck {
  // What is found without a SELECT: damage, references, schema, log, sort keys.

  static let damage = DoctorCheck(
    "DOC-0001", .error, "sqlite_schema", "",
    ky: Text("файл бузулган: {}", "камдык көчүрмөдөн калыбына келтириңиз"),
    ru: Text("файл повреждён: {}", "восстановите его из резервной копии"))

  static let brokenReference = DoctorCheck(
    "DOC-0002", .error, "sqlite_schema", "",
    ky: Text("сап «{}» таблицасындагы жок сапка шилтейт", "камдык көчүрмөдөн калыбына келтириңиз"),
    ru: Text("строка ссылается на несуществующую строку таблицы «{}»", "восстановите файл из резервной копии")
  )

  static let otherSchema = DoctorCheck(
    "DOC-0003", .error, "sqlite_schema", "",
    ky: Text("таблица же эреже жок же өзгөртүлгөн: {}", "камдык көчүрмөдөн калыбына келтириңиз"),
    ru: Text("таблица или правило отсутствует или изменено: {}", "восстановите файл из резервной копии"))

  static let brokenLog = DoctorCheck(
    "DOC-0004", .error, "audit", "",
    ky: Text("аракеттер журналы {}-жазуудан баштап бузулган", "камдык көчүрмөлөр менен салыштырыңыз"),
    ru: Text("журнал действий нарушен с записи {}", "сравните его с резервными копиями"))

  static let otherOrder = DoctorCheck(
    "DOC-0005", .warning, "meta", "",
    ky: Text("аттар ICU {} боюнча иреттелген", "файлды кайсы болбосун башка буйрук менен ачыңыз"),
    ru: Text("имена упорядочены по ICU {}", "откройте файл любой другой командой"))
}
