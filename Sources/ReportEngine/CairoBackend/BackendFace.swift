internal import CCairo
internal import CFreeType
internal import TextShaping

/// A face for cairo, read by FreeType from the library's bytes.
struct BackendFace: ~Copyable {
  private let handle: OpaquePointer
  let unitsPerEm: Double

  init(_ data: FontData) throws(CairoError) {
    let face = try FreeTypeFace(data)
    handle = try BackendFace.make(face)
    unitsPerEm = Double(face.handle.pointee.units_per_EM)
  }

  /// Cairo's face, to be destroyed by the caller.
  private static func make(_ face: FreeTypeFace) throws(CairoError) -> OpaquePointer {
    let handle: OpaquePointer = cairo_ft_font_face_create_for_ft_face(face.handle, 0)
    var status = cairo_font_face_status(handle)
    if status == CAIRO_STATUS_SUCCESS {
      // Cairo keeps faces in a cache of its own after we let go: the FreeType face lives until
      // cairo drops it.
      let retained = Unmanaged.passRetained(face)
      status = cairo_font_face_set_user_data(handle, faceKey, retained.toOpaque()) { pointer in
        if let pointer { Unmanaged<FreeTypeFace>.fromOpaque(pointer).release() }
      }
      if status != CAIRO_STATUS_SUCCESS { retained.release() }
    }
    if status != CAIRO_STATUS_SUCCESS { cairo_font_face_destroy(handle) }
    try CairoError.check(status, "read a font")
    return handle
  }

  deinit { cairo_font_face_destroy(handle) }

  /// The face at a size, without hinting: glyphs lie where they were shaped, at every resolution.
  borrowing func scaled(to size: Double) throws(CairoError) -> OpaquePointer {
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    let scaled: OpaquePointer = cairo_scaled_font_create(handle, &matrix, &identity, options)
    let status = cairo_scaled_font_status(scaled)
    if status != CAIRO_STATUS_SUCCESS { cairo_scaled_font_destroy(scaled) }
    try CairoError.check(status, "scale a font")
    return scaled
  }

  /// Cairo tells user data apart by the address of a key. It is never read or written, so threads
  /// may share it.
  private nonisolated(unsafe) static let faceKey = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
    capacity: 1)
}

/// A FreeType face with a library of its own: FreeType forbids two threads to open or close faces
/// of one library at once, and cairo may drop a face from any thread.
private final class FreeTypeFace {
  let handle: FT_Face
  private let library: FT_Library
  /// Owns the bytes that `handle` reads.
  private let data: FontData

  init(_ data: FontData) throws(CairoError) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw CairoError(operation: "start FreeType", status: "no memory")
    }
    var face: FT_Face?
    let error = data.withUnsafeBytes { bytes in
      FT_New_Memory_Face(
        library, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, 0, &face)
    }
    guard error == 0, let face else {
      FT_Done_FreeType(library)
      throw CairoError(operation: "read a font", status: "FreeType error \(error)")
    }
    self.data = data
    self.library = library
    handle = face
  }

  deinit {
    FT_Done_Face(handle)
    FT_Done_FreeType(library)
  }
}
