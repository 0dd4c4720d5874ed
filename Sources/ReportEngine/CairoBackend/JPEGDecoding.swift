internal import CCairo
internal import CTurboJPEG

/// Reads a JPEG's headers as the decoder does.
func checkJPEG(_ bytes: [UInt8]) throws(PictureError) {
  let decoder = JPEGDecoder()
  guard decoder.header(of: bytes) != nil else { throw PictureError(reason: "the JPEG is damaged") }
}

/// The pixels of a JPEG for output that cannot carry the file; nil when it is damaged beyond its
/// headers.
func decodeJPEG(_ bytes: [UInt8], width: Int, height: Int) -> OpaquePointer? {
  let decoder = JPEGDecoder()
  guard let header = decoder.header(of: bytes) else { return nil }
  let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
  guard let pixels = cairo_image_surface_get_data(surface) else {
    cairo_surface_destroy(surface)
    return nil
  }
  cairo_surface_flush(surface)
  let stride = cairo_image_surface_get_stride(surface)
  let isCMYK = header.colorSpace == TJCS_CMYK.rawValue || header.colorSpace == TJCS_YCCK.rawValue
  // Cairo's RGB24 in memory is blue, green, red, nothing on the little-endian machines we run on.
  let format = isCMYK ? TJPF_CMYK : TJPF_BGRX
  let isDecoded = decoder.decode(
    bytes, into: pixels, JPEGDecoder.Layout(width: width, height: height, stride: stride, format: format))
  guard isDecoded else {
    cairo_surface_destroy(surface)
    return nil
  }
  if isCMYK { convertInvertedCMYK(pixels, count: Int(stride) * height / 4) }
  cairo_surface_mark_dirty(surface)
  return surface
}

/// Turns CMYK as Adobe's programs write it into JPEG, inverted, into cairo's order.
private func convertInvertedCMYK(_ pixels: UnsafeMutablePointer<UInt8>, count: Int) {
  for pixel in 0..<count {
    let start = pixel * 4
    let black = Int(pixels[start + 3])
    let (red, green, blue) = (Int(pixels[start]), Int(pixels[start + 1]), Int(pixels[start + 2]))
    pixels[start] = UInt8(blue * black / 255)
    pixels[start + 1] = UInt8(green * black / 255)
    pixels[start + 2] = UInt8(red * black / 255)
  }
}

/// libjpeg-turbo's decoder.
private struct JPEGDecoder: ~Copyable {
  struct Header {
    let colorSpace: UInt32
  }

  struct Layout {
    let width: Int
    let height: Int
    let stride: Int32
    let format: TJPF
  }

  private let handle: tjhandle?

  init() { handle = tjInitDecompress() }

  deinit {
    if let handle { tjDestroy(handle) }
  }

  borrowing func header(of bytes: [UInt8]) -> Header? {
    var width: Int32 = 0
    var height: Int32 = 0
    var subsampling: Int32 = 0
    var colorSpace: Int32 = 0
    let status = tjDecompressHeader3(
      handle, bytes, UInt(bytes.count), &width, &height, &subsampling, &colorSpace)
    return status == 0 ? Header(colorSpace: UInt32(bitPattern: colorSpace)) : nil
  }

  borrowing func decode(
    _ bytes: [UInt8], into pixels: UnsafeMutablePointer<UInt8>, _ layout: Layout
  ) -> Bool {
    tjDecompress2(
      handle, bytes, UInt(bytes.count), pixels, Int32(layout.width), layout.stride, Int32(layout.height),
      Int32(layout.format.rawValue), 0) == 0
  }
}
