internal import GRDBSQLite

/// Stops a statement that runs too long. The clock decides only whether there is a result, never
/// what it is.
final class Deadline {
  private var end: ContinuousClock.Instant?

  /// How many steps of SQLite's machine lie between two looks at the clock: seldom enough to cost
  /// less than 1 %, often enough to stop within milliseconds (measured, SQLite 3.40).
  private static let stepsBetweenLooks: Int32 = 10_000

  func start(seconds: Double) { end = .now + .seconds(seconds) }

  func stop() { end = nil }

  /// The connection must not outlive the deadline: `SQLiteConnection` owns both.
  func install(on connection: OpaquePointer) {
    sqlite3_progress_handler(
      connection, Deadline.stepsBetweenLooks,
      { deadline in
        guard let deadline else { return 0 }
        return Unmanaged<Deadline>.fromOpaque(deadline).takeUnretainedValue().hasPassed ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private var hasPassed: Bool { end.map { .now > $0 } ?? false }
}
