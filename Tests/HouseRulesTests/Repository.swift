import Foundation

/// The files of the checkout that the tests were built from.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File {
    /// Path from the root, such as `Sources/Layout/Fragment.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The module that a file under Sources/ belongs to.
    var module: String {
      let parts = path.split(separator: "/").map(String.init)
      let isStage = parts[1] == "ReportEngine" && parts.count > 3
      return parts[isStage ? 2 : 1]
    }
  }

  static func files(under folder: String, withExtension suffix: String) throws -> [File] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix("." + suffix) }.sorted().map { name in
      File(path: "\(folder)/\(name)", text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
