internal import Geometry
internal import Layout
internal import Styling

/// Borders whose sides meet in slanted joints or round corners (CSS Backgrounds and Borders, "Borders").
extension Painter {
  /// The border of a box: its sides as strokes where those cannot be told from the true shapes.
  mutating func paintBorder(_ box: BoxProperties, of rect: Rect, edges: Fragment.Edges) {
    let frame = BorderFrame(box, rect, edges)
    if !frame.outline.isRounded && !frame.hasSlantedJoints {
      paintStraightBorder(frame.sides, of: rect, edges: edges)
    } else if frame.isUniform {
      for band in bands(of: frame.sides.top, isDark: true) { paintRing(band, of: frame) }
    } else {
      for side in BorderFrame.Side.allCases { paint(side, of: frame) }
    }
  }

  private mutating func paintRing(_ band: BorderBand, of frame: BorderFrame) {
    if let dash = band.dash {
      return paintDashes(dash, frame.sides.top, of: frame)
    }
    var path = frame.outline(at: band.start).path
    path.add(frame.outline(at: band.end))
    list.items.append(.path(path, .fill(band.color)))
  }

  /// A stroke in the middle of a border.
  private mutating func paintDashes(_ dash: DisplayList.Dash, _ side: BorderSide, of frame: BorderFrame) {
    list.items.append(
      .path(frame.outline(at: 0.5).path, .stroke(side.color, width: side.width, dash: dash)))
  }

  private mutating func paint(_ side: BorderFrame.Side, of frame: BorderFrame) {
    let border = frame.side(side)
    guard border.width > .zero, !border.color.isTransparent else { return }
    let bands = bands(of: border, isDark: side == .top || side == .left)
    if frame.outline.isRounded {
      list.items.append(.clip(DisplayList.Path(frame.trapezoid(side, 0, frame.reach))))
      for band in bands {
        if let dash = band.dash {
          paintDashes(dash, border, of: frame)
        } else {
          paintRing(band, of: frame)
        }
      }
      list.items.append(.restore)
      return
    }
    for band in bands {
      let corners = frame.trapezoid(side, band.start, band.end)
      if let dash = band.dash {
        let middle = frame.middle(of: side)
        list.items.append(
          .line(
            DisplayList.Line(
              from: middle.from, to: middle.to, width: border.width, color: border.color, dash: dash)))
      } else {
        list.items.append(.path(DisplayList.Path(corners), .fill(band.color)))
      }
    }
  }

  /// What a side is painted as, from the outside in. `isDark` tells the sides that lie in the shade when
  /// the box is pressed in.
  private func bands(of side: BorderSide, isDark: Bool) -> [BorderBand] {
    let color = side.color
    let isShaded = side.style == .groove || side.style == .inset
    let (outer, inner) = isShaded == isDark ? (color.shade, color.highlight) : (color.highlight, color.shade)
    switch side.style {
    case .none, .hidden: return []
    case .solid: return [BorderBand(0, 1, color)]
    case .dashed: return [BorderBand(0, 1, color, .dashed)]
    case .dotted: return [BorderBand(0, 1, color, .dotted)]
    case .double: return [BorderBand(0, 1 / 3.0, color), BorderBand(2 / 3.0, 1, color)]
    case .inset, .outset: return [BorderBand(0, 1, outer)]
    case .groove, .ridge: return [BorderBand(0, 0.5, outer), BorderBand(0.5, 1, inner)]
    }
  }
}

/// A stripe of a border; its edges are shares of the border's width from the outside.
private struct BorderBand {
  let start: Double
  let end: Double
  let color: Color
  let dash: DisplayList.Dash?

  init(_ start: Double, _ end: Double, _ color: Color, _ dash: DisplayList.Dash? = nil) {
    (self.start, self.end, self.color, self.dash) = (start, end, color, dash)
  }
}

