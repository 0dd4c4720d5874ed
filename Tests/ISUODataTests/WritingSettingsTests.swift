import GRDB
import Language
import Testing

@testable import ISUOData

@Suite struct WritingSettingsTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase
  private let statements = [
    WordStatement("ШКУ", .reading("шаардык кеңсе")),
    WordStatement("Кен-Суу айылы", .possessed(true)),
    WordStatement("Айгуль", .declined(true)),
    WordStatement("Саша", .gender(.feminine)),
    WordStatement("бала", .kyrgyzForm(KyrgyzForm(.dative, number: .plural, possessor: .third), "балаларына")),
    WordStatement("Ош", .russianForm(RussianForm(.instrumental), "Ошом")),
    WordStatement("акт", .russianForm(RussianForm(.genitive, number: .plural), "актов")),
  ]

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    for statement in statements { try database.state(statement, at: "2025-11-05T09:00:00Z", by: "owner") }
  }

  @Test func `a new file states nothing and spaces initials`() throws {
    let settings = try SchoolDatabase.create(path: folder.path("new.sqlite")).writingSettings()
    #expect(settings == WritingSettings())
    #expect(settings.initials == .spaced)
  }

  @Test func `statements come back as they were made`() throws {
    let settings = try database.writingSettings()
    #expect(settings.statements == statements)
    #expect(settings.exceptions.readings == ["ШКУ": "шаардык кеңсе"])
    #expect(settings.exceptions.possession == ["Кен-Суу айылы": true])
    #expect(settings.exceptions.declinability == ["Айгуль": true])
    #expect(settings.exceptions.genders == ["Саша": .feminine])
    #expect(settings.exceptions.kyrgyzForms.values.sorted() == ["балаларына"])
    #expect(settings.exceptions.russianForms[.init("акт", RussianForm(.genitive, number: .plural))] == "актов")
  }

  @Test func `a later statement replaces an earlier one, and can be taken back`() throws {
    try database.state(WordStatement("ШКУ", .reading("шэкау")), at: "2025-11-05T09:00:00Z", by: "owner")
    #expect(try database.writingSettings().exceptions.readings == ["ШКУ": "шэкау"])
    #expect(try database.forget("ШКУ", in: .ky, at: "2025-11-05T09:00:00Z", by: "owner"))
    #expect(try !database.forget("ШКУ", in: .ky, at: "2025-11-05T09:00:00Z", by: "owner"))
    #expect(try database.writingSettings().exceptions.readings == [:])
  }

  @Test func `the log tells of each change and names no word`() throws {
    try database.setInitials(.solid, at: "2025-11-05T09:00:00Z", by: "owner")
    #expect(try database.writingSettings().initials == .solid)
    let entries = try database.writer.read { db in
      try String.fetchAll(db, sql: "SELECT action || ' ' || object FROM audit ORDER BY id")
    }
    #expect(entries == Array(repeating: "state language_exception", count: 7) + ["set initials"])
    #expect(try database.verifyAudit() == .whole(entries: 8))
  }

  @Test(arguments: [
    "INSERT INTO language_exception (language, word, kind, value) VALUES ('ru', 'КР', 'reading', 'ка эр')",
    "INSERT INTO language_exception (language, word, kind, value) VALUES ('ru', 'Саша', 'gender', 'f')",
    "INSERT INTO language_exception (language, word, kind, value) VALUES ('ky', 'бала', 'form', 'балдар')",
    "INSERT INTO setting (name, value) VALUES ('initials', 'none')",
  ])
  func `a row that says nothing sensible is refused`(sql: String) {
    #expect(throws: DatabaseError.self) { try database.writer.write { db in try db.execute(sql: sql) } }
  }
}

@Suite struct InitialsInReportsTests {
  @Test(arguments: [(InitialsStyle.spaced, "Э.\u{A0}Осмонова"), (.solid, "Э.Осмонова")])
  func `reports write initials as the school does`(style: InitialsStyle, printed: String) throws {
    let folder = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try database.writer.write { db in
      let year = try TestRows.year(db)
      let schoolClass = try TestRows.schoolClass(db, year, grade: 5, letter: "А")
      let teacher = try TestRows.staff(db, surname: "Осмонова", given: "Элмира")
      try db.execute(
        sql: "INSERT INTO class_teacher (class_id, staff_id) VALUES (?, ?)", arguments: [schoolClass, teacher])
    }
    try database.setInitials(style, at: "2025-11-05T09:00:00Z", by: "owner")
    let connection = try ReportConnection(
      path: database.path, context: ReportContext(asOf: "2025-11-05", language: .ky))
    let result = try connection.query("SELECT teacher_initials FROM report_class")
    #expect(result.rows == [[.text(printed)]])
  }
}
