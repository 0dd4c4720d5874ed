internal import Geometry
internal import Styling

/// The main axis of a flex container (CSS Flexible Box Layout, "Flex Layout Box Model"), and with it the
/// cross axis: sizes and places are worked out in their terms, and turned into those of the page at the end.
enum FlexAxis {
  case row, column

  func main(_ size: Size) -> Points { self == .row ? size.width : size.height }
  func cross(_ size: Size) -> Points { self == .row ? size.height : size.width }

  func size(main: Points, cross: Points) -> Size {
    self == .row ? Size(width: main, height: cross) : Size(width: cross, height: main)
  }

  func point(main: Points, cross: Points) -> Point {
    self == .row ? Point(x: main, y: cross) : Point(x: cross, y: main)
  }

  /// What stands at the left and the right, or at the top and the bottom.
  func mainSides<Value>(_ sides: Sides<Value>) -> (before: Value, after: Value) {
    self == .row ? (sides.left, sides.right) : (sides.top, sides.bottom)
  }

  func crossSides<Value>(_ sides: Sides<Value>) -> (before: Value, after: Value) {
    self == .row ? (sides.top, sides.bottom) : (sides.left, sides.right)
  }

  func main(_ sides: Sides<Points>) -> Points { self == .row ? sides.horizontal : sides.vertical }
  func cross(_ sides: Sides<Points>) -> Points { self == .row ? sides.vertical : sides.horizontal }
}
