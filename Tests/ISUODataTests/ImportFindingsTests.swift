import Language
import SpreadsheetTestKit
import Testing

@testable import ISUOData

@Suite struct ImportFindingsTests {
  @Test func `a school without a fault gives no findings`() throws {
    let found = try findings(TinySchool())
    #expect(found == [])
  }

  @Test(arguments: [
    ("7-А", "B3", "Асанов ", "IMP-0030 normalise 7-А!B3 'Асанов ' -> 'Асанов'"),
    ("7-А", "B3", "Acaнов", "IMP-0030 normalise 7-А!B3 'Acaнов' -> 'Асанов'"),
    ("7-А", "D3", "Мар\u{200B}атович", "IMP-0030 normalise 7-А!D3 'Мар\u{200B}атович' -> 'Маратович'"),
    ("7-А", "H3", "#REF!", "IMP-0033 warn 7-А!H3 '#REF!'"),
    ("7-А", "B3", "АСАНОВ", "IMP-0035 warn 7-А!B3 'АСАНОВ'"),
    ("7-А", "E3", "бала ", "IMP-0030 normalise 7-А!E3 'бала ' -> 'бала'"),
    ("7-А", "E3", "эркек", "IMP-0037 normalise 7-А!E3 'эркек' -> 'бала'"),
    ("7-А", "E3", "билбейм", "IMP-0036 reject 7-А!E3 'билбейм'"),
    ("7-А", "F3", "15.09.2012-ж", "IMP-0040 normalise 7-А!F3 '15.09.2012-ж' -> '2012-09-15'"),
    ("7-А", "F3", "=41167", "IMP-0040 normalise 7-А!F3 '41167' -> '2012-09-15'"),
    ("7-А", "F3", "15.09.12", "IMP-0041 warn 7-А!F3 '15.09.12' -> '2012-09-15'"),
    ("7-А", "F3", "31.02.2012", "IMP-0042 reject 7-А!F3 '31.02.2012'"),
    ("7-А", "F3", "2108-09-15", "IMP-0043 reject 7-А!F3 '2108-09-15'"),
    ("7-А", "G3", "=21509201200017", "IMP-0050 normalise 7-А!G3 '21509201200017' -> '21509201200017'"),
    ("7-А", "G3", "'2 15092012 00017", "IMP-0050 normalise 7-А!G3 ''2 15092012 00017' -> '21509201200017'"),
    ("7-А", "G3", "21509201200017.0", "IMP-0050 normalise 7-А!G3 '21509201200017.0' -> '21509201200017'"),
    ("7-А", "G3", "2.15092E+13", "IMP-0051 reject 7-А!G3 '2.15092E+13'"),
    ("7-А", "G3", "2150920120001", "IMP-0052 reject 7-А!G3 '2150920120001'"),
    ("7-А", "G3", "31509201200017", "IMP-0052 reject 7-А!G3 '31509201200017'"),
    ("7-А", "G3", "23113201200017", "IMP-0052 reject 7-А!G3 '23113201200017'"),
    ("7-А", "G3", "21104201200020", "IMP-0053 reject 7-А!G3 '21104201200020'"),
    ("7-А", "G3", "21609201200017", "IMP-0054 warn 7-А!G3 '21609201200017'"),
    ("7-А", "G3", "", "IMP-0055 warn 7-А!G3"),
    ("7-Б", "A3", "А-1", "IMP-0056 reject 7-Б!A3 'А-1'"),
    ("Ичинде", "C2", "К-1", "IMP-0056 reject Ичинде!C2 'К-1'"),
    ("Келгендер", "C2", "21509201200017", "IMP-0053 reject Келгендер!C2 '21509201200017'"),
    ("7-А", "H3", "0555 12-12-34", "IMP-0062 normalise 7-А!H3 '0555 12-12-34' -> '+996555121234'"),
    ("7-А", "H3", "+99655512", "IMP-0063 warn 7-А!H3 '+99655512'"),
    ("Кызматкерлер", "G3", "20 жыл", "IMP-0060 normalise Кызматкерлер!G3 '20 жыл' -> '20'"),
    ("Кызматкерлер", "G3", "=-20", "IMP-0061 reject Кызматкерлер!G3 '-20'"),
    ("Кызматкерлер", "H3", "=60", "IMP-0064 warn Кызматкерлер!H3 '60'"),
    ("Окуу планы ky", "C2", "=50", "IMP-0064 warn Окуу планы ky!C2 '50'"),
    ("Жүктөм", "A2", "7а", "IMP-0070 normalise Жүктөм!A2 '7а' -> '7-А'"),
    ("Жүктөм", "A2", "12-Я", "IMP-0071 reject Жүктөм!A2 '12-Я'"),
    ("Жүктөм", "A2", "5-В", "IMP-0072 reject Жүктөм!A2 '5-В'"),
    ("Жүктөм", "B2", "Шахмат", "IMP-0073 reject Жүктөм!B2 'Шахмат'"),
    ("Жүктөм", "B2", "алгебра", "IMP-0074 normalise Жүктөм!B2 'алгебра' -> 'Алгебра'"),
    ("Жүктөм", "E2", "бош орун", "IMP-0079 warn Жүктөм!E2 'бош орун'"),
  ])
  func `one faulty cell gives one finding`(sheet: String, cell: String, value: String, expected: String)
    throws
  {
    var school = TinySchool()
    school[sheet, cell] = value
    let found = try findings(school)
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("C3", "55", "IMP-0081 reject Баалар!C3 '55'"), ("C3", "=6", "IMP-0081 reject Баалар!C3 '6'"),
    ("C3", "З", "IMP-0081 reject Баалар!C3 'З'"), ("C3", "4,5", "IMP-0081 reject Баалар!C3 '4,5'"),
    ("C3", "5+", "IMP-0081 reject Баалар!C3 '5+'"),
    ("C3", "2025-05-04", "IMP-0081 reject Баалар!C3 '2025-05-04'"),
    ("C3", "=ROUND(4.4,0)", "IMP-0034 reject Баалар!C3 '=ROUND(4.4,0)'"),
    ("C3", "5 ", "IMP-0080 normalise Баалар!C3 '5 ' -> '5'"),
    ("C3", "4 (төрт)", "IMP-0080 normalise Баалар!C3 '4 (төрт)' -> '4'"),
    ("C3", "=4.0", "IMP-0080 normalise Баалар!C3 '4.0' -> '4'"),
    ("D3", "Н.А.", "IMP-0080 normalise Баалар!D3 'Н.А.' -> 'н/а'"),
    ("D5", "бош", "IMP-0080 normalise Баалар!D5 'бош' -> 'бош.'"),
    ("E3", "=7", "IMP-0082 warn Баалар!E3 '7' -> '3'"),
    ("B5", "Омурова Кенеш", "IMP-0077 warn Баалар!B5 'Омурова Кенеш' -> 'Өмүрова Кеңеш'"),
    ("C2", "Шахмат", "IMP-0073 reject Баалар!C2 'Шахмат'"),
    ("B6", "Үсөнова Айгүл", "IMP-0078 reject Баалар!A6:J6 'Үсөнова Айгүл'"),
    ("A7", "«5»", "IMP-0021 skip Баалар!A7:J7 '«5»'"),
    ("A4", "=A3+1", "IMP-0039 accept Баалар!A4 '=A3+1'"),
    ("A1", "Класс: 7-А", "IMP-0014 reject Баалар 'Баалар'"),
    ("A1", "I чейрек", "IMP-0013 reject Баалар 'Баалар'"),
    ("A1", "Класс: 7-А. I чейрек. 2024-2025-окуу жылы", "IMP-0017 reject Баалар '2024-2025'"),
  ])
  func `one fault of a mark sheet gives one finding`(cell: String, value: String, expected: String) throws {
    var school = TinySchool()
    school["Баалар", cell] = value
    let found = try findings(school)
    #expect(found == [expected])
  }

  @Test(arguments: [
    (
      "Буйруктар", "A4", "3-О",
      ["IMP-0091 reject Буйруктар!A4 '3-О'", "IMP-0098 accept Ичинде!G2 '№4-О, 01.06.2026'"]
    ),
    ("Ичинде", "G2", "№9-О, 02.06.2026", ["IMP-0096 warn Ичинде!G2 '№9-О, 02.06.2026'"]),
    ("Буйруктар", "B4", "2026-01-01", ["IMP-0092 warn Буйруктар!B4 '2026-01-01'"]),
    ("Кеткендер", "A2", "2024-02-09", ["IMP-0045 reject Кеткендер!A2 '2024-02-09'"]),
    (
      "Кеткендер", "B2", "Өмүрова Кеңеш (көчтү)",
      ["IMP-0038 warn Кеткендер!B2 'Өмүрова Кеңеш (көчтү)' -> 'Өмүрова Кеңеш'"]
    ),
    ("Кеткендер", "B2", "Белгисиз Окуучу", ["IMP-0075 reject Кеткендер!A2:H2 'Белгисиз Окуучу'"]),
    ("Кеткендер", "A2", "2025-08-31", ["IMP-0045 reject Кеткендер!A2 '2025-08-31'"]),
    ("Кеткендер", "E2", "=15", ["IMP-0095 reject Кеткендер!E2 '15'"]),
    ("Кеткендер", "F2", "жок", ["IMP-0097 warn Кеткендер!F2 'жок'"]),
    ("Кеткендер", "G2", "буйрук жок", ["IMP-0090 warn Кеткендер!G2 'буйрук жок'"]),
    ("Кеткендер", "A2", "2025-09-01", ["IMP-0094 reject Кеткендер!A2:H2 'Өмүрова Кеңеш'"]),
    ("Кеткендер", "A2", "2025-10-01", ["IMP-0083 warn Баалар!A5:J5 'Өмүрова Кеңеш'"]),
    ("Келгендер", "A2", "2025-12-13", ["IMP-0093 reject Келгендер!A2:H2 'Касымов Данияр Болотович'"]),
    (
      "7-А", "B3", "Ас?нов",
      [
        "IMP-0031 reject 7-А!B3 'Ас?нов'", "IMP-0025 skip Ичинде!A2:H2 'Асанов Бакыт Маратович'",
        "IMP-0025 skip Кичи топтор!A2:D2 'Асанов Бакыт Маратович'",
        "IMP-0025 skip Баалар!A3:J3 'Асанов Бакыт Маратович'",
      ]
    ),
    (
      "7-А", "C3", "",
      [
        "IMP-0032 reject 7-А!C3", "IMP-0025 skip Ичинде!A2:H2 'Асанов Бакыт Маратович'",
        "IMP-0025 skip Кичи топтор!A2:D2 'Асанов Бакыт Маратович'",
        "IMP-0025 skip Баалар!A3:J3 'Асанов Бакыт Маратович'",
      ]
    ),
    (
      "7-А", "F3", "2003-09-15",
      ["IMP-0044 warn 7-А!F3 '2003-09-15'"]
    ),
  ])
  func `a fault shows where it is and where it is felt`(
    sheet: String, cell: String, value: String, expected: [String]
  ) throws {
    var school = TinySchool()
    school[sheet, cell] = value
    let found = try findings(school)
    #expect(found == expected)
  }

  @Test func `rows that are no records are left out`() throws {
    var school = TinySchool()
    school.setRow(
      "7-А", 7, "Өздүк иштин №|Фамилиясы|Аты|Атасынын аты|Жынысы|Туулган күнү|ПИН|Телефону|Эскертүү")
    school.setRow("7-А", 8, "Т-1|Токтогулов|Азамат||бала|2012-01-18|21801201200022||")
    school.setRow("7-А", 9, "Бардыгы:|4")
    school.setRow("7-А", 10, "Класс жетекчи: ______________")
    let found = try findings(school)
    #expect(
      found == [
        "IMP-0020 skip 7-А!A6:A6", "IMP-0022 skip 7-А!A7:I7", "IMP-0021 skip 7-А!A9:I9 'Бардыгы:'",
        "IMP-0021 skip 7-А!A10:I10 'Класс жетекчи: ______________'",
      ])
  }

  @Test func `a pupil who stands twice is taken once`() throws {
    var school = TinySchool()
    school.setRow("7-А", 6, "А-1|Acaнов|Бакыт|Маратович|бала|2012-09-15|21509201200017||")
    let found = try findings(school)
    #expect(found == ["IMP-0023 warn 7-А!A6:I6 'Асанов Бакыт Маратович'"])
  }

  @Test func `a pupil of two classes stays where the age fits`() throws {
    var school = TinySchool()
    school.setRow("Класстар", 6, "10-А|кыргыз|=1|Бакытов Эрмек|2–5")
    school.add(
      "10-А",
      [
        ["Фамилиясы", "Аты", "Атасынын аты", "Туулган күнү", "ПИН"],
        ["Асанов", "Бакыт", "Маратович", "2012-09-15", "21509201200017"],
      ])
    let found = try findings(school)
    #expect(found == ["IMP-0024 reject 10-А!A2:E2 'Асанов Бакыт Маратович'"])
  }

  @Test func `two namesakes of a class cannot be told apart by name`() throws {
    var school = TinySchool()
    school.setRow("7-А", 6, "К-3|Касымов|Данияр|Болотович|бала|2012-06-13|21306201200023||")
    let found = try findings(school)
    #expect(found == ["IMP-0076 reject Баалар!A4:J4 'Касымов Данияр Болотович'"])
  }

  @Test func `a mark sheet is for the class whose pupils stand in it`() throws {
    var school = TinySchool()
    school["Баалар", "A1"] = "Класс: 7-Б. I чейрек"
    school.rename("Баалар", "7-А")
    let found = try findings(school)
    #expect(found == ["IMP-0015 warn 7-А!A1 '7-Б' -> '7-А'"])
  }

  @Test func `a tab with a Latin letter is understood`() throws {
    var school = TinySchool()
    school.rename("7-Б", "7-B")
    school["7-B", "A1"] = "окуучулардын тизмеси, 01.09.2025-ж. карата"
    // B looks like В, so the tab names a class that the school does not have.
    let found = try findings(school)
    #expect(found == ["IMP-0016 normalise 7-B '7-B' -> '7-В'", "IMP-0071 reject 7-B '7-B'"])
  }

  @Test func `a sheet without a table is named`() throws {
    var school = TinySchool()
    school.add("Лист1", [])
    let found = try findings(school)
    #expect(found == ["IMP-0010 skip Лист1 'Лист1'"])
  }

  /// A consent that cannot be taken whole is not taken: the pupil counts as without it.
  @Test(arguments: [
    (["+", "-", "2025-1", "01.09.2025", "", ""], ["IMP-0037 normalise Макулдук!D2 '-'"]),
    (
      ["ооба", "жок", "2025-1", "01.09.2025", "", ""],
      ["IMP-0037 normalise Макулдук!C2 'ооба' -> '+'", "IMP-0037 normalise Макулдук!D2 'жок'"]
    ),
    (["?", "+", "2025-1", "01.09.2025", "", ""], ["IMP-0036 reject Макулдук!C2 '?'"]),
    (["+", "+", "2025-1", "", "", ""], ["IMP-0032 reject Макулдук!F2"]),
    (["+", "+", "", "01.09.2025", "", ""], ["IMP-0032 reject Макулдук!E2"]),
    (["+", "+", "2025-1", "01.10.2025", "01.09.2025", ""], ["IMP-0101 reject Макулдук!G2 '01.09.2025'"]),
    (["+", "+", "2025-1", "01.10.2025", "", "01.08.2025"], ["IMP-0101 reject Макулдук!H2 '01.08.2025'"]),
    (["+", "+", "2025-1", "01.10.2025", "", "15.09.2025"], []),
  ])
  func `a line of consent is read whole or not at all`(cells: [String], expected: [String]) throws {
    var school = TinySchool()
    school.add(
      "Макулдук",
      [
        [
          "Окуучунун аты-жөнү", "Макулдук берген адам", "баалар", "мектеп", "Форманын версиясы",
          "Берилген күнү", "Жарактуу мөөнөтү", "Кайтарып алган күнү",
        ], ["Асанов Бакыт Маратович", "Асанов Марат"] + cells,
      ])
    let found = try findings(school).filter { !$0.hasPrefix("IMP-0040") }
    #expect(found == expected)
  }

  @Test func `who signs without being a representative on record is named, and so is an unknown member`()
    throws
  {
    var school = TinySchool()
    school["7-А", "J2"] = "Ата-энеси (мыйзамдуу өкүлү)"
    school["7-А", "J3"] = "Асанов Марат"
    let heads = ["Макулдук берген адам", "мектеп", "Форманын версиясы", "Берилген күнү"]
    let rest = ["+", "2025-1", "01.09.2025"]
    school.add(
      "Макулдук",
      [
        ["Окуучунун аты-жөнү"] + heads, ["Асанов Бакыт Маратович", "Асанов Марат"] + rest,
        ["Асанов Бакыт Маратович", "Бейтааныш Адам"] + rest, ["Өмүрова Кеңеш", "Өмүров Үсөн"] + rest,
      ])
    school.add("Иш", [["Кызматкердин аты-жөнү"] + heads, ["Жок Адам", "Жок Адам"] + rest])
    let found = try findings(school).filter { !$0.hasPrefix("IMP-0040") }
    #expect(found == ["IMP-0100 warn Макулдук!B3 'Бейтааныш Адам'", "IMP-0102 reject Иш!A2:E2 'Жок Адам'"])
  }

  @Test(arguments: [
    ("Фамилиясы;Аты", [String]()), ("Фамилиясы,Аты", ["IMP-0018 accept -"]),
    ("sep=;\r\nФамилиясы;Аты", ["IMP-0018 accept -"]), ("Фамилиясы;Аты\rАсанов;Бек", ["IMP-0018 accept -"]),
  ])
  func `another form of a text file is accepted, and said`(content: String, expected: [String]) throws {
    let file = ImportFile(name: "x.csv", bytes: Array(content.utf8))
    #expect(try findings([file]).filter { $0.contains("IMP-0018") } == expected)
  }

  @Test func `without a year nothing can be taken`() throws {
    var school = TinySchool()
    for sheet in school.sheets.map(\.name) where sheet != "7-А" { school.remove(sheet) }
    let found = try findings(school)
    #expect(found == ["IMP-0012 reject 7-А"])
  }

  @Test(arguments: [
    ("%PDF-1.7", "IMP-0001"), ("", "IMP-0009"), ("а;б;в\n1;2;3\n4;5", "IMP-0008"),
  ])
  func `a file that cannot be read is named`(content: String, code: String) throws {
    let found = try findings([ImportFile(name: "x.csv", bytes: Array(content.utf8))])
    #expect(found == ["\(code) reject -"])
  }

  @Test func `files of other formats and damaged ones are named`() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let files: [[UInt8]] = [
      compound + [0], compound + Array("EncryptedPackage".utf8).flatMap { [$0, 0] },
      zipContainer([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]),
      Array(TinySchool().file.bytes.dropLast(50)),
      try fileBytes("\(repositoryFolder)/Tests/SpreadsheetTests/Fixtures/bomb.xlsx"),
      [0xD4, 0xE0, 0xEC, 0x3B, 0xC8],
    ]
    let found = try findings(files.map { ImportFile(name: "x.xlsx", bytes: $0) })
    #expect(
      found == [
        "IMP-0002 reject -", "IMP-0003 reject -", "IMP-0004 reject -", "IMP-0005 reject -",
        "IMP-0006 reject -",
        "IMP-0007 reject -",
      ])
  }

  /// On a screen the value found and the value stored look alike.
  @Test(arguments: [
    ("Acaнов", "ашыкча боштуктар же окшош башка тамгалар оңдолду (A→А 1, c→с 2, a→а 3)"),
    (" Aсанов", "ашыкча боштуктар же окшош башка тамгалар оңдолду (A→А 1)"),
    ("Асанов ", "ашыкча боштуктар же окшош башка тамгалар оңдолду"),
  ])
  func `a repair names the letters and their places`(value: String, reason: String) throws {
    var school = TinySchool()
    school["7-А", "B3"] = value
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(plan.findings.map(\.reason) == [reason])
  }

  @Test(arguments: FindingCode.allCases)
  func `every finding says why in both languages, and what to do unless nothing is`(code: FindingCode) {
    for language in [LanguageTag.ky, .ru] {
      let text = FindingText(code, language, detail: "7-А")
      #expect(!text.reason.isEmpty && !text.reason.contains("{}"))
      #expect(
        (code.action != .reject && code.action != .warn) || text.remedy != nil)
    }
  }

  private func findings(_ school: TinySchool) throws -> [String] { try findings([school.file]) }

  /// The findings of a first import, one a line: code, action, place, value found, value stored.
  private func findings(_ files: [ImportFile]) throws -> [String] {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    return try planImport(files: files, into: database, language: .ky).findings.map { finding in
      let place = [finding.sheet ?? "-", finding.cell].compactMap(\.self).joined(separator: "!")
      return "\(finding.code) \(finding.action) \(place)" + (finding.found.map { " '\($0)'" } ?? "")
        + (finding.stored.map { " -> '\($0)'" } ?? "")
    }
  }
}
