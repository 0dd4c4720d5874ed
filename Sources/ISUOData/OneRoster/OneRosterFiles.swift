internal import Spreadsheet

/// The files of a OneRoster set that are read, by their names in the standard (1EdTech "OneRoster 1.1 CSV
/// Tables" and "OneRoster 1.2 CSV Binding", 2 and 3). The others (resources, scales, accounts of other
/// systems) hold nothing that a school's records have.
enum OneRosterName: String, CaseIterable {
  case manifest, orgs, academicSessions, courses, classes, users, roles, demographics, enrollments, lineItems,
    results

  /// The columns without which a row says nothing: fewer than the standard demands.
  var required: [String] {
    switch self {
    case .manifest: ["propertyName", "value"]
    case .orgs: ["sourcedId", "name", "type"]
    case .academicSessions: ["sourcedId", "title", "type", "startDate", "endDate"]
    case .courses: ["sourcedId", "title"]
    case .classes: ["sourcedId", "title", "courseSourcedId"]
    case .users: ["sourcedId", "givenName", "familyName"]
    case .roles: ["userSourcedId", "role"]
    case .demographics: ["sourcedId"]
    case .enrollments: ["classSourcedId", "userSourcedId", "role"]
    case .lineItems: ["sourcedId", "classSourcedId"]
    case .results: ["lineItemSourcedId", "studentSourcedId"]
    }
  }

  /// The session of a line item is called `gradingPeriodSourcedId` in 1.1 and otherwise in 1.2.
  static let session = "academicSessionSourcedId"
  static let formerSession = "gradingPeriodSourcedId"
}

/// One file of a OneRoster set. Fields are found by the names of the head, which are those of the standard.
struct OneRosterTable: Sendable {
  var file: ImportFileName
  var heads: [String: Int]
  /// How many columns the file has: what is worked out stands behind them.
  var width: Int
  /// Without the rows whose status says that they are to be deleted.
  var rows: [Sheet.Row]

  func text(_ column: String, _ row: Sheet.Row) -> String? {
    heads[column].flatMap { row[$0].textValue }
  }

  func place(_ column: String, _ row: Sheet.Row) -> FindingPlace {
    let cell = CellReference(column: heads[column] ?? 0, row: row.number)
    return FindingPlace(file: file.name, sheet: nil, cell: cell.description, scope: .cell)
  }
}

/// A OneRoster set as read: a folder of CSV files or a ZIP file of them.
struct OneRosterFiles: Sendable {
  private(set) var tables: [OneRosterName: OneRosterTable] = [:]
  /// What the files lack.
  private(set) var missing: [(file: String, column: String)] = []
  /// Files of the standard that hold rows which are not read.
  private(set) var unread: [String] = []
  /// Rows whose key another row of the file has already: the place of the key, and the key.
  private(set) var repeated: [(place: FindingPlace, key: String)] = []
  /// The positions of the files of the command that belong to the set.
  private(set) var taken: Set<Int> = []

  init(_ files: [ImportFile]) {
    for (index, file) in files.enumerated() {
      if file.bytes.starts(with: "PK".utf8) {
        let names = OneRosterName.allCases.map(\.rawValue) + OneRosterFiles.others.sorted()
        for part in (try? zipParts(file.bytes, named: names.map { $0 + ".csv" })) ?? [] {
          let name = String(part.name.dropLast(4))
          take(part.bytes, name, ImportFileName(index: index, name: "\(file.name)/\(part.name)"))
        }
      } else {
        take(file.bytes, file.stem, ImportFileName(index: index, name: file.name))
      }
    }
  }

  /// The files of the standard that hold nothing which a school's records have; `categories` only name what
  /// line items are.
  private static let others: Set = [
    "categories", "classResources", "courseResources", "lineItemLearningObjectiveIds", "lineItemScoreScales",
    "resources", "resultLearningObjectiveIds", "resultScoreScales", "scoreScales", "userProfiles",
    "userResources",
  ]

