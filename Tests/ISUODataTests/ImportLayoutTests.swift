import GRDB
import Language
import SpreadsheetTestKit
import Testing

@testable import ISUOData

/// The same school in other layouts gives the same records.
@Suite struct ImportLayoutTests {
  @Test func `full names in one column are taken apart`() throws {
    var school = TinySchool()
    school.remove("7-А")
    school.add(
      "7-А",
      rows(
        """
        7-А классынын окуучуларынын тизмеси
        №|Ф.И.О.|Жынысы|Туулган күнү|ПИН|Телефону|Личное дело
        =1|Асанов Бакыт Маратович|бала|2012-09-15|21509201200017|+996555121234|А-1
        =2|Өмүрова Кеңеш|кыз|2012-10-16|11610201200018|+996555121235|Ө-1
        =3|Сулайман|бала|2012-11-17|21711201200019|+996555121236|С-1
        """))
    #expect(try records(school) == records(inOrder("7-А")))
  }

  @Test(arguments: [
    ("Мукан уулу Азамат", "Мукан уулу|Азамат|-"),
    ("Токтогул кызы Айгүл Асановна", "Токтогул кызы|Айгүл|Асановна"),
    ("Асан тегин Бек", "Асан тегин|Бек|-"), ("Асанов Бакыт Марат уулу", "Асанов|Бакыт|Марат уулу"),
    ("Ким Виктор", "Ким|Виктор|-"), ("Сулайман", "Сулайман|-|-"),
  ])
  func `a full name is parted by the rules of names`(written: String, expected: String) throws {
    var school = TinySchool()
    school.remove("7-Б")
    school.add("7-Б", [["Аты-жөнү", "Туулган күнү", "ПИН"], [written, "2012-04-11", "21104201200020"]])
    school.remove("Баалар")
    let name = try first(
      school,
      "SELECT surname || '|' || ifnull(given, '-') || '|' || ifnull(patronymic, '-') FROM person_name "
        + "JOIN person ON person.id = person_id WHERE pin = '21104201200020'")
    #expect(name == expected)
  }

  @Test func `an address with a telephone in one column gives both`() throws {
    var school = TinySchool()
    school.remove("7-Б")
    school.add(
      "7-Б",
      [
        ["Фамилиясы", "Аты", "Туулган күнү", "ПИН", "Дареги, телефону", "Энеси (аты-жөнү, иштеген жери)"],
        [
          "Касымов", "Данияр", "2012-04-11", "21104201200020",
          "Ак-Терек а., Ленин к., 5-үй, тел. 0555 12 12 37",
          "Касымова Айгүл, врач",
        ],
      ])
    let row = try first(
      school,
      """
      SELECT (SELECT value FROM contact WHERE person_id = person.id AND kind = 'address') || '|'
        || (SELECT value FROM contact WHERE person_id = person.id AND kind = 'phone') || '|'
        || name || '|' || relation
      FROM person JOIN pupil ON person.id = pupil.person_id JOIN guardian ON pupil_id = pupil.id
      WHERE pin = '21104201200020'
      """
    )
    #expect(row == "Ак-Терек а., Ленин к., 5-үй|+996555121237|Касымова Айгүл|апасы")
  }

  @Test(
    arguments: [
      ("Ак-Терек, 5", "Ак-Терек, 5", nil), ("0555121237", nil, "0555121237"),
      ("Ленин к. 12 996 555 12 12 37", "Ленин к. 12", "996 555 12 12 37"),
      ("Ленин к. 12, +996 (555) 12-12-37", "Ленин к. 12", "+996 (555) 12-12-37"),
      ("Ленин к. 12345", "Ленин к. 12345", nil),
    ] as [(String, String?, String?)])
  func `a telephone is told from a house`(text: String, address: String?, phone: String?) {
    let parts = addressAndPhone(text)
    #expect(parts.address == address)
    #expect(parts.phone == phone)
  }

