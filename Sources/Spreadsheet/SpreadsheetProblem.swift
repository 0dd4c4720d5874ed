/// Why a file cannot be read as a table. Each becomes one finding about the whole file.
public enum SpreadsheetProblem: Error, Hashable, Sendable {
  /// Neither a workbook nor a text table.
  case notATable
  /// The binary format of Excel 97–2003 (`.xls`).
  case oldExcel
  case passwordProtected
  /// An OpenDocument workbook (`.ods`).
  case openDocument
  /// The ZIP container or one of its parts is damaged.
  case damaged(part: String?)
  /// A limit against files that would exhaust the machine was passed.
  case tooLarge(Limit)
  /// Text that is not Unicode: Windows-1251 has no ң, ө, ү, so such a file has lost letters (DOMAIN 12).
  case notUnicode
  /// A CSV file that ends in the middle of a record.
  case cutOff(line: Int)
  case empty

  public enum Limit: String, Hashable, Sendable {
    case entries, bytes, compression, cells, depth, sheets
  }
}

/// Limits of reading one file; beyond them it is refused.
public struct SpreadsheetLimits: Hashable, Sendable {
  /// Files inside the container; a workbook of a large school has some hundred.
  public var entries = 10_000
  /// Bytes of all parts that are read, unpacked.
  public var unpackedBytes = 256 << 20
  /// Unpacked bytes per packed byte in parts over a megabyte. Deflate reaches at most 1032; sheets stay
  /// under 100.
  public var compressionRatio = 400
  /// Cells of all sheets, counting the gaps before the last cell of a row.
  public var cells = 2_000_000
  /// Nesting of XML elements; SpreadsheetML needs fewer than 20.
  public var depth = 64
  public var sheets = 1_000

  public init() {}
}
