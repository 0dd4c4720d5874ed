/// Reads separated values (RFC 4180, and what spreadsheet programs make of it): semicolons, commas or tabs,
/// whichever gives the rows an equal number of fields; line ends of any system; a first line `sep=;` as
/// Excel understands it.
func readCSV(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetProblem) -> Workbook {
  guard bytes.count <= limits.unpackedBytes else { throw .tooLarge(.bytes) }
  var text = try decodedText(bytes)
  var firstLine = 1
  var separator: UInt8?
  if let declared = declaredSeparator(text) {
    separator = declared.separator
    text.removeFirst(declared.length)
    firstLine = 2
  }
  let used = separator ?? detectedSeparator(text, firstLine: firstLine)
  let rows = try readRecords(CSVParser(text, separator: used, firstLine: firstLine), limits)
  var form = TextForm(separator: used, declaresSeparator: separator != nil)
  form.isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  form.endsLinesAsOldMacintosh =
    text.contains(UInt8(ascii: "\r")) && !text.contains(UInt8(ascii: "\n"))
  return Workbook(sheets: [Sheet(name: nil, rows: rows)], textForm: form)
}

/// Reads separated values whose separator is known.
package func readCSV(
  _ bytes: [UInt8], separator: UInt8, limits: SpreadsheetLimits = SpreadsheetLimits()
) throws(SpreadsheetProblem) -> Sheet {
  guard bytes.count <= limits.unpackedBytes else { throw .tooLarge(.bytes) }
  let table = try readRecords(CSVParser(decodedText(bytes), separator: separator, firstLine: 1), limits)
  return Sheet(name: nil, rows: table)
}

/// The records to the end of the text.
private func readRecords(
  _ source: CSVParser, _ limits: SpreadsheetLimits
) throws(SpreadsheetProblem) -> [Sheet.Row] {
  var parser = source
  var rows: [Sheet.Row] = []
  var cells = 0
  while let record = parser.next() {
    cells += record.fields.count
    guard cells <= limits.cells else { throw .tooLarge(.cells) }
    rows.append(
      Sheet.Row(number: record.line, cells: record.fields.map { $0.isEmpty ? .empty : .text($0) }))
  }
  if let last = rows.last,
    parser.endsInsideQuotes || isCutOff(last, of: rows, endsWithLineEnd: parser.endedWithLineEnd)
  {
    throw .cutOff(line: last.number)
  }
  return rows
}

/// A file ends in the middle when its last record has no line end and fewer fields than the records before
/// it.
private func isCutOff(_ last: Sheet.Row, of rows: [Sheet.Row], endsWithLineEnd: Bool) -> Bool {
  guard !endsWithLineEnd, rows.count > 1 else { return false }
  return last.cells.count < rows[rows.count - 2].cells.count
}

/// The separator of Excel's first line `sep=;` and the bytes of that line with its end.
private func declaredSeparator(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
  guard text.count > 5, text.starts(with: Array("sep=".utf8)),
    let end = text.prefix(8).firstIndex(where: isLineEnd),
    end == 5
  else { return nil }
  let isPair = text[5] == UInt8(ascii: "\r") && text.count > 6 && text[6] == UInt8(ascii: "\n")
  return (text[4], isPair ? 7 : 6)
}

/// The candidate by which most of the first records have as many fields as the record before them.
/// A comma inside a head such as «Туулган күнү, айы, жылы» makes uneven records and loses.
private func detectedSeparator(_ text: [UInt8], firstLine: Int) -> UInt8 {
  let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
  var best = (separator: candidates[0], score: -1.0)
  for candidate in candidates {
    var parser = CSVParser(text, separator: candidate, firstLine: firstLine)
    var counts: [Int] = []
    while counts.count < 40, let record = parser.next() { counts.append(record.fields.count) }
    guard let most = counts.max(), most > 1 else { continue }
    var occurrences: [Int: Int] = [:]
    for count in counts where count > 1 { occurrences[count, default: 0] += 1 }
    let evenness = Double(occurrences.values.max() ?? 0) / Double(counts.count)
    if evenness > best.score { best = (candidate, evenness) }
  }
  return best.separator
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

/// Splits decoded text into records.
struct CSVParser {
  struct Record {
    var line: Int
    var fields: [String]
  }

  private let text: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line: Int
  /// Whether the text ended before a quoted field was closed.
  private(set) var endsInsideQuotes = false
  private(set) var endedWithLineEnd = true

  init(_ text: [UInt8], separator: UInt8, firstLine: Int) {
    self.text = text
    self.separator = separator
    line = firstLine
  }

  /// The next record, or nil at the end. Blank lines give records with one empty field.
  mutating func next() -> Record? {
    guard position < text.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      record.fields.append(nextField())
      guard position < text.count else {
        endedWithLineEnd = false
        return record
      }
      let byte = text[position]
      position += 1
      if byte == separator { continue }
      if byte == UInt8(ascii: "\r"), position < text.count, text[position] == UInt8(ascii: "\n") {
        position += 1
      }
      line += 1
      return record
    }
  }

  private mutating func nextField() -> String {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      return plainField(from: position)
    }
    position += 1
    var bytes: [UInt8] = []
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < text.count, text[position] == byte else {
          // What stands between the closing quote and the separator belongs to the field.
          return String(decoding: bytes, as: UTF8.self) + plainField(from: position)
        }
        position += 1
      } else if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isNext(UInt8(ascii: "\n"))) {
        line += 1
      }
      bytes.append(byte)
    }
    endsInsideQuotes = true
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isNext(_ byte: UInt8) -> Bool { position < text.count && text[position] == byte }

  private mutating func plainField(from start: Int) -> String {
    while position < text.count, text[position] != separator, !isLineEnd(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }
}
