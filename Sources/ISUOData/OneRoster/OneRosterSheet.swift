internal import Spreadsheet

/// A file of a set.
struct OneRosterSheet {
  var name: String
  var heads: String
  var rows: [[String]]

  init(_ name: String, _ heads: String, _ rows: [[String]]) {
    self.name = name
    self.heads = heads
    self.rows = rows
  }

  var bytes: [UInt8] {
    let all = [heads.split(separator: ",").map(String.init)] + rows.map { $0.map(harmless) }
    let sheet = Sheet(
      name: nil,
      rows: all.enumerated().map { index, cells in
        Sheet.Row(number: index + 1, cells: cells.map { $0.isEmpty ? .empty : .text($0) })
      })
    return writeCSV(sheet, isGuarded: false)
  }

  /// A text that a spreadsheet program would calculate gets an apostrophe; a telephone number is none.
  private func harmless(_ text: String) -> String {
    guard let first = text.first, "=+-@'\t\r".contains(first) else { return text }
    return first == "+" && text.dropFirst().allSatisfy(\.isNumber) ? text : "'" + text
  }
}
