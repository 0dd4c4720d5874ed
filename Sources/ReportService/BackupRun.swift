import Cryptography
public import Diagnostics
import Foundation
public import ISUOData

/// Makes a backup of a school's file: whole or not at all, in the place of an older backup of that name,
/// never in that of anything else.
public struct BackupRun: Sendable {
  /// A passphrase that is shorter can be guessed by trying.
  public static let shortestPassphrase = 12

  public let database: String
  public let out: String
  public var passphrase: [UInt8]?
  /// ISO 8601.
  public let time: String
  public let user: String

  public init(database: String, out: String, passphrase: [UInt8]?, time: String, user: String) {
    self.database = database
    self.out = out
    self.passphrase = passphrase
    self.time = time
    self.user = user
  }

  /// Returns what the backup's header says; nil when the diagnostics hold an error.
  public func run(progress: ProgressSink) throws -> Diagnosed<BackupHeader?> {
    if let passphrase, passphrase.count < BackupRun.shortestPassphrase {
      return Diagnosed(nil, [.shortPassphrase(BackupRun.shortestPassphrase)])
    }
    if let other = try? FileHandle(forReadingFrom: URL(filePath: out)).read(upToCount: 12),
      !other.starts(with: Data("ISUO backup".utf8))
    {
      return Diagnosed(nil, [.notReplaced(out)])
    }
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    return try written(to: out, replacing: .anything) { file in
      try school.backup(
        at: time, by: user, secret: passphrase.map { BackupSecret(passphrase: $0, salt: randomBytes(16)) },
        to: file.write
      ) { progress(Progress(stage: .copying, done: $0, total: $1)) }
    }
  }
}

/// Makes a school's file from a backup, under a name that is not taken.
public struct RestoreRun: Sendable {
  public let backup: String
  public let database: String
  public var passphrase: [UInt8]?
  /// ISO 8601.
  public let time: String
  public let user: String

  public init(backup: String, database: String, passphrase: [UInt8]?, time: String, user: String) {
    self.backup = backup
    self.database = database
    self.passphrase = passphrase
    self.time = time
    self.user = user
  }

  /// Returns what the backup's header says; nil when the diagnostics hold an error.
  public func run(progress: ProgressSink) throws -> Diagnosed<BackupHeader?> {
    // SQLite would take the log of a file that is gone for the new file's own.
    for name in [database, database + "-wal", database + "-journal"]
    where FileManager.default.fileExists(atPath: name) {
      throw EnvironmentFailure(
        what: "'\(name)' exists already; nothing was changed", help: "give a new name, or move it away")
    }
    guard isRegularFile(backup) else {
      throw EnvironmentFailure(what: "cannot read '\(backup)'", help: "check the path and its permissions")
    }
    do {
      return try written(to: database, replacing: .nothing) { file in
        try SchoolDatabase.restore(
          backup: backup, to: file.temporary, passphrase: passphrase, at: time, by: user, sink: file.write
        ) { progress(Progress(stage: .copying, done: $0, total: $1)) }
      }
    } catch let problem as BackupProblem {
      return Diagnosed(nil, [.backup(problem, backup)])
    }
  }

  /// Only a file that can be read from its beginning to a known end is a backup.
  private func isRegularFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
      && FileManager.default.isReadableFile(atPath: path)
  }
}

/// Writes one file, whole or not at all, that only its owner can read.
private func written(
  to path: String, replacing replacement: StagedFiles.Replacement, _ make: (StagedFile) throws -> BackupHeader
) throws -> Diagnosed<BackupHeader?> {
  let files = StagedFiles(mode: 0o600, replacing: replacement)
  do {
    var header: BackupHeader?
    try files.add(at: path) { file in header = try make(file) }
    try files.commit()
    return Diagnosed(header, header?.audit.brokenAt.map { [.brokenLogCopied($0)] } ?? [])
  } catch {
    files.discard()
    throw error
  }
}
