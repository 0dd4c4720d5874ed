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
  var address: String?
  var phone: String?
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
  var importId: Int64?
}

struct StaffRecord: IdentifiedRecord {
  static let databaseTableName = "staff"
  var id: Int64?
  var personId: Int64
  var post: String?
  var subjectText: String?
  var education: String?
  var institute: String?
  var graduationYear: Int?
  var diploma: String?
  var serviceTotal: Int?
  var servicePedagogical: Int?
  var serviceHere: Int?
  var category: String?
  var attestationYear: Int?
  var training: String?
  var awards: String?
  var loadHours: Double?
  var combined: Bool?
  var importId: Int64?
}
