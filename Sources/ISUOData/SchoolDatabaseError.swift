/// The file of a school's records cannot be used.
public struct SchoolDatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    case missing
    case exists
    /// Some other file: not SQLite, or another program's database.
    case foreign
    /// Written by a newer version of this program.
    case newer(version: Int)
    /// SQLite's integrity check found damage.
    case damaged
    /// SQLite could not read or write: its message.
    case unreadable(String)
    /// The file has no such academic year.
    case unknownYear(String, known: [String])
    /// No account has this name.
    case unknownAccount(String)
  }

  public let kind: Kind
  public let path: String

  public var description: String {
    switch kind {
    case .missing: "there is no file '\(path)'; make one with 'report-daemon init'"
    case .exists: "'\(path)' exists already; nothing was changed"
    case .foreign: "'\(path)' is not a file of school records"
    case .newer(let version):
      "'\(path)' is of a newer version of this program: its schema is \(version), not \(Schema.version)"
    case .damaged: "'\(path)' is damaged: SQLite's integrity check failed; restore a backup"
    case .unreadable(let message): "'\(path)' cannot be used: \(message)"
    case .unknownAccount(let name):
      "'\(path)' has no account '\(name)'; 'role list --all' shows those there are"
    case .unknownYear(let label, let known):
      known.isEmpty
        ? "'\(path)' has no academic year yet; import the school's workbooks first"
        : "'\(path)' has no academic year '\(label)'; there are \(known.joined(separator: ", "))"
    }
  }
}
