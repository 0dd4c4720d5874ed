internal import CCairo
internal import Geometry

/// A cairo context and the surface it draws on; both end with it.
struct Canvas: ~Copyable {
  /// What the surface makes of the strokes.
  enum Medium {
    case pdf
    case svg
    case pixels
    /// Kept, to be painted on a PDF.
    case recording
    /// Kept, to be repeated on any of them.
    case tile
  }

  let medium: Medium
  private let surface: OpaquePointer
  private let context: OpaquePointer
  /// Held as long as the surface may write to it.
  private let sink: ByteSink

  /// Pages of a PDF, written to `sink`; the size of each is set before it is drawn.
  init(pdfTo sink: ByteSink) throws(CairoError) {
    try self.init(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1), medium: .pdf, sink: sink)
  }

  init(svgTo sink: ByteSink, size: Size) throws(CairoError) {
    try self.init(
      cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width.value, size.height.value), medium: .svg, sink: sink)
  }

  /// A white picture of the page in whole pixels, `scale` to a point; `sink` takes its PNG.
  init(pixelsTo sink: ByteSink, size: Size, scale: Double) throws(CairoError) {
    // A page of 210 mm at 96 dpi is 793.7 pixels wide: the last pixel is partly paper.
    let width = (size.width.value * scale).rounded(.up)
    let height = (size.height.value * scale).rounded(.up)
    // 200 million pixels are A0 at 360 dpi and take 800 MB. Without a limit, one property would take
    // all memory.
    guard width >= 1, height >= 1, width * height <= 200_000_000 else {
      throw CairoError(
        operation: "paint a page as pixels",
        status: "it has none, or more than 200 million at this resolution")
    }
    // RGB24 has no alpha: a PNG of a page is paper, not film.
    try self.init(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)), medium: .pixels,
      sink: sink)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
  }

  /// What is drawn is kept in a recording surface, which others may own too.
  init(recordingOn surface: OpaquePointer, as medium: Medium = .recording) throws(CairoError) {
    try self.init(cairo_surface_reference(surface), medium: medium, sink: ByteSink())
  }

  private init(_ surface: OpaquePointer, medium: Medium, sink: ByteSink) throws(CairoError) {
    let context: OpaquePointer = cairo_create(surface)
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    try CairoError.check(status, "make a page")
    self.medium = medium
    self.surface = surface
    self.sink = sink
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    // A finished surface can be painted no more.
    if medium != .recording, medium != .tile { cairo_surface_finish(surface) }
    cairo_surface_destroy(surface)
  }

  /// Lends the context for drawing; it does not outlive the call.
  borrowing func withContext(_ draw: (OpaquePointer) -> Void) { draw(context) }

  // Ends

  /// Throws what went wrong so far: cairo remembers its first error and draws no more.
  borrowing func check(_ operation: String) throws(CairoError) {
    try CairoError.check(cairo_status(context), operation)
  }

  /// Ends the surface and gives the bytes that it wrote since they were last asked for.
  consuming func finish() throws(CairoError) -> [UInt8] {
    try check("paint")
    cairo_surface_finish(surface)
    try CairoError.check(cairo_surface_status(surface), "write the document")
    return sink.take()
  }

  /// The PNG of a canvas of pixels.
  consuming func finishPNG() throws(CairoError) -> [UInt8] {
    try check("paint")
    cairo_surface_flush(surface)
    try CairoError.check(
      cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure), "write a PNG")
    return sink.take()
  }

  // Pages

  borrowing func beginPDFPage(_ size: Size) {
    cairo_pdf_surface_set_size(surface, size.width.value, size.height.value)
  }

  borrowing func endPage() { cairo_show_page(context) }

  /// What the surface wrote since it was last asked for.
  borrowing func takeBytes() -> [UInt8] { sink.take() }

  borrowing func setMetadata(_ field: cairo_pdf_metadata_t, _ text: String) {
    if !text.isEmpty { cairo_pdf_surface_set_metadata(surface, field, text) }
  }

  // Painting

  borrowing func setColor(_ color: Color) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }

  borrowing func fill(_ rects: [Rect]) {
    for rect in rects { addToPath(rect) }
    cairo_fill(context)
  }

  borrowing func stroke(_ segments: [Segment], width: Double, dashes: [Double], isRound: Bool) {
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_set_line_cap(context, isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    for segment in segments {
      cairo_move_to(context, segment.from.x.onPaper.value, segment.from.y.onPaper.value)
      cairo_line_to(context, segment.to.x.onPaper.value, segment.to.y.onPaper.value)
    }
    cairo_stroke(context)
  }

  /// Draws glyphs with the text they stand for, which readers of the PDF search and copy.
  borrowing func show(_ batch: borrowing GlyphBatch, in scaledFont: OpaquePointer) {
    cairo_set_scaled_font(context, scaledFont)
    batch.withBuffers { glyphs, clusters, text in
      cairo_show_text_glyphs(
        context, text.baseAddress, Int32(text.count), glyphs.baseAddress, Int32(glyphs.count),
        clusters.baseAddress, Int32(clusters.count), cairo_text_cluster_flags_t(0))
    }
  }

  /// Paints a picture, stretched to the rectangle.
  borrowing func paint(_ picture: Picture, in rect: Rect) {
    guard rect.size.width > .zero, rect.size.height > .zero else { return }
    cairo_save(context)
    cairo_translate(context, rect.origin.x.value, rect.origin.y.value)
    cairo_scale(
      context, rect.size.width.value / Double(picture.width), rect.size.height.value / Double(picture.height))
    picture.setAsSource(of: context, decoded: medium != .pdf)
    if medium == .pixels {
      // Without this the edge pixels of an enlarged picture fade into the paper.
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
    }
    cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
    cairo_fill(context)
    cairo_restore(context)
  }

  /// Begins a new path of the steps; coordinates are cut to `limit`.
  borrowing func add(_ path: [VectorPicture.PathStep], limit: Size = .paper) {
    cairo_new_path(context)
    for step in path { add(step, limit) }
  }

  private borrowing func add(_ step: VectorPicture.PathStep, _ limit: Size) {
    switch step {
    case .move(let point): cairo_move_to(context, point.x.cut(limit.width), point.y.cut(limit.height))
    case .line(let point): cairo_line_to(context, point.x.cut(limit.width), point.y.cut(limit.height))
    case .curve(let first, let second, let end):
      cairo_curve_to(
        context, first.x.cut(limit.width), first.y.cut(limit.height), second.x.cut(limit.width),
        second.y.cut(limit.height), end.x.cut(limit.width), end.y.cut(limit.height))
    case .close: cairo_close_path(context)
    }
  }

  // State

  borrowing func save() { cairo_save(context) }

  borrowing func restore() { cairo_restore(context) }

  borrowing func concatenate(_ map: Transform) {
    var matrix = cairo_matrix_t(map)
    var present = cairo_matrix_t()
    cairo_get_matrix(context, &present)
    var product = cairo_matrix_t()
    cairo_matrix_multiply(&product, &matrix, &present)
    // Any other matrix would put cairo into an error state; what it maps has no area, or no end, and
    // is not painted.
    guard matrix.isInvertible, product.isInvertible else { return clip(to: Rect(.zero, .zero)) }
    cairo_transform(context, &matrix)
  }

  borrowing func clip(to rect: Rect) {
    cairo_new_path(context)
    addToPath(rect)
    cairo_clip(context)
  }

  /// Whether the clip leaves nothing of the page.
  borrowing func isClippedAway() -> Bool {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    return left >= right || top >= bottom
  }

  /// What follows is painted on a sheet of its own, until `endGroup`.
  borrowing func beginGroup() { cairo_push_group(context) }

  borrowing func endGroup(opacity: Double) {
    cairo_pop_group_to_source(context)
    cairo_paint_with_alpha(context, opacity)
  }

  /// The smallest upright rectangle of the page that holds `rect` of the present coordinates.
  borrowing func onPage(_ rect: Rect) -> Rect {
    let right = rect.origin.x + rect.size.width
    let bottom = rect.origin.y + rect.size.height
    let corners = [
      onPage(rect.origin), onPage(Point(x: right, y: rect.origin.y)),
      onPage(Point(x: rect.origin.x, y: bottom)), onPage(Point(x: right, y: bottom)),
    ]
    let left = corners.map(\.x).reduce(corners[0].x, min)
    let top = corners.map(\.y).reduce(corners[0].y, min)
    let size = Size(
      width: corners.map(\.x).reduce(left, max) - left, height: corners.map(\.y).reduce(top, max) - top)
    return Rect(Point(x: left, y: top), size)
  }

  borrowing func onPage(_ point: Point) -> Point {
    var x = point.x.value
    var y = point.y.value
    cairo_user_to_device(context, &x, &y)
    return Point(x: Points(x), y: Points(y))
  }

  // Marked content

  /// Begins marked content: what is painted until `endMark` is one piece of it.
  borrowing func beginMark(_ name: String) { cairo_tag_begin(context, name, nil) }

  borrowing func endMark(_ name: String) { cairo_tag_end(context, name) }

  private borrowing func addToPath(_ rect: Rect) {
    let (left, top) = (rect.origin.x.onPaper, rect.origin.y.onPaper)
    let right = (rect.origin.x + rect.size.width).onPaper
    let bottom = (rect.origin.y + rect.size.height).onPaper
    cairo_rectangle(context, left.value, top.value, (right - left).value, (bottom - top).value)
  }
}

extension Points {
  /// The length, cut to a million points, about 350 m: beyond all paper, and within what cairo can
  /// count (it draws in 1/256 of a point and 32 bits, and what is too far away comes back on the other
  /// side).
  var onPaper: Points { Points(cut(Size.paper.width)) }

  fileprivate func cut(_ limit: Points) -> Double {
    // Infinite places may cancel out to no number at all.
    value.isNaN ? 0 : Swift.min(Swift.max(value, -limit.value), limit.value)
  }
}

extension Size {
  /// The farthest place from the origin that is drawn.
  static let paper = Size(width: Points(1_000_000), height: Points(1_000_000))
}

extension cairo_matrix_t {
  fileprivate var isInvertible: Bool {
    let determinant = xx * yy - yx * xy
    return determinant.isFinite && determinant != 0 && x0.isFinite && y0.isFinite
  }
}

/// One straight piece of a stroke.
struct Segment {
  let from: Point
  let to: Point
}

extension cairo_matrix_t {
  init(_ map: Transform) { self.init(xx: map.a, yx: map.b, xy: map.c, yy: map.d, x0: map.e, y0: map.f) }
}
