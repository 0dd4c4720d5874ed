internal import GRDB

// How the rows of persons and of their consents are read and written by the thousand.

extension PersonRecord: BulkRecord {
  static let columns = [
    "id", "pin", "pin_absent_reason", "sex", "birth_date", "citizenship", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, pin.databaseValue, pinAbsentReason.databaseValue, sex.databaseValue,
      birthDate.databaseValue, citizenship.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    pin = try values.next()
    pinAbsentReason = try values.next()
    sex = try values.next()
    birthDate = try values.next()
    citizenship = try values.next()
    importId = try values.next()
  }
}

extension ContactRecord: BulkRecord {
  static let columns = [
    "id", "person_id", "kind", "position", "value", "from_date", "to_date", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, personId.databaseValue, kind.databaseValue, position.databaseValue,
      value.databaseValue, fromDate.databaseValue, toDate.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    personId = try values.next()
    kind = try values.next()
    position = try values.next()
    value = try values.next()
    fromDate = try values.next()
    toDate = try values.next()
    importId = try values.next()
  }
}

extension IdentityDocumentRecord: BulkRecord {
  static let columns = [
    "id", "person_id", "kind", "series", "number", "issued_on", "issuer", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, personId.databaseValue, kind.databaseValue, series.databaseValue,
      number.databaseValue, issuedOn.databaseValue, issuer.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    personId = try values.next()
    kind = try values.next()
    series = try values.next()
    number = try values.next()
    issuedOn = try values.next()
    issuer = try values.next()
    importId = try values.next()
  }
}

extension PupilRecord: BulkRecord {
  static let columns = [
    "id", "person_id", "note", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, personId.databaseValue, note.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    personId = try values.next()
    note = try values.next()
    importId = try values.next()
  }
}

extension PupilFileNumberRecord: BulkRecord {
  static let columns = [
    "id", "pupil_id", "file_no", "from_date", "to_date", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, pupilId.databaseValue, fileNo.databaseValue, fromDate.databaseValue,
      toDate.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    pupilId = try values.next()
    fileNo = try values.next()
    fromDate = try values.next()
    toDate = try values.next()
    importId = try values.next()
  }
}

extension GuardianRecord: BulkRecord {
  static let columns = [
    "id", "pupil_id", "name", "relation", "person_id", "is_lawful", "basis", "from_date", "to_date",
    "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, pupilId.databaseValue, name.databaseValue, relation.databaseValue,
      personId.databaseValue, isLawful.databaseValue, basis.databaseValue, fromDate.databaseValue,
      toDate.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    pupilId = try values.next()
    name = try values.next()
    relation = try values.next()
    personId = try values.next()
    isLawful = try values.next()
    basis = try values.next()
    fromDate = try values.next()
    toDate = try values.next()
    importId = try values.next()
  }
}

extension ConsentRecord: BulkRecord {
  static let columns = [
    "id", "person_id", "signer", "signer_role", "guardian_id", "relation", "basis", "covers_identity",
    "covers_contacts", "covers_marks", "covers_attendance", "covers_social", "covers_service", "for_school",
    "for_department", "for_ministry", "for_parent", "for_public", "form_version", "language", "given_on",
    "valid_until", "withdrawn_on", "medium", "file_hash", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, personId.databaseValue, signer.databaseValue, signerRole.databaseValue,
      guardianId.databaseValue, relation.databaseValue, basis.databaseValue, coversIdentity.databaseValue,
      coversContacts.databaseValue, coversMarks.databaseValue, coversAttendance.databaseValue,
      coversSocial.databaseValue, coversService.databaseValue, forSchool.databaseValue,
      forDepartment.databaseValue, forMinistry.databaseValue, forParent.databaseValue,
      forPublic.databaseValue, formVersion.databaseValue, language.databaseValue, givenOn.databaseValue,
      validUntil.databaseValue, withdrawnOn.databaseValue, medium.databaseValue, fileHash.databaseValue,
      importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    personId = try values.next()
    signer = try values.next()
    signerRole = try values.next()
    guardianId = try values.next()
    relation = try values.next()
    basis = try values.next()
    coversIdentity = try values.next()
    coversContacts = try values.next()
    coversMarks = try values.next()
    coversAttendance = try values.next()
    coversSocial = try values.next()
    coversService = try values.next()
    forSchool = try values.next()
    forDepartment = try values.next()
    forMinistry = try values.next()
    forParent = try values.next()
    forPublic = try values.next()
    formVersion = try values.next()
    language = try values.next()
    givenOn = try values.next()
    validUntil = try values.next()
    withdrawnOn = try values.next()
    medium = try values.next()
    fileHash = try values.next()
    importId = try values.next()
  }
}

extension ContactKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension DocumentKind: DatabaseValueConvertible, StatementColumnConvertible {}
