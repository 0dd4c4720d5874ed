internal import GRDB

// Leave to act, and to correct. Meanings: docs/data-model.md.

/// Leave to change a closed period.
struct PeriodCorrectionRecord: IdentifiedRecord {
  static let databaseTableName = "period_correction"
  var id: Int64?
  var yearId: Int64
  /// 1 to 4, 5 for the year.
  var period: Int
  /// nil: all classes.
  var classId: Int64?
  var orderId: Int64
  var reason: String
  var openedOn: String
  /// nil as long as it is under way.
  var closedOn: String?
}
