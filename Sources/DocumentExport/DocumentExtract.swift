package import Geometry

/// What a document says, for programs that show no pages: lines of text and tables, in reading order.
///
/// It is read from the same evaluated and styled document that the PDF is made of, so every figure is the
/// PDF's. What only paper has (margins of pages, sums of a page, page numbers) is not in it.
package struct DocumentExtract: Sendable {
  /// The document's `<title>`, white space collapsed; may be empty.
  package var title: String
  package var blocks: [Block]
  package var page: PageForm

  package enum Block: Hashable, Sendable {
    case line(Line)
    case table(DataTable)
  }

  /// The paper that the style sheets ask for.
  package struct PageForm: Hashable, Sendable {
    package var width: Points
    package var height: Points
    package var margins: Margins

    package struct Margins: Hashable, Sendable {
      package var top: Points
      package var right: Points
      package var bottom: Points
      package var left: Points
    }

    /// The width between the margins.
    var contentWidth: Points { width - margins.left - margins.right }
  }
}

/// A line of text: white space collapsed, soft hyphens gone, no-break spaces plain.
package struct Line: Hashable, Sendable {
  package var text: String
  /// Of `<h1>` 1, of `<caption>` 7; nil of text that heads nothing.
  package var headingLevel: Int?
  /// Whether all of it is bold.
  package var isBold = false
  package var alignment = TextAlignment.start
}

package enum TextAlignment: UInt8, Hashable, Sendable { case start, center, end }

/// A table of data as a grid without holes in its meaning: spans are resolved, hidden parts are left out.
package struct DataTable: Hashable, Sendable {
  /// In the order of the rows, in a row from the start; no two cover the same place.
  package var cells: [Cell]
  package var rowCount: Int
  package var columnCount: Int
  /// How many rows at the top are the table's head.
  package var headRowCount: Int
  /// Of each column, what style says of it; nil where the content decides.
  package var columnWidths: [Points?]
  /// The size of the cells' text.
  package var fontSize: Points
  /// Whether it stood in a cell of the table before, or is what a chart shows: it has no head of its own to
  /// keep in sight.
  package var isAttached: Bool

  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    /// Lines are parted by `\n`.
    package var text: String
    package var isHead: Bool
    package var isBold = false
    package var alignment = TextAlignment.start
    /// Whether it reads from bottom to top, as the subjects of a summary sheet.
    package var isTurned = false
  }
}

extension DataTable {
  /// The column that says of whom or what a row speaks: the first of the first three whose cells below the
  /// head are mostly words. Nil where there is none.
  var nameColumn: Int? {
    (0..<min(3, columnCount)).first { column in
      var words = 0
      var others = 0
      for cell in cells where cell.column == column && cell.columnSpan == 1 && cell.row >= headRowCount {
        if case .text(let text) = PrintedValue(cell.text) {
          if text.contains(where: \.isLetter) { words += 1 } else if !text.isEmpty { others += 1 }
        } else {
          others += 1
        }
      }
      return words > others
    }
  }
}
