import Spreadsheet
import SpreadsheetTestKit
import Testing

@testable import ISUOData

@Suite struct ImportRecognitionTests {
  @Test(arguments: [
    ("5-А", "5-А"), ("5а", "5-А"), ("5 \"А\"", "5-А"), ("5 «Б» ", "5-Б"), ("7-A", "7-А"), ("10 В", "10-В"),
    ("5-А (кырг.)", "5-А/ky"), ("5-А (рус.)", "5-А/ru"), ("5-А/ky", "5-А/ky"), ("11«ФМ»", "11-ФМ"),
  ])
  func `a class's name is read in every form that schools write`(text: String, label: String) {
    #expect(ClassLabel(text)?.description == label)
  }

  @Test(arguments: ["", "А-5", "5", "5-А класс", "2025-ж", "5-АБ", "123-А", "№ 7"])
  func `other texts are no class`(text: String) {
    #expect(ClassLabel(text) == nil)
  }

  @Test(
    arguments: [
      (
        ["Жыйынтык ведомость. Класс: 7-А. II чейрек. 2025-2026-окуу жылы"], "Лист1", "x", "7-А p2 2025-2026"
      ),
      (
        ["Средняя школа № 7 г. Кара-Суу", "5-А (кырг.) класс. I четверть"], nil, "marks-5-А-кырг-1",
        "5-А/ky p1 -"
      ),
      (["10-А класс. Год. 2025-2026 учебный год"], nil, "x", "10-А p5 2025-2026"),
      ([], "III чейрек", "marks-4-Б-3", "4-Б p3 -"),
      ([], nil, "marks-4-Б-year", "4-Б p5 -"),
      (["1-А классынын окуучуларынын тизмеси, 01.09.2025-ж. карата"], "1-А", "pupils", "1-А p0 -"),
      (["Класс: 7-А"], "8-А", "marks-11-А-2", "7-А 8-А 11-А p2 -"),
    ] as [([String], String?, String, String)])
  func `titles, the tab and the file's name say class, term and year`(
    titles: [String], tab: String?, stem: String, expected: String
  ) {
    let title = TitleContext(
      titles: titles.map { TitleText(cell: CellReference(column: 0, row: 1), text: $0) }, tab: tab,
      fileStem: stem)
    let classes = title.classCandidates.map(\.description).joined(separator: " ")
    #expect("\(classes) p\(title.period ?? 0) \(title.year ?? "-")" == expected)
  }

  @Test(arguments: [
    ("13.08.2019-ж", "2019-08-13"), ("1.09.2021-ж.", "2021-09-01"), ("24.11.2016 г.", "2016-11-24"),
    ("27,06,2011", "2011-06-27"), ("28/06/2009", "2009-06-28"), ("2009-06-18", "2009-06-18"),
    ("2013-жылдын 17-сентябры", "2013-09-17"), ("17 сентября 2013 года", "2013-09-17"),
    ("3 мая 2015", "2015-05-03"), ("02.12.17", "2017-12-02"),
  ])
  func `days are read in the forms of school papers`(text: String, day: String) {
    #expect(DayText(text)?.day.description == day)
  }

  @Test(arguments: ["31.02.2009", "2009", "12.2009", "43402", "", "1.13.2009", "май 2013", "класс 5.6.7"])
  func `other texts are no day`(text: String) {
    #expect(DayText(text) == nil)
  }

