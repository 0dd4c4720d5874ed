/// What a sheet holds, in the order in which sheets depend on each other: the file order does not matter.
enum SheetKind: Int, Hashable, Sendable, CaseIterable, Comparable {
  case school, terms, classes
  case subjects, plan, promotion
  case staff, teaching
  case pupils, laterPupils
  case orders, arrivals, departures, inside
  case subgroups, exemptions
  case marks, results
  case pupilConsents, staffConsents

  static func < (left: SheetKind, right: SheetKind) -> Bool { left.rawValue < right.rawValue }

  /// The sets of fields of which one makes a sheet one of this kind; the first is the usual one. Facts of
  /// the school stand in rows, so theirs are told apart elsewhere.
  var required: [Set<Field>] {
    switch self {
    case .school: [[.okpo, .schoolName]]
    case .terms: [[.term, .starts, .ends]]
    case .classes:
      [
        [.className, .language, .classTeacher], [.className, .language, .shift],
        [.className, .language, .programme], [.className, .language, .marksMode],
      ]
    case .subjects: [[.subjectCode, .subjectNameKyrgyz], [.subjectCode, .subjectNameRussian]]
    case .plan: [[.subject]]
    case .promotion: [[.fromClass, .toClass]]
    case .staff: [[.surname, .given, .post], [.fullName, .post], [.fullName, .postAndSubject]]
    case .teaching: [[.className, .subject, .teacher]]
    case .pupils: [[.surname, .given, .birthDate], [.fullName, .birthDate]]
    case .laterPupils:
      [
        [.surname, .given, .birthDate, .arrivalDate, .className],
        [.fullName, .birthDate, .arrivalDate, .className],
      ]
    case .orders: [[.orderNumber, .date, .orderHeading]]
    case .arrivals: [[.date, .pupilName, .className, .origin]]
    case .departures: [[.date, .pupilName, .className, .destination]]
    case .inside: [[.date, .pupilName, .movementKind]]
    case .subgroups: [[.className, .subject, .pupilName, .subgroup]]
    case .exemptions: [[.pupilName, .subject, .from, .basis]]
    case .marks: [[.pupilName]]
    case .results: [[.className, .pupilName, .subject, .term, .mark]]
    case .pupilConsents: [[.pupilName, .signer]]
    case .staffConsents: [[.staffName, .signer]]
    }
  }

  /// Fields that a sheet of this kind does not have: another kind shares its required ones.
  private var foreign: Set<Field> {
    switch self {
    case .pupils: [.post, .signer, .movementKind]
    // What cites orders is the book of movements.
    case .laterPupils: [.post, .signer, .movementKind, .order, .orderNumber, .basis, .confirmation]
    case .promotion: [.pupilName]
    case .marks: [.subject, .date, .signer, .mark, .birthDate, .post]
    case .school, .terms, .classes, .subjects, .plan, .staff, .teaching, .orders, .arrivals, .departures,
      .inside, .subgroups, .exemptions, .results, .pupilConsents, .staffConsents:
      []
    }
  }

  /// How many of its columns tell the kind.
  private var weight: Int { required[0].count }

  /// What columns make of a sheet: the fields, how many heads are grade numbers, how many are no field (in
  /// a mark sheet they are subjects), and whether a title names a term.
  struct Columns {
    var fields: Set<Field>
    var grades: Int
    var others: Int
    var namesTerm: Bool
  }

  /// The kind that a set of columns makes, or nil.
  init?(_ columns: Columns) {
    var best: (kind: SheetKind, size: Int)?
    for kind in SheetKind.allCases where kind.weight > best?.size ?? 0 {
      let fields = kind.fields(of: columns.fields)
      guard kind.required.contains(where: { $0.isSubset(of: fields) }), kind.foreign.isDisjoint(with: fields)
      else { continue }
      if kind == .school || (kind == .plan && columns.grades < 2) { continue }
      if kind == .marks, !Self.isMarkSheet(columns) { continue }
      best = (kind, kind.weight)
    }
    guard let best else { return nil }
    self = best.kind
  }

  private static func isMarkSheet(_ columns: Columns) -> Bool {
    let hasAttendance = !columns.fields.isDisjoint(with: Field.attendance)
    // A list with surnames in a column of their own is a mark sheet only when it says so.
    if columns.fields.contains(.surname), !hasAttendance, !columns.namesTerm { return false }
    return columns.others >= (hasAttendance || columns.namesTerm ? 1 : 3)
  }

  /// The fields of a sheet as this kind understands them.
  func fields(of fields: Set<Field>) -> Set<Field> {
    var result = fields
    for (general, own) in synonyms where result.contains(general) && !result.contains(own) {
      result.remove(general)
      result.insert(own)
    }
    // A name in parts is a full name, too.
    if takes.contains(.pupilName), result.isSuperset(of: [.surname, .given]) { result.insert(.pupilName) }
    return result
  }
}

extension Field {
  /// What stands beside the marks in a mark sheet.
  static let attendance: Set<Field> = [
    .missed, .missedIll, .missedValid, .missedInvalid, .late, .behaviour,
  ]
}
