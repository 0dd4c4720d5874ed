internal import CCairo
internal import Geometry

extension Canvas {
  /// Paints a drawing, fitted into the rectangle as it wants. What a proportional one draws outside of the
  /// rectangle is not seen (SVG, "Initial viewport").
  borrowing func paint(_ picture: VectorPicture, in rect: Rect) {
    guard let placement = picture.fit.placement(of: picture.size, in: rect) else { return }
    save()
    if picture.fit != .stretched { clip(to: rect) }
    concatenate(placement)
    paint(picture)
    restore()
  }

  /// Paints a drawing at its own size, at the origin.
  borrowing func paint(_ picture: VectorPicture) {
    // However the picture is scaled, on the page or in its recording, cairo can count so far.
    let limit = Size(width: picture.size.width * 4_000, height: picture.size.height * 4_000)
    var open: [VectorPicture.Group] = []
    var groups = picture.groups[...]
    var clips: [Int] = []
    for (index, shape) in picture.shapes.enumerated() {
      let opens = groups.first?.shapes.lowerBound == index
      let closes = open.last?.shapes.upperBound == index
      if opens || closes || clips != shape.clips {
        if !clips.isEmpty { restore() }
        clips = []
      }
      while let last = open.last, last.shapes.upperBound <= index {
        end(open.removeLast())
      }
      while let next = groups.first, next.shapes.lowerBound == index {
        beginGroup()
        open.append(groups.removeFirst())
      }
      if clips != shape.clips {
        save()
        for clip in shape.clips { self.clip(to: picture.clips[clip], limit) }
        clips = shape.clips
      }
      paint(shape, limit)
    }
    if !clips.isEmpty { restore() }
    for group in open.reversed() { end(group) }
  }

  private borrowing func end(_ group: VectorPicture.Group) {
    guard let mask = group.mask.first else { return endGroup(opacity: group.opacity) }
    var content: OpaquePointer?
    withContext { content = cairo_pop_group($0) }
    beginGroup()
    paint(mask)
    withContext { context in
      let mask: OpaquePointer = cairo_pop_group(context)
      cairo_set_source(context, content)
      cairo_mask(context, mask)
      cairo_pattern_destroy(mask)
    }
    cairo_pattern_destroy(content)
  }

  private borrowing func clip(to area: VectorPicture.Clip, _ limit: Size) {
    add(area.path, limit: limit)
    setFillRule(isEvenOdd: area.isEvenOdd)
    withContext { cairo_clip($0) }
  }

  private borrowing func paint(_ shape: VectorPicture.Shape, _ limit: Size) {
    add(shape.path, limit: limit)
    if let fill = shape.fill {
      set(fill)
      setFillRule(isEvenOdd: shape.isEvenOdd)
      withContext { cairo_fill_preserve($0) }
    }
    if let stroke = shape.stroke {
      set(stroke.paint)
      save()
      if let pen = stroke.transform { concatenate(pen) }
      set(stroke)
      withContext { cairo_stroke_preserve($0) }
      restore()
    }
    withContext { cairo_new_path($0) }
  }

  private borrowing func setFillRule(isEvenOdd: Bool) {
    withContext { context in
      cairo_set_fill_rule(context, isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
    }
  }

  private borrowing func set(_ stroke: VectorPicture.Stroke) {
    withContext { context in
      cairo_set_line_width(context, stroke.width.onPaper.value)
      let dashes = stroke.dashes.map(\.onPaper.value)
      cairo_set_dash(context, dashes, Int32(dashes.count), stroke.dashOffset.onPaper.value)
      cairo_set_line_cap(context, cairo_line_cap_t(UInt32(stroke.cap.rawValue)))
      cairo_set_line_join(context, cairo_line_join_t(UInt32(stroke.join.rawValue)))
      cairo_set_miter_limit(context, stroke.miterLimit)
    }
  }
}
