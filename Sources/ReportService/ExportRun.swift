public import Diagnostics
import Foundation
public import ISUOData

/// Takes a school's records out as tables: a folder of CSV files or a workbook, whole or not at all.
public struct ExportRun: Sendable {
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case csv
    case xlsx
    case oneRoster11 = "oneroster-1.1"
    case oneRoster12 = "oneroster-1.2"

    fileprivate var oneRoster: OneRosterVersion? {
      switch self {
      case .csv, .xlsx: nil
      case .oneRoster11: .v1p1
      case .oneRoster12: .v1p2
      }
    }
  }

  public let database: String
  /// The folder of the CSV files, which must be new or empty, or the workbook's name.
  public let out: String
  public let format: Format
  public let request: ExportRequest
  /// ISO 8601.
  public let time: String

  public init(database: String, out: String, format: Format, request: ExportRequest, time: String) {
    self.database = database
    self.out = out
    self.format = format
    self.request = request
    self.time = time
  }

  /// What left: how many rows of how many tables, and how many persons were left out.
  public struct Count: Hashable, Sendable {
    public var tables: Int
    public var rows: Int
    public var withheld: Int
  }

  /// An export on its way to the disk.
  private struct Content {
    var files: [(path: String, bytes: [UInt8])]
    var counts: [String: Int]
    var persons: [Int64]
    var withheld: Int
  }

  /// Returns what left; nil when the diagnostics hold an error.
  public func run() throws -> Diagnosed<Count?> {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    do {
      if format != .xlsx, try !isNewOrEmpty(out) { return Diagnosed(nil, [.folderInUse(out)]) }
      let content = try content(school)
      try write(content.files) {
        try school.audit(
          AuditEntry(
            time: time, user: request.user, action: "export", object: format.rawValue,
            counts: content.counts.filter { $0.value > 0 },
            recipient: request.recipient, persons: content.persons))
      }
      let rows = content.counts.values.reduce(0, +)
      return Diagnosed(Count(tables: content.counts.count, rows: rows, withheld: content.withheld), [])
    } catch let error as ExportError {
      return Diagnosed(nil, [.export(error)])
    }
  }

  private func content(_ school: SchoolDatabase) throws -> Content {
    if let version = format.oneRoster {
      let set = try school.oneRoster(version, request)
      return Content(
        files: inFolder(set.files), counts: set.counts, persons: set.persons, withheld: set.withheld)
    }
    let tables = try school.exportTables(request)
    let files = format == .csv ? inFolder(tables.csvFiles()) : [(path: out, bytes: try tables.workbook())]
    return Content(files: files, counts: tables.counts, persons: tables.persons, withheld: tables.withheld)
  }

  private func inFolder(_ files: [(name: String, bytes: [UInt8])]) -> [(path: String, bytes: [UInt8])] {
    files.map { (path: out + "/" + $0.name, bytes: $0.bytes) }
  }
}

/// Writes files that hold personal data, for their owner alone. The log hears of them before they appear.
func write(_ content: [(path: String, bytes: [UInt8])], after note: () throws -> Void) throws {
  let files = StagedFiles(mode: 0o600)
  do {
    for file in content { try files.add(file.bytes, at: file.path) }
    try note()
    try files.commit()
  } catch {
    files.discard()
    throw error
  }
}

/// Whether nothing stands in a folder's place, or a folder with nothing in it.
func isNewOrEmpty(_ path: String) throws -> Bool {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return true }
  guard isFolder.boolValue else { return false }
  return try FileManager.default.contentsOfDirectory(atPath: path).isEmpty
}
