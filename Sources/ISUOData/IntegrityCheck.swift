internal import Dispatch
internal import GRDB
internal import Synchronization

/// A look whether a file is whole that goes on beside other work.
final class IntegrityCheck: Sendable {
  private let ended = DispatchGroup()
  private let result = Mutex<Result<Bool, any Error>?>(nil)

  init(of pool: DatabasePool) {
    ended.enter()
    pool.asyncRead { [self] db in
      let found = Result { try Self.isWhole(db.get()) }
      result.withLock { $0 = found }
      ended.leave()
    }
  }

  func wait() { ended.wait() }

  /// What was found, as soon as it is.
  func isWhole() throws -> Bool {
    wait()
    guard let found = result.withLock({ $0 }) else {
      preconditionFailure("a look that ended found something")
    }
    return try found.get()
  }

  static func isWhole(_ db: Database) throws -> Bool {
    try String.fetchAll(db, sql: "PRAGMA quick_check(1)") == ["ok"]
      && Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
  }
}
