internal import GRDB

// Orders. Meanings: docs/data-model.md.

/// What a series of orders is about (DOMAIN 3.4).
enum OrderKind: String, Codable, Sendable {
  /// The main activity.
  case main
  case pupils, staff, leave
}

/// Orders that are numbered together.
struct OrderSeriesRecord: StoredRecord {
  static let databaseTableName = "order_series"
  /// «О» of «№41-О»; empty when orders have one series.
  var code: String
  var kind: OrderKind?
  var importId: Int64?
}

struct OrderRecord: IdentifiedRecord {
  static let databaseTableName = "school_order"
  var id: Int64?
  var series = ""
  var number: Int
  /// «а» of «№41а-О»; empty for most.
  var suffix = ""
  var date: String
  var headingKy: String?
  var headingRu: String?
  var bodyKy: String?
  var bodyRu: String?
  var basis: String?
  var signerId: Int64?
  /// `draft`, `signed` or `cancelled`; a cancelled order keeps its number.
  var status = "signed"
  var importId: Int64?
}
