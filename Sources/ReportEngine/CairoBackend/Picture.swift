internal import CCairo
internal import Geometry

/// Why a picture cannot be shown.
struct PictureError: Error {
  let reason: String
}

/// A PNG or JPEG as cairo paints it.
final class Picture {
  let width: Int
  let height: Int
  /// The pixels of a PNG; for a JPEG, a blank of its size that carries the file, which a PDF takes
  /// as it is.
  private let surface: OpaquePointer
  private let jpeg: [UInt8]?
  private var decodedJPEG: OpaquePointer?

  init(_ bytes: [UInt8]) throws(PictureError) {
    guard let header = ImageHeader(reading: bytes) else {
      throw PictureError(reason: "it is no PNG, JPEG or SVG, or is cut short")
    }
    // Cairo's limit for a side, and a decoded size that no stamp or crest comes near.
    guard header.width <= 32_767, header.height <= 32_767, header.width * header.height <= 100_000_000 else {
      throw PictureError(reason: "it has more than 100 million pixels")
    }
    (width, height) = (header.width, header.height)
    switch header.format {
    case .png:
      surface = try decodePNG(bytes)
      jpeg = nil
    case .jpeg:
      try checkJPEG(bytes)
      surface = try wrapJPEG(bytes, header)
      jpeg = bytes
    }
  }

  deinit {
    cairo_surface_destroy(surface)
    if let decodedJPEG { cairo_surface_destroy(decodedJPEG) }
  }

  /// Makes it the source that a context paints with; `decoded` asks for pixels where a JPEG file
  /// would not do.
  func setAsSource(of context: OpaquePointer, decoded: Bool) {
    cairo_set_source_surface(context, source(decoded: decoded), 0, 0)
  }

  /// The same as cairo's pattern, which the caller has to destroy.
  func makePattern(decoded: Bool) -> OpaquePointer {
    cairo_pattern_create_for_surface(source(decoded: decoded))
  }

  private func source(decoded: Bool) -> OpaquePointer {
    guard decoded, let jpeg else { return surface }
    if decodedJPEG == nil { decodedJPEG = decodeJPEG(jpeg, width: width, height: height) }
    return decodedJPEG ?? surface
  }
}

/// Reads a PNG from memory through cairo.
private func decodePNG(_ bytes: [UInt8]) throws(PictureError) -> OpaquePointer {
  let surface: OpaquePointer = bytes.withUnsafeBytes { buffer in
    withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: 1) { rest in
      rest.initialize(repeating: buffer)
      return cairo_image_surface_create_from_png_stream(
        { closure, data, length in
          guard let rest = closure?.assumingMemoryBound(to: UnsafeRawBufferPointer.self), let data,
            let start = rest.pointee.baseAddress, rest.pointee.count >= Int(length)
          else { return CAIRO_STATUS_READ_ERROR }
          data.update(from: start.assumingMemoryBound(to: UInt8.self), count: Int(length))
          rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee[Int(length)...])
          return CAIRO_STATUS_SUCCESS
        }, rest.baseAddress)
    }
  }
  let status = cairo_surface_status(surface)
  guard status == CAIRO_STATUS_SUCCESS else {
    cairo_surface_destroy(surface)
    throw PictureError(reason: "the PNG is damaged")
  }
  return surface
}

/// A blank surface with a JPEG attached. Its pixels are zeroes that nobody touches, so they cost no
/// memory.
private func wrapJPEG(_ bytes: [UInt8], _ header: ImageHeader) throws(PictureError) -> OpaquePointer {
  let surface: OpaquePointer = cairo_image_surface_create(
    CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height))
  let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
  _ = copy.initialize(from: bytes)
  let status = cairo_surface_set_mime_data(
    surface, CAIRO_MIME_TYPE_JPEG, copy.baseAddress, UInt(copy.count), { $0?.deallocate() }, copy.baseAddress)
  guard status == CAIRO_STATUS_SUCCESS else {
    copy.deallocate()
    cairo_surface_destroy(surface)
    throw PictureError(reason: "no memory")
  }
  return surface
}
