internal import CCairo
internal import Geometry
internal import TextShaping

/// Glyphs of one face, size and colour, gathered over words and lines to be drawn by one call: a
/// quarter of the time of a page of table cells is in the calls.
struct GlyphBatch: ~Copyable {
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var text: [UInt8] = []

  private(set) var face = FontFaceID(0)
  private(set) var size = 0.0

  var isEmpty: Bool { glyphs.isEmpty }

  /// Forgets the glyphs and starts over with a face and a size.
  mutating func begin(_ face: FontFaceID, size: Double) {
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    self.face = face
    self.size = size
  }

  mutating func append(_ word: borrowing PositionedWord) {
    // A word of joiners only has no glyph: its text has nothing to stand on.
    if word.glyphs.isEmpty { return }
    text.append(contentsOf: word.text)
    var x = word.origin.x.value
    let y = word.origin.y.value
    var isFirst = true
    for glyph in word.glyphs {
      if glyph.clusterLength > 0, !isFirst { x += word.letterSpacing }
      isFirst = false
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.id), x: x + Double(glyph.xOffset.value) * word.scale,
          y: y - Double(glyph.yOffset.value) * word.scale))
      x += word.advance(of: glyph)
      if glyph.clusterLength > 0 || clusters.isEmpty {
        clusters.append(cairo_text_cluster_t(num_bytes: Int32(glyph.clusterLength), num_glyphs: 1))
      } else {
        clusters[clusters.count - 1].num_glyphs += 1
      }
    }
  }

  borrowing func withBuffers(
    _ body: (
      UnsafeBufferPointer<cairo_glyph_t>, UnsafeBufferPointer<cairo_text_cluster_t>,
      UnsafeBufferPointer<CChar>
    ) -> Void
  ) {
    glyphs.withUnsafeBufferPointer { glyphs in
      clusters.withUnsafeBufferPointer { clusters in
        text.withUnsafeBufferPointer { text in
          text.withMemoryRebound(to: CChar.self) { body(glyphs, clusters, $0) }
        }
      }
    }
  }
}
