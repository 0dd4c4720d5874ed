import Testing

@testable import Layout

@Suite struct TableGridTests {
  /// Draws the grid: one line a row, one letter a column; `.` where no cell stands.
  ///
  /// A row is written as cells apart by spaces: a letter, then the column span, then the row span
  /// (`a21`).
  private func grid(_ rows: String...) -> [String] {
    var cursor = GridCursor()
    var names: [Character] = []
    return rows.map { row in
      for word in row.split(separator: " ") {
        let numbers = word.compactMap(\.wholeNumberValue)
        let rowSpan = numbers[1] == 0 ? GridCursor.toTheEnd : numbers[1]
        _ = cursor.place(BoxTree.BoxID(names.count), columnSpan: numbers[0], rowSpan: rowSpan)
        names += word.prefix(1)
      }
      let picture = String(cursor.slots.map { slot in slot.cell.map { names[$0.position] } ?? "." })
      cursor.nextRow()
      return picture
    }
  }

  @Test func `cells without spans stand side by side`() {
    #expect(grid("a11 b11 c11", "d11 e11 f11") == ["abc", "def"])
  }

  @Test func `a cell flows around the cells that span into its row`() {
    #expect(grid("a11 b12 c11", "d11 e11", "f11 g11 h11") == ["abc", "dbe", "fgh"])
  }

  @Test func `a wide cell lies over a cell from above when only its first column is free`() {
    #expect(grid("a11 b12", "c21") == ["ab", "cc"])
  }

  @Test func `a row span of nought goes on to the end of the row group`() {
    #expect(grid("a10 b11", "c11", "d11 e11") == ["ab", "ac", "ade"])
  }

  @Test func `rows may have different numbers of cells`() {
    #expect(grid("a11", "b11 c31", "d11") == ["a", "bccc", "d..."])
  }

  @Test func `a row group ends the row spans in it`() {
    var cursor = GridCursor()
    _ = cursor.place(BoxTree.BoxID(1), columnSpan: 1, rowSpan: 5)
    cursor.nextRow()
    #expect(cursor.slots.map(\.rows) == [4])
    cursor.endGroup()
    #expect(cursor.slots.map(\.rows) == [0])
    #expect(cursor.place(BoxTree.BoxID(2), columnSpan: 1, rowSpan: 1).column == 0)
  }

  @Test(
    arguments: [
      ("3", 3), (" 7px", 7), ("+2", 2), ("0", 0), ("x", nil), ("-1", nil), ("", nil),
      ("99999999999999999999", 1000),
    ] as [(String, Int?)])
  func `spans are read as HTML reads numbers`(text: String, number: Int?) {
    #expect(CellSpans.parse(text, limit: 1000) == number)
  }
}
