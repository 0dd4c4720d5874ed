/// A sheet for people: read on the screen, calculated with, and printed.
///
/// Rows and columns count from 0. Nothing in it can become a formula: a text is a text.
package struct PrintedSheet: Hashable, Sendable {
  /// On the tab; `sheetNames` makes names that programs take.
  package var name: String
  /// In the order of the rows. No two may cover the same place.
  package var cells: [Cell]
  /// Of the first columns, in characters of the usual font.
  package var columnWidths: [Double]
  /// In points; a row that is not named is as high as its text asks for.
  package var rowHeights: [Int: Double] = [:]
  /// How many rows and columns stay when the sheet is scrolled.
  package var frozenRows = 0
  package var frozenColumns = 0
  /// The rows that stand again on every printed page.
  package var repeatedRows: ClosedRange<Int>?
  package var paper = Paper()

  package init(name: String, cells: [Cell] = [], columnWidths: [Double] = []) {
    self.name = name
    self.cells = cells
    self.columnWidths = columnWidths
  }

  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan = 1
    package var columnSpan = 1
    package var value: Value
    package var look: Look

    package init(row: Int, column: Int, value: Value, look: Look = Look()) {
      self.row = row
      self.column = column
      self.value = value
      self.look = look
    }
  }

  package enum Value: Hashable, Sendable {
    case empty
    case text(String)
    /// A number as digits with a point (`-3.50`, `+2.4`), shown with its sign and all its decimals, the
    /// thousands apart or not.
    case number(String, isGrouped: Bool)
    case day(CalendarDay)
  }

  /// What a cell looks like. Texts break into lines.
  package struct Look: Hashable, Sendable {
    package enum Alignment: UInt8, Hashable, Sendable { case start, center, end }

    package var isBold = false
    package var isItalic = false
    package var isBordered = false
    package var isShaded = false
    /// Whether it reads from bottom to top.
    package var isTurned = false
    package var alignment = Alignment.start
    /// Whether it stands in the middle of its height, not at the top.
    package var isMiddle = false
    /// In points; nil is the program's usual size.
    package var fontSize: Double?

    package init() {}
  }

  /// The sheet of paper; the columns are printed on one page's width.
  package struct Paper: Hashable, Sendable {
    package enum Size: UInt8, Hashable, Sendable { case a3, a4, a5 }

    package var size = Size.a4
    package var isLandscape = false
    package var margins = Margins()

    package init() {}

    /// In inches, as the format has them.
    package struct Margins: Hashable, Sendable {
      package var left = 0.7
      package var right = 0.7
      package var top = 0.75
      package var bottom = 0.75

      package init() {}
    }
  }
}

/// Makes names of sheets that programs take, each once: 31 characters at most, none of `[ ] : * ? / \`, no
/// apostrophe at an end, no two that differ only in their capitals.
package func sheetNames(_ wanted: [String]) -> [String] {
  var known: Set<String> = []
  return wanted.map { wanted in
    let name = allowedSheetName(wanted)
    var candidate = name
    var number = 2
    while !known.insert(candidate.lowercased()).inserted {
      let suffix = " (\(number))"
      candidate = shortened(name, to: longestSheetName - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }
}

private let longestSheetName = 31

private func allowedSheetName(_ wanted: String) -> String {
  let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
  let plain = wanted.map { refused.contains($0) || $0.isNewline ? " " : $0 }
  var name = shortened(
    String(plain.filter { !$0.unicodeScalars.contains { $0.value < 0x20 } }), to: longestSheetName)
  while name.hasPrefix("'") || name.hasPrefix(" ") { name.removeFirst() }
  while name.hasSuffix("'") || name.hasSuffix(" ") { name.removeLast() }
  // Excel keeps this name for itself.
  return name.isEmpty || name.lowercased() == "history" ? "1" : name
}

/// A text cut to a number of UTF-16 units, which is what the format counts.
private func shortened(_ text: String, to length: Int) -> String {
  var text = text
  while text.utf16.count > length { text.removeLast() }
  return text
}
