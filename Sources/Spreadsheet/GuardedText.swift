/// Texts as they stand in a table that programs open and that is read back.
///
/// An apostrophe before the text says: this is a text, and it begins behind me. It stands where a program
/// would take a text of a CSV file for a formula (OWASP, "CSV Injection"), before a text that begins with an
/// apostrophe itself, and alone for a text without characters, which differs from no text.
enum GuardedText {
  static let guardCharacter: Character = "'"

  /// `isOpenedByPrograms`: whether the format does not tell texts from formulas.
  static func guarded(_ text: String, isOpenedByPrograms: Bool) -> String {
    guard let first = text.unicodeScalars.first else { return "'" }
    let needsGuard = first == "'" || isOpenedByPrograms && formulaBeginnings.contains(first)
    return needsGuard ? "'" + text : text
  }

  /// The signs that OWASP names, in half and full width.
  private static let formulaBeginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}

extension CellValue {
  /// The text that was written into this cell by `writeCSV` or `writeXLSX`; numbers as their digits, nil for
  /// an empty cell.
  package var writtenText: String? {
    switch self {
    case .empty: nil
    case .text(let text): text.hasPrefix("'") ? String(text.unicodeScalars.dropFirst()) : text
    case .number(let digits): digits
    case .boolean(let value): value ? "1" : "0"
    case .date(let day): day.description
    case .error(let name): name
    case .uncalculated(let formula): "=" + formula
    }
  }
}