  @Test(arguments: [
    // Each list with its own head.
    """
    Окуучулардын тизмелери, 2025-2026-окуу жылы

    7-А классы
    Өздүк иштин №|Фамилиясы|Аты|Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону
    А-1|Асанов|Бакыт|Маратович|бала|2012-09-15|21509201200017|+996555121234
    Ө-1|Өмүрова|Кеңеш||кыз|2012-10-16|11610201200018|+996555121235
    С-1|Сулайман|||бала|2012-11-17|21711201200019|+996555121236
    Бардыгы: 3

    7-Б классы
    Өздүк иштин №|Фамилиясы|Аты|Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону
    К-1|Касымов|Данияр|Болотович|бала|2012-04-11|21104201200020|+996555121237
    """,
    // One head for all lists.
    """
    Өздүк иштин №|Фамилиясы|Аты|Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону
    7-А
    А-1|Асанов|Бакыт|Маратович|бала|2012-09-15|21509201200017|+996555121234
    Ө-1|Өмүрова|Кеңеш||кыз|2012-10-16|11610201200018|+996555121235
    С-1|Сулайман|||бала|2012-11-17|21711201200019|+996555121236
    7-Б
    К-1|Касымов|Данияр|Болотович|бала|2012-04-11|21104201200020|+996555121237
    """,
    // The second list has other columns.
    """
    Класс: 7-А
    Өздүк иштин №|Фамилиясы|Аты|Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону
    А-1|Асанов|Бакыт|Маратович|бала|2012-09-15|21509201200017|+996555121234
    Ө-1|Өмүрова|Кеңеш||кыз|2012-10-16|11610201200018|+996555121235
    С-1|Сулайман|||бала|2012-11-17|21711201200019|+996555121236
    Класс: 7-Б
    ФИО|Дата рожд.|Пол|Телефон|ИЖН|Личное дело
    Касымов Данияр Болотович|2012-04-11|м|+996555121237|21104201200020|К-1
    """,
    // Side by side.
    """
    7-А|||||||||7-Б
    Өздүк иштин №|Фамилиясы|Аты|Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону||Өздүк иштин №|Фамилиясы|Аты|\
    Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону
    А-1|Асанов|Бакыт|Маратович|бала|2012-09-15|21509201200017|+996555121234||К-1|Касымов|Данияр|Болотович|\
    бала|2012-04-11|21104201200020|+996555121237
    Ө-1|Өмүрова|Кеңеш||кыз|2012-10-16|11610201200018|+996555121235
    С-1|Сулайман|||бала|2012-11-17|21711201200019|+996555121236
    """,
  ])
  func `several lists on one sheet are the lists of several classes`(text: String) throws {
    var school = TinySchool()
    school.remove("7-А")
    school.remove("7-Б")
    school.add("Тизмелер", rows(text))
    #expect(try records(school) == records(inOrder("7-А", "7-Б")))
  }

  @Test(arguments: [
    // A head of two lines without merged cells, as CSV has it, and numbered columns.
    """
    7-А класс. I чейрек
    №|Окуучунун аты-жөнү|Предметтер||Калтырган сабактар||||Кечигүү|Жүрүм-туруму
    ||Алгебра|Геометрия|баары|оору|себептүү|себепсиз
    =1|=2|=3|=4|=5|=6|=7|=8|=9|=10
    =1|Асанов Бакыт Маратович|=5|н/а|=3|=1|=1|=1|=0|үлгүлүү
    =2|Касымов Данияр Болотович|||=0|=0|=0|=0|=0|жакшы
    =3|Өмүрова Кеңеш|=4|бош.|=0|=0|=0|=0|=1|жакшы
    =4|Сулайман|сын.|=2|=0|=0|=0|=0|=0|жакшы
    """,
    // The class in a column, the name in parts.
    """
    I чейрек
    Класс|Фамилиясы|Аты|Атасынын аты|Алг.|Геом.|баары|оору|себептүү|себепсиз|Кечигүү|Жүрүм-туруму|Колу
    7-А|Асанов|Бакыт|Маратович|=5|н/а|=3|=1|=1|=1|=0|үлгүлүү
    7-А|Касымов|Данияр|Болотович|||=0|=0|=0|=0|=0|жакшы
    7-А|Өмүрова|Кеңеш||=4|бош.|=0|=0|=0|=0|=1|жакшы
    7-А|Сулайман|||сын.|=2|=0|=0|=0|=0|=0|жакшы
    """,
  ])
  func `a mark sheet is read in other layouts`(text: String) throws {
    var school = TinySchool()
    school.remove("Баалар")
    school.add("Ведомость", rows(text))
    #expect(try records(school) == records(TinySchool()))
  }

