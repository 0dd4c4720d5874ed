internal import Geometry
internal import TextShaping

/// A word with its place on the page.
struct PositionedWord {
  var glyphs: ArraySlice<Glyph>
  var text: ArraySlice<UInt8>
  /// The left end of its baseline.
  var origin: Point
  /// Points for a font unit.
  let scale: Double
  /// Between its clusters.
  let letterSpacing: Double

  /// How far the pen moves over a glyph.
  func advance(of glyph: Glyph) -> Double { Double(glyph.advance.value) * scale }
}

extension PositionedWord {
  /// The word's clusters, each a word of its own with the text it stands for.
  var clusters: [PositionedWord] {
    var result: [PositionedWord] = []
    var glyph = glyphs.startIndex
    var byte = text.startIndex
    var x = origin.x
    while glyph < glyphs.endIndex {
      var cluster = self
      let end = glyphs[(glyph + 1)...].firstIndex { $0.clusterLength > 0 } ?? glyphs.endIndex
      let nextByte = min(byte + Int(glyphs[glyph].clusterLength), text.endIndex)
      cluster.glyphs = glyphs[glyph..<end]
      cluster.text = text[byte..<nextByte]
      cluster.origin.x = x
      result.append(cluster)
      for member in cluster.glyphs { x = x + Points(advance(of: member)) }
      x = x + Points(letterSpacing)
      (glyph, byte) = (end, nextByte)
    }
    return result
  }
}
