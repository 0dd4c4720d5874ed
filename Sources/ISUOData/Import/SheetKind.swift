/// What a sheet holds, in the order in which sheets depend on each other: the file order does not matter.
enum SheetKind: Int, Hashable, Sendable, CaseIterable, Comparable {
  case school, terms, classes
  case subjects, plan, promotion
  case staff, teaching
  case pupils, laterPupils
  case orders, arrivals, departures, inside
  case subgroups
  case marks, results
  case pupilConsents, staffConsents

  static func < (left: SheetKind, right: SheetKind) -> Bool { left.rawValue < right.rawValue }

  /// The fields without which a sheet is not of this kind. Facts of the school stand in rows, so theirs are
  /// told apart elsewhere.
  private var required: Set<Field> {
    switch self {
    case .school: [.okpo, .schoolName]
    case .terms: [.term, .starts, .ends]
    case .classes: [.className, .language, .classTeacher]
    case .subjects: [.subjectCode, .subjectNameKyrgyz]
    case .plan: [.subject]
    case .promotion: [.fromClass, .toClass]
    case .staff: [.surname, .given, .post]
    case .teaching: [.className, .subject, .teacher]
    case .pupils: [.surname, .given, .birthDate]
    case .laterPupils: [.surname, .given, .birthDate, .arrivalDate, .className]
    case .orders: [.orderNumber, .date, .orderHeading]
    case .arrivals: [.date, .pupilName, .className, .origin]
    case .departures: [.date, .pupilName, .className, .destination]
    case .inside: [.date, .pupilName, .movementKind]
    case .subgroups: [.className, .subject, .pupilName, .subgroup]
    case .marks: [.pupilName]
    case .results: [.className, .pupilName, .subject, .term, .mark]
    case .pupilConsents: [.pupilName, .signer]
    case .staffConsents: [.staffName, .signer]
    }
  }

  /// Fields that a sheet of this kind does not have: another kind shares its required ones.
  private var foreign: Set<Field> {
    switch self {
    case .pupils, .laterPupils: [.post, .signer]
    case .promotion: [.pupilName]
    case .marks: [.subject, .date, .signer, .surname, .mark, .birthDate]
    case .school, .terms, .classes, .subjects, .plan, .staff, .teaching, .orders, .arrivals, .departures,
      .inside, .subgroups, .results, .pupilConsents, .staffConsents:
      []
    }
  }

  /// The kind that a set of columns makes, or nil. `gradeColumns` counts heads that are grade numbers,
  /// `otherColumns` heads that are no field: in a mark sheet they are subjects.
  init?(fields: Set<Field>, gradeColumns: Int, otherColumns: Int) {
    var best: (kind: SheetKind, size: Int)?
    for kind in SheetKind.allCases where kind.required.isSubset(of: fields) {
      guard kind.foreign.isDisjoint(with: fields), kind.required.count > best?.size ?? 0 else { continue }
      if kind == .school || (kind == .plan && gradeColumns < 2) { continue }
      if kind == .marks, otherColumns < (fields.isDisjoint(with: Field.attendance) ? 3 : 1) { continue }
      best = (kind, kind.required.count)
    }
    guard let best else { return nil }
    self = best.kind
  }
}

extension Field {
  /// What stands beside the marks in a mark sheet.
  static let attendance: Set<Field> = [
    .missed, .missedIll, .missedValid, .missedInvalid, .late, .behaviour,
  ]
}