  @Test(arguments: [
    ("Туулган күнү,\nайы, жылы", Field.birthDate), ("ТУУЛГАН КҮНҮ, АЙЫ, ЖЫЛЫ", .birthDate),
    ("Откуда прибыл: школа, район", .origin), ("Жүктөмү (саат)", .load), ("Kласс", .className),
    ("№ личного дела", .fileNumber), ("Фамилия", .surname), ("ФИО учащегося", .pupilName),
    // The forms of DOMAIN 4 and what schools write.
    ("ФИО", .fullName), ("Ф.И.О.", .fullName), ("Аты-жөнү", .fullName), ("Аты-жөнү / ФИО", .fullName),
    ("Фамилия, имя, отчество", .fullName), ("Фамилиясы, аты, атасынын аты", .fullName),
    ("Дата рожд.", .birthDate), ("Откуда: школа, район/город, область", .origin), ("Куда", .destination),
    ("Негиз: арыз, документ (өздүк иш, справка)", .basis), ("Направление/Багыты", .originDirection),
    ("Дата приказа/Буйруктун күнү", .orderDate), ("Дата поступления", .arrivalDate),
    ("Личное дело", .fileNumber), ("Адрес проживания", .address), ("Камкорчусу/Опекун", .guardian),
    ("Мать/Отец", .guardian), ("Атасынын аты-жөнү, иштеген жери", .father), ("Аттестация", .attestationYear),
    ("Дареги, телефону", .addressAndPhone), ("Должность, предмет", .postAndSubject),
    ("Кл. рук.", .homeroomClass), ("Часы в неделю", .hours), ("Себеби (код)", .reasonCode),
    ("Подписавший", .signer), ("Срок действия", .validUntil), ("Отозвано", .withdrawn),
    ("ПИН (ИНН)", .pin), ("Колу", .ignored),
  ])
  func `a head is known by its words`(head: String, field: Field) {
    #expect(HeaderWords.dictionary.field(head) == field)
  }

  @Test(arguments: ["Аты-жөнү, классы", "Прибыл / выбыл", "Улуту", ""])
  func `a head that means nothing, or two things, is no field`(head: String) {
    #expect(HeaderWords.dictionary.field(head) == nil)
  }

  @Test func `a table is found by the words of its head, below titles and in any order of columns`() throws {
    let book = WorkbookBuilder([
      (
        "Лист1",
        [
          ["Мектеп"], ["5-Б классы, 01.09.2025-ж. карата"], [],
          ["ПИН", "Аты", "№", "Туулган күнү", "Фамилиясы"],
          ["21503200900017", "Бакыт", "=1", "=45901", "Асанов"],
        ]
      )
    ])
    #expect(
      try recognised(book) == """
        pupils head 4, birthDate D, given B, pin A, rowNumber C, surname E; 5-Б
        """)
  }

  @Test func `the head of a mark sheet has two lines, and columns of no field are subjects`() throws {
    var book = WorkbookBuilder()
    book.addSheet(
      "II чейрек",
      rows: [
        ["Класс: 7-А"], ["№", "Окуучунун аты-жөнү", "Предметтер", "", "Калтырган сабактар", "", "Кечигүү"],
        ["", "", "Алг.", "Геом.", "баары", "оору", ""],
        ["=1", "Асанов Бакыт", "=5", "=4", "=0", "=0", "=0"],
      ], merged: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"])
    #expect(
      try recognised(book) == """
        marks head 3, late G, missed E, missedIll F, pupilName B, rowNumber A; 7-А; subjects Алг. C, Геом. D
        """)
  }

  @Test func `a sheet without a table we know is no table`() throws {
    #expect(
      try recognised(WorkbookBuilder([("Лист1", []), ("Эскертүүлөр", [["Бул файлды", "өзгөртпөгүлө"]])]))
        == "-\n-")
  }

  private func recognised(_ builder: WorkbookBuilder) throws -> String {
    let file = ImportFile(name: "x.xlsx", bytes: builder.bytes)
    return try readWorkbook(file.bytes).sheets.map { sheet in
      guard case .tables(let tables) = recognise(sheet, of: file, at: 0), let table = tables.first else {
        return "-"
      }
      let columns = table.columns.map { "\($0.key.rawValue) \(CellReference.letters(ofColumn: $0.value))" }
      let subjects = table.others.map { "\($0.head) \(CellReference.letters(ofColumn: $0.column))" }
      return "\(table.kind) head \(table.headRow), \(columns.sorted().joined(separator: ", "))"
        + "; \(table.title.classCandidates.map(\.description).joined(separator: " "))"
        + (subjects.isEmpty ? "" : "; subjects \(subjects.joined(separator: ", "))")
    }.joined(separator: "\n")
  }
}
