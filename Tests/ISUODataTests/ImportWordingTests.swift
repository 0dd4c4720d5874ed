import Language
import Spreadsheet
import SpreadsheetTestKit
import Testing

@testable import ISUOData

/// Two whole schools with their columns in another order and their heads in other words.
@Suite struct ImportWordingTests {
  @Test(.enabled(if: SharedSchools.areTested), arguments: ["ak-terek", "kara-suu-7"])
  func `columns in any order and heads in any wording give the same records`(school: String) throws {
    let files = try SharedSchools.files(of: school, "xlsx")
    let asGiven = try records(files)
    var shuffler = ColumnShuffler(seed: 7)
    let shuffled = try files.map { file in
      var workbook = try readWorkbook(file.bytes)
      for index in workbook.sheets.indices { shuffler.shuffle(&workbook.sheets[index], fileStem: file.stem) }
      return ImportFile(name: file.name, bytes: workbook.fileBytes)
    }
    let found = try records(shuffled)
    #expect(found.count == asGiven.count)
    #expect(Set(found).symmetricDifference(asGiven).isEmpty)
    // Every wording was used.
    #expect(shuffler.swapped > 100)
  }

  private func records(_ files: [ImportFile]) throws -> [String] {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: files, into: database, language: .ky)
    #expect(plan.findings == [])
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    return try storedRows(database)
  }
}

/// Puts the columns of a sheet's table into another order and its heads into other words of the glossary.
private struct ColumnShuffler {
  private var state: UInt64
  private(set) var swapped = 0

  init(seed: UInt64) { state = seed }

  mutating func shuffle(_ sheet: inout Sheet, fileStem: String) {
    guard let head = sheet.sections(fileStem: fileStem).first?.head else { return }
    reword(&sheet, head)
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    var groups = groups(of: sheet, head, width: width)
    for index in groups.indices.dropLast() {
      groups.swapAt(index, index + Int(next() % UInt64(groups.count - index)))
    }
    let order = groups.flatMap { Array($0) }
    var places: [Int: Int] = [:]
    for (new, old) in order.enumerated() { places[old] = new }
    for index in sheet.rows.indices where sheet.rows[index].number >= head.firstRow {
      let row = sheet.rows[index]
      sheet.rows[index].cells = order.map { row[$0] }
    }
    sheet.merged = sheet.merged.map { range in
      guard range.first.row >= head.firstRow, let first = places[range.first.column] else { return range }
      let last = first + range.last.column - range.first.column
      return CellRange(
        CellReference(column: first, row: range.first.row), CellReference(column: last, row: range.last.row))
    }
  }

  /// Columns that merged cells of the head hold together, each group a range.
  private func groups(of sheet: Sheet, _ head: TableHead, width: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var column = 0
    while column < width {
      var end = column + 1
      for range in sheet.merged where (head.firstRow...head.lastRow).contains(range.first.row) {
        if range.first.column == column { end = max(end, range.last.column + 1) }
      }
      groups.append(column..<min(end, width))
      column = end
    }
    return groups
  }

