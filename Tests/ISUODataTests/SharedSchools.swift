import Foundation
import Language

@testable import ISUOData

/// The schools with expected figures that lie beside the checkout, for who has them; `ISUO_SHARED` names
/// another place.
enum SharedSchools {
  static let folder =
    ProcessInfo.processInfo.environment["ISUO_SHARED"].map { "\($0)/data/schools" }
    ?? URL(filePath: repositoryFolder).deletingLastPathComponent().path(percentEncoded: false)
    + "shared/data/schools"

  static let isPresent = FileManager.default.fileExists(atPath: folder)

  /// Whole schools take minutes without optimisation: they run with `scripts/test --all`.
  static let areTested = isPresent && ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"

  /// The table files of a folder and its folders, named as from that folder.
  static func files(of school: String, _ form: String) throws -> [ImportFile] {
    try importFiles(in: "\(folder)/\(school)/clean/\(form)")
  }

  /// A file of expected figures, unpacked when it is packed.
  static func expected(_ name: String, of school: String) throws -> Data {
    let path = "\(folder)/\(school)/expected/\(name).json"
    if FileManager.default.fileExists(atPath: path) { return try Data(contentsOf: URL(filePath: path)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", "\(path).gz"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}

/// The table files of a folder and its folders, sorted, named as from that folder.
func importFiles(in folder: String) throws -> [ImportFile] {
  let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return try paths.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".csv") }.sorted()
    .map { ImportFile(name: $0, bytes: try fileBytes("\(folder)/\($0)")) }
}
