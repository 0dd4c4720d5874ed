internal import CHarfBuzz

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
