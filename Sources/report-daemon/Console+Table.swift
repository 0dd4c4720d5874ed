import ReportService

extension Console {
  /// Rows as a table for people, or for machines as an object each, whose keys are the heads.
  func write(_ rows: [[String]], under heads: [String], as kind: String) {
    if isJSON {
      for row in rows {
        write(
          JSONLines.line(kind) { json in
            for (head, cell) in zip(heads, row) {
              json.key(head)
              json.string(cell)
            }
          })
      }
    } else {
      var table = TextTable(heads)
      for row in rows { table.add(row) }
      write(table.text)
    }
  }
}
