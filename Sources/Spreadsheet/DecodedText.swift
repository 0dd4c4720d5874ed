/// The UTF-8 bytes of a text file in UTF-8 or UTF-16, without its byte order mark.
///
/// An 8-bit encoding is refused: which one it is would be a guess, and the one in use here has no ң, ө, ү.
func decodedText(_ bytes: [UInt8]) throws(SpreadsheetProblem) -> [UInt8] {
  if bytes.starts(with: [0xFF, 0xFE]) { return try decodedUTF16(bytes.dropFirst(2), lowByteFirst: true) }
  if bytes.starts(with: [0xFE, 0xFF]) { return try decodedUTF16(bytes.dropFirst(2), lowByteFirst: false) }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  guard let flaw = firstFlaw(ofUTF8: text) else { return text }
  // Only the last character is incomplete: the file was cut, its encoding is right.
  if flaw >= text.count - 3, firstFlaw(ofUTF8: Array(text[..<flaw])) == nil, text[flaw] >= 0xC2, flaw > 3 {
    throw .cutOff(line: text.count { $0 == UInt8(ascii: "\n") } + 1)
  }
  throw .notUnicode
}

/// The offset of the first malformed sequence, or nil when there is none.
private func firstFlaw(ofUTF8 text: [UInt8]) -> Int? {
  var decoder = UTF8()
  var position = 0
  var bytes = text.makeIterator()
  while true {
    switch decoder.decode(&bytes) {
    case .scalarValue(let scalar): position += UTF8.width(scalar)
    case .emptyInput: return nil
    case .error: return position
    }
  }
}

private func decodedUTF16(
  _ bytes: ArraySlice<UInt8>, lowByteFirst: Bool
) throws(SpreadsheetProblem) -> [UInt8] {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var position = bytes.startIndex
  while position + 1 < bytes.endIndex {
    let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
    units.append(lowByteFirst ? second << 8 | first : first << 8 | second)
    position += 2
  }
  var text: [UInt8] = []
  text.reserveCapacity(units.count * 2)
  let isSound = !transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) {
    text.append($0)
  }
  guard position == bytes.endIndex else { throw .cutOff(line: text.count { $0 == UInt8(ascii: "\n") } + 1) }
  guard isSound else { throw .notUnicode }
  return text
}
