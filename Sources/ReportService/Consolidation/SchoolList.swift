import Diagnostics
import Foundation
import Spreadsheet
import Templates

/// The schools from which forms are awaited: a table with the columns `name` and, as far as known, `inn`,
/// `okpo`, `soate`, `isuo_id` and `department`.
struct SchoolList: Sendable {
  /// A row as a template sees it.
  let schools: [Record]

  private static let columns = ["name", "department", "inn", "okpo", "soate", "isuo_id"]

  static func read(_ bytes: [UInt8], path: String) -> Diagnosed<SchoolList> {
    let sheet: Sheet
    do throws(SpreadsheetProblem) {
      guard let first = try readWorkbook(bytes).sheets.first else { throw .empty }
      sheet = first
    } catch {
      return Diagnosed(SchoolList(schools: []), [.unreadableSchoolList("\(error)", path)])
    }
    let head = sheet.rows.first?.cells.map { $0.plainText.lowercased() } ?? []
    guard head.contains("name") else {
      return Diagnosed(SchoolList(schools: []), [.schoolListWithoutNames(path)])
    }
    let shape = RecordShape(keys: columns, isComplete: true)
    let schools = sheet.rows.dropFirst().compactMap { row -> Record? in
      let values = columns.map { column -> Value in
        guard let place = head.firstIndex(of: column), place < row.cells.count else { return .missing }
        let text = row.cells[place].plainText
        return text.isEmpty ? .missing : .text(text)
      }
      return values[0].isMissing ? nil : Record(shape, values)
    }
    return Diagnosed(SchoolList(schools: schools))
  }

  /// Those of which no form came: neither a number nor the name is that of a form's school.
  func missing(in forms: [FormData]) -> [Record] {
    schools.filter { school in
      !forms.contains { form in
        ["inn", "okpo", "soate", "isuo_id"].contains { key in
          school[key].map { !$0.isMissing && $0 == form.school?[key] } ?? false
        }
          || ["name_ky", "name_ru", "short_name_ky", "short_name_ru"].contains {
            school["name"] == form.school?[$0]
          }
      }
    }
  }
}

extension CellValue {
  /// What stands in the cell, as one would type it.
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text.trimmingCharacters(in: .whitespacesAndNewlines)
    case .number(let text): text
    default: ""
    }
  }
}
