internal import Spreadsheet

/// A sheet whose meaning is known: its kind, what each column holds, and its rows below the head.
struct RecognisedTable: Sendable {
  struct OtherColumn: Hashable, Sendable {
    var column: Int
    var head: String
  }

  var file: ImportFileName
  var sheet: String?
  var kind: SheetKind
  var columns: [Field: Int]
  /// Heads that are grades: column and grade.
  var grades: [(column: Int, grade: Int)]
  /// Heads that are no field; in a mark sheet they are subjects.
  var others: [OtherColumn]
  /// The row of the head's last line, from 1.
  var headRow: Int
  /// The head's last line where the table goes on below a title of its own.
  var headLine: Int?
  var firstColumn: Int
  var lastColumn: Int
  var title: TitleContext
  /// The texts of the head, by column.
  var heads: [Int: String]
  /// The rows below the head, as read.
  var rows: [Sheet.Row]
  /// Whether the rows are a choice from a file: what lies between them is told of elsewhere.
  var isSelection = false
  /// The formulas of cells whose value is a stored result.
  var formulas: [CellReference: String] = [:]

  /// The cell in which a column's head stands.
  func headCell(of column: Int) -> String {
    CellReference(column: column, row: headLine ?? headRow).description
  }

  /// How the table calls a field, for messages.
  func head(of field: Field) -> String { column(of: field).flatMap { heads[$0] } ?? field.rawValue }

  /// The column that a finding about a field points at.
  func column(of field: Field) -> Int? {
    if let column = columns[field] { return column }
    return switch field {
    case .pupilName, .fullName: columns[.surname]
    case .surname: columns[.fullName]
    case .order: columns[.orderNumber]
    default: nil
    }
  }

  subscript(row: Sheet.Row, field: Field) -> CellValue {
    if let column = columns[field] { return row[column] }
    guard field == .pupilName, columns[.surname] != nil else { return .empty }
    // A name in parts is a full name, too.
    let parts = [Field.surname, .given, .patronymic].compactMap { self[row, $0].textValue }
    return parts.isEmpty ? .empty : .text(parts.joined(separator: " "))
  }
}

/// Which file of the command a table came from.
struct ImportFileName: Hashable, Sendable {
  /// The position among the files of the command.
  var index: Int
  var name: String
}
