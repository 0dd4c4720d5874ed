internal import CHarfBuzz

/// A font file for embedding into documents, without hinting instructions.
///
/// Hints are half of a PT font and no use on paper: every document that embeds a subset would carry
/// them (a card of two pages shrinks from 61 to 28 kB). Glyph ids are those of the original, so
/// shaped words stay right.
public struct FontData: Sendable {
  private let storage: Storage

  /// Reads the bytes; they stay at this address as long as the value or a copy of it lives.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(storage.buffer)
  }

  /// The file as it is.
  init(_ bytes: FontBytes) { storage = Storage(original: bytes) }

  /// nil when HarfBuzz cannot rewrite the font.
  init?(dehinting face: OpaquePointer) {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_set_invert(hb_subset_input_unicode_set(input))
    hb_set_invert(hb_subset_input_glyph_set(input))
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue
        | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
    // Shaping is done when a backend reads this file: it needs outlines, widths, the character map
    // and the names.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in [tag("GSUB"), tag("GPOS"), tag("GDEF"), tag("kern"), tag("DSIG")] {
      hb_set_add(dropped, table)
    }
    guard let subset = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    let blob = hb_face_reference_blob(subset)
    guard let blob, hb_blob_get_length(blob) > 0 else {
      hb_blob_destroy(blob)
      return nil
    }
    storage = Storage(blob: blob)
  }

  /// Immutable bytes: any thread may read them.
  private final class Storage: @unchecked Sendable {
    let buffer: UnsafeRawBufferPointer
    private let blob: OpaquePointer?
    private let original: FontBytes?

    init(original: FontBytes) {
      self.original = original
      blob = nil
      buffer = original.buffer
    }

    init(blob: OpaquePointer) {
      self.blob = blob
      original = nil
      var length: UInt32 = 0
      let start = hb_blob_get_data(blob, &length)
      buffer = UnsafeRawBufferPointer(start: start, count: Int(length))
    }

    deinit {
      if let blob { hb_blob_destroy(blob) }
    }
  }
}
