import Foundation
public import TextShaping

/// Where the shipped templates and fonts lie, and what a user added to them.
public struct Installation: Sendable {
  /// Folders with reports, the later override the earlier (DESIGN 10).
  public let templateFolders: [String]
  public let fontFolder: String
  /// Folders of a school's own fonts; their families win over shipped ones.
  public let addedFontFolders: [String]

  /// Looks for `share/report-daemon` beside the binary's folder, else for the nearest ancestor of
  /// the binary that has `templates/` and `fonts/`.
  ///
  /// - Parameters:
  ///   - executable: path of the running binary; links are followed.
  ///   - templates: further template folders (`--templates`).
  ///   - fonts: further font folders (`--font-dir`).
  public static func find(executable: String, templates: [String], fonts: [String]) throws -> Installation {
    let binary = URL(filePath: executable).resolvingSymlinksInPath()
    let binaryFolder = binary.deletingLastPathComponent()
    var candidates = [binaryFolder.deletingLastPathComponent().appending(path: "share/report-daemon")]
    var ancestor = binaryFolder
    while ancestor.path != "/" {
      candidates.append(ancestor)
      ancestor.deleteLastPathComponent()
    }
    guard let home = candidates.first(where: { isFolder($0, "templates") && isFolder($0, "fonts") }) else {
      throw EnvironmentFailure(
        what: "no folder with templates/ and fonts/ was found beside the binary or above it",
        help: "install share/report-daemon beside the binary's folder, or run the binary from its checkout")
    }
    for folder in templates + fonts where !isFolder(URL(filePath: folder), "") {
      throw EnvironmentFailure(
        what: "there is no folder '\(folder)'", help: "give the path of an existing folder")
    }
    return Installation(
      templateFolders: [home.appending(path: "templates").path] + templates,
      fontFolder: home.appending(path: "fonts").path, addedFontFolders: fonts)
  }

  /// Maps the font files of all folders, sorted by path so that every machine numbers the faces alike.
  public func fontFiles() throws -> (shipped: [FontFile], added: [FontFile]) {
    (try fontFiles(in: fontFolder), try addedFontFolders.flatMap(fontFiles(in:)))
  }

  private func fontFiles(in folder: String) throws -> [FontFile] {
    // A link that is the folder itself would not be followed.
    let folder = URL(filePath: folder).resolvingSymlinksInPath().path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return try names.filter { ["ttf", "otf", "ttc"].contains(($0 as NSString).pathExtension.lowercased()) }
      .sorted()
      .map { try FontFile.map(path: folder + "/" + $0) }
  }

  private static func isFolder(_ base: URL, _ name: String) -> Bool {
    var isDirectory: ObjCBool = false
    let path = name.isEmpty ? base.path : base.appending(path: name).path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
