import Foundation
import Spreadsheet
import Testing

/// What one report says in each of its forms, in one language: tables as rows of texts, and numbers.
struct PrintedForms {
  /// The tables of the separated values; each begins with its name, if it has one, in a row of one cell.
  let sections: [[[String]]]
  let page: HTMLTables
  /// The rows of all sheets.
  let workbook: [Sheet.Row]
  /// The numbers of the paper, in the order in which they are printed.
  let paper: [String]
  /// The text of the paper, in the order in which it is read.
  let paperText: CopiedText
  /// What `--format json` printed.
  let figures: [String: Any]

  /// - Parameter name: of the files without extension.
  init(_ name: String, on desk: Desk) throws {
    let values = try readCSV([UInt8](desk.data("\(name).csv")), separator: UInt8(ascii: ";"))
    let rows = values.rows.map { row in row.cells.map { comparable($0.writtenText ?? "") } }
    sections = rows.split { $0 == [""] }.map(Array.init)
    page = HTMLTables(String(decoding: try desk.data("\(name).html"), as: UTF8.self))
    workbook = try readWorkbook([UInt8](desk.data("\(name).xlsx"))).sheets.flatMap(\.rows)
    let text = try desk.text(of: "\(name).pdf")
    paper = numbers(in: comparable(text))
    paperText = CopiedText(text)
    figures = try #require(
      try JSONSerialization.jsonObject(with: desk.data("\(name).json")) as? [String: Any])
  }
}

/// A text as somebody copies it from a PDF, without spaces: narrow cells and turned heads break its lines anywhere.
struct CopiedText {
  private let letters: String

  /// A soft hyphen at the end of a line divides a word.
  init(_ text: String) {
    letters = Self.letters(of: text.replacing("\u{AD}\n", with: ""))
  }

  private static func letters(of text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
    return String(String.UnicodeScalarView(scalars))
  }

  func contains(_ text: String) -> Bool {
    letters.range(of: Self.letters(of: text), options: .caseInsensitive) != nil
  }

  /// The first word that does not follow those before it; what comes between them, such as the number of a page, is
  /// passed over.
  func firstMissing(of words: [Substring]) -> Substring? {
    var place = letters.startIndex
    return words.first { word in
      guard let found = letters.range(of: Self.letters(of: String(word)), range: place..<letters.endIndex)
      else {
        return true
      }
      place = found.upperBound
      return false
    }
  }
}

/// A printed text as programs have it: white space collapsed, nothing between thousands, a hyphen for a minus.
func comparable(_ text: String) -> String {
  let visible = text.unicodeScalars.filter { !["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"].contains($0) }
  let words = String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace)
  let plain = words.joined(separator: " ")
  guard plain.wholeMatch(of: /[-−+]?[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]+)?/) != nil else { return plain }
  return plain.replacing(" ", with: "").replacing("−", with: "-")
}

/// The runs of digits with their points and commas, as `89,3`, `30.12.2025` and `2025`.
func numbers(in text: String) -> [String] {
  text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.0) }
}

/// The tables of data of a page, as a browser puts them together, and the numbers of its texts.
struct HTMLTables {
  struct Table {
    /// A text for each place; where a cell spans several, the first has it.
    var rows: [[String]]
    /// Whether it holds the values of a chart, to be unfolded.
    var isOfChart: Bool
  }

  /// Those in a cell of another come after it.
  private(set) var tables: [Table] = []
  /// Of everything that is shown at once.
  private(set) var shownNumbers: [String] = []
  /// The same texts, word by word.
  private(set) var shownWords: [Substring] = []

  init(_ html: String) {
    var reader = HTMLTableReader()
    for piece in html.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if parts[0].hasPrefix("/") { reader.close(String(name)) } else { reader.open(String(name), parts[0]) }
      if parts.count > 1 { reader.read(text: String(parts[1])) }
    }
    tables = reader.roots.flatMap(\.flattened)
    shownNumbers = numbers(in: comparable(reader.shownText))
    shownWords = reader.shownText.split(whereSeparator: \.isWhitespace)
  }
}

private struct HTMLTableReader {
  /// A table that is being read; the inner ones are those in its cells.
  final class Node {
    let isData: Bool
    let isOfChart: Bool
    var cells: [(row: Int, column: Int, text: String)] = []
    var rowCount = 0
    var inner: [Node] = []
    /// For each column the first row in which it is free, and the place that the next cell seeks from.
    private var freeFrom: [Int] = []
    private var next = 0

    init(isData: Bool, isOfChart: Bool) {
      self.isData = isData
      self.isOfChart = isOfChart
    }

    func beginRow() {
      rowCount += 1
      next = 0
    }

    func beginCell(rows: Int, columns: Int) {
      let row = rowCount - 1
      while next < freeFrom.count, freeFrom[next] > row { next += 1 }
      while freeFrom.count < next + columns { freeFrom.append(0) }
      for column in next..<next + columns { freeFrom[column] = row + rows }
      cells.append((row, next, ""))
      next += columns
    }

    var flattened: [HTMLTables.Table] {
      var rows = Array(repeating: Array(repeating: "", count: freeFrom.count), count: rowCount)
      for cell in cells { rows[cell.row][cell.column] = comparable(cell.text) }
      return (isData ? [HTMLTables.Table(rows: rows, isOfChart: isOfChart)] : []) + inner.flatMap(\.flattened)
    }
  }

  private(set) var roots: [Node] = []
  private(set) var shownText = ""
  private var open: [Node] = []
  private var isInBody = false
  private var chartDepth = 0

  mutating func open(_ name: String, _ attributes: Substring) {
    switch name {
    case "body": isInBody = true
    case "details": chartDepth += 1
    case "table":
      // In a table of data every table is one.
      let isData = open.last?.isData == true || attributes.contains(/class="(?:[^"]* )?data[ "]/)
      let node = Node(isData: isData, isOfChart: chartDepth > 0)
      if let outer = open.last { outer.inner.append(node) } else { roots.append(node) }
      open.append(node)
    case "tr": open.last?.beginRow()
    case "td", "th":
      open.last?.beginCell(rows: span("rowspan", attributes), columns: span("colspan", attributes))
    default: break
    }
    if !Self.inline.contains(name) { read(text: " ") }
  }

  mutating func close(_ name: String) {
    switch name {
    case "details": chartDepth -= 1
    case "table": open.removeLast()
    default: break
    }
    if !Self.inline.contains(name) { read(text: " ") }
  }

  mutating func read(text: String) {
    guard isInBody else { return }
    var text = text
    for (name, sign) in [
      ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#160", " "), ("nbsp", " "), ("amp", "&"),
    ] {
      text = text.replacing("&\(name);", with: sign)
    }
    if chartDepth == 0 { shownText += text }
    guard let table = open.last, !table.cells.isEmpty else { return }
    table.cells[table.cells.count - 1].text += text
  }

  private static let inline: Set = [
    "a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup", "time", "u",
  ]

  private func span(_ name: String, _ attributes: Substring) -> Int {
    guard let start = attributes.range(of: name + "=\"") else { return 1 }
    return Int(attributes[start.upperBound...].prefix { $0.isNumber }) ?? 1
  }
}
