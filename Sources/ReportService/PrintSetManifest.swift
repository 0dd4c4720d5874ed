import Cryptography
import Foundation

/// What of a set has been printed: `print-set.json` beside the documents. An interrupted run goes on after
/// it.
///
/// Holds no data of persons but the names of the files.
struct PrintSetManifest: Codable {
  /// What became of one part of the set.
  struct Part: Codable {
    struct File: Codable {
      /// Below the folder of the set.
      let path: String
      let pages: Int
      let sha256: String
    }

    /// Tells whether it would be printed the same today: the hash of everything that it depends on.
    let key: String
    var files: [File] = []
    var warnings: [String] = []
    var handwritten: [String] = []
    /// Why there is no document.
    var missing: [String] = []

    var pages: Int { files.reduce(0) { $0 + $1.pages } }
  }

  static let fileName = "print-set.json"

  /// By the place of the part in the folder.
  var parts: [String: Part] = [:]

  /// What stands in a folder; nothing when there is none, or none that can be read.
  init(folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + Self.fileName),
      let found = try? JSONDecoder().decode(Self.self, from: data)
    else { return }
    self = found
  }

  /// Puts it in its place, whole.
  func write(folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let files = StagedFiles()
    try files.add(Array(try encoder.encode(self)) + [0x0A], at: folder + Self.fileName)
    try files.commit()
  }

  /// The part, if it would be printed the same and its files are still as they were written.
  func finished(_ place: String, key: String, folder: String) -> Part? {
    guard let part = parts[place], part.key == key, part.missing.isEmpty else { return nil }
    let isWhole = part.files.allSatisfy { file in
      FileManager.default.contents(atPath: folder + file.path).map { sha256($0) } == file.sha256
    }
    return isWhole ? part : nil
  }
}
