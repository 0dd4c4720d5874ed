import Testing

@testable import Layout

@Suite struct TableGridTests {
  /// Draws the grid: one line a row, one letter a column; `.` where no cell stands.
  ///
  /// A row is written as cells apart by spaces: a letter, then the column span, then the row span (`a21`).
  private func grid(_ rows: String...) -> [String] {
    var cursor = GridCursor()
    var letters: [Character] = []
    var left: [Int] = []
    return rows.map { row in
      for index in letters.indices where left[index] == 0 { letters[index] = "." }
      for word in row.split(separator: " ") {
        let numbers = word.compactMap(\.wholeNumberValue)
        let rowSpan = numbers[1] == 0 ? GridCursor.toTheEnd : numbers[1]
        let cell = cursor.place(columnSpan: numbers[0], rowSpan: rowSpan)
        while letters.count < cell.columns.upperBound {
          letters.append(".")
          left.append(0)
        }
        for column in cell.columns {
          letters[column] = word.first ?? "?"
          left[column] = rowSpan
        }
      }
      cursor.nextRow()
      for index in left.indices where left[index] > 0 { left[index] -= 1 }
      return String(letters)
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
    _ = cursor.place(columnSpan: 1, rowSpan: 5)
    cursor.nextRow()
    #expect(cursor.isSpannedFromAbove)
    cursor.endGroup()
    #expect(!cursor.isSpannedFromAbove)
    #expect(cursor.place(columnSpan: 1, rowSpan: 1).column == 0)
  }
}
