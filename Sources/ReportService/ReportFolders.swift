public import Diagnostics
import Foundation
public import Templates

/// The folders in which reports lie: the shipped one and a school's own, of which the later
/// override the earlier.
///
/// Paths inside are relative to the root that all folders share: `term-summary/page.html`,
/// `_shared/base.css`. A file of a later folder hides the file of the same path in an earlier one,
/// so a school can change the letterhead alone.
public struct ReportFolders: Sendable {
  private let folders: [String]

  public init(_ folders: [String]) { self.folders = folders }

  /// The names of all reports: folders that hold a `report.yaml`, sorted.
  public func reportNames() -> [String] {
    var names: Set<String> = []
    for folder in folders {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        if FileManager.default.fileExists(atPath: "\(folder)/\(name)/report.yaml") { names.insert(name) }
      }
    }
    return names.sorted()
  }

  /// Where the sets lie, with the page of their cover.
  static let setFolder = "_sets"

  /// The names of all sets, sorted.
  public func setNames() -> [String] {
    let files = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(Self.setFolder)")) ?? []
    }
    return Set(files.filter { $0.hasSuffix(".yaml") && $0 != "text.yaml" }.map { String($0.dropLast(5)) })
      .sorted()
  }

  /// What is printed together under a name.
  public func printSet(_ name: String) -> Diagnosed<PrintSet?> {
    let path = "\(Self.setFolder)/\(name).yaml"
    guard setNames().contains(name), case .found(let bytes) = reader(for: Self.setFolder).read(path) else {
      return Diagnosed(nil, [.unknownSet(name, known: setNames())])
    }
    return PrintSet.parse(SourceText(name: path, utf8: bytes))
  }

  /// The words of a report or of the sets, and those that all share.
  static func textTable(of folder: String, _ resources: ResourceReader) -> Diagnosed<TextTable?> {
    var bag = DiagnosticBag()
    let tables = [folder, "_shared"].compactMap { folder -> TextTable? in
      guard case .found(let bytes) = resources.read("\(folder)/text.yaml") else { return nil }
      return bag.take(TextTable.parse(SourceText(name: "\(folder)/text.yaml", utf8: bytes)))
    }
    guard let own = tables.first else { return Diagnosed(nil, bag.diagnostics) }
    return Diagnosed(tables.dropFirst().reduce(own) { $0.filled(from: $1) }, bag.diagnostics)
  }

  /// The paths of all files that one report may read, sorted.
  func files(of report: String) -> [String] {
    var paths: Set<String> = []
    for folder in folders {
      for part in [report, "_shared"] {
        let names =
          FileManager.default.enumerator(atPath: "\(folder)/\(part)")?.compactMap { $0 as? String } ?? []
        paths.formUnion(names.map { "\(part)/\($0)" })
      }
    }
    return paths.sorted()
  }

  /// Reads what one report may read: its own folder and `_shared/`.
  public func reader(for report: String) -> ResourceReader {
    let allowed = [report + "/", "_shared/"]
    return ResourceReader { path in
      guard allowed.contains(where: path.hasPrefix), !climbs(path) else { return .forbidden }
      for folder in folders.reversed() {
        let answer = readFile("\(folder)/\(path)")
        if case .missing = answer { continue }
        return answer
      }
      return .missing
    }
  }
}

/// Reads files under one folder: what `typeset --root` allows.
public func resourceReader(root: String) -> ResourceReader {
  ResourceReader { path in climbs(path) ? .forbidden : readFile("\(root)/\(path)") }
}

/// Whether a path names the folder above: references are resolved before they are read, so only a
/// mistake of ours or an attempt to get out brings such a path here.
private func climbs(_ path: String) -> Bool { path.split(separator: "/").contains("..") }

/// No template, style sheet or picture of a printed form is larger; whoever gives more has given
/// the wrong file.
private let largestResource = 64 << 20

private func readFile(_ path: String) -> ResourceReader.Answer {
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return .missing }
  if isDirectory.boolValue { return .unreadable("it is a folder") }
  do {
    let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    guard data.count <= largestResource else { return .unreadable("it is larger than 64 MB") }
    return .found([UInt8](data))
  } catch {
    return .unreadable(error.localizedDescription)
  }
}
