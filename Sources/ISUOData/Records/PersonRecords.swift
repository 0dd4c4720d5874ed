internal import Foundation
internal import GRDB
internal import Language

// Persons: pupils, guardians, staff. Meanings: docs/data-model.md.

struct PersonRecord: IdentifiedRecord {
  static let databaseTableName = "person"
  var id: Int64?
  /// 14 digits.
  var pin: String?
  var pinAbsentReason: String?
  /// `f` or `m`.
  var sex: String?
  var birthDate: String?
  /// ISO 3166 code of two letters.
  var citizenship: String?
  var importId: Int64?
}

/// A number that a person bore before the present one.
struct FormerPINRecord: StoredRecord {
  static let databaseTableName = "former_pin"
  var personId: Int64
  var pin: String
  /// The first day on which it was known to be replaced.
  var toDate: String
  var importId: Int64?
}

enum ContactKind: String, Codable, Sendable {
  case address, phone, email
}

/// A way to reach a person on the days from `fromDate` to before `toDate`.
struct ContactRecord: IdentifiedRecord {
  static let databaseTableName = "contact"
  var id: Int64?
  var personId: Int64
  var kind: ContactKind
  /// 1: the first to try.
  var position = 1
  var value: String
  var fromDate = beginningOfTime
  var toDate: String?
  var importId: Int64?
}

enum DocumentKind: String, Codable, Sendable {
  case birthCertificate = "birth_certificate"
  case passport, other
}

/// A paper that says who a person is.
struct IdentityDocumentRecord: IdentifiedRecord {
  static let databaseTableName = "identity_document"
  var id: Int64?
  var personId: Int64
  var kind: DocumentKind
  var series: String?
  var number: String
  var issuedOn: String?
  var issuer: String?
  var importId: Int64?
}

/// A person's name on the days from `fromDate` to before `toDate`.
///
/// Made with the sort keys of its spelling; after a change of a part, make it anew.
struct PersonNameRecord: IdentifiedRecord {
  static let databaseTableName = "person_name"
  var id: Int64?
  var personId: Int64
  var fromDate: String
  var toDate: String?
  private(set) var surname: String
  private(set) var given: String?
  private(set) var patronymic: String?
  private(set) var surnameRu: String?
  private(set) var givenRu: String?
  private(set) var patronymicRu: String?
  private(set) var sortKy: Data
  private(set) var sortRu: Data
  /// What the name rests on: an act of the registry, a passport.
  var basis: String?
  var importId: Int64?

  init(
    person personId: Int64, name: PersonName, russian: PersonName?, from: String = beginningOfTime,
    keys: NameKeys
  ) {
    self.personId = personId
    fromDate = from
    surname = name.surname
    given = name.given
    patronymic = name.patronymic
    surnameRu = russian?.surname
    givenRu = russian?.given
    patronymicRu = russian?.patronymic
    sortKy = Data(keys.kyrgyz(name))
    sortRu = Data(keys.russian(russian ?? name))
  }

  /// The Kyrgyz spelling.
  var name: PersonName { PersonName(surname: surname, given: given, patronymic: patronymic) }

  /// The spelling of Russian documents, when one is recorded.
  var russianName: PersonName? {
    surnameRu.map { PersonName(surname: $0, given: givenRu, patronymic: patronymicRu) }
  }
}

extension PersonNameRecord: BulkRecord {
  static let columns = [
    "id", "person_id", "from_date", "to_date", "surname", "given", "patronymic", "surname_ru", "given_ru",
    "patronymic_ru", "sort_ky", "sort_ru", "basis", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, personId.databaseValue, fromDate.databaseValue, toDate.databaseValue,
      surname.databaseValue, given.databaseValue, patronymic.databaseValue, surnameRu.databaseValue,
      givenRu.databaseValue, patronymicRu.databaseValue, sortKy.databaseValue, sortRu.databaseValue,
      basis.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    personId = try values.next()
    fromDate = try values.next()
    toDate = try values.next()
    surname = try values.next()
    given = try values.next()
    patronymic = try values.next()
    surnameRu = try values.next()
    givenRu = try values.next()
    patronymicRu = try values.next()
    sortKy = try values.next()
    sortRu = try values.next()
    basis = try values.next()
    importId = try values.next()
  }
}

struct PupilRecord: IdentifiedRecord {
  static let databaseTableName = "pupil"
  var id: Int64?
  var personId: Int64
  var note: String?
  var importId: Int64?
}

/// The number of a pupil's personal file; who comes back after leaving gets a new one.
struct PupilFileNumberRecord: IdentifiedRecord {
  static let databaseTableName = "pupil_file_no"
  var id: Int64?
  var pupilId: Int64
  var fileNo: String
  var fromDate = beginningOfTime
  var toDate: String?
  var importId: Int64?
}

struct GuardianRecord: IdentifiedRecord {
  static let databaseTableName = "guardian"
  var id: Int64?
  var pupilId: Int64
  var name: String
  var relation: String?
  /// The representative as a person on record; nil for most.
  var personId: Int64?
  /// Whether the law lets them act for the pupil.
  var isLawful = true
  var basis: String?
  var fromDate = beginningOfTime
  var toDate: String?
  var importId: Int64?
}
