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
  var lastColumn: Int
  var title: TitleContext
  /// The texts of the head, by column.
  var heads: [Int: String]
  /// The rows below the head, as read.
  var rows: [Sheet.Row]
  /// The formulas of cells whose value is a stored result.
  var formulas: [CellReference: String] = [:]

  /// How the table calls a field, for messages.
  func head(of field: Field) -> String { columns[field].flatMap { heads[$0] } ?? field.rawValue }

  subscript(row: Sheet.Row, field: Field) -> CellValue { columns[field].map { row[$0] } ?? .empty }
}

/// Which file of the command a table came from.
struct ImportFileName: Hashable, Sendable {
  /// The position among the files of the command.
  var index: Int
  var name: String
}
