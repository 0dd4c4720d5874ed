internal import CHarfBuzz

/// The outlines of a TrueType face as its tables hold them (OpenType, "glyf" and "loca").
struct GlyphOutlines: ~Copyable {
  private let places: FontTable
  private let outlines: FontTable
  private let hasLongPlaces: Bool
  private let glyphCount: Int

  /// nil when the places of the glyphs fall or lie outside of the table, or when the parts of a composite
  /// glyph are no glyphs of the face or do not end inside the glyph.
  static func read(_ face: OpaquePointer) -> GlyphOutlines? {
    let head = FontTable(tag("head"), of: face)
    guard head.bytes.count >= 54 else { return nil }
    let outlines = GlyphOutlines(
      places: FontTable(tag("loca"), of: face), outlines: FontTable(tag("glyf"), of: face),
      hasLongPlaces: head.bytes.integer(at: 50) != 0, glyphCount: Int(hb_face_get_glyph_count(face)))
    guard outlines.isSound else { return nil }
    return outlines
  }

  private var isSound: Bool {
    guard places.bytes.count >= (glyphCount + 1) * (hasLongPlaces ? 4 : 2) else { return false }
    var start = place(of: 0)
    for glyph in 0..<glyphCount {
      let end = place(of: glyph + 1)
      guard start <= end, end <= outlines.bytes.count, isGlyph(in: start..<end) else { return false }
      start = end
    }
    return true
  }

  private func place(of glyph: Int) -> Int {
    hasLongPlaces
      ? places.bytes.integer(at: glyph * 4) << 16 | places.bytes.integer(at: glyph * 4 + 2)
      : places.bytes.integer(at: glyph * 2) * 2
  }

  private func isGlyph(in range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    guard range.count >= GlyphHeader.size else { return false }
    return !isComposite(range) || endOfParts(in: range) != nil
  }

  /// A composite glyph has a negative number of contours.
  private func isComposite(_ range: Range<Int>) -> Bool {
    outlines.bytes.integer(at: range.lowerBound) & 0x8000 != 0
  }

  /// Where the parts of a composite glyph end; nil when they are no glyphs or go beyond it.
  private func endOfParts(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound + GlyphHeader.size
    while offset + 4 <= range.upperBound {
      let flags = PartFlags(rawValue: outlines.bytes.integer(at: offset))
      guard outlines.bytes.integer(at: offset + 2) < glyphCount else { return nil }
      offset += flags.size
      guard flags.contains(.moreComponents) else { return offset <= range.upperBound ? offset : nil }
    }
    return nil
  }
}

// MARK: - Without instructions

extension GlyphOutlines {
  /// Both tables with the same glyphs, and no instructions in them.
  func withoutInstructions() -> (places: [UInt8], outlines: [UInt8]) {
    var (newPlaces, newOutlines): ([UInt8], [UInt8]) = ([], [])
    newPlaces.reserveCapacity(places.bytes.count)
    newOutlines.reserveCapacity(outlines.bytes.count)
    for glyph in 0..<glyphCount {
      addPlace(newOutlines.count, to: &newPlaces)
      let range = place(of: glyph)..<place(of: glyph + 1)
      if range.isEmpty { continue }
      if isComposite(range) {
        addComposite(range, to: &newOutlines)
      } else {
        addSimple(range, to: &newOutlines)
      }
      // Short places count in pairs of bytes.
      if newOutlines.count % 2 != 0 { newOutlines.append(0) }
    }
    addPlace(newOutlines.count, to: &newPlaces)
    return (newPlaces, newOutlines)
  }

  private func addPlace(_ place: Int, to table: inout [UInt8]) {
    if hasLongPlaces {
      table.append(UInt8(truncatingIfNeeded: place >> 24))
      table.append(UInt8(truncatingIfNeeded: place >> 16))
    }
    let low = hasLongPlaces ? place : place / 2
    table.append(UInt8(truncatingIfNeeded: low >> 8))
    table.append(UInt8(truncatingIfNeeded: low))
  }

  /// OpenType, "glyf", "Simple Glyph Description": the ends of the contours, the length of the instructions,
  /// the instructions, the points. A glyph that ends before its instructions do is left as it is.
  private func addSimple(_ range: Range<Int>, to table: inout [UInt8]) {
    let length = range.lowerBound + GlyphHeader.size + 2 * outlines.bytes.integer(at: range.lowerBound)
    guard length + 2 <= range.upperBound else { return add(range, to: &table) }
    let points = length + 2 + outlines.bytes.integer(at: length)
    guard points <= range.upperBound else { return add(range, to: &table) }
    add(range.lowerBound..<length, to: &table)
    table.append(0)
    table.append(0)
    add(points..<range.upperBound, to: &table)
  }

  /// OpenType, "glyf", "Composite Glyph Description": instructions stand behind the last part, and a flag in
  /// a part says so.
  private func addComposite(_ range: Range<Int>, to table: inout [UInt8]) {
    guard let end = endOfParts(in: range) else { return add(range, to: &table) }
    let shift = table.count - range.lowerBound
    add(range.lowerBound..<end, to: &table)
    var offset = range.lowerBound + GlyphHeader.size
    while offset < end {
      let flags = PartFlags(rawValue: outlines.bytes.integer(at: offset))
      table[offset + shift] = UInt8(truncatingIfNeeded: flags.subtracting(.hasInstructions).rawValue >> 8)
      offset += flags.size
    }
  }

  private func add(_ range: Range<Int>, to table: inout [UInt8]) {
    table.append(contentsOf: UnsafeRawBufferPointer(rebasing: outlines.bytes[range]))
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
  static let hasInstructions = PartFlags(rawValue: 0x100)

  /// Of the part's record, in bytes.
  var size: Int {
    let arguments = contains(.argumentsAreWords) ? 4 : 2
    let scale = contains(.hasScale) ? 2 : contains(.hasTwoScales) ? 4 : contains(.hasMatrix) ? 8 : 0
    return 4 + arguments + scale
  }
}