  @Test func `terms side by side are marks of several terms`() throws {
    var school = TinySchool()
    school.remove("Баалар")
    school.add(
      "Сводная",
      rows(
        """
        7-А класс, 2025-2026 учебный год
        №|ФИО|Алгебра|||||Геометрия
        ||I|II|III|год|экз.|I|II
        =1|Асанов Бакыт Маратович|=5|=4|=5|=5||н/а|=3
        =2|Сулайман|=3||||||=2
        """))
    let marks = try lines(
      school,
      "SELECT surname || ' ' || code || ' ' || period || ' ' || ifnull(value, result.kind) FROM result "
        + "JOIN subject ON subject.id = subject_id JOIN pupil ON pupil.id = pupil_id "
        + "JOIN person_name USING (person_id) ORDER BY surname, code, period")
    #expect(
      marks == [
        "Асанов ALG 1 5", "Асанов ALG 2 4", "Асанов ALG 3 5", "Асанов ALG 5 5", "Асанов GEO 1 na",
        "Асанов GEO 2 3", "Сулайман ALG 1 3", "Сулайман GEO 2 2",
      ])
  }

  @Test func `a head of three lines is read`() throws {
    var school = TinySchool()
    school.remove("Баалар")
    var book = WorkbookBuilder(school.sheets)
    book.addSheet(
      "Баалар",
      rows: rows(
        """
        7-А класс. I чейрек
        №|Окуучу|Натыйжалар||Калтырган сабактар||||Башка|
        ||Предметтер||баары|анын ичинен|||Кечигүү|Жүрүм-туруму
        ||Алг.|Геом.||оору|себептүү|себепсиз||
        =1|Асанов Бакыт Маратович|=5|н/а|=3|=1|=1|=1|=0|үлгүлүү
        =2|Касымов Данияр Болотович|||=0|=0|=0|=0|=0|жакшы
        =3|Өмүрова Кеңеш|=4|бош.|=0|=0|=0|=0|=1|жакшы
        =4|Сулайман|сын.|=2|=0|=0|=0|=0|=0|жакшы
        """),
      merged: ["A2:A4", "B2:B4", "C2:D2", "E2:H2", "I2:J2", "C3:D3", "E3:E4", "F3:H3", "I3:I4", "J3:J4"])
    let file = ImportFile(name: "school.xlsx", bytes: book.bytes)
    #expect(try records([file]) == records(TinySchool()))
  }

  @Test func `number and day of an order may have a column each`() throws {
    var school = TinySchool()
    school.remove("Кеткендер")
    school.add(
      "Выбывшие",
      rows(
        """
        Дата выбытия|ФИО|Класс|Куда|Себеби (код)|Подтверждение|Номер приказа|Дата приказа/Буйруктун күнү
        2026-02-09|Өмүрова Кеңеш|7-А|Бишкек шаары|=1|№5|3-О|2026-02-09
        """))
    #expect(try Set(records(school)) == Set(records(TinySchool())))
  }

  @Test func `a table of which too little is known is refused, with what is known and what is missing`()
    throws
  {
    var school = TinySchool()
    school.add("Список", [["ФИО", "ПИН", "Личное дело"], ["Асанов Бакыт", "1", "А-1"]])
    school.add("Санак", [["a", "b", "c"], ["=1", "=2", "=3"], ["=1", "=2", "=3"]])
    school.add("Эскертүү", [["Бул файлды", "өзгөртпөгүлө"], ["Суроолор болсо", "чалыңыз"]])
    let findings = try plan([school.file]).findings
    #expect(
      findings.map { "\($0.code) \($0.sheet ?? "")" } == [
        "IMP-0019 Список", "IMP-0019 Санак", "IMP-0010 Эскертүү",
      ])
    #expect(
      findings.first?.reason
        == "барактагы таблица таанылган жок; таанылганы жана жетишпегени: «ФИО» A1, «ПИН» B1, «Личное дело» C1; "
        + "класстын тизмеси: туулган күнү")
  }

  @Test func `who stands in a sheet that is refused is no fault of other sheets`() throws {
    var school = TinySchool()
    school.remove("7-А")
    school.add(
      "7-А",
      [
        ["Ф.И.О.", "Сумма"], ["Асанов Бакыт Маратович", "=5"], ["Өмүрова Кеңеш", "=5"], ["Сулайман", "=1"],
      ])
    let found = try plan([school.file]).findings.map { "\($0.code) \($0.sheet ?? "")" }
    #expect(
      found == [
        "IMP-0019 7-А", "IMP-0025 Кеткендер", "IMP-0025 Ичинде", "IMP-0025 Кичи топтор", "IMP-0025 Баалар",
        "IMP-0025 Баалар", "IMP-0078 Баалар",
      ])
  }

  @Test func `a column that is not read is named once, unless it is empty or known to hold nothing`() throws {
    var school = TinySchool()
    school["7-Б", "J2"] = "Улуту"
    school["7-Б", "J3"] = "кыргыз"
    school["7-Б", "K2"] = "Негиз"
    school["7-Б", "K3"] = "Ош"
    school["7-Б", "L2"] = "Паспорт"
    school["7-Б", "M2"] = "Подпись"
    school["7-Б", "M3"] = "подпись"
    let found = try plan([school.file]).findings.map {
      "\($0.code) \($0.action) \($0.cell ?? "") \($0.found ?? "")"
    }
    #expect(found == ["IMP-0026 warn J2 Улуту", "IMP-0026 warn K2 Негиз"])
  }

  /// The school with these sheets at the end, where the changed ones stand: numbers follow the order.
  private func inOrder(_ sheets: String...) -> TinySchool {
    var school = TinySchool()
    for name in sheets {
      guard let sheet = school.sheets.first(where: { $0.name == name }) else { continue }
      school.remove(name)
      school.add(name, sheet.rows)
    }
    return school
  }

  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func plan(_ files: [ImportFile]) throws -> ImportPlan {
    let temporary = try TemporaryFolder()
    return try planImport(
      files: files, into: SchoolDatabase.create(path: temporary.path("school.sqlite")), language: .ky)
  }

  private func imported<Result>(
    _ files: [ImportFile], _ body: (SchoolDatabase) throws -> Result
  ) throws -> Result {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: files, into: database, language: .ky)
    #expect(plan.findings.filter { [.reject, .warn].contains($0.action) && $0.code != "IMP-0055" } == [])
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    return try body(database)
  }

  private func records(_ school: TinySchool) throws -> [String] { try records([school.file]) }

  private func records(_ files: [ImportFile]) throws -> [String] { try imported(files, storedRows) }

  private func lines(_ school: TinySchool, _ sql: String) throws -> [String] {
    try imported([school.file]) { database in
      try database.writer.read { try String.fetchAll($0, sql: sql) }
    }
  }

  private func first(_ school: TinySchool, _ sql: String) throws -> String? { try lines(school, sql).first }
}
