internal import CHarfBuzz

/// Whether a face can be given to a program that trusts its tables. Cairo does, when it embeds a subset: for
/// a part of a glyph that the face does not have, or a name that lies outside of its table, it reads beyond
/// its memory.
///
/// OpenType, "glyf", "loca": the places rise and stay inside the table; the parts of a composite glyph are
/// glyphs of the face and end inside the glyph. A face without such outlines has none that are damaged.
struct EmbeddingCheck {
  private let places: UnsafeRawBufferPointer
  private let outlines: UnsafeRawBufferPointer
  private let hasLongPlaces: Bool
  private let glyphCount: Int

  static func isSound(_ face: OpaquePointer) -> Bool {
    let tables = [tag("loca"), tag("glyf"), tag("head"), tag("name")].map {
      hb_face_reference_table(face, $0)
    }
    defer { tables.forEach(hb_blob_destroy) }
    let bytes = tables.map { table in
      var length: UInt32 = 0
      let start = hb_blob_get_data(table, &length)
      return UnsafeRawBufferPointer(start: start, count: Int(length))
    }
    guard areNamesSound(bytes[3]) else { return false }
    if bytes[1].isEmpty { return true }
    guard bytes[2].count >= 54 else { return false }
    let check = EmbeddingCheck(
      places: bytes[0], outlines: bytes[1], hasLongPlaces: bytes[2].integer(at: 50) != 0,
      glyphCount: Int(hb_face_get_glyph_count(face)))
    return check.isSound
  }

  /// OpenType, "name": the records and the strings that they name lie inside the table.
  private static func areNamesSound(_ table: UnsafeRawBufferPointer) -> Bool {
    if table.isEmpty { return true }
    let (header, recordSize) = (6, 12)
    guard table.count >= header else { return false }
    let (count, strings) = (table.integer(at: 2), table.integer(at: 4))
    guard header + count * recordSize <= table.count else { return false }
    return (0..<count).allSatisfy { record in
      let start = header + record * recordSize
      return strings + table.integer(at: start + 10) + table.integer(at: start + 8) <= table.count
    }
  }

  private var isSound: Bool {
    guard places.count >= (glyphCount + 1) * (hasLongPlaces ? 4 : 2) else { return false }
    var start = place(of: 0)
    for glyph in 0..<glyphCount {
      let end = place(of: glyph + 1)
      guard start <= end, end <= outlines.count, isGlyph(in: start..<end) else { return false }
      start = end
    }
    return true
  }

  private func place(of glyph: Int) -> Int {
    hasLongPlaces
      ? places.integer(at: glyph * 4) << 16 | places.integer(at: glyph * 4 + 2)
      : places.integer(at: glyph * 2) * 2
  }

  private func isGlyph(in range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    guard range.count >= GlyphHeader.size else { return false }
    let isComposite = outlines.integer(at: range.lowerBound) & 0x8000 != 0
    return !isComposite || areParts(in: range.lowerBound + GlyphHeader.size..<range.upperBound)
  }

  private func areParts(in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset + 4 <= range.upperBound {
      let flags = PartFlags(rawValue: outlines.integer(at: offset))
      guard outlines.integer(at: offset + 2) < glyphCount else { return false }
      offset += flags.size
      guard flags.contains(.moreComponents) else { return offset <= range.upperBound }
    }
    return false
  }
}

/// OpenType, "glyf", "Glyph Headers".
private enum GlyphHeader {
  static let size = 10
}

/// OpenType, "glyf", "Composite Glyph Description".
private struct PartFlags: OptionSet {
  let rawValue: Int
  static let argumentsAreWords = PartFlags(rawValue: 0x1)
  static let hasScale = PartFlags(rawValue: 0x8)
  static let moreComponents = PartFlags(rawValue: 0x20)
  static let hasTwoScales = PartFlags(rawValue: 0x40)
  static let hasMatrix = PartFlags(rawValue: 0x80)

  /// Of the part's record, in bytes.
  var size: Int {
    let arguments = contains(.argumentsAreWords) ? 4 : 2
    let scale = contains(.hasScale) ? 2 : contains(.hasTwoScales) ? 4 : contains(.hasMatrix) ? 8 : 0
    return 4 + arguments + scale
  }
}

extension UnsafeRawBufferPointer {
  /// Two bytes, the higher one first; the caller sees to it that they are there.
  fileprivate func integer(at offset: Int) -> Int { Int(self[offset]) << 8 | Int(self[offset + 1]) }
}
