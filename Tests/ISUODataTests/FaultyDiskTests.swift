import CFaultyDisk
import Foundation
import GRDB
import Language
import Spreadsheet
import SpreadsheetTestKit
import Testing

@testable import ISUOData

/// Every write of every command fails in turn (HOUSE 1, after SQLite's own tests): what is left is the state
/// before or the state after, whole, and who was told that it is done finds it done. The doctor, asked before
/// anybody else opens the file, finds nothing that it would not have found in that state anyway.
///
/// `scripts/test --all` lets each call fail, else each third fails; the doctor, who takes the longest, is asked
/// after every twentieth, since the records are those of before or after, which he has seen.
@Suite(.serialized) struct FaultyDiskTests {
  /// A command that changes a school's file, and how the file comes to be before it.
  struct Command: CustomTestStringConvertible, Sendable {
    var name: String
    /// Only every so manieth call fails; 1 of a command that changes records.
    var stride = 1
    var prepare: @Sendable (String) throws -> Void
    /// Opens the file, changes it, and returns what has to be closed.
    var run: @Sendable (String) throws -> SchoolDatabase
    var testDescription: String { name }
  }

  private static let mark = "/faulty-disk-"
  private static let now = "2026-07-01T10:00:00Z"

  init() { faulty_disk_install(FaultyDiskTests.mark) }

