/// Repairs what cairo 1.16 leaves wrong in a PDF; every object stays at its byte offset.
///
/// - Parameter hasDate: whether the document has a date of creation; without one, the entry is blanked.
public func finish(_ pdf: consuming [UInt8], hasDate: Bool) -> [UInt8] {
  repairCreationDate(in: &pdf, hasDate: hasDate)
  freeMissingObjects(in: &pdf)
  return pdf
}

/// Cairo writes the date it was given as `(20260131000000Z)`, without the `D:` that begins a date
/// (ISO 32000-1, "Dates"). The line begins with spaces, and two of them make room.
private func repairCreationDate(in pdf: inout [UInt8], hasDate: Bool) {
  let written = Array("   /CreationDate (".utf8)
  let repaired = Array(" /CreationDate (D:".utf8)
  // The information dictionary is among the last objects; its own strings escape parentheses, so
  // the last match is it.
  guard let start = pdf.lastOffset(of: written) else { return }
  if hasDate {
    pdf.replaceSubrange(start..<start + written.count, with: repaired)
  } else if let end = pdf[start...].firstIndex(of: UInt8(ascii: ")")) {
    for position in start...end { pdf[position] = UInt8(ascii: " ") }
  }
}

/// Marks the objects that cairo counted but did not write as free (ISO 32000-1, "Cross-Reference
/// Table").
///
/// A link takes a number for its structure element; with no other structure, cairo writes no
/// element and leaves the number with the offset of another object. What refers to it then refers
/// to null, as intended.
private func freeMissingObjects(in pdf: inout [UInt8]) {
  guard let table = CrossReferenceTable(of: pdf) else { return }
  for number in table.numbers where !table.isPresent(number, in: pdf) { table.free(number, in: &pdf) }
}
