/// Repairs what cairo 1.16 leaves wrong in a PDF; every object stays at its byte offset.
///
/// - Parameter hasDate: whether the document has a date of creation; without one, the entry is blanked.
public func finish(_ pdf: consuming [UInt8], hasDate: Bool) -> [UInt8] {
  repairCreationDate(in: &pdf, hasDate: hasDate)
  repairObjects(in: &pdf)
  return pdf
}

private func repairObjects(in pdf: inout [UInt8]) {
  guard let table = CrossReferenceTable(of: pdf) else { return }
  freeMissingObjects(of: table, in: &pdf)
  blankRepeatedPictures(of: table, in: &pdf)
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
private func freeMissingObjects(of table: CrossReferenceTable, in pdf: inout [UInt8]) {
  for number in table.numbers where !table.isPresent(number, in: pdf) { table.free(number, in: &pdf) }
}

/// Leaves each picture once in the resources of a page. Cairo names a picture there each time that the page
/// shows it, but no two entries of a dictionary may have one key (ISO 32000-1, "Dictionary Objects").
private func blankRepeatedPictures(of table: CrossReferenceTable, in pdf: inout [UInt8]) {
  let resources = Array("\n<<\n   /ExtGState".utf8)
  for number in table.numbers {
    guard let start = table.content(of: number, in: pdf), pdf[start...].starts(with: resources),
      let entries = pictureEntries(from: start, in: pdf)
    else { continue }
    var names: Set<ArraySlice<UInt8>> = []
    for entry in entries where !names.insert(pdf[entry]).inserted {
      for position in entry { pdf[position] = UInt8(ascii: " ") }
    }
  }
}

/// The entries of the line `/XObject << /x6 6 0 R /x7 7 0 R >>`, each from its slash to its `R`.
private func pictureEntries(from start: Int, in pdf: [UInt8]) -> [Range<Int>]? {
  let mark = Array("   /XObject << ".utf8)
  var line = start
  while !pdf[line...].starts(with: mark) {
    guard let end = pdf[line...].firstIndex(of: UInt8(ascii: "\n")), end + 1 < pdf.count else { return nil }
    line = end + 1
    if pdf[line...].starts(with: Array("endobj".utf8)) { return nil }
  }
  var entries: [Range<Int>] = []
  var position = line + mark.count
  while position < pdf.count, pdf[position] == UInt8(ascii: "/"),
    let end = pdf[position...].firstIndex(of: UInt8(ascii: "R"))
  {
    entries.append(position..<end + 1)
    position = end + 2
  }
  return entries
}
