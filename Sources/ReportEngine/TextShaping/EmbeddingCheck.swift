internal import CHarfBuzz

/// Whether a face can be given to a program that trusts its tables. Cairo does, when it embeds a subset: for
/// a part of a glyph that the face does not have, or a name that lies outside of its table, it reads beyond
/// its memory.
///
/// A face without TrueType outlines has none that are damaged.
func isSound(_ face: OpaquePointer) -> Bool {
  areNamesSound(FontTable(tag("name"), of: face))
    && (!hasTable(tag("glyf"), face) || GlyphOutlines.read(face) != nil)
}

/// OpenType, "name": the records and the strings that they name lie inside the table.
func areNamesSound(_ names: borrowing FontTable) -> Bool {
  if names.isEmpty { return true }
  let (table, header, recordSize) = (names.bytes, 6, 12)
  guard table.count >= header else { return false }
  let (count, strings) = (table.integer(at: 2), table.integer(at: 4))
  guard header + count * recordSize <= table.count else { return false }
  return (0..<count).allSatisfy { record in
    let start = header + record * recordSize
    return strings + table.integer(at: start + 10) + table.integer(at: start + 8) <= table.count
  }
}
