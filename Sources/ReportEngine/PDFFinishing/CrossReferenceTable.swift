/// The one cross-reference section of a PDF as cairo writes it: all objects from 0, twenty bytes
/// each (ISO 32000-1, "Cross-Reference Table").
struct CrossReferenceTable {
  /// The numbers of its objects, without the head of the free list.
  let numbers: Range<Int>
  private let firstEntry: Int
  private static let entryLength = 20
  private static let objectMark = Array(" 0 obj".utf8)

  /// nil when the file does not end with such a section.
  init?(of pdf: [UInt8]) {
    guard let end = pdf.lastOffset(of: Array("startxref\n".utf8)),
      let (start, _) = pdf.number(at: end + "startxref\n".utf8.count), start < pdf.count,
      pdf[start...].starts(with: Array("xref\n0 ".utf8)),
      let (count, afterCount) = pdf.number(at: start + "xref\n0 ".utf8.count)
    else { return nil }
    firstEntry = afterCount + 1
    guard count > 0, firstEntry + count * CrossReferenceTable.entryLength <= end else { return nil }
    numbers = 1..<count
  }

  /// Whether the object stands at its offset, or is free.
  func isPresent(_ number: Int, in pdf: [UInt8]) -> Bool {
    pdf[offset(of: number) + 17] != UInt8(ascii: "n") || content(of: number, in: pdf) != nil
  }

  /// Where the object goes on after `obj`; nil when it does not stand at its offset.
  func content(of number: Int, in pdf: [UInt8]) -> Int? {
    guard let (target, _) = pdf.number(at: offset(of: number)), let (found, end) = pdf.number(at: target),
      found == number, pdf[end...].starts(with: CrossReferenceTable.objectMark)
    else { return nil }
    return end + CrossReferenceTable.objectMark.count
  }

  func free(_ number: Int, in pdf: inout [UInt8]) {
    let entry = offset(of: number)
    pdf.replaceSubrange(entry..<entry + 18, with: Array("0000000000 65535 f".utf8))
  }

  private func offset(of number: Int) -> Int { firstEntry + number * CrossReferenceTable.entryLength }
}

extension [UInt8] {
  /// Where the last occurrence of `pattern` begins.
  func lastOffset(of pattern: [UInt8]) -> Int? {
    var start = count - pattern.count
    while start >= 0 {
      if self[start] == pattern[0], self[start..<start + pattern.count].elementsEqual(pattern) {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// The decimal number at an offset and where it ends; nil without a digit there.
  func number(at offset: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = offset
    // Eighteen digits fit into an Int; a file has no longer number.
    while end >= 0, end < count, end - offset < 18, case let digit = self[end], 0x30...0x39 ~= digit {
      value = value * 10 + Int(digit - 0x30)
      end += 1
    }
    return end > offset ? (value, end) : nil
  }
}
