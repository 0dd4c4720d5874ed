import GRDB
import Language
import Testing

@testable import ISUOData

/// What imports make of facts that change, and the facts of version 6 of the schema.
@Suite struct ImportHistoryTests {
  private let temporary: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    temporary = try TemporaryFolder()
    database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
  }

  @Test func `another telephone ends the first on the day of the list`() throws {
    var school = TinySchool()
    try commit(school)
    school["7-А", "H3"] = "+996700000000"
    try commit(school)
    #expect(
      try texts(
        """
        SELECT value || ' ' || from_date || ' ' || ifnull(to_date, '–') FROM contact
        WHERE person_id = 3 AND kind = 'phone' ORDER BY from_date
        """) == ["+996555121234 0001-01-01 2025-09-01", "+996700000000 2025-09-01 –"])
    // The same day again puts it right in its place.
    school["7-А", "H3"] = "+996700000001"
    try commit(school)
    #expect(try texts("SELECT value FROM contact WHERE value LIKE '+9967000000%'") == ["+996700000001"])
  }

  @Test func `a new PIN keeps the former one, by which the pupil is known still`() throws {
    var school = TinySchool()
    try commit(school)
    let before = try texts("SELECT pin FROM person JOIN pupil ON person.id = person_id ORDER BY pupil.id")[0]
    let changed = String(before.dropLast()) + (before.hasSuffix("9") ? "8" : "9")
    school["7-А", "G3"] = changed
    try commit(school)
    #expect(try texts("SELECT pin || ' ' || to_date FROM former_pin") == ["\(before) 2025-09-01"])
    school["7-А", "G3"] = before
    try commit(school)
    #expect(try texts("SELECT pin FROM person WHERE pin IN ('\(before)', '\(changed)')") == [changed])
  }

  @Test func `posts, courses, awards, a passport and the speciality of a member of staff are kept apart`()
    throws
  {
    var school = TinySchool()
    school.remove("Кызматкерлер")
    school.add(
      "Кызматкерлер",
      [
        [
          "Фамилиясы", "Аты", "Атасынын аты", "Туулган күнү", "Жынысы", "Кызмат орду", "Предмети", "ПИН",
          "Адистиги", "Ставка", "Паспорт", "Курсы", "Сыйлыктары", "e-mail", "Общий стаж",
        ],
        [
          "Асанова", "Айжан", "Маратовна", "12.03.1980", "аял", "мугалим", "Алгебра", "11203198000017",
          "математик", "1,5", "ID 1234567", "2019, 36; 2023, РББИ, 72 саат", "Отличник", "a@mektep.kg", "=20",
        ],
        [
          "Бакытов", "Эрмек", "", "12.03.1981", "эркек", "мугалим", "Физика", "21203198100017", "", "", "",
          "",
          "жок", "mektep", "",
        ],
      ])
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(
      plan.findings.filter { $0.code == "IMP-0065" }.map { "\($0.action) \($0.cell ?? "")" } == ["warn N3"])
    try database.commit(plan, at: "2025-09-02T10:00:00+06:00", by: "owner")
    #expect(
      try texts(
        "SELECT position || ' ' || post || ' ' || subject_text || ' ' || ifnull(rate, '-') FROM staff_post")
        == ["1 teacher Алгебра 1.5", "1 teacher Физика -"])
    #expect(
      try texts("SELECT entry || ' = ' || year || ' ' || hours FROM staff_training")
        == ["2019, 36 = 2019 36", "2023, РББИ, 72 саат = 2023 72"])
    #expect(try texts("SELECT title FROM staff_award") == ["Отличник"])
    #expect(
      try texts("SELECT kind || ' ' || series || ' ' || number FROM identity_document") == [
        "passport ID 1234567"
      ])
    #expect(try texts("SELECT value FROM contact WHERE kind = 'email'") == ["a@mektep.kg"])
    #expect(
      try texts(
        "SELECT speciality || ' ' || service_total || ' ' || service_on FROM staff WHERE speciality <> ''")
        == ["математик 20 2025-09-01"])
  }

  @Test func `exemptions hold from the first day to the last, with their ground`() throws {
    var school = TinySchool()
    school.add(
      "Бошотуулар",
      [
        ["Класс", "Окуучунун аты-жөнү", "Предмети", "Башталышы", "Аягы", "Негиз"],
        ["7-А", "Асанов Бакыт Маратович", "Алгебра", "2025-09-10", "2025-11-04", "ВКК корутундусу"],
        ["7-А", "Асанов Бакыт Маратович", "Алгебра", "2025-12-10", "2025-12-01", "ВКК корутундусу"],
      ])
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(
      plan.findings.filter { $0.action == .reject }.map { "\($0.code) \($0.cell ?? "")" } == ["IMP-0043 E3"])
    try database.commit(plan, skipRejected: true, at: "2025-09-02T10:00:00+06:00", by: "owner")
    #expect(
      try texts("SELECT from_date || ' ' || to_date || ' ' || basis FROM exemption")
        == ["2025-09-10 2025-11-05 ВКК корутундусу"])
  }

  @Test func `a results list keeps the mean and a mark in words beside the mark given`() throws {
    var school = TinySchool()
    school.remove("Баалар")
    school.add(
      "Тизме",
      [
        ["Класс", "Окуучунун аты-жөнү", "Предмети", "Чейрек", "Орточо баа", "Баа", "Сөз менен"],
        ["7-А", "Асанов Бакыт Маратович", "Алгебра", "1", "4,565", "=5", "эң мыкты"],
      ])
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject }.map(\.code) == [])
    try database.commit(plan, at: "2025-11-05T10:00:00+06:00", by: "owner")
    #expect(try texts("SELECT value || ' ' || average || ' ' || custom FROM result") == ["5 457 эң мыкты"])
  }

  @Test func `a plan of one programme goes before that of both, and hours of components add up`() throws {
    try commit(TinySchool())
    try database.writer.write { db in
      try db.execute(
        sql: """
          UPDATE class SET programme = 12 WHERE letter = 'Б';
          INSERT INTO curriculum (year_id, programme, language, grade, subject_id, component, hours)
          SELECT year_id, 12, language, grade, subject_id, 'state', 0 FROM curriculum WHERE grade = 7
          """)
    }
    let connection = try ReportConnection(
      path: temporary.path("school.sqlite"), context: ReportContext(asOf: "2025-11-04", language: .ky))
    let rows = try connection.query(
      """
      SELECT label, count(code) FROM report_class JOIN report_class_subject USING (class_id)
      WHERE grade = 7 AND period = 1 GROUP BY label
      """
    ).rows
    #expect(rows.map { $0[0] } == [.text("7-А")])
  }

  @Test func `movement keeps the place in parts, the reason in words, and orders their series`() throws {
    var school = TinySchool()
    school.add(
      "Кеткендер",
      [
        [
          "Күнү", "Окуучунун аты-жөнү", "Класс", "Кайда кетти", "Себебинин коду", "Себеби",
          "Буйруктун № жана күнү",
        ],
        [
          "2025-11-10", "Асанов Бакыт Маратович", "7-А", "№95 мектеп, Кочкор району, Нарын облусу", "=3",
          "республика ичинде", "№14-О, 10.11.2025",
        ],
      ])
    school.add(
      "Буйруктар",
      [
        ["Буйруктун №", "Күнү", "Мазмуну", "Сериясы"],
        ["3-Н", "2025-09-01", "жооптуу адамды дайындоо жөнүндө", "негизги ишмердик боюнча"],
        ["14-О", "2025-11-10", "окуучуну чыгаруу жөнүндө", ""],
      ])
    try commit(school)
    #expect(
      try texts(
        "SELECT place_school || '|' || place_district || '|' || place_region || '|' || reason FROM movement_event WHERE date = '2025-11-10'"
      )
        == ["№95 мектеп|Кочкор району|Нарын облусу|республика ичинде"])
    #expect(
      try texts("SELECT code || ' ' || kind FROM document_series ORDER BY code") == ["Н main", "О pupils"])
    #expect(
      try texts("SELECT heading_ky FROM school_order WHERE series = 'Н'") == ["жооптуу адамды дайындоо жөнүндө"]
    )
  }

  @Test func `codes of places are shipped with the units above them`() throws {
    #expect(
      try texts(
        """
        SELECT u.name_ky || ' < ' || p.name_ky || ' < ' || r.name_ky FROM soate AS u
        JOIN soate AS p ON p.code = u.parent_code JOIN soate AS r ON r.code = p.parent_code
        WHERE u.code = '41708206000000'
        """) == ["Ысык-Ата < Чүй облусу < Кыргыз Республикасы"])
    #expect(try texts("SELECT count(*) FROM soate") == ["67"])
  }

  @Test func `days of a closed term answer as they did, whatever an import changes later`() throws {
    var school = TinySchool()
    try commit(school)
    let (term, winter) = ("2025-11-04", "2025-12-15")
    let before = try list(asOf: term)
    #expect(before == ["Асанов Бакыт Маратович", "Касымов Данияр Болотович", "Өмүрова Кеңеш", "Сулайман"])
    try database.writer.write { db in
      try db.execute(sql: "UPDATE period SET closed_at = '2025-11-10T09:00:00+06:00' WHERE number = 1")
    }
    // Another spelling of a name, and a departure of a day in the term, entered in December.
    school.setRow("7-А", 5, "С-1|Сулейманов|||бала|2012-11-17|21711201200019|+996555121236|")
    school["Баалар", "B6"] = "Сулейманов"
    school.setRow(
      "Кеткендер", 3, "2025-10-20|Касымов Данияр Болотович|7-А|Бишкек шаары|=1|№6|№5-О, 20.10.2025|")
    try commit(school, on: "2025-12-01")
    #expect(try list(asOf: term) == before)
    #expect(try list(asOf: term, .now) == ["Асанов Бакыт Маратович", "Өмүрова Кеңеш", "Сулейманов"])
    #expect(try list(asOf: winter) == ["Асанов Бакыт Маратович", "Өмүрова Кеңеш", "Сулейманов"])
    // Taking the import back takes its memory with it.
    try database.undoImport(at: "2025-12-02T10:00:00+06:00", by: "owner")
    #expect(try texts("SELECT count(*) FROM row_before") == ["0"])
    #expect(try list(asOf: term, .now) == before)
  }

  @Test func `as long as a term is open, what is entered late counts for its days`() throws {
    var school = TinySchool()
    try commit(school)
    school.setRow("7-А", 5, "С-1|Сулейманов|||бала|2012-11-17|21711201200019|+996555121236|")
    school["Баалар", "B6"] = "Сулейманов"
    try commit(school, on: "2025-12-01")
    #expect(try list(asOf: "2025-11-04").last == "Сулейманов")
    #expect(try texts("SELECT count(*) FROM row_before") == ["0"])
  }

  private func list(asOf day: String, _ knowledge: ReportContext.Knowledge = .then) throws -> [String] {
    let connection = try ReportConnection(
      path: temporary.path("school.sqlite"),
      context: ReportContext(asOf: day, language: .ky, knowledge: knowledge))
    return try connection.query(
      """
      SELECT p.name FROM report_period_pupil AS p JOIN report_class AS c USING (class_id)
      WHERE c.label = '7-А' AND p.period = iif(:day < '2025-11-10', 1, 2) ORDER BY p.position
      """, parameters: ["day": .text(day)]
    ).rows.map { if case .text(let name) = $0[0] { name } else { "" } }
  }

  private func commit(_ school: TinySchool, on day: String = "2025-09-02") throws {
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    try database.commit(plan, at: "\(day)T10:00:00+06:00", by: "owner")
  }

  private func texts(_ sql: String) throws -> [String] {
    try database.writer.read { try String.fetchAll($0, sql: sql) }
  }
}
