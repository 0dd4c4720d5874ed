internal import Geometry
internal import Layout
internal import Styling

extension Painter {
  /// Paints what lies under a box: its colour, then its images from the bottom up (CSS Backgrounds and
  /// Borders, "Backgrounds").
  mutating func paintBackground(_ style: BoxStyle, in rect: Rect, edges: Fragment.Edges) {
    let background = style.computed.background
    guard style.computed.box.hasRoundCorners else {
      fill(area(background.colorClip, style, rect, border: style.border), background.color)
      for layer in background.layers {
        paint(
          layer, of: style, in: rect, border: style.border,
          clip: area(layer.clip, style, rect, border: style.border))
      }
      return
    }
    let border = RoundedRect(rect, style.computed.box.radius, edges)
    if !background.color.isTransparent {
      let outline = border.inset(by: insets(background.colorClip, style, rect))
      list.items.append(.path(outline.path, .fill(background.color)))
    }
    for layer in background.layers {
      list.items.append(.clip(border.inset(by: insets(layer.clip, style, rect)).path))
      paint(
        layer, of: style, in: rect, border: style.border,
        clip: area(layer.clip, style, rect, border: style.border))
      list.items.append(.restore)
    }
  }

  /// Paints the part of a background that a piece shows (CSS 2.2 "Table layers and transparency").
  mutating func paint(_ place: BackgroundPlace, of fragment: Fragment, at corner: Point) {
    let style = tree.style(of: fragment.box)
    guard style.computed.visibility == .visible else { return }
    let rect = Rect(corner + place.area.origin, place.area.size)
    let piece = Rect(corner, fragment.size)
    let background = style.computed.background
    fill(
      area(background.colorClip, style, rect, border: place.border).intersection(piece), background.color)
    for layer in background.layers {
      paint(
        layer, of: style, in: rect, border: place.border,
        clip: area(layer.clip, style, rect, border: place.border).intersection(piece))
    }
  }

  /// The background of the root, or the body's in its place, covers the whole canvas; its images are
  /// positioned as the root's, which goes on from page to page (CSS Backgrounds and Borders, "The Canvas
  /// Background and the Root Element").
  mutating func paintCanvas(of page: PageFragment) {
    guard page.content != nil || !page.slices.isEmpty, let source = canvasSource else { return }
    let background = tree.style(of: source).computed.background
    fill(page.area, background.color)
    guard background.hasImage, let root = page.content else { return }
    let style = tree.style(of: root.fragment.box)
    let rect = Rect(Point(x: root.offset.x, y: root.offset.y - page.heightAbove), root.fragment.size)
    for layer in background.layers {
      let origin =
        layer.attachment == .fixed ? page.area : area(layer.origin, style, rect, border: style.border)
      paint(layer, positionedIn: origin, clip: page.area)
    }
  }

  private mutating func paint(
    _ layer: BackgroundProperties.Layer, of style: BoxStyle, in rect: Rect, border: Sides<Points>, clip: Rect
  ) {
    let fixed = layer.attachment == .fixed ? pageArea : nil
    paint(layer, positionedIn: fixed ?? area(layer.origin, style, rect, border: border), clip: clip)
  }

  private func area(
    _ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect, border: Sides<Points>
  ) -> Rect {
    area == .borderBox ? rect : rect.inset(by: insets(area, style, rect, border: border))
  }

  /// How far an area of a box lies within its border box.
  func insets(_ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect) -> Sides<Points> {
    insets(area, style, rect, border: style.border)
  }

  private func insets(
    _ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect, border: Sides<Points>
  ) -> Sides<Points> {
    switch area {
    case .borderBox: return Sides(all: .zero)
    case .paddingBox: return border
    case .contentBox: return border + style.computed.box.padding.map { $0.resolved(against: rect.size.width) }
    }
  }
}

extension Rect {
  fileprivate func intersection(_ other: Rect) -> Rect {
    let left = max(origin.x, other.origin.x)
    let top = max(origin.y, other.origin.y)
    let right = min(origin.x + size.width, other.origin.x + other.size.width)
    let bottom = min(origin.y + size.height, other.origin.y + other.size.height)
    return Rect(
      Point(x: left, y: top), Size(width: max(.zero, right - left), height: max(.zero, bottom - top)))
  }
}
