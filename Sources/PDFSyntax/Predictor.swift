/// The predictors of FlateDecode (ISO 32000-1, "LZW and Flate Predictor Functions").
struct Predictor {
  private let isTIFF: Bool
  private let bytesPerRow: Int
  private let bytesPerPixel: Int
  private let bitsPerComponent: Int

  /// nil when the parameters name no predictor.
  init?(_ parameters: PDFDictionary?) throws(PDFSyntaxError) {
    let kind = parameters?["Predictor"]?.integerValue ?? 1
    if kind == 1 { return nil }
    let colors = parameters?["Colors"]?.integerValue ?? 1
    let bits = parameters?["BitsPerComponent"]?.integerValue ?? 8
    let columns = parameters?["Columns"]?.integerValue ?? 1
    guard kind == 2 || 10...15 ~= kind, 1...32 ~= colors, [1, 2, 4, 8, 16].contains(bits),
      1...(1 << 24) ~= columns
    else { throw Predictor.corrupt }
    // Components of less than a byte: no producer has been met that predicts them as TIFF does.
    if kind == 2, bits < 8 { throw PDFSyntaxError(.unknownFilter("FlateDecode Predictor 2")) }
    isTIFF = kind == 2
    bytesPerRow = (columns * colors * bits + 7) / 8
    bytesPerPixel = max(1, colors * bits / 8)
    bitsPerComponent = bits
  }

  private static var corrupt: PDFSyntaxError { PDFSyntaxError(.corruptData(filter: "FlateDecode")) }

  func undo(_ data: [UInt8]) throws(PDFSyntaxError) -> [UInt8] {
    isTIFF ? undoTIFF(data) : try undoPNG(data)
  }

  private func undoTIFF(_ data: [UInt8]) -> [UInt8] {
    var result = data
    for row in stride(from: 0, to: data.count, by: bytesPerRow) {
      let end = min(row + bytesPerRow, data.count)
      if bitsPerComponent == 8 {
        for place in row..<end where place - row >= bytesPerPixel {
          result[place] &+= result[place - bytesPerPixel]
        }
      } else {
        for place in stride(from: row + bytesPerPixel, to: end - 1, by: 2) {
          let before = word(result, place - bytesPerPixel)
          let sum = word(result, place) &+ before
          result[place] = UInt8(truncatingIfNeeded: sum >> 8)
          result[place + 1] = UInt8(truncatingIfNeeded: sum)
        }
      }
    }
    return result
  }

  private func word(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
  }

  /// Each row begins with a byte that names its own predictor; the last row may be short.
  private func undoPNG(_ data: [UInt8]) throws(PDFSyntaxError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(data.count)
    var above = [UInt8](repeating: 0, count: min(bytesPerRow, data.count))
    var start = 0
    while start < data.count {
      let kind = data[start]
      guard kind <= 4 else { throw Predictor.corrupt }
      let row = result.count
      for place in 0..<min(bytesPerRow, data.count - start - 1) {
        let left = place >= bytesPerPixel ? result[row + place - bytesPerPixel] : 0
        let corner = place >= bytesPerPixel ? above[place - bytesPerPixel] : 0
        let guess =
          switch kind {
          case 0: UInt8(0)
          case 1: left
          case 2: above[place]
          case 3: UInt8((Int(left) + Int(above[place])) / 2)
          default: paeth(left, above[place], corner)
          }
        result.append(data[start + 1 + place] &+ guess)
      }
      above.replaceSubrange(0..<result.count - row, with: result[row...])
      start += bytesPerRow + 1
    }
    return result
  }

  private func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(above) - Int(corner)
    let toLeft = abs(estimate - Int(left))
    let toAbove = abs(estimate - Int(above))
    let toCorner = abs(estimate - Int(corner))
    if toLeft <= toAbove, toLeft <= toCorner { return left }
    return toAbove <= toCorner ? above : corner
  }
}
