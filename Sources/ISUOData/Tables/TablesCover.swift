internal import Spreadsheet

/// The first table of an export: what it is, of which schema, for whom, and how many rows each table has.
struct TablesCover: Hashable, Sendable {
  /// The name of the sheet, and of the file without its ending.
  static let name = "export"
  /// Raised when a reader of this version would misunderstand the files of a later one.
  static let format = 1

  private static let heads = ["name", "value"]
  private static let formatName = "ISUO tables"

  var format = TablesCover.format
  /// The version of the schema that the tables are of.
  var schema: Int
  var recipient: Recipient
  /// Of an export for others than the school: the day whose consents and grounds decided.
  var day: String?
  /// Persons who were left out, because neither a consent nor a ground covers them.
  var withheld: Int
  /// Rows of each table.
  var counts: [String: Int]

  var sheet: Sheet {
    var lines = [
      (TablesCover.formatName, String(format)), ("schema", String(schema)), ("recipient", recipient.rawValue),
    ]
    if let day { lines += [("day", day), ("withheld", String(withheld))] }
    lines += counts.sorted { $0.key < $1.key }.map { ("rows " + $0.key, String($0.value)) }
    let rows = [TablesCover.heads] + lines.map { [$0.0, $0.1] }
    return Sheet(
      name: TablesCover.name,
      rows: rows.enumerated().map { index, cells in
        Sheet.Row(number: index + 1, cells: cells.map { .text($0) })
      })
  }

  /// Whether a sheet is a cover, of whatever version.
  static func isCover(_ sheet: Sheet) -> Bool {
    sheet.rows.count > 1 && (0..<2).map { sheet.rows[0][$0].writtenText } == heads
      && sheet.rows[1][0].writtenText == formatName
  }

  /// nil when a value is missing or no number.
  init?(_ sheet: Sheet) {
    var values: [String: String] = [:]
    for row in sheet.rows.dropFirst() {
      if let name = row[0].writtenText, let value = row[1].writtenText { values[name] = value }
    }
    guard let format = values[TablesCover.formatName].flatMap({ Int($0) }),
      let schema = values["schema"].flatMap({ Int($0) }), let recipient = values["recipient"],
      let recipient = Recipient(rawValue: recipient)
    else { return nil }
    self.init(
      format: format, schema: schema, recipient: recipient, day: values["day"],
      withheld: values["withheld"].flatMap { Int($0) } ?? 0, counts: [:])
    for (name, value) in values where name.hasPrefix("rows ") {
      guard let count = Int(value) else { return nil }
      counts[String(name.dropFirst(5))] = count
    }
  }

  init(
    format: Int = TablesCover.format, schema: Int, recipient: Recipient, day: String?, withheld: Int,
    counts: [String: Int]
  ) {
    self.format = format
    self.schema = schema
    self.recipient = recipient
    self.day = day
    self.withheld = withheld
    self.counts = counts
  }
}
