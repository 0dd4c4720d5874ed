extension SheetKind {
  /// Fields that stand for another one in a sheet of this kind: «ФИО» is the pupil in a mark sheet and the
  /// teacher in a list of lessons.
  var synonyms: [(general: Field, own: Field)] {
    switch self {
    case .terms: [(.className, .classBand)]
    case .classes: [(.homeroomClass, .classTeacher), (.fullName, .classTeacher), (.classBand, .className)]
    case .staff:
      [
        (.staffName, .fullName), (.teacher, .fullName), (.hours, .load), (.classTeacher, .homeroomClass),
        (.className, .homeroomClass),
      ]
    case .teaching:
      [(.fullName, .teacher), (.staffName, .teacher), (.load, .hours), (.classBand, .className)]
    case .pupils, .laterPupils:
      [(.pupilName, .fullName), (.classBand, .className)]
    case .orders: [(.orderDate, .date), (.movementKind, .orderKind)]
    case .arrivals: [(.fullName, .pupilName), (.arrivalDate, .date), (.classBand, .className)]
    case .departures: [(.fullName, .pupilName), (.departureDate, .date), (.classBand, .className)]
    case .inside: [(.fullName, .pupilName)]
    case .results: [(.fullName, .pupilName), (.classBand, .className)]
    case .exemptions:
      [(.fullName, .pupilName), (.classBand, .className), (.starts, .from), (.ends, .to), (.date, .from)]
    case .subgroups: [(.fullName, .pupilName), (.classBand, .className)]
    case .marks:
      [
        (.fullName, .pupilName), (.category, .derived), (.consentMarks, .derived), (.classBand, .className),
      ]
    case .pupilConsents:
      [
        (.fullName, .pupilName), (.addressAndPhone, .consentContacts), (.guardian, .signer),
        (.date, .givenOn),
      ]
    case .staffConsents:
      [
        (.fullName, .staffName), (.addressAndPhone, .consentContacts), (.date, .givenOn),
      ]
    case .school, .subjects, .plan, .promotion: []
    }
  }

  /// The fields that the import of this kind reads. Columns of others are named in a finding.
  var takes: Set<Field> {
    switch self {
    case .school: Set(Field.allCases)
    case .terms: [.classBand, .term, .starts, .ends]
    case .classes: [.className, .language, .shift, .classTeacher, .programme, .marksMode, .classSet]
    case .subjects:
      [
        .subjectCode, .subjectNameKyrgyz, .subjectNameRussian, .subjectShortKyrgyz, .subjectShortRussian,
      ]
    case .plan: [.subject, .programme, .component]
    case .promotion: [.fromClass, .toClass, .programme]
    case .staff:
      Field.personal.union([
        .post, .postAndSubject, .subject, .education, .institute, .graduationYear, .diploma, .serviceTotal,
        .servicePedagogical, .serviceHere, .category, .attestationYear, .training, .awards, .load,
        .homeroomClass, .combined, .speciality, .payRate, .passport,
      ])
    case .teaching: [.className, .subject, .subgroup, .hours, .teacher, .from, .to]
    case .pupils, .laterPupils:
      Field.personal.union([
        .className, .arrivalDate, .fileNumber, .citizenship, .guardian, .mother, .father, .relation,
        .russianName, .birthCertificate,
      ])
    case .orders: [.orderNumber, .date, .orderHeading, .orderStatus, .orderKind]
    case .arrivals: Field.moved.union([.origin, .originDirection, .basis])
    case .departures: Field.moved.union([.destination, .reasonCode, .reason, .confirmation, .fileIssued])
    case .inside: Field.moved.union([.movementKind, .fromClass, .toClass])
    case .subgroups: [.className, .subject, .pupilName, .subgroup, .fileNumber, .pin]
    case .marks: Field.attendance.union([.pupilName, .className, .fileNumber, .pin])
    case .results: [.className, .pupilName, .fileNumber, .subject, .term, .mark, .average, .customMark]
    case .exemptions: Field.moved.subtracting([.date]).union([.subject, .from, .to, .basis])
    case .pupilConsents: Field.consent.union([.pupilName, .className, .fileNumber, .relation])
    case .staffConsents: Field.consent.union([.staffName, .post, .relation])
    }
  }
}

extension Field {
  /// Columns that stand beside the data and make no table.
  static let besides: Set<Field> = [.derived, .ignored, .average]

  /// Columns that every sheet may have and nobody misses.
  static let silent: Set<Field> = besides.union([.rowNumber, .note])

  fileprivate static let personal: Set<Field> = [
    .surname, .given, .patronymic, .fullName, .sex, .birthDate, .pin, .address, .phone, .addressAndPhone,
    .email,
  ]

  /// What a row of the movement book says of the pupil and the order.
  fileprivate static let moved: Set<Field> = [
    .date, .pupilName, .className, .birthDate, .pin, .fileNumber, .order, .orderNumber, .orderDate,
  ]

  fileprivate static let consent: Set<Field> = [
    .pin, .signer, .formVersion, .validUntil, .withdrawn, .consentMedium, .consentLanguage, .givenOn,
    .consentIdentity, .consentContacts, .consentMarks, .consentAttendance, .consentSocial, .consentService,
    .recipientSchool, .recipientDepartment, .recipientMinistry, .recipientParents,
  ]
}