  private mutating func take(_ bytes: [UInt8], _ stem: String, _ file: ImportFileName) {
    if OneRosterFiles.others.contains(stem) { return leave(bytes, stem, file) }
    guard let name = OneRosterName(rawValue: stem), tables[name] == nil,
      let sheet = try? readCSV(bytes, separator: UInt8(ascii: ",")), let head = sheet.rows.first
    else { return }
    var heads: [String: Int] = [:]
    for (column, cell) in head.cells.enumerated() {
      if let text = cell.textValue, heads[text] == nil { heads[text] = column }
    }
    // A file of another kind that only has the name.
    guard heads["sourcedId"] != nil || name == .manifest && heads["propertyName"] != nil else { return }
    for column in name.required where heads[column] == nil { missing.append((file.name, column)) }
    if name == .lineItems, heads[OneRosterName.session] == nil, heads[OneRosterName.formerSession] == nil {
      missing.append((file.name, OneRosterName.session))
    }
    let status = heads["status"]
    let rows = sheet.rows.dropFirst().filter { row in
      !row.isEmpty && status.flatMap { row[$0].textValue }?.lowercased() != "tobedeleted"
    }
    var table = OneRosterTable(
      file: file, heads: heads, width: head.cells.count, rows: rows.map(withoutGuards))
    if name == .users { table.emptyStandIns(in: ["givenName", "middleName"]) }
    removeRepeated(from: &table)
    tables[name] = table
    taken.insert(file.index)
  }

  private mutating func leave(_ bytes: [UInt8], _ stem: String, _ file: ImportFileName) {
    taken.insert(file.index)
    let sheet = try? readCSV(bytes, separator: UInt8(ascii: ","))
    if stem != "categories", sheet?.rows.dropFirst().contains(where: { !$0.isEmpty }) != false {
      unread.append(file.name)
    }
  }

  /// A key is unique in its file ("sourcedId"); of several rows the first counts.
  private mutating func removeRepeated(from table: inout OneRosterTable) {
    var keys: Set<String> = []
    var rows: [Sheet.Row] = []
    for row in table.rows {
      if let key = table.text("sourcedId", row), !keys.insert(key).inserted {
        repeated.append((table.place("sourcedId", row), key))
      } else {
        rows.append(row)
      }
    }
    table.rows = rows
  }

  /// What the manifest says of files: `absent`, `bulk` (all there is) or `delta` (what has changed).
  var modes: [String: String] {
    var result: [String: String] = [:]
    for row in rows(.manifest) {
      guard let property = text("propertyName", of: row, in: .manifest), property.hasPrefix("file.") else {
        continue
      }
      result[String(property.dropFirst(5))] = text("value", of: row, in: .manifest)?.lowercased()
    }
    return result
  }

  /// The rows of a file with their keys.
  func rows(_ name: OneRosterName) -> [Sheet.Row] { tables[name]?.rows ?? [] }

  func text(_ column: String, of row: Sheet.Row, in name: OneRosterName) -> String? {
    tables[name]?.text(column, row)
  }

  func byKey(_ name: OneRosterName, _ column: String = "sourcedId") -> [String: Sheet.Row] {
    var result: [String: Sheet.Row] = [:]
    for row in rows(name) { if let key = text(column, of: row, in: name) { result[key] = row } }
    return result
  }
}

extension OneRosterTable {
  /// A name must not be empty in the standard: a point or a stroke stands for one that somebody has not.
  fileprivate mutating func emptyStandIns(in columns: [String]) {
    for column in columns.compactMap({ heads[$0] }) {
      for index in rows.indices where [".", "-", "–", "—"].contains(rows[index][column].textValue) {
        var cells = rows[index].cells
        cells[column] = .empty
        rows[index] = Sheet.Row(number: rows[index].number, cells: cells)
      }
    }
  }
}

/// A writer that guards its texts sets an apostrophe before a sign that programs calculate.
private func withoutGuards(_ row: Sheet.Row) -> Sheet.Row {
  let cells = row.cells.map { cell -> CellValue in
    guard case .text(let text) = cell, text.hasPrefix("'"), let sign = text.dropFirst().first,
      "=+-@'".contains(sign)
    else { return cell }
    return .text(String(text.dropFirst()))
  }
  return Sheet.Row(number: row.number, cells: cells)
}