  private mutating func reword(_ sheet: inout Sheet, _ head: TableHead) {
    for index in sheet.rows.indices where (head.firstRow...head.lastRow).contains(sheet.rows[index].number) {
      for column in sheet.rows[index].cells.indices {
        guard let text = sheet.rows[index].cells[column].textValue,
          let field = HeaderWords.dictionary.wholeField(text), let words = glossary[field]
        else { continue }
        sheet.rows[index].cells[column] = .text(words[Int(next() % UInt64(words.count))])
        swapped += 1
      }
    }
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Words of DOMAIN 4 and 13 and of school papers for the same column.
private let glossary: [Field: [String]] = [
  .rowNumber: ["№", "№ п/п", "К/н"], .surname: ["Фамилиясы", "Фамилия", "ФАМИЛИЯСЫ "],
  .given: ["Аты", "Имя"], .patronymic: ["Атасынын аты", "Отчество"],
  .pupilName: ["ФИО", "Аты-жөнү", "Ф.И.О. учащегося", "Окуучунун аты-жөнү", "Аты-жөнү / ФИО"],
  .sex: ["Жынысы", "Пол", "Жынысы / Пол"],
  .birthDate: ["Дата рожд.", "Туулган күнү, айы, жылы", "Дата рождения", "Туулган күнү"],
  .pin: ["ПИН", "ИЖН", "ПИН (ИНН)"], .citizenship: ["Жарандыгы", "Гражданство"],
  .address: ["Дареги", "Адрес проживания", "Домашний адрес", "Үй дареги"],
  .phone: ["Телефон", "Телефону", "Тел."],
  .guardian: ["Ата-энеси (мыйзамдуу өкүлү)", "Законный представитель"],
  .relation: ["Ким болот", "Кем приходится"], .note: ["Эскертүү", "Примечание"],
  .fileNumber: ["Личное дело", "Өздүк иштин №", "№ личного дела"],
  .russianName: ["Аты-жөнү орусча", "ФИО на русском языке"],
  .arrivalDate: ["Келген күнү", "Дата прибытия", "Дата поступления"],
  .className: ["Класс", "Класс:"], .post: ["Должность", "Кызмат орду"],
  .education: ["Билими", "Образование"],
  .institute: ["ЖОЖ", "Вуз"], .graduationYear: ["Бүткөн жылы", "Год окончания"],
  .serviceTotal: ["Жалпы стажы", "Общий стаж"], .servicePedagogical: ["Педстаж", "Педагогикалык стажы"],
  .category: ["Категориясы", "Категория"], .attestationYear: ["Аттестация", "Акыркы аттестация"],
  .training: ["Курсы", "Квалификацияны жогорулатуу: жылы, жайы, сааты"], .awards: ["Сыйлыктары", "Награды"],
  .load: ["Нагрузка", "Жүктөмү (саат)"], .homeroomClass: ["Кл. рук.", "Класс жетекчилиги"],
  .combined: ["Совместитель", "Айкалыштырып иштейт"], .subject: ["Предмет", "Предмети"],
  .subgroup: ["Кичи топ", "Подгруппа"], .hours: ["Сааты", "Часы в неделю", "Часов"],
  .teacher: ["Мугалим", "Учитель", "ФИО учителя"], .from: ["Баштап", "С даты"], .to: ["Чейин", "По дату"],
  .origin: ["Откуда: школа, район/город, область/страна", "Кайдан келди", "Откуда"],
  .originDirection: ["Направление/Багыты", "Багыты"],
  .basis: ["Негиз: арыз, документ (өздүк иш, справка)", "Основание"],
  .order: ["№ и дата приказа", "Буйруктун № жана күнү"], .destination: ["Куда", "Кайда кетти"],
  .reasonCode: ["Себеби (код)", "Код причины"], .confirmation: ["Подтверждение о зачислении", "Ырастоо"],
  .fileIssued: ["Личное дело выдано", "Өздүк иш берилди (күнү)"], .movementKind: ["Түрү", "Вид движения"],
  .orderNumber: ["№ приказа", "Буйруктун №"], .orderHeading: ["Мазмуну", "О чём"],
  .orderStatus: ["Абалы", "Статус"], .mark: ["Баа", "Оценка"], .term: ["Чейрек", "Четверть"],
  .late: ["Кечигүү", "Опозданий"], .behaviour: ["Поведение", "Жүрүм-туруму / Поведение"],
  .signer: ["Подписавший", "Кол койгон адам"], .validUntil: ["Срок действия", "Жарактуу мөөнөтү"],
  .withdrawn: ["Отозвано", "Кайтарып алган күнү"], .givenOn: ["Дата согласия", "Берилген күнү"],
  .starts: ["Башталышы", "Начало"], .ends: ["Аягы", "Конец"], .shift: ["Смена", "Нөөмөт"],
  .language: ["Окутуу тили", "Язык обучения"], .classTeacher: ["Кл. рук.", "Класс жетекчи"],
]
