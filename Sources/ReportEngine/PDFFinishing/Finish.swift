/// Repairs what cairo leaves wrong in a PDF; every object stays at its byte offset.
///
/// Cairo 1.16 writes the creation date it was given as `(20260131000000Z)`, without the `D:` that begins a date
/// (ISO 32000-1, "Dates"). The line begins with spaces, and two of them make room.
///
/// - Parameter hasDate: whether the document has a date of creation; without one, the entry is blanked.
public func finish(_ pdf: consuming [UInt8], hasDate: Bool) -> [UInt8] {
  let written = Array("   /CreationDate (".utf8)
  let repaired = Array(" /CreationDate (D:".utf8)
  // The information dictionary is among the last objects; its own strings escape parentheses, so the last match is it.
  var start = pdf.count - written.count
  while start >= 0 {
    if pdf[start + 3] == UInt8(ascii: "/"), pdf[start..<start + written.count].elementsEqual(written) {
      if hasDate {
        pdf.replaceSubrange(start..<start + written.count, with: repaired)
      } else if let end = pdf[start...].firstIndex(of: UInt8(ascii: ")")) {
        for position in start...end { pdf[position] = UInt8(ascii: " ") }
      }
      return pdf
    }
    start -= 1
  }
  return pdf
}
