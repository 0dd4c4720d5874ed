internal import CHarfBuzz

/// HarfBuzz's buffer, used for one run after the other.
struct ShapingBuffer: ~Copyable {
  private let handle: OpaquePointer

  init() {
    handle = hb_buffer_create()
    hb_buffer_set_flags(handle, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
  }

  deinit { hb_buffer_destroy(handle) }

  /// Shapes the bytes `range` of `text`; the glyphs' clusters are byte offsets into `text`.
  borrowing func shape(
    _ text: UnsafeBufferPointer<UInt8>, range: Range<Int>, with font: OpaquePointer, stack: ShapingStack
  ) -> ShapedRun {
    hb_buffer_clear_contents(handle)
    hb_buffer_set_cluster_level(
      handle,
      stack.isSpaced
        ? HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES : HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    text.withMemoryRebound(to: CChar.self) { characters in
      hb_buffer_add_utf8(
        handle, characters.baseAddress, Int32(text.count), UInt32(range.lowerBound), Int32(range.count))
    }
    hb_buffer_set_direction(handle, HB_DIRECTION_LTR)
    let script = script(of: text, range: range)
    hb_buffer_set_script(handle, script)
    hb_buffer_set_language(handle, stack.hbLanguage)
    stack.hbFeatures.withUnsafeBufferPointer {
      hb_shape(font, handle, $0.baseAddress, UInt32($0.count))
    }
    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(handle, &count)
    let positions = hb_buffer_get_glyph_positions(handle, &count)
    return ShapedRun(
      infos: UnsafeBufferPointer(start: infos, count: Int(count)),
      positions: UnsafeBufferPointer(start: positions, count: Int(count)),
      isOneCluster: stack.isSpaced && joinsLetters(script))
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

/// Whether a script is cursive: letter spacing would tear its letters apart (CSS Text, "Cursive Scripts").
private func joinsLetters(_ script: hb_script_t) -> Bool {
  switch script {
  case HB_SCRIPT_ARABIC, HB_SCRIPT_HANIFI_ROHINGYA, HB_SCRIPT_MANDAIC, HB_SCRIPT_MONGOLIAN, HB_SCRIPT_NKO,
    HB_SCRIPT_PHAGS_PA, HB_SCRIPT_SYRIAC:
    true
  default: false
  }
}

/// What HarfBuzz made of a run; valid until its buffer is used again.
struct ShapedRun {
  let infos: UnsafeBufferPointer<hb_glyph_info_t>
  let positions: UnsafeBufferPointer<hb_glyph_position_t>
  /// Whether its letters hold together where others stand apart.
  let isOneCluster: Bool

  var hasMissing: Bool { infos.contains { $0.codepoint == 0 } }
}
