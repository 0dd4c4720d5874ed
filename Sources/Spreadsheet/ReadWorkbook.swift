/// Reads a table file, telling its format by its content and never by its name.
///
/// XLSX as programs, LibreOffice and Excel write it; CSV in UTF-8 or UTF-16.
public func readWorkbook(
  _ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()
) throws(SpreadsheetProblem) -> Workbook {
  switch SpreadsheetFormat(of: bytes) {
  case .zip: return try readXLSX(bytes, limits: limits)
  case .compoundFile:
    // Office wraps an encrypted workbook in a compound file with a stream of this name ([MS-OFFCRYPTO],
    // "Data Spaces").
    throw bytes.contains(utf16LE: "EncryptedPackage") ? .passwordProtected : .oldExcel
  case .binary: throw .notATable
  case .nothing: throw .empty
  case .text: return try readCSV(bytes, limits: limits)
  }
}

private enum SpreadsheetFormat {
  case zip, compoundFile, binary, text, nothing

  init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .nothing
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .text
    } else {
      // No text in an 8-bit encoding or UTF-8 has control characters other than tabs, line and form feeds.
      let isBinary = bytes.prefix(65_536).contains { $0 < 0x09 || (0x0E...0x1F).contains($0) }
      self = isBinary || bytes.starts(with: Array("%PDF".utf8)) ? .binary : .text
    }
  }
}

extension [UInt8] {
  fileprivate func contains(utf16LE text: String) -> Bool {
    let pattern = text.utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    guard count >= pattern.count, let first = pattern.first else { return false }
    return (0...(count - pattern.count)).contains { start in
      self[start] == first && self[start..<(start + pattern.count)].elementsEqual(pattern)
    }
  }
}
