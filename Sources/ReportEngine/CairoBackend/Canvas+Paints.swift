internal import CCairo
internal import Geometry

extension Canvas {
  /// Paints what follows with it.
  borrowing func set(_ paint: VectorPicture.Paint) {
    switch paint {
    case .color(let color): setColor(color)
    case .gradient(let gradient): setSource(gradient.makePattern())
    case .pattern(let pattern): setSource(pattern.makePattern())
    case .raster(let raster):
      // A file that cannot be read was told of when the picture was added.
      guard let picture = try? Picture(raster.bytes) else { return setColor(.transparent) }
      let pattern = picture.makePattern(decoded: medium != .pdf && medium != .recording)
      place(pattern, by: raster.transform)
      // Without this the edge pixels of an enlarged picture fade into the paper.
      if medium == .pixels { cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD) }
      setSource(pattern)
    }
  }

  private borrowing func setSource(_ pattern: OpaquePointer) {
    withContext { cairo_set_source($0, pattern) }
    cairo_pattern_destroy(pattern)
  }
}

/// Says where a pattern of cairo's lies, by the map from its coordinates to those of the drawing.
private func place(_ pattern: OpaquePointer, by map: Transform) {
  // Cairo wants the way back.
  var matrix = cairo_matrix_t(map)
  if cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS { cairo_pattern_set_matrix(pattern, &matrix) }
}

extension VectorPicture.Pattern {
  /// The tile as cairo's pattern, which the caller has to destroy.
  fileprivate func makePattern() -> OpaquePointer {
    // Cairo counts in 1/256 of a unit: small tiles are recorded larger.
    let scale = 512 / max(tile.size.width, tile.size.height).value
    var extents = cairo_rectangle_t(
      x: 0, y: 0, width: tile.size.width.value * scale, height: tile.size.height.value * scale)
    let surface: OpaquePointer = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    if let canvas = try? Canvas(recordingOn: surface, as: .tile) {
      canvas.withContext { cairo_scale($0, scale, scale) }
      canvas.paint(tile)
    }
    let pattern: OpaquePointer = cairo_pattern_create_for_surface(surface)
    cairo_surface_destroy(surface)
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
    place(pattern, by: transform.concatenated(.scale(x: 1 / scale, y: 1 / scale)))
    return pattern
  }
}

extension VectorPicture.Gradient {
  /// The gradient as cairo's pattern, which the caller has to destroy.
  fileprivate func makePattern() -> OpaquePointer {
    let pattern: OpaquePointer =
      switch course {
      case .linear(let from, let to):
        cairo_pattern_create_linear(from.x.value, from.y.value, to.x.value, to.y.value)
      case .radial(let from, let startRadius, let to, let radius):
        cairo_pattern_create_radial(
          from.x.value, from.y.value, startRadius.value, to.x.value, to.y.value, radius.value)
      }
    // In a PDF cairo goes on from the first and last stop with the colour of another, if two stand there.
    if let first = stops.first, first.offset > 0 { add(first.color, at: 0, to: pattern) }
    for stop in stops { add(stop.color, at: stop.offset, to: pattern) }
    if let last = stops.last, last.offset < 1 { add(last.color, at: 1, to: pattern) }
    place(pattern, by: transform)
    let extend =
      switch spread {
      case .pad: CAIRO_EXTEND_PAD
      case .reflect: CAIRO_EXTEND_REFLECT
      case .repeat: CAIRO_EXTEND_REPEAT
      }
    cairo_pattern_set_extend(pattern, extend)
    return pattern
  }

  private func add(_ color: Color, at offset: Double, to pattern: OpaquePointer) {
    cairo_pattern_add_color_stop_rgba(
      pattern, offset, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }
}
