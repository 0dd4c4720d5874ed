internal import Language
internal import Spreadsheet

/// A sheet that holds a table of which too little was recognised.
struct UnknownTable: Sendable {
  /// The heads that were recognised, as they stand, with their cells.
  var known: [(cell: String, head: String)] = []
  /// The kind that lacks the fewest columns, and those columns; nil when nothing was recognised.
  var nearest: (kind: SheetKind, missing: [Field])?

  /// Nil when the sheet has no table at all: a few words, or nothing.
  init?(_ sheet: Sheet) {
    var best: (row: Sheet.Row, fields: Set<Field>)?
    for row in sheet.rows.prefix(60) {
      let cells = sheet.headCells([row])
      let fields = Set(cells.compactMap(\.field)).subtracting(Field.besides)
      guard fields.count > best?.fields.count ?? 0, cells.count > 1 else { continue }
      best = (row, fields)
      known = cells.filter { $0.field != nil }.map {
        (CellReference(column: $0.column, row: row.number).description, $0.text)
      }
    }
    if let best {
      let below = sheet.rows.count { row in
        row.number > best.row.number && row.cells.count(where: { !$0.isBlank }) > 1
      }
      if below >= (best.fields.count > 1 ? 1 : 2) {
        nearest = Self.nearestKind(best.fields)
        return
      }
    }
    // A table has rows of several cells; notes have a line or two of two.
    let wide = sheet.rows.prefix(200).count { row in row.cells.count(where: { !$0.isBlank }) >= 3 }
    guard wide >= 3 else { return nil }
  }

  private static func nearestKind(_ fields: Set<Field>) -> (kind: SheetKind, missing: [Field])? {
    var best: (kind: SheetKind, missing: [Field], read: Int)?
    for kind in SheetKind.allCases where kind != .school && kind != .plan && kind != .marks {
      let own = kind.fields(of: fields)
      for required in kind.required where !required.isDisjoint(with: own) {
        let missing = required.subtracting(own).sorted { $0.rawValue < $1.rawValue }
        let read = own.intersection(kind.takes).count
        // Of two that lack as many columns, the one that reads more of those that are there.
        if best.map({ (missing.count, -read) < ($0.missing.count, -$0.read) }) ?? true {
          best = (kind, missing, read)
        }
      }
    }
    return best.map { ($0.kind, $0.missing) }
  }

  /// `«ФИО» A3, «Класс» B3; тизме: туулган күнү`
  func detail(_ language: LanguageTag) -> String {
    let heads = known.map { "«\($0.head)» \($0.cell)" }.joined(separator: ", ")
    guard let nearest else { return heads.isEmpty ? "–" : heads }
    let missing = nearest.missing.map { HeaderWords.dictionary.usual($0, language) }.joined(separator: ", ")
    return "\(heads); \(nearest.kind.title(language)): \(missing.isEmpty ? "–" : missing)"
  }
}

extension SheetKind {
  /// What a sheet of this kind is called.
  func title(_ language: LanguageTag) -> String {
    let (ky, ru) = titles
    return language == .ky ? ky : ru
  }

  private var titles: (ky: String, ru: String) {
    switch self {
    case .school: ("мектеп жөнүндө маалымат", "сведения о школе")
    case .terms: ("чейректер", "четверти")
    case .classes: ("класстар", "классы")
    case .subjects: ("предметтер", "предметы")
    case .plan: ("окуу планы", "учебный план")
    case .promotion: ("которуу таблицасы", "таблица перевода")
    case .staff: ("кызматкерлердин тизмеси", "список сотрудников")
    case .teaching: ("жүктөм", "нагрузка")
    case .pupils: ("класстын тизмеси", "список класса")
    case .laterPupils: ("жыл ичинде келгендер", "прибывшие в течение года")
    case .orders: ("буйруктар китеби", "книга приказов")
    case .arrivals: ("келгендер", "прибывшие")
    case .departures: ("кеткендер", "выбывшие")
    case .inside: ("мектеп ичиндеги кыймыл", "движение внутри школы")
    case .subgroups: ("кичи топтор", "подгруппы")
    case .exemptions: ("бошотуулар", "освобождения")
    case .marks: ("жыйынтык ведомость", "сводная ведомость")
    case .results: ("баалардын тизмеси", "список оценок")
    case .pupilConsents: ("окуучулардын макулдуктары", "согласия учащихся")
    case .staffConsents: ("кызматкерлердин макулдуктары", "согласия сотрудников")
    }
  }
}

extension HeaderWords {
  /// How a form usually heads a field that some kind of sheet needs (DOMAIN 4).
  func usual(_ field: Field, _ language: LanguageTag) -> String {
    guard let words = usualHeads[field] else { return field.rawValue }
    return language == .ky ? words.ky : words.ru
  }
}

private let usualHeads: [Field: (ky: String, ru: String)] = [
  .term: ("чейрек", "четверть"), .starts: ("башталышы", "начало"), .ends: ("аягы", "конец"),
  .className: ("класс", "класс"), .language: ("окутуу тили", "язык обучения"),
  .classTeacher: ("класс жетекчи", "классный руководитель"), .shift: ("нөөмөт", "смена"),
  .programme: ("программа", "программа"), .marksMode: ("баалоо", "оценивание"),
  .subjectCode: ("коду", "код"), .subjectNameKyrgyz: ("предмет (кыргызча)", "предмет (на кыргызском)"),
  .subjectNameRussian: ("предмет (орусча)", "предмет (на русском)"),
  .fromClass: ("кайсы класстан", "из какого класса"), .toClass: ("кайсы класска", "в какой класс"),
  .surname: ("фамилиясы", "фамилия"), .given: ("аты", "имя"), .fullName: ("аты-жөнү", "ФИО"),
  .post: ("кызмат орду", "должность"), .postAndSubject: ("кызматы, предмети", "должность, предмет"),
  .subject: ("предмети", "предмет"), .teacher: ("мугалим", "учитель"),
  .birthDate: ("туулган күнү", "дата рождения"), .arrivalDate: ("келген күнү", "дата прибытия"),
  .orderNumber: ("буйруктун №", "№ приказа"), .date: ("күнү", "дата"),
  .orderHeading: ("мазмуну", "содержание"), .pupilName: ("окуучунун аты-жөнү", "ФИО учащегося"),
  .origin: ("кайдан келди", "откуда прибыл"), .destination: ("кайда кетти", "куда выбыл"),
  .movementKind: ("түрү", "вид"), .subgroup: ("кичи топ", "подгруппа"), .mark: ("баа", "оценка"),
  .signer: ("макулдук берген адам", "кто дал согласие"),
  .from: ("баштап", "с"), .basis: ("негиз", "основание"),
  .staffName: ("кызматкердин аты-жөнү", "ФИО сотрудника"),
]
