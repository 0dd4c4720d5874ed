internal import Geometry
internal import Styling

/// A side of the sheet and its three boxes.
enum MarginBoxSide {
  case top, right, bottom, left

  static let all: [MarginBoxSide] = [.top, .right, .bottom, .left]

  var names: [PageStyle.MarginBox.Name] {
    switch self {
    case .top: [.topLeft, .topCenter, .topRight]
    case .right: [.rightTop, .rightMiddle, .rightBottom]
    case .bottom: [.bottomLeft, .bottomCenter, .bottomRight]
    case .left: [.leftTop, .leftMiddle, .leftBottom]
    }
  }

  var isHorizontal: Bool { self == .top || self == .bottom }
}

extension PageStyle.MarginBox.Name {
  /// Whether the box lies in the left (right) margin of the page, and so its outer margin is on that side.
  var isAtLeft: Bool {
    switch self {
    case .topLeftCorner, .leftTop, .leftMiddle, .leftBottom, .bottomLeftCorner: true
    case .topLeft, .topCenter, .topRight, .topRightCorner, .rightTop, .rightMiddle, .rightBottom,
      .bottomRightCorner, .bottomRight, .bottomCenter, .bottomLeft:
      false
    }
  }

  /// Whether the box lies in the top margin of the page, and so its outer margin is above it.
  var isAtTop: Bool { rawValue <= Self.topRightCorner.rawValue }
}

extension PageStyle {
  /// The containing block of a margin box: the whole margin along a side, or the corner between two
  /// (CSS Paged Media, "Page-Margin Boxes").
  func containingBlock(of name: MarginBox.Name) -> Rect {
    let inner = borderBox
    let across = [
      .zero, inner.origin.x, inner.origin.x + inner.size.width, size.width,
    ]
    let down = [.zero, inner.origin.y, inner.origin.y + inner.size.height, size.height]
    let (column, row) =
      switch name {
      case .topLeftCorner: (0, 0)
      case .topLeft, .topCenter, .topRight: (1, 0)
      case .topRightCorner: (2, 0)
      case .rightTop, .rightMiddle, .rightBottom: (2, 1)
      case .bottomRightCorner: (2, 2)
      case .bottomRight, .bottomCenter, .bottomLeft: (1, 2)
      case .bottomLeftCorner: (0, 2)
      case .leftBottom, .leftMiddle, .leftTop: (0, 1)
      }
    return Rect(
      Point(x: across[column], y: down[row]),
      Size(width: across[column + 1] - across[column], height: down[row + 1] - down[row]))
  }
}
