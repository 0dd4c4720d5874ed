internal import CCairo
internal import Drawing
internal import Geometry

extension Canvas {
  borrowing func fill(_ path: DisplayList.Path) {
    add(path)
    withContext { context in
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
      cairo_fill(context)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    }
  }

  borrowing func stroke(_ path: DisplayList.Path, width: Double, dashes: [Double], isRound: Bool) {
    add(path)
    withContext { context in
      cairo_set_line_width(context, width)
      cairo_set_dash(context, dashes, Int32(dashes.count), 0)
      cairo_set_line_cap(context, isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_stroke(context)
    }
  }

  borrowing func clip(to path: DisplayList.Path) {
    add(path)
    withContext { cairo_clip($0) }
  }

  private borrowing func add(_ path: DisplayList.Path) {
    withContext { context in
      cairo_new_path(context)
      for element in path.elements {
        switch element {
        case .move(let point): cairo_move_to(context, point.x.onPaper.value, point.y.onPaper.value)
        case .line(let point): cairo_line_to(context, point.x.onPaper.value, point.y.onPaper.value)
        case .curve(let one, let two, let end):
          cairo_curve_to(
            context, one.x.onPaper.value, one.y.onPaper.value, two.x.onPaper.value, two.y.onPaper.value,
            end.x.onPaper.value, end.y.onPaper.value)
        case .close: cairo_close_path(context)
        }
      }
    }
  }
}
