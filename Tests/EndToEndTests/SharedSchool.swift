import Foundation
import Testing

/// A school with expected figures that lies beside the checkout, for who has it; `ISUO_SHARED` names
/// another place.
struct SharedSchool: Sendable, CustomTestStringConvertible {
  let name: String

  static let all = ["ak-terek", "kara-suu-7"].map(SharedSchool.init)

  static let folder =
    ProcessInfo.processInfo.environment["ISUO_SHARED"].map { "\($0)/data/schools" }
    ?? Desk.repository.deletingLastPathComponent().path + "/shared/data/schools"

  /// Whole schools take minutes without optimisation: they run with `scripts/test --all`.
  static let areTested =
    FileManager.default.fileExists(atPath: folder)
    && ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"

  var testDescription: String { name }

  var workbooks: String { "\(Self.folder)/\(name)/clean/xlsx" }

  /// A file of expected figures, unpacked when it is packed.
  func expected(_ file: String) throws -> Any {
    let path = "\(Self.folder)/\(name)/expected/\(file).json"
    if FileManager.default.fileExists(atPath: path) {
      return try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    }
    let unpacked = try Desk().call("gzip", ["-dc", path + ".gz"])
    return try JSONSerialization.jsonObject(with: Data(unpacked.output.utf8))
  }

  /// The objects of a file that is a list of them.
  func expectedRows(_ file: String) throws -> [[String: Any]] { try expected(file) as? [[String: Any]] ?? [] }
}

/// A JSON value as text, so that figures can be compared and shown: `null`, `4.55`, `[1, 2]`.
func written(_ value: Any?) -> String {
  switch value {
  case nil, is NSNull: "null"
  case let list as [Any]: "[" + list.map(written).joined(separator: ", ") + "]"
  case let number as NSNumber: number.stringValue
  case let value?: "\(value)"
  }
}
