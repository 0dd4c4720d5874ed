import GRDB
import Testing

@testable import ISUOData

/// One key is in use at a time; those before it stay known.
@Suite struct VerificationKeyTests {
  private let ledger: DocumentLedger

  init() throws { ledger = try DocumentLedger() }

  private func key(_ letter: Character, from: String, _ address: String? = nil) -> VerificationKey {
    VerificationKey(
      id: String(repeating: letter, count: 8), publicKey: String(repeating: letter, count: 43),
      address: address, from: from)
  }

  private func use(
    _ key: VerificationKey, replacing: Bool, isCompromised: Bool = false, by user: String = "owner",
    commit: () throws -> Void = {}
  ) throws {
    try ledger.database.use(
      key, replacing: replacing, isCompromised: isCompromised, at: DocumentLedger.now, by: user,
      commit: commit)
  }

  @Test func `a key takes the place of the one before it`() throws {
    #expect(throws: DocumentError.noKeyInUse) { try use(key("a", from: "2026-06-01"), replacing: true) }
    try use(key("a", from: "2026-06-01", "https://school.example"), replacing: false)
    #expect(throws: DocumentError.keyInUse) { try use(key("b", from: "2026-06-02"), replacing: false) }
    try use(key("b", from: "2026-07-01"), replacing: true)
    try use(key("c", from: "2026-07-01", "https://new.example"), replacing: true, isCompromised: true)
    let keys = try ledger.database.verificationKeys()
    #expect(keys.map(\.id.first) == ["a", "b", "c"])
    #expect(keys.map(\.to) == ["2026-07-01", "2026-07-01", nil])
    #expect(keys.map(\.isCompromised) == [false, true, false])
    // The address stays until another is given.
    #expect(
      keys.map(\.address) == ["https://school.example", "https://school.example", "https://new.example"])
    let log = try ledger.texts("SELECT action FROM audit WHERE object = 'verification_key' ORDER BY id")
    #expect(log == ["create", "rotate", "rotate"])
  }

  @Test func `where the private key cannot be written the school does not know of it`() throws {
    struct Full: Error {}
    #expect(throws: Full.self) { try use(key("a", from: "2026-06-01"), replacing: false) { throw Full() } }
    #expect(try ledger.database.verificationKeys().isEmpty)
  }

  @Test func `who does not keep all series makes no key`() throws {
    try ledger.database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO account (name) VALUES ('secretary'), ('director');
          INSERT INTO role_grant (account_id, role, order_id, from_date)
          SELECT a.id, a.name, o.id, '2025-09-01' FROM account AS a, school_order AS o;
          """)
    }
    #expect(throws: DocumentError.denied) {
      try use(key("a", from: "2026-06-01"), replacing: false, by: "secretary")
    }
    try use(key("a", from: "2026-06-01"), replacing: false, by: "director")
  }
}
