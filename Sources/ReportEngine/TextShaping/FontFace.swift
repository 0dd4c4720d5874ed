internal import CHarfBuzz
internal import Geometry
internal import Synchronization

/// A face as HarfBuzz sees it, with what matching and layout ask of it.
///
/// HarfBuzz's thread rule ("Object model and lifecycles"): an object made immutable may be used
/// from several threads at once; what it loads lazily it publishes atomically, and its reference
/// count is atomic.
final class FontFace: @unchecked Sendable {
  /// Owns the memory that `handle` reads.
  private let bytes: FontBytes
  private let handle: OpaquePointer
  private let font: OpaquePointer
  private let embedded = Mutex<FontData??>(nil)

  let names: FontNames
  let metrics: FontMetrics
  /// OS/2 `usWeightClass`, 1 to 1000.
  let weight: Int
  let slope: FontQuery.Slope

  /// nil when the bytes hold no usable font at this index.
  init?(_ file: FontFile, index: Int) {
    bytes = file.bytes
    let blob = hb_blob_create(
      bytes.buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: bytes.buffer.count),
      HB_MEMORY_MODE_READONLY, nil, nil)
    defer { hb_blob_destroy(blob) }
    let face: OpaquePointer = hb_face_create(blob, UInt32(index))
    guard hb_face_get_glyph_count(face) > 0, hasTable(tag("cmap"), face) else {
      hb_face_destroy(face)
      return nil
    }
    hb_face_make_immutable(face)
    handle = face
    font = hb_font_create(face)
    hb_font_make_immutable(font)
    names = FontNames(reading: face, fallback: file.name)
    metrics = FontMetrics(reading: font, of: face)
    weight = Int(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT))
    slope = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0 ? .italic : .normal
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(handle)
  }

  /// How many faces a file holds: 1, more for a collection, 0 when it is no font.
  static func count(in file: FontFile) -> Int {
    let buffer = file.bytes.buffer
    guard buffer.count > 0 else { return 0 }
    let blob = hb_blob_create(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: buffer.count),
      HB_MEMORY_MODE_READONLY, nil, nil)
    defer { hb_blob_destroy(blob) }
    return Int(hb_face_count(blob))
  }

  /// The glyph of a character by the character map alone; nil when it has none.
  func nominalGlyph(_ scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
  }

  func advance(ofGlyph glyph: UInt32) -> FontUnits { FontUnits(hb_font_get_glyph_h_advance(font, glyph)) }

  /// A font for one worker's shaping; the caller destroys it.
  func makeShapingFont() -> OpaquePointer { hb_font_create_sub_font(font) }

  /// The file for embedding, made at the first call; nil when it is damaged.
  func fontData() -> FontData? {
    embedded.withLock { known in
      if let known { return known }
      let made = FontData.forEmbedding(handle, of: bytes)
      known = .some(made)
      return made
    }
  }
}

/// A four-letter tag as OpenType stores it.
func tag(_ letters: StaticString) -> hb_tag_t {
  letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