  static let commands = [
    Command(name: "init", stride: 5) { _ in
    } run: { path in
      try SchoolDatabase.create(
        path: path, recording: AuditEntry(time: now, user: "owner", action: "init", object: "records"))
    },
    Command(name: "import", prepare: empty) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.commit(plan.get(), at: now, by: "owner")
      return database
    },
    Command(name: "import undo", prepare: imported) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.undoImport(at: now, by: "owner")
      return database
    },
    Command(name: "tables import", prepare: empty) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.commit(tables.get(), at: now, by: "owner")
      return database
    },
    Command(name: "OneRoster import", prepare: empty) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.commit(oneRoster.get(), at: now, by: "owner")
      return database
    },
    Command(name: "person erase", prepare: left) { path in
      let database = try SchoolDatabase.open(path: path)
      let order = try #require(OrderNumber("2-О", of: "2025-10-13"))
      try database.erase("Ө-1", order: order, on: "2026-07-01", at: now, by: "owner")
      return database
    },
    Command(name: "migration") { path in
      let dump = try fileBytes(repositoryFolder + "Tests/ISUODataTests/Fixtures/schema-1.sql")
      let old = try DatabaseQueue(path: path)
      try old.inDatabase { db in try db.execute(sql: String(decoding: dump, as: UTF8.self)) }
      try old.close()
    } run: { path in
      try SchoolDatabase.open(path: path)
    },
    Command(name: "consent record", prepare: small) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.record(
        NewConsent(
          subject: .pupil(fileNumber: "А-1"), signer: "Өмүрова", categories: [.identity],
          recipients: [.school],
          formVersion: "2025-1", givenOn: "2025-09-02"), at: now, by: "owner")
      return database
    },
    Command(name: "period close", prepare: small) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.close(PeriodName(year: "2025-2026", number: 2), at: now, by: "owner")
      return database
    },
    Command(name: "period correct", prepare: small) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.openCorrection(
        of: PeriodName(year: "2025-2026", number: 1), class: nil, order: order(), reason: "ката",
        on: "2025-11-20", at: now, by: "owner")
      return database
    },
    Command(name: "role grant", prepare: small) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.grant(
        .deputy, to: "oti", person: nil, order: order(), from: "2025-11-01", until: nil, at: now, by: "owner")
      return database
    },
    Command(name: "document issue", prepare: drafted) { path in
      let database = try SchoolDatabase.open(path: path)
      _ = try database.issue(1, date: "2026-06-02", on: "2026-07-01", at: now, by: "owner") { number in
        DocumentLedger.paper("%PDF \(number.no)")
      }
      return database
    },
    Command(name: "document sign", prepare: issued) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.keepSigned(
        [(1, Array("%PDF 1 signed".utf8))], on: "2026-07-01", at: now, by: "owner")
      return database
    },
    Command(name: "document cancel", prepare: issued) { path in
      let database = try SchoolDatabase.open(path: path)
      try database.cancel(1, reason: "x", on: "2026-07-01", at: now, by: "owner")
      return database
    },
    Command(name: "backup", prepare: small) { path in
      let database = try SchoolDatabase.open(path: path)
      _ = try database.backup(at: now, by: "owner", secret: nil, to: { _ in })
      return database
    },
  ]

  /// A full disk stays full until somebody makes room; a failing one may write again the next time.
  @Test(arguments: commands)
  func `whichever write fails, the state before or after it is whole`(command: Command) throws {
    let folder = URL.temporaryDirectory.appending(path: "faulty-disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "school.sqlite").path
    try command.prepare(path)
    let before = FileManager.default.fileExists(atPath: path) ? try fileBytes(path) : nil
    let (oldFindings, old) = before == nil ? (nil, nil) : try (findings(path), state(path))
    try restore(before, path)
    try command.run(path).close()
    let (newFindings, new) = try (findings(path), state(path))

    for (code, stays, stride) in [(ResultCode.SQLITE_FULL, true, 1), (.SQLITE_IOERR_WRITE, false, 3)] {
      var place = 1
      var failures = 0
      while true {
        try restore(before, path)
        faulty_disk_arm(Int32(place), code.rawValue, stays ? 1 : 0)
        var isConfirmed = false
        do {
          let database = try command.run(path)
          isConfirmed = true
          try? database.close()
        } catch {
          #expect(!"\(error)".isEmpty)
        }
        guard faulty_disk_repair() != 0 else { break }
        let isThere = FileManager.default.fileExists(atPath: path)
        let isExamined = isThere && failures.isMultiple(of: 20)
        let found = isExamined ? try findings(path) : nil
        let left = isThere ? try state(path) : nil
        let failure = "\(command.name): call \(place) fails with \(code)"
        #expect(left == new || !isConfirmed && left == old, "\(failure)")
        #expect(found == nil || found == (left == old ? oldFindings : newFindings), "\(failure)")
        failures += 1
        place += stride * command.stride * (isThorough ? 1 : 3)
      }
      #expect(place > 5)
    }
  }

  // MARK: -

  /// Puts a file as it was, without logs that a failed command left.
  private func restore(_ bytes: [UInt8]?, _ path: String) throws {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    if let bytes { try Data(bytes).write(to: URL(filePath: path)) }
  }

  private let isThorough = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"

  private func findings(_ path: String) throws -> [DoctorFinding] {
    try examineRecords(path: path, language: .ky)
  }

  /// All rows of a file that the program opens, and whether SQLite finds it whole.
  private func state(_ path: String) throws -> [String] {
    let database = try SchoolDatabase.open(path: path)
    let rows = try database.writer.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try String.fetchAll(db, sql: "PRAGMA integrity_check")
        + tables.flatMap { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
        }
    }
    try database.close()
    return rows
  }

  /// An import into an empty file, planned once.
  private static let plan = Result {
    let folder = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    return try planImport(files: [TinySchool().file], into: database, language: .ky)
  }

  /// The export of another school, planned into an empty file once.
  private static let tables = Result {
    try planned { database in
      try SmallSchool.fill(database)
      return try database.exportTables(ExportRequest(user: "owner", day: "2026-07-01")).csvFiles()
    }
  }

  private static let oneRoster = Result {
    try planned { database in
      try database.commit(plan.get(), at: now, by: "owner")
      return try database.oneRoster(.v1p2, ExportRequest(user: "owner", day: "2026-01-15")).files
    }
  }

  private static func planned(
    _ export: (SchoolDatabase) throws -> [(name: String, bytes: [UInt8])]
  ) throws -> ImportPlan {
    let folder = try TemporaryFolder()
    let files = try export(SchoolDatabase.create(path: folder.path("source.sqlite")))
    return try planImport(
      files: files.map { ImportFile(name: $0.name, bytes: $0.bytes) },
      into: SchoolDatabase.create(path: folder.path("school.sqlite")), language: .ky)
  }

  private static func order() throws -> OrderNumber { try #require(OrderNumber("900-Н", of: "2025-11-01")) }

  private static let empty: @Sendable (String) throws -> Void = { path in
    try SchoolDatabase.create(path: path).close()
  }

  private static let imported: @Sendable (String) throws -> Void = { path in
    let database = try SchoolDatabase.create(path: path)
    let plan = try planImport(files: [TinySchool().file], into: database, language: .ky)
    try database.commit(plan, at: now, by: "owner")
    try database.close()
  }

  private static let left: @Sendable (String) throws -> Void = { path in
    try imported(path)
    let database = try SchoolDatabase.open(path: path)
    try PupilWhoLeft.addFacts(database)
    try database.close()
  }

  private static let small: @Sendable (String) throws -> Void = { path in
    let database = try SchoolDatabase.create(path: path)
    try SmallSchool.fill(database)
    try database.writer.write { db in
      try db.execute(
        sql:
          "INSERT INTO school_order (series, number, date, status) VALUES ('Н', 900, '2025-11-01', 'signed')")
    }
    try database.close()
  }

  private static let drafted: @Sendable (String) throws -> Void = { path in
    try small(path)
    let database = try SchoolDatabase.open(path: path)
    let draft = DocumentDraft(kind: "certificate", seriesKind: .certificate, language: "ky", content: "{}")
    _ = try database.draft(draft, on: "2026-07-01", at: now, by: "owner")
    try database.close()
  }

  private static let issued: @Sendable (String) throws -> Void = { path in
    try drafted(path)
    let database = try SchoolDatabase.open(path: path)
    _ = try database.issue(1, date: "2026-06-02", on: "2026-07-01", at: now, by: "owner") { _ in
      DocumentLedger.paper("%PDF 1")
    }
    try database.close()
  }
}
