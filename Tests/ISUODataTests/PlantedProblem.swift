import Foundation
import Spreadsheet

@testable import ISUOData

/// A fault that was planted into the messy workbooks, as `problems.json` lists it.
struct PlantedProblem: Decodable {
  enum Value: Decodable, Hashable {
    case text(String)
    case number(Double)
    case none

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .none
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    /// As a finding shows a stored value.
    var shown: String? {
      switch self {
      case .none: nil
      case .text(let text): text
      case .number(let number): number == number.rounded() ? String(Int64(number)) : String(number)
      }
    }

    /// As a cell of a corrected workbook holds it.
    var cell: CellValue {
      switch self {
      case .none: .empty
      case .number: .number(shown ?? "")
      case .text(let text): CalendarDay(iso: text).map { .date($0) } ?? .text(text)
      }
    }
  }

  var id: Int
  var file: String
  var sheet: String?
  var cell: String?
  var scope: ImportFinding.Scope
  var kind: String
  var action: ImportFinding.Action
  var correct: Value

  var isText: Bool { file.hasPrefix("csv/") }

  /// The name of the workbook among the files of the school.
  var workbook: String { String(file.dropFirst("xlsx/".count)) }

  /// The place as findings give it.
  var place: String { Self.place(isText ? file : workbook, sheet, cell) }

  static func place(_ file: String, _ sheet: String?, _ cell: String?) -> String {
    "\(file) \(sheet ?? "-") \(cell ?? "-")"
  }

  /// Whether a finding says just this of its place.
  func isMet(by finding: ImportFinding) -> Bool {
    guard finding.action == action, finding.scope == scope else { return false }
    // A warning may keep what stands there, and what is normalised to nothing is not stored.
    guard action == .normalise, let expected = correct.shown else { return true }
    return finding.stored == expected
  }

  static func all() throws -> [PlantedProblem] {
    let path = "\(SharedSchools.folder)/ak-terek/messy/problems.json"
    return try JSONDecoder().decode([PlantedProblem].self, from: Data(contentsOf: URL(filePath: path)))
  }
}

/// The messy school's workbooks, with the clean ones where nothing is planted.
func messyWorkbooks() throws -> [ImportFile] {
  let messy = try importFiles(in: "\(SharedSchools.folder)/ak-terek/messy/xlsx")
  let names = Set(messy.map(\.name))
  let clean = try SharedSchools.files(of: "ak-terek", "xlsx").filter { !names.contains($0.name) }
  return (messy + clean).sorted { $0.name < $1.name }
}
