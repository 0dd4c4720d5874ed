/// One text that a person wrote, under the name by which messages cite it.
///
/// Shared by every span in it; immutable, so that spans may outlive the stage that read the text.
public final class SourceText: Sendable {
  /// The name that messages cite: a path relative to the report's folder, never an absolute one.
  public let name: String
  /// The bytes as read; they need not be valid UTF-8.
  public let utf8: [UInt8]
  /// Offsets at which lines begin, ascending; the first is 0.
  private let lineStarts: [Int]

  public init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    var starts = [0]
    for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  public convenience init(name: String, text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  /// The place of a byte offset, counted as editors count: lines and columns from 1, columns in
  /// Unicode scalars. An offset past the end is the end.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), utf8.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = utf8[lineStarts[low]..<offset].count { !isContinuation($0) }
    return (low + 1, column + 1)
  }

  /// The text of a line without its line end; malformed UTF-8 is shown with replacement characters.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : utf8.count
    if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
