internal import CCairo
internal import Drawing
internal import Geometry

extension Canvas {
  borrowing func fill(_ path: DisplayList.Path) {
    add(path.elements)
    withContext { context in
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
      cairo_fill(context)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    }
  }

  borrowing func stroke(_ path: DisplayList.Path, width: Double, dashes: [Double], isRound: Bool) {
    add(path.elements)
    withContext { context in
      cairo_set_line_width(context, width)
      cairo_set_dash(context, dashes, Int32(dashes.count), 0)
      cairo_set_line_cap(context, isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_stroke(context)
    }
  }

  borrowing func clip(to path: DisplayList.Path) {
    add(path.elements)
    withContext { cairo_clip($0) }
  }
}
