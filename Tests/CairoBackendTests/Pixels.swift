import CCairo
import Geometry
import Testing

/// The pixels of a PNG that the backend wrote, read back by cairo.
struct Pixels {
  let width: Int
  let height: Int
  private let bytes: [UInt8]
  private let stride: Int

  init(_ png: [UInt8]) throws {
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { closure, data, length in
          guard let rest = closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let data,
            rest.pointee.count >= Int(length)
          else { return CAIRO_STATUS_READ_ERROR }
          for index in 0..<Int(length) { data[index] = rest.pointee.removeFirst() }
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    defer { cairo_surface_destroy(surface) }
    let start = try #require(cairo_image_surface_get_data(surface))
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    stride = Int(cairo_image_surface_get_stride(surface))
    bytes = Array(UnsafeBufferPointer(start: start, count: stride * height))
  }

  subscript(x: Int, y: Int) -> Color {
    let start = y * stride + x * 4
    return Color(red: bytes[start + 2], green: bytes[start + 1], blue: bytes[start])
  }
}
