internal import CCairo
public import TextShaping

/// The faces of a font library as cairo needs them, each made at its first use; one per worker.
///
/// Cairo forgets glyphs with the last font of a size that uses them. These fonts are kept, so that
/// the second document of a burst reads no glyph again.
public final class PageCanvasFonts {
  let library: FontLibrary
  private var faces: [FontFaceID: FaceSizes] = [:]

  public init(_ library: FontLibrary) { self.library = library }

  /// The units of a face's em, in which its words are measured.
  func unitsPerEm(of face: FontFaceID) -> Double { Double(library.metrics(of: face).unitsPerEm) }

  /// The face at a size in points. It belongs to this object and lives as long.
  func scaledFont(_ face: FontFaceID, size: Double) throws(CairoError) -> OpaquePointer {
    if let known = faces[face] { return try known.scaled(to: size) }
    guard let data = library.fontData(of: face) else {
      throw CairoError(
        operation: "use the font \(library.name(of: face))",
        status: "it is damaged; replace its file by a whole copy")
    }
    let sizes = FaceSizes(try BackendFace(data))
    faces[face] = sizes
    return try sizes.scaled(to: size)
  }
}

/// A face and the sizes it was used in.
private final class FaceSizes {
  private let face: BackendFace
  private var bySize: [Double: OpaquePointer] = [:]

  init(_ face: consuming BackendFace) { self.face = face }

  deinit {
    for font in bySize.values { cairo_scaled_font_destroy(font) }
  }

  func scaled(to size: Double) throws(CairoError) -> OpaquePointer {
    if let known = bySize[size] { return known }
    let font = try face.scaled(to: size)
    bySize[size] = font
    return font
  }
}
