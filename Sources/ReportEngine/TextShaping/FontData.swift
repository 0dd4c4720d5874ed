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

  /// The file of a face without hints, or as it is where nobody can rewrite it; nil when it is damaged.
  static func forEmbedding(_ face: OpaquePointer, of file: FontBytes) -> FontData? {
    if !hasTable(tag("gvar"), face), areNamesSound(FontTable(tag("name"), of: face)),
      let outlines = GlyphOutlines.read(face)
    {
      return FontData(blob: makeFile(of: face, with: outlines))
    }
    if let data = FontData(subsetting: face) { return data }
    return isSound(face) ? FontData(file) : nil
  }

  private init(_ bytes: FontBytes) { storage = Storage(original: bytes) }

  private init?(blob: OpaquePointer?) {
    guard let blob, hb_blob_get_length(blob) > 0 else {
      hb_blob_destroy(blob)
      return nil
    }
    storage = Storage(blob: blob)
  }

  /// What HarfBuzz makes of a face whose outlines are not TrueType's, vary or want mending; nil when it
  /// cannot, or what it wrote is not sound. For all glyphs of a PT font it takes ten times as long as
  /// `GlyphOutlines`.
  private init?(subsetting face: OpaquePointer) {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_set_invert(hb_subset_input_unicode_set(input))
    hb_set_invert(hb_subset_input_glyph_set(input))
    hb_subset_input_set_flags(
      input,
      HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue
        | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
    // Shaping is done when a backend reads this file: it needs outlines, widths, the character map
    // and the names.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in [tag("GSUB"), tag("GPOS"), tag("GDEF"), tag("kern"), tag("DSIG")] {
      hb_set_add(dropped, table)
    }
    guard let subset = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    guard isSound(subset) else { return nil }
    let isTrueType = hasTable(tag("glyf"), subset) && !hasTable(tag("CFF "), subset)
    self.init(blob: isTrueType ? markedFile(of: subset) : hb_face_reference_blob(subset))
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

/// The file of a face with these outlines and the tables that a backend reads.
private func makeFile(of face: OpaquePointer, with outlines: borrowing GlyphOutlines) -> OpaquePointer? {
  let builder: OpaquePointer = hb_face_builder_create()
  defer { hb_face_destroy(builder) }
  for name in [tag("head"), tag("hhea"), tag("hmtx"), tag("maxp"), tag("cmap"), tag("OS/2"), tag("name")] {
    FontTable(name, of: face).add(as: name, to: builder)
  }
  let post = FontTable(tag("post"), of: face)
  let tables = outlines.withoutInstructions()
  guard add(tables.places, as: tag("loca"), to: builder), add(tables.outlines, as: tag("glyf"), to: builder),
    post.isEmpty || add(post.bytesWithoutGlyphNames, as: tag("post"), to: builder)
  else { return nil }
  return markedFile(of: builder)
}

extension FontTable {
  /// OpenType, "post": version 3.0 is the header alone, without the names of glyphs.
  fileprivate var bytesWithoutGlyphNames: [UInt8] { [0, 3, 0, 0] + bytes.dropFirst(4).prefix(28) }
}

private func add(_ table: [UInt8], as name: hb_tag_t, to builder: OpaquePointer) -> Bool {
  let blob = table.withUnsafeBytes { bytes in
    hb_blob_create(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count), HB_MEMORY_MODE_DUPLICATE,
      nil, nil)
  }
  defer { hb_blob_destroy(blob) }
  return hb_face_builder_add_table(builder, name, blob) != 0
}

/// The file of a face that is being built, with a mark that keeps cairo from splitting the face.
///
/// Cairo puts the letters of Windows-1252 into a font of their own. The space between two Cyrillic words
/// then takes two changes of the font, and each face is embedded twice: a card has 20 kB with it, 16 kB
/// without. It spares fonts whose `CFF` table says that their glyphs have numbers and no names (`ROS` in
/// the Top DICT; Adobe Technical Note 5176, "CIDFonts").
private func markedFile(of builder: OpaquePointer) -> OpaquePointer? {
  guard add(numberedGlyphs, as: tag("CFF "), to: builder) else { return hb_face_reference_blob(builder) }
  let blob = hb_face_reference_blob(builder)
  var length: UInt32 = 0
  if let bytes = hb_blob_get_data_writable(blob, &length), length >= 4 {
    // HarfBuzz takes the file for one of CFF outlines ("OTTO"); what it draws with is still `glyf`.
    (bytes[0], bytes[1], bytes[2], bytes[3]) = (0, 1, 0, 0)
  }
  return blob
}

/// A `CFF` table of nothing but `ROS` 0 0 0. Its `CharStrings` begin at its end: cairo finds no glyphs, and
/// embeds the outlines of `glyf`.
private let numberedGlyphs: [UInt8] = [
  1, 0, 4, 1,  // version 1.0, a header of four bytes, offsets of one
  0, 0,  // no names
  0, 1, 1, 1, 8,  // one dictionary of seven bytes
  139, 139, 139, 12, 30,  // 0 0 0 ROS
  157, 17,  // 18 CharStrings
]
