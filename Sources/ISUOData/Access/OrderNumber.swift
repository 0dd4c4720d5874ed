internal import GRDB

/// An order as people write it: «14-О», with the day that tells the year of its number.
public struct OrderNumber: Hashable, Sendable, CustomStringConvertible {
  public var number: Int
  public var suffix: String
  public var series: String
  public var date: String

  /// Reads `14`, `14а`, `14/1`, `14-О` or `14а-О`; nil for anything else.
  public init?(_ text: String, of date: String) {
    guard let match = text.wholeMatch(of: /№?\s*([0-9]{1,6})(\p{L}?|\/[0-9]{1,3})(?:-(\p{L}{1,5}))?/),
      let number = Int(match.1)
    else { return nil }
    self.number = number
    suffix = String(match.2)
    series = match.3.map(String.init) ?? ""
    self.date = date
  }

  public var description: String { "\(number)\(suffix)\(series.isEmpty ? "" : "-\(series)") of \(date)" }

  /// The order in the book that is in force.
  func find(_ db: Database) throws -> Int64 {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT id, status FROM school_order WHERE number = ? AND suffix = ? AND series = ? AND date = ?",
      arguments: [number, suffix, series, date])
    guard let row else { throw RegisterError.unknownOrder(description) }
    guard DocumentState(rawValue: row["status"])?.isInForce == true else {
      throw RegisterError.cancelledOrder(description)
    }
    return row["id"]
  }
}
