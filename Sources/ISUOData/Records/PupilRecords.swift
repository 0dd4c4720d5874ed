internal import GRDB

// Who is in which class, what happened, and what came out of it. Meanings: docs/data-model.md.

struct EnrolmentRecord: IdentifiedRecord {
  static let databaseTableName = "enrolment"
  var id: Int64?
  var pupilId: Int64
  var fromDate: String
  /// The first day on which the pupil is no longer in the school.
  var toDate: String?
  var inEventId: Int64?
  var outEventId: Int64?
  var importId: Int64?
}

/// Lies within its enrolment: shorten the membership before the enrolment, lengthen the enrolment
/// before the membership.
struct ClassMembershipRecord: IdentifiedRecord {
  static let databaseTableName = "class_membership"
  var id: Int64?
  var enrolmentId: Int64
  var classId: Int64
  var fromDate: String
  var toDate: String?
  var importId: Int64?
}

/// What happens to a pupil, as the movement book says it.
enum MovementKind: String, Codable, Sendable {
  case enrol
  case transferIn = "transfer_in"
  case leave
  case classMove = "class_move"
  case promote
  case promoteConditional = "promote_conditional"
  /// Into the grade after the next.
  case skip
  case `repeat`
  case graduate
  case nameChange = "name_change"
}

struct MovementEventRecord: IdentifiedRecord {
  static let databaseTableName = "movement_event"
  var id: Int64?
  var pupilId: Int64
  var kind: MovementKind
  var date: String
  var fromClassId: Int64?
  var toClassId: Int64?
  var toGrade: Int?
  /// Where from or where to, as written.
  var place: String?
  /// The parts of the place, as far as they can be told.
  var placeSchool: String?
  var placeDistrict: String?
  var placeRegion: String?
  var placeCountry: String?
  /// An arrival's: 1 town, 2 village, 3 republic, 4 CIS, 5 abroad.
  var directionCode: Int?
  /// A departure's, 1 to 11 (DOMAIN 4.8).
  var reasonCode: Int?
  /// In words.
  var reason: String?
  var basis: String?
  var confirmation: String?
  var fileIssuedOn: String?
  var orderId: Int64?
  /// The event did not happen; its order keeps the number.
  var cancelled = false
  var note: String?
  var importId: Int64?
}

struct SubgroupMemberRecord: StoredRecord {
  static let databaseTableName = "subgroup_member"
  var pupilId: Int64
  var classId: Int64
  var subjectId: Int64
  var subgroup: Int
  var importId: Int64?
}

/// What stands in a cell of a mark sheet; an empty cell is no row (DOMAIN 2.1).
enum ResultKind: String, Codable, Sendable {
  case numeric
  /// Not attested: «н/а».
  case notAttested = "na"
  /// «бош.», «осв.»
  case exempt
  /// «сын.», «зач.»
  case credited
}

struct ResultRecord: StoredRecord {
  static let databaseTableName = "result"
  var pupilId: Int64
  var yearId: Int64
  /// 1 to 4, 5 = year.
  var period: Int
  var subjectId: Int64
  var classId: Int64
  var kind: ResultKind
  /// 2 to 5; null unless numeric.
  var value: Int?
  /// The mean of the current marks, in hundredths; the mark given may differ from it.
  var average: Int?
  /// A mark in words of its own, beside `value`.
  var custom: String?
  /// The member of staff who gave it.
  var authorId: Int64?
  var givenOn: String?
  var importId: Int64?
}

/// A subject that a pupil need not learn for some time.
struct ExemptionRecord: IdentifiedRecord {
  static let databaseTableName = "exemption"
  var id: Int64?
  var pupilId: Int64
  var subjectId: Int64
  var fromDate: String
  var toDate: String?
  var basis: String
  var orderId: Int64?
  var importId: Int64?
}

/// Lessons missed; null is not kept, 0 is none.
struct AttendanceRecord: StoredRecord {
  static let databaseTableName = "attendance"
  var pupilId: Int64
  var yearId: Int64
  var period: Int
  var missed: Int?
  var ill: Int?
  var valid: Int?
  var invalid: Int?
  var late: Int?
  var importId: Int64?
}

enum Behaviour: String, Codable, Sendable {
  case exemplary, good, satisfactory, unsatisfactory
}

struct BehaviourRecord: StoredRecord {
  static let databaseTableName = "behaviour"
  var pupilId: Int64
  var yearId: Int64
  var period: Int
  var value: Behaviour
  var importId: Int64?
}
