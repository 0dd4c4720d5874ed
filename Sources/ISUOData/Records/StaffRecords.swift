internal import GRDB

// Members of staff. Meanings: docs/data-model.md.

struct StaffRecord: IdentifiedRecord {
  static let databaseTableName = "staff"
  var id: Int64?
  var personId: Int64
  var education: String?
  var institute: String?
  var graduationYear: Int?
  var diploma: String?
  var speciality: String?
  /// Lengths of service, in whole years on the day `serviceOn`.
  var serviceTotal: Int?
  var servicePedagogical: Int?
  var serviceHere: Int?
  var serviceOn: String?
  var category: String?
  var attestationYear: Int?
  var loadHours: Double?
  var importId: Int64?
}

/// A post on the days from `fromDate` to before `toDate`.
struct StaffPostRecord: IdentifiedRecord {
  static let databaseTableName = "staff_post"
  var id: Int64?
  var staffId: Int64
  /// 1: the main post.
  var position = 1
  var post: String?
  var subjectText: String?
  /// 0.5: half a post.
  var rate: Double?
  /// Held beside a main employment elsewhere.
  var combined: Bool?
  var fromDate = beginningOfTime
  var toDate: String?
  var orderId: Int64?
  var importId: Int64?
}

/// A course of further training.
struct StaffTrainingRecord: IdentifiedRecord {
  static let databaseTableName = "staff_training"
  var id: Int64?
  var staffId: Int64
  /// As the list has it.
  var entry: String
  var year: Int?
  var hours: Int?
  var importId: Int64?
}

struct StaffAwardRecord: IdentifiedRecord {
  static let databaseTableName = "staff_award"
  var id: Int64?
  var staffId: Int64
  var title: String
  var importId: Int64?
}
