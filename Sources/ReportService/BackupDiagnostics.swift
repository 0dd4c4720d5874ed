public import Diagnostics
import ISUOData

/// The diagnostics of backups: prefix BAK.
extension Diagnostic {
  static func backup(_ problem: BackupProblem, _ file: String) -> Diagnostic {
    let (code, message, help) = problem.text
    return Diagnostic(.init(code), message, at: .file(file), help: help)
  }

  static func shortPassphrase(_ least: Int) -> Diagnostic {
    Diagnostic(
      .init("BAK-0008"), "the passphrase has less than \(least) bytes", at: .option("--passphrase-file"),
      help: "take four words that nobody would guess")
  }

  static func notReplaced(_ file: String) -> Diagnostic {
    Diagnostic(
      .init("BAK-0009"), "a file stands there that is no backup", at: .file(file),
      help: "give another name with --out")
  }

  static func brokenLogCopied(_ entry: Int) -> Diagnostic {
    Diagnostic(
      .init("BAK-0010"), "the audit log of these records is broken at entry \(entry)", severity: .warning,
      at: nil, help: "run 'report-daemon audit verify'; keep older backups to compare with")
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them says that a backup is not what it was when it was made.
  public var tellOfAlteration: Bool { contains { ["BAK-0006", "BAK-0007"].contains($0.code.description) } }
}

extension BackupProblem {
  fileprivate var text: (code: String, message: String, help: String) {
    switch self {
    case .notABackup: ("BAK-0001", "this is not a backup", "name a file that 'report-daemon backup' made")
    case .newer:
      ("BAK-0002", "this backup was made by a newer version of the program", "restore it with that version")
    case .passphraseNeeded:
      ("BAK-0003", "this backup is encrypted", "give its passphrase with --passphrase-file FILE")
    case .notEncrypted:
      (
        "BAK-0004", "this backup is not encrypted, although a passphrase is given",
        "if you know that it was made without one, leave --passphrase-file out; else it may be a forgery"
      )
    case .wrongPassphrase:
      ("BAK-0005", "the passphrase is wrong", "take the one that was given when this backup was made")
    case .cutOff:
      ("BAK-0006", "the backup is cut off", "copy it again from where it was kept, or take another")
    case .damaged, .otherRecords:
      (
        "BAK-0007", "the backup was damaged or changed",
        "copy it again from where it was kept, or take another"
      )
    }
  }
}