/// The border of a fragment: its sides, none at edges where the box was broken, and its outer edge.
private struct BorderFrame {
  enum Side: CaseIterable { case top, right, bottom, left }

  let sides: Sides<BorderSide>
  let outline: RoundedRect

  init(_ box: BoxProperties, _ rect: Rect, _ edges: Fragment.Edges) {
    var sides = box.border
    if !edges.contains(.top) { sides.top = BorderSide() }
    if !edges.contains(.right) { sides.right = BorderSide() }
    if !edges.contains(.bottom) { sides.bottom = BorderSide() }
    if !edges.contains(.left) { sides.left = BorderSide() }
    self.sides = sides
    outline = RoundedRect(rect, box.radius, edges)
  }

  func side(_ side: Side) -> BorderSide {
    switch side {
    case .top: sides.top
    case .right: sides.right
    case .bottom: sides.bottom
    case .left: sides.left
    }
  }

  /// Whether all sides look alike, so that joints do not show.
  var isUniform: Bool {
    let first = sides.top
    guard
      [sides.right, sides.bottom, sides.left].allSatisfy({
        $0.style == first.style && $0.color == first.color
      })
    else { return false }
    switch first.style {
    case .solid, .double: return true
    case .dashed, .dotted:
      return [sides.right, sides.bottom, sides.left].allSatisfy { $0.width == first.width }
    case .none, .hidden, .inset, .outset, .groove, .ridge: return false
    }
  }

  /// Whether two sides that meet differ, or have a pattern that goes around the corner.
  var hasSlantedJoints: Bool {
    let around = [sides.top, sides.right, sides.bottom, sides.left]
    return around.indices.contains { index in
      let (one, other) = (around[index], around[(index + 1) % 4])
      guard one.width > .zero, other.width > .zero else { return false }
      return one.color != other.color || one.style.isPatterned || other.style.isPatterned
    }
  }

  private func widths(_ share: Double) -> Sides<Points> { sides.map { $0.width * share } }

  /// The outline at a share of the border's width.
  func outline(at share: Double) -> RoundedRect { outline.inset(by: widths(share)) }

  /// How many times its width a side can reach inwards before it meets the one across.
  var reach: Double {
    let (size, widths) = (outline.rect.size, widths(1))
    let across = widths.horizontal > .zero ? size.width / widths.horizontal : .infinity
    let down = widths.vertical > .zero ? size.height / widths.vertical : .infinity
    let reach = min(across, down)
    return reach.isFinite ? reach : 1
  }

  /// The corner of the rectangle that lies a share of the border's width further in.
  private func corners(_ share: Double) -> [Point] {
    let (rect, widths) = (outline.rect, widths(share))
    let left = rect.origin.x + widths.left
    let top = rect.origin.y + widths.top
    let right = rect.origin.x + rect.size.width - widths.right
    let bottom = rect.origin.y + rect.size.height - widths.bottom
    return [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom),
    ]
  }

  /// A side between two shares of its width.
  func trapezoid(_ side: Side, _ start: Double, _ end: Double) -> [Point] {
    let (outer, inner) = (corners(start), corners(end))
    let (from, to) = Self.ends(of: side)
    return [outer[from], outer[to], inner[to], inner[from]]
  }

  /// The middle line of a side.
  func middle(of side: Side) -> (from: Point, to: Point) {
    let corners = corners(0.5)
    let (from, to) = Self.ends(of: side)
    return (corners[from], corners[to])
  }

  private static func ends(of side: Side) -> (Int, Int) {
    switch side {
    case .top: (0, 1)
    case .right: (1, 2)
    case .bottom: (2, 3)
    case .left: (3, 0)
    }
  }
}

extension BorderSide.Style {
  /// Whether it is more than one stripe, or shaded.
  fileprivate var isPatterned: Bool {
    switch self {
    case .double, .groove, .ridge, .inset, .outset: true
    case .none, .hidden, .solid, .dashed, .dotted: false
    }
  }
}
