/// The files that a report may read: its own folder, `_shared/`, and nothing else.
///
/// The pipeline itself opens no file. Whoever starts it passes this value in; tests pass a dictionary.
public struct ResourceReader: Sendable {
  /// A file, or why there is none.
  public enum Answer: Sendable {
    case found([UInt8])
    case missing
    /// The path leaves the folders that may be read.
    case forbidden
    /// The file exists and cannot be read, or is larger than the limit; the reason in words.
    case unreadable(String)
  }

  /// Reads a file by its path relative to the root, with `/` between folders.
  public let read: @Sendable (_ path: String) -> Answer

  public init(read: @escaping @Sendable (_ path: String) -> Answer) { self.read = read }

  /// Serves the texts and bytes given; everything else is missing.
  public init(files: [String: [UInt8]]) {
    self.init { path in files[path].map(Answer.found) ?? .missing }
  }
}

extension ResourceReader {
  /// Resolves a reference written in a file that lies in `folder`: the path from the root, with `.` and
  /// `..` taken out; nil when it climbs above the root, is absolute, or names a scheme.
  public static func resolve(_ reference: String, in folder: String) -> String? {
    if reference.contains(":") || reference.hasPrefix("/") { return nil }
    var parts = folder.split(separator: "/").map(String.init)
    for part in reference.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Resolves a reference to a picture: as `resolve` does, and a `data:` URL stands for itself.
  public static func resolvePicture(_ reference: String, in folder: String) -> String? {
    reference.isDataURL ? reference : resolve(reference, in: folder)
  }
}
