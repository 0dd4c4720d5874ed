internal import CHarfBuzz

/// What a face calls itself (OpenType, "name — Naming Table").
struct FontNames {
  /// The names by which a style can ask for the family: the typographic one first, then the legacy
  /// one if it differs.
  let families: [String]
  /// Such as `PTSans-Bold`.
  let postScript: String

  init(reading face: OpaquePointer, fallback: String) {
    let typographic = FontNames.name(hb_ot_name_id_t(HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY), of: face)
    let legacy = FontNames.name(hb_ot_name_id_t(HB_OT_NAME_ID_FONT_FAMILY), of: face)
    var names: [String] = []
    for name in [typographic, legacy] where !name.isEmpty && !names.contains(name) { names.append(name) }
    families = names.isEmpty ? [fallback] : names
    let name = FontNames.name(hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), of: face)
    postScript = name.isEmpty ? families[0] : name
  }

  private static func name(_ id: hb_ot_name_id_t, of face: OpaquePointer) -> String {
    // A family name of more than 255 bytes is cut: no style can be expected to write it out.
    let capacity = 256
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      var size = UInt32(capacity)
      hb_ot_name_get_utf8(face, id, hb_language_from_string("en", 2), &size, buffer.baseAddress)
      return String(decoding: buffer.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
