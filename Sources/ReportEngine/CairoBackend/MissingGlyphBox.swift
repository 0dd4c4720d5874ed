internal import Drawing
internal import Geometry

/// The empty box in place of a character that no font has: an em wide, with some air at its sides.
struct MissingGlyphBox {
  private let left: Points
  private let right: Points
  private let top: Points
  private let baseline: Points
  private let width: Points

  init(at origin: Point, em: Points) {
    left = origin.x + em * 0.1
    right = origin.x + em * 0.9
    top = origin.y - em * 0.75
    baseline = origin.y
    // As thin as the thin strokes of a text face.
    width = em * 0.04
  }

  func lines(_ color: Color) -> [DisplayList.Line] {
    // The upright sides reach over the ends of the level ones, so that the corners are closed.
    let reach = width / 2
    let sides: [(Point, Point)] = [
      (Point(x: left, y: top), Point(x: right, y: top)),
      (Point(x: left, y: baseline), Point(x: right, y: baseline)),
      (Point(x: left, y: top - reach), Point(x: left, y: baseline + reach)),
      (Point(x: right, y: top - reach), Point(x: right, y: baseline + reach)),
    ]
    return sides.map { DisplayList.Line(from: $0, to: $1, width: width, color: color) }
  }
}
