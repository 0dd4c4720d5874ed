import GRDB
import Language
import Testing

@testable import ISUOData

/// The views as templates read them, over a small school.
@Suite struct ReportViewTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("school.sqlite")
    try SmallSchool.fill(SchoolDatabase.create(path: path))
  }

  /// The rows as text: columns by spaces, `–` for null.
  private func rows(
    _ sql: String, asOf: String = "2025-12-30", _ language: LanguageTag = .ky
  )
    throws -> [String]
  {
    let connection = try ReportConnection(
      path: path, context: ReportContext(asOf: asOf, language: language))
    return try connection.query(sql).rows.map { row in
      row.map { value in
        switch value {
        case .null: "–"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text.replacing("\u{A0}", with: "_")
        }
      }.joined(separator: " ")
    }
  }

  @Test func `a list is in the order of the document's language`() throws {
    let list = "SELECT position, name FROM report_period_pupil WHERE class_id = 1 AND period = 1"
    #expect(
      try rows(list, asOf: "2025-11-04") == [
        "1 Елкина Алёна", "2 Ёлкина Алёна", "3 Ңаалыева Нурайым", "4 Омуров Бакыт",
        "5 Өмүров Бакыт",
      ])
    #expect(
      try rows(list, asOf: "2025-11-04", .ru) == [
        "1 Елкина Алёна", "2 Ёлкина Алёна", "3 Наалыева Нурайым", "4 Омуров Бакыт",
        "5 Омуров Бакыт",
      ])
  }

  @Test func `who leaves on the last day is out and who comes on it is in`() throws {
    let names = "SELECT surname FROM report_period_pupil WHERE class_id = 2 AND period = 1"
    #expect(try rows(names, asOf: "2025-11-04") == ["Келген", "Көчкөн"])
    #expect(try rows(names, asOf: "2025-11-03") == ["Кеткен", "Көчкөн"])
  }

  @Test func `a class move takes the pupil from one list to the other`() throws {
    let lists = "SELECT period, label FROM report_pupil_class WHERE pupil_id = 8 ORDER BY period"
    #expect(try rows(lists) == ["1 5-Б", "2 5-А", "5 5-А"])
    #expect(try rows(lists, asOf: "2025-11-30") == ["1 5-Б", "2 5-Б", "5 5-Б"])
  }

  @Test func `a period that has not begun has no list and no marks`() throws {
    #expect(
      try rows(
        "SELECT DISTINCT period FROM report_period_pupil ORDER BY period", asOf: "2025-11-09") == [
          "1", "5",
        ])
    #expect(try rows("SELECT DISTINCT period FROM report_pupil_mark", asOf: "2025-11-09") == ["1"])
    #expect(
      try rows("SELECT DISTINCT period FROM report_pupil_mark", asOf: "2026-03-09") == [
        "1", "2", "5",
      ])
    #expect(try rows("SELECT count(*) FROM report_period_pupil", asOf: "2025-08-31") == ["0"])
  }

  @Test func `a name is that of the day`() throws {
    let name = "SELECT DISTINCT name FROM report_period_pupil WHERE pupil_id = 4 AND period = 3"
    #expect(try rows(name, asOf: "2026-03-01") == ["Омуров Бакыт"])
    #expect(try rows(name, asOf: "2026-03-02") == ["Токтогулов Бакыт"])
    let card = "SELECT name FROM report_pupil WHERE pupil_id = 4"
    #expect(try rows(card, asOf: "2025-10-01") == ["Омуров Бакыт"])
    #expect(try rows(card, asOf: "2026-05-31") == ["Токтогулов Бакыт"])
  }

  @Test func `who comes back has the new file number from that day on`() throws {
    let number = "SELECT file_no FROM report_pupil WHERE pupil_id = 6"
    #expect(try rows(number, asOf: "2025-11-04") == ["К-1"])
    #expect(try rows(number, asOf: "2025-12-01") == ["К-9"])
    #expect(
      try rows("SELECT file_no FROM report_period_pupil WHERE pupil_id = 6 AND period = 2") == [
        "К-9"
      ])
    // A day before the first number in force still shows the pupil's number.
    #expect(try rows(number, asOf: "2025-01-01") == ["К-1"])
  }

  @Test func `classes that share a label are told apart`() throws {
    let classes = "SELECT label, key, display, sort_order FROM report_class ORDER BY sort_order"
    #expect(
      try rows(classes) == [
        "5-А 5-А 5-А 1", "5-Б 5-Б 5-Б 2", "7-А 7-А/ky 7-А (кырг.) 3", "7-А 7-А/ru 7-А (орус.) 4",
      ])
    #expect(try rows(classes, .ru).last == "7-А 7-А/ru 7-А (рус.) 4")
  }

  @Test func `the class teacher is named in full and as in a signature`() throws {
    #expect(
      try rows("SELECT teacher, teacher_initials FROM report_class WHERE class_id = 1") == [
        "Осмонова Элмира Акылбек кызы Э._Акылбек_кызы_Осмонова"
      ])
  }

  @Test func `the subjects of a class come from the plan, with the teachers of the day`() throws {
    let subjects = """
      SELECT code, name, teachers_initials FROM report_class_subject
      WHERE class_id = 1 AND period = 2 ORDER BY position
      """
    #expect(
      try rows(subjects) == [
        "KYT Кыргыз тили Э._Акылбек_кызы_Осмонова",
        "CHT Чет тили Э._Акылбек_кызы_Осмонова, Р._Чоро_кызы",
      ])
    #expect(try rows(subjects, asOf: "2025-11-30", .ru).first == "KYT Кыргызский язык Р._Чоро_кызы")
  }

  @Test func `each listed pupil has a mark or its absence for each subject`() throws {
    let marks = """
      SELECT p.surname, m.code, m.mark, m.kind, m.value FROM report_mark AS m
      JOIN report_period_pupil AS p USING (class_id, period, pupil_id)
      WHERE class_id = 1 AND period = 1 ORDER BY p.position, m.subject_id
      """
    #expect(
      try rows(marks, asOf: "2025-11-04") == [
        "Елкина KYT 5 numeric 5", "Елкина CHT na na –", "Ёлкина KYT ex exempt –",
        "Ёлкина CHT cr credited –",
        "Ңаалыева KYT – none –", "Ңаалыева CHT – none –", "Омуров KYT – none –",
        "Омуров CHT – none –",
        "Өмүров KYT – none –", "Өмүров CHT – none –",
      ])
  }

  @Test func `absences of the year are the school's own, else the sum of the terms`() throws {
    let year =
      "SELECT pupil_id, missed, late, behaviour_text FROM report_attendance WHERE period = 5 ORDER BY 1"
    #expect(try rows(year, asOf: "2026-05-31") == ["1 9 1 үлгүлүү", "2 7 0 –"])
    #expect(try rows(year, asOf: "2026-05-31", .ru) == ["1 9 1 примерное", "2 7 0 –"])
    #expect(
      try rows("SELECT pupil_id, period, missed, behaviour FROM report_attendance WHERE period = 1")
        == [
          "1 1 3 good", "2 1 2 –", "3 1 – satisfactory",
        ])
  }

  @Test func `promotions belong to the end of the year although their order is later`() throws {
    let promotions =
      "SELECT pupil_id, kind, to_grade, order_no, order_number, order_date FROM report_promotion"
    #expect(try rows(promotions, asOf: "2026-05-30") == [])
    #expect(try rows(promotions, asOf: "2026-05-31") == ["1 promote 6 14-О 14 2026-06-01"])
  }

  @Test func `the movement shows what happened until the day`() throws {
    let movement =
      "SELECT pupil_id, kind, date, from_class, to_class, cancelled FROM report_movement ORDER BY date"
    #expect(try rows(movement, asOf: "2025-11-04") == ["6 leave 2025-11-04 5-Б – 0"])
    #expect(try rows(movement, asOf: "2026-06-01").count == 3)
  }

  @Test func `the school has its name of the day in the language, else in the other`() throws {
    let school = "SELECT name, short_name, director_initials FROM report_school"
    #expect(try rows(school) == ["Ак-Терек лицейи Ак-Терек Р._Чоро_кызы"])
    #expect(
      try rows(school, asOf: "2026-01-01", .ru) == ["Средняя школа Ак-Терек Ак-Терек Р._Чоро_кызы"])
  }

  @Test func `the year of a term runs from the first term to the last`() throws {
    #expect(
      try rows("SELECT period, starts, ends, closed FROM report_period WHERE class_id = 1") == [
        "1 2025-09-01 2025-11-04 1", "2 2025-11-10 2025-12-30 0", "3 2026-01-12 2026-03-05 0",
        "4 2026-03-09 2026-05-31 0", "5 2025-09-01 2026-05-31 0",
      ])
    #expect(try rows("SELECT * FROM report_year") == ["2025-2026 2025-09-01 2026-08-31"])
  }

  @Test func `an unknown year is an error that lists the years`() throws {
    let context = ReportContext(asOf: "2025-10-01", language: .ky, year: "2024-2025")
    #expect(
      throws: SchoolDatabaseError(kind: .unknownYear("2024-2025", known: ["2025-2026"]), path: path)
    ) {
      try ReportConnection(path: path, context: context)
    }
  }

  @Test func `a run reads one state of the records`() throws {
    let connection = try ReportConnection(
      path: path, context: ReportContext(asOf: "2025-10-01", language: .ky))
    let count = "SELECT count(*) FROM report_pupil"
    #expect(try connection.query(count).rows == [[.integer(8)]])
    try SchoolDatabase.open(path: path).writer.write { db in
      _ = try TestRows.pupil(db, surname: "Жаңы", fileNo: "Ж-1")
    }
    #expect(try connection.query(count).rows == [[.integer(8)]])
    #expect(try rows(count) == ["9"])
  }
}
