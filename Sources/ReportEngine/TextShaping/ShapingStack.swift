internal import CHarfBuzz

/// The faces of a style, and how they are used.
struct ShapingStack {
  let faces: [FontFaceID]
  let features: [FontFeature]
  let language: String
  let hbFeatures: [hb_feature_t]
  /// Lives as long as the process: HarfBuzz interns languages.
  let hbLanguage: OpaquePointer?
  /// The visible hyphen of a word broken at a soft hyphen, once it was asked for.
  var hyphen: ShapedWord.ID?

  init(faces: [FontFaceID], features: [FontFeature], language: String) {
    self.faces = faces
    self.features = features
    self.language = language
    hbFeatures = features.map { feature in
      hb_feature_t(
        tag: feature.tag.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }, value: feature.value, start: 0, end: .max)
    }
    hbLanguage = language.isEmpty ? nil : hb_language_from_string(language, -1)
  }
}

/// HarfBuzz's fonts of one worker, made when a face is first used.
struct ShapingFonts: ~Copyable {
  private let fonts: FontLibrary
  private var handles: [OpaquePointer?]

  init(of fonts: FontLibrary) {
    self.fonts = fonts
    handles = Array(repeating: nil, count: fonts.count)
  }

  deinit {
    for handle in handles { hb_font_destroy(handle) }
  }

  /// Calls `body` with the font of a face.
  mutating func with<Result>(_ face: FontFaceID, _ body: (OpaquePointer) -> Result) -> Result {
    if let handle = handles[face.position] { return body(handle) }
    let handle = fonts.faces[face.position].makeShapingFont()
    handles[face.position] = handle
    return body(handle)
  }
}

/// HarfBuzz's buffer, used for one run after the other.
struct ShapingBuffer: ~Copyable {
  private let handle: OpaquePointer

  init() {
    handle = hb_buffer_create()
    hb_buffer_set_cluster_level(handle, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    hb_buffer_set_flags(handle, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
  }

  deinit { hb_buffer_destroy(handle) }

  /// Shapes the bytes `range` of `text`; the glyphs' clusters are byte offsets into `text`.
  borrowing func shape(
    _ text: UnsafeBufferPointer<UInt8>, range: Range<Int>, with font: OpaquePointer, stack: ShapingStack
  ) -> ShapedRun {
    hb_buffer_clear_contents(handle)
    text.withMemoryRebound(to: CChar.self) { characters in
      hb_buffer_add_utf8(
        handle, characters.baseAddress, Int32(text.count), UInt32(range.lowerBound), Int32(range.count))
    }
    hb_buffer_set_direction(handle, HB_DIRECTION_LTR)
    hb_buffer_set_script(handle, script(of: text, range: range))
    hb_buffer_set_language(handle, stack.hbLanguage)
    stack.hbFeatures.withUnsafeBufferPointer {
      hb_shape(font, handle, $0.baseAddress, UInt32($0.count))
    }
    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(handle, &count)
    let positions = hb_buffer_get_glyph_positions(handle, &count)
    return ShapedRun(
      infos: UnsafeBufferPointer(start: infos, count: Int(count)),
      positions: UnsafeBufferPointer(start: positions, count: Int(count)))
  }

  /// The script of the first letter that has one; digits and punctuation belong to all of them.
  private borrowing func script(of text: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> hb_script_t {
    let functions = hb_unicode_funcs_get_default()
    var offset = range.lowerBound
    while offset < range.upperBound {
      // Cyrillic from U+0400 to U+047F, and ASCII letters: nearly all that comes, without a look-up.
      let byte = text[offset]
      if byte == 0xD0 || byte == 0xD1 || byte == 0xD2 || byte == 0xD3 { return HB_SCRIPT_CYRILLIC }
      if byte < 0x80, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return HB_SCRIPT_LATIN }
      let (scalar, length) = decodeScalar(text, at: offset)
      let script = hb_unicode_script(functions, scalar.value)
      switch script {
      case HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN: offset += length
      default: return script
      }
    }
    return HB_SCRIPT_COMMON
  }
}

/// What HarfBuzz made of a run; valid until its buffer is used again.
struct ShapedRun {
  let infos: UnsafeBufferPointer<hb_glyph_info_t>
  let positions: UnsafeBufferPointer<hb_glyph_position_t>

  var hasMissing: Bool { infos.contains { $0.codepoint == 0 } }
}

/// Decodes the scalar that starts at a byte; ill-formed bytes count as U+FFFD of one byte.
func decodeScalar(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = text[offset]
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead < 0x80 || lead >= 0xC2, offset + length <= text.count else { return ("\u{FFFD}", 1) }
  var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
  for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
