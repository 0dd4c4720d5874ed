internal import CHarfBuzz

extension FontMetrics {
  /// Reads the metrics of a face; the font's scale must be the face's units per em.
  init(reading font: OpaquePointer, of face: OpaquePointer) {
    func metric(_ tag: hb_ot_metrics_tag_t) -> Int32 {
      var value: hb_position_t = 0
      hb_ot_metrics_get_position_with_fallback(font, tag, &value)
      return value
    }
    let unitsPerEm = Int32(hb_face_get_upem(face))
    let thickness = metric(HB_OT_METRICS_TAG_UNDERLINE_SIZE)
    // `post` gives the top of the underline, below the baseline as a negative number.
    let underline = -metric(HB_OT_METRICS_TAG_UNDERLINE_OFFSET) + thickness / 2
    func advance(of scalar: Unicode.Scalar) -> Int32? {
      var glyph: hb_codepoint_t = 0
      guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
      return hb_font_get_glyph_h_advance(font, glyph)
    }
    self.init(
      unitsPerEm: unitsPerEm,
      ascent: FontUnits(metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)),
      descent: FontUnits(-metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)),
      lineGap: FontUnits(metric(HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP)),
      xHeight: FontUnits(metric(HB_OT_METRICS_TAG_X_HEIGHT)),
      capHeight: FontUnits(metric(HB_OT_METRICS_TAG_CAP_HEIGHT)),
      spaceAdvance: FontUnits(advance(of: " ") ?? unitsPerEm / 4),
      zeroAdvance: FontUnits(advance(of: "0") ?? unitsPerEm / 2),
      underlineOffset: FontUnits(underline), underlineThickness: FontUnits(thickness))
  }
}
