internal import CQRencode

/// How much of a QR code may be damaged and still be read (ISO/IEC 18004): 7, 15, 25 or 30 %.
public enum QRCorrection: String, CaseIterable, Sendable {
  case low = "L"
  case medium = "M"
  case quartile = "Q"
  case high = "H"

  fileprivate var level: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}

extension CodeSymbol {
  /// The QR code of a text in UTF-8, in the smallest version that holds it.
  public static func qr(_ text: String, correction: QRCorrection = .medium) throws(FigureError) -> CodeSymbol
  {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else {
      throw FigureError(reason: "there is no text to encode", help: "give the text in value=\"…\"")
    }
    guard let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, correction.level) else {
      throw FigureError(
        reason: "\(bytes.count) bytes are more than a QR code of level \(correction.rawValue) holds",
        help: "shorten the text, or set level=\"L\"; print a link to the document, not its text")
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
    return matrix(side) { column, row in modules[row * side + column] & 1 == 1 }
  }

  /// Squares with the quiet zone of four modules that ISO/IEC 18004 asks for; dark neighbours of a row
  /// are one bar, so that no hairline shows between them.
  private static func matrix(_ side: Int, isDark: (Int, Int) -> Bool) -> CodeSymbol {
    let quiet = 4
    var bars: [Bar] = []
    for row in 0..<side {
      var column = 0
      while column < side {
        let start = column
        while column < side, isDark(column, row) { column += 1 }
        if column > start {
          bars.append(Bar(column: start + quiet, row: row + quiet, width: column - start))
        }
        column += 1
      }
    }
    return CodeSymbol(columns: side + 2 * quiet, rows: side + 2 * quiet, bars: bars, captions: [])
  }
}
