public import Diagnostics
import Foundation
public import ISUOData

/// Takes a school's records out as tables: a folder of CSV files or a workbook, whole or not at all.
public struct ExportRun: Sendable {
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case csv
    case xlsx
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

  /// Returns what left; nil when the diagnostics hold an error.
  public func run() throws -> Diagnosed<ExportedTables?> {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    do {
      if format == .csv, try !isNewOrEmpty(out) { return Diagnosed(nil, [.folderInUse(out)]) }
      let tables = try school.exportTables(request)
      try write(try files(of: tables)) {
        try school.audit(
          AuditEntry(
            time: time, user: request.user, action: "export", object: format.rawValue, counts: tables.counts,
            recipient: request.recipient, persons: tables.persons))
      }
      return Diagnosed(tables, [])
    } catch let error as ExportError {
      return Diagnosed(nil, [.export(error)])
    }
  }

  private func files(of tables: ExportedTables) throws -> [(path: String, bytes: [UInt8])] {
    switch format {
    case .csv: tables.csvFiles().map { (path: out + "/" + $0.name, bytes: $0.bytes) }
    case .xlsx: [(path: out, bytes: try tables.workbook())]
    }
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
