internal import CCairo
internal import Geometry

/// A drawing of the report's files, and cairo's recording of it, which a PDF holds once however many pages
/// show it.
final class RecordedDrawing {
  let picture: VectorPicture
  /// How many units of the recording are one of the picture. Cairo counts in 1/256 of a unit, so the
  /// longer side has 2,048 of them, whatever the file counts in: 2 µm on A0.
  private let scale: Double
  private var surface: OpaquePointer?

  init(_ picture: VectorPicture) {
    self.picture = picture
    scale = 2_048 / max(picture.size.width, picture.size.height).value
  }

  deinit {
    if let surface { cairo_surface_destroy(surface) }
  }

  /// Whether the recording, which ends at the picture's edges, looks like the picture in a rectangle.
  func fills(_ rect: Rect) -> Bool {
    guard case .proportional = picture.fit else { return true }
    let proportions = (rect.size.width / picture.size.width, rect.size.height / picture.size.height)
    return (proportions.0 - proportions.1).magnitude < 1e-3 * max(proportions.0, proportions.1)
  }

  /// Makes the recording the source that a context paints with; it fills the rectangle.
  func setAsSource(of context: OpaquePointer, in rect: Rect) {
    let size = (picture.size.width.value * scale, picture.size.height.value * scale)
    cairo_translate(context, rect.origin.x.value, rect.origin.y.value)
    cairo_scale(context, rect.size.width.value / size.0, rect.size.height.value / size.1)
    cairo_set_source_surface(context, recording(size), 0, 0)
  }

  private func recording(_ size: (Double, Double)) -> OpaquePointer {
    if let surface { return surface }
    var extents = cairo_rectangle_t(x: 0, y: 0, width: size.0, height: size.1)
    let surface: OpaquePointer = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    if let canvas = try? Canvas(recordingOn: surface) {
      canvas.withContext { cairo_scale($0, scale, scale) }
      canvas.paint(picture)
    }
    self.surface = surface
    return surface
  }
}

extension Canvas {
  /// Paints a drawing of the report's files.
  borrowing func paint(_ drawing: RecordedDrawing, in rect: Rect) {
    guard rect.size.width > .zero, rect.size.height > .zero else { return }
    guard medium == .pdf, drawing.fills(rect) else { return paint(drawing.picture, in: rect) }
    withContext { context in
      cairo_save(context)
      drawing.setAsSource(of: context, in: rect)
      cairo_paint(context)
      cairo_restore(context)
    }
  }
}
