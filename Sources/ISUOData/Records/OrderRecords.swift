internal import GRDB

// Series and orders. Meanings: docs/data-model.md.

/// Documents that are numbered together.
struct DocumentSeriesRecord: StoredRecord {
  static let databaseTableName = "document_series"
  /// «О» of «№41-О»; empty when orders have one series.
  var code: String
  var kind: SeriesKind?
  var importId: Int64?
  var countsIn = "calendar"
  /// What stands after the number where it is not the code.
  var mark: String?
  var suffixRule = "none"
  /// 0: for ever.
  var keepYears = 0
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
  /// `draft`, `issued`, `signed`, `superseded` or `cancelled`; a cancelled order keeps its number.
  var status = "signed"
  var importId: Int64?
  /// The document that it was issued as.
  var documentId: Int64?
}
