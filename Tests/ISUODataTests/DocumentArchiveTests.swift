import Foundation
import GRDB
import Testing

@testable import ISUOData

/// The archive gives the bytes that it was given, and says when it cannot.
@Suite struct DocumentArchiveTests {
  private let ledger: DocumentLedger
  private var database: SchoolDatabase { ledger.database }

  init() throws { ledger = try DocumentLedger() }

  /// The SHA-256 of one byte 0.
  private static let hashOfZero = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"

  @Test func `a whole archive has no faults`() throws {
    for _ in 0..<3 { try ledger.issue(try ledger.draft()) }
    let state = try database.verifyArchive()
    #expect(state.files == 3)
    #expect(state.bytes > 60)
    #expect(state.faults == [])
  }

  @Test func `altered, missing and stray files are found`() throws {
    let documents = try (0..<3).map { _ in try ledger.issue(try ledger.draft()) }
    let hashes = documents.compactMap { $0.versions.first?.hash }
    try database.writer.write { db in
      try db.execute(
        sql: "DROP TRIGGER archived_file_never_update; DROP TRIGGER archived_file_never_delete")
      try db.execute(
        sql: "UPDATE archived_file SET bytes = zeroblob(size) WHERE sha256 = ?", arguments: [hashes[0]])
      try db.execute(sql: "DELETE FROM archived_file WHERE sha256 = ?", arguments: [hashes[1]])
      try db.execute(
        sql: "INSERT INTO archived_file VALUES (?, x'00', 1, '2026')", arguments: [Self.hashOfZero])
    }
    let faults = try database.verifyArchive().faults
    #expect(Set(faults.map { "\($0.kind) \($0.document ?? 0)" }) == ["altered 1", "missing 2", "stray 0"])
    for hash in hashes.prefix(2) {
      #expect(throws: DocumentError.unknownFile) { try get(hash) }
    }
    #expect(try !get(hashes[2]).isEmpty)
  }

  @Test func `a file is named by its hash or the beginning of it`() throws {
    let hash = try #require(try ledger.issue(try ledger.draft()).versions.first?.hash)
    #expect(try get(String(hash.prefix(12)).uppercased()) == get(hash))
    for wrong in [String(hash.prefix(7)), String(repeating: "f", count: 64), "%"] {
      #expect(throws: DocumentError.unknownFile) { try get(wrong) }
    }
  }

  @Test func `equal files are kept once, for all documents that have them`() throws {
    let ids = try (0..<2).map { _ in try ledger.draft(.certificate) }
    for id in ids {
      _ = try database.issue(
        id, date: DocumentLedger.day, on: DocumentLedger.day, at: DocumentLedger.now, by: "owner"
      ) { _ in DocumentLedger.paper("%PDF the same") }
    }
    #expect(try database.verifyArchive().files == 1)
    #expect(try ledger.texts("SELECT count(*) FROM document_version") == ["2"])
  }

  @Test func `a backup has the archive`() throws {
    let hash = try #require(try ledger.issue(try ledger.draft()).versions.first?.hash)
    let path = ledger.folder.path("s.backup")
    var bytes: [UInt8] = []
    _ = try database.backup(at: DocumentLedger.now, by: "owner", secret: nil, to: { bytes += $0 })
    try Data(bytes).write(to: URL(filePath: path))
    let new = ledger.folder.path("new.sqlite")
    try Data().write(to: URL(filePath: new))
    let file = try FileHandle(forWritingTo: URL(filePath: new))
    _ = try SchoolDatabase.restore(
      backup: path, to: new, passphrase: nil, at: DocumentLedger.now, by: "owner",
      sink: { try file.write(contentsOf: $0) })
    let restored = try SchoolDatabase.open(path: new)
    #expect(try restored.verifyArchive().faults == [])
    #expect(
      try restored.archivedFile(hash, for: "owner", on: DocumentLedger.day, at: DocumentLedger.now).bytes
        == get(hash))
  }

  private func get(_ hash: String) throws -> [UInt8] {
    try database.archivedFile(hash, for: "owner", on: DocumentLedger.day, at: DocumentLedger.now).bytes
  }
}
