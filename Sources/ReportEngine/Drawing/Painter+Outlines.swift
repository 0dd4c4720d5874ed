internal import Geometry
internal import Layout
internal import Styling

/// Outlines (CSS UI, "Outline properties"): lines around boxes that take no room. They are painted over all
/// else of what is painted as one (CSS 2.2, "Elaborate description of Stacking Contexts").
extension Painter {
  /// Paints the outlines of all in a piece that is not itself painted as one.
  mutating func paintOutlines(in fragment: Fragment, at corner: Point) {
    guard tree.features.contains(.outlines) else { return }
    switch fragment.content {
    case .boxes(let children):
      for child in children where !isDeferred(child.fragment) && !isFloat(child.fragment) {
        paintOutline(of: child.fragment, at: corner + child.offset)
        if !clips(child.fragment) { paintOutlines(in: child.fragment, at: corner + child.offset) }
      }
    case .line(let line):
      for box in line.boxes where tree.kind(of: box.fragment.box) == .inline {
        paintOutline(of: box.fragment, at: corner + box.offset)
      }
    case .replaced, .turned, .strokes, .background: return
    }
  }

  /// Paints a piece's own outline, which is closed even where the box was broken.
  mutating func paintOutline(of fragment: Fragment, at corner: Point) {
    switch fragment.content {
    case .strokes, .background: return
    case .boxes, .line, .replaced, .turned: break
    }
    // A row between whose cells the table shows has no background of its own, but an outline.
    guard tree.features.contains(.outlines), fragment.isDecorated || tree.kind(of: fragment.box) == .tableRow
    else { return }
    let style = tree.style(of: fragment.box).computed
    guard style.outline.isVisible, style.visibility == .visible else { return }
    // However negative the offset, the outline does not overlap itself.
    let across = max(style.outline.offset, fragment.size.width / -2) + style.outline.width
    let down = max(style.outline.offset, fragment.size.height / -2) + style.outline.width
    let rect = Rect(corner, fragment.size).inset(
      by: Sides(top: -down, right: -across, bottom: -down, left: -across))
    var side = BorderSide()
    side.width = style.outline.width
    side.style = style.outline.style
    side.color = style.outline.color ?? style.color
    var box = BoxProperties()
    box.border = Sides(all: side)
    box.radius = style.box.radius.grown(by: across, down, around: fragment.size)
    paintBorder(box, of: rect, edges: .all)
  }
}

extension Corners {
  /// The corners of a line that runs around those of a box; sharp ones stay sharp.
  fileprivate func grown(by across: Points, _ down: Points, around size: Size) -> Corners {
    func grown(_ radius: Radius) -> Radius {
      let horizontal = radius.horizontal.resolved(against: size.width)
      let vertical = radius.vertical.resolved(against: size.height)
      guard horizontal > .zero, vertical > .zero else { return Radius() }
      var larger = Radius()
      larger.horizontal = LengthPercentage(max(.zero, horizontal + across))
      larger.vertical = LengthPercentage(max(.zero, vertical + down))
      return larger
    }
    var corners = Corners()
    corners.topLeft = grown(topLeft)
    corners.topRight = grown(topRight)
    corners.bottomRight = grown(bottomRight)
    corners.bottomLeft = grown(bottomLeft)
    return corners
  }
}
