internal import Foundation
internal import Geometry
internal import Styling

extension DisplayList.Transform {
  /// The map that first moves by a distance and then applies this one.
  func translated(x: Double, y: Double) -> DisplayList.Transform {
    DisplayList.Transform(a: a, b: b, c: c, d: d, e: a * x + c * y + e, f: b * x + d * y + f)
  }

  /// The map that first applies a function of `transform` and then this one; percentages refer to
  /// the border box.
  func applying(_ function: ComputedStyle.TransformFunction, size: Size) -> DisplayList.Transform {
    switch function {
    case .translate(let x, let y):
      return translated(
        x: x.resolved(against: size.width).value, y: y.resolved(against: size.height).value)
    case .scale(let x, let y):
      return DisplayList.Transform(a: a * x, b: b * x, c: c * y, d: d * y, e: e, f: f)
    case .rotate(let degrees):
      let (sine, cosine) = sineAndCosine(degrees)
      return DisplayList.Transform(
        a: a * cosine + c * sine, b: b * cosine + d * sine, c: c * cosine - a * sine,
        d: d * cosine - b * sine, e: e,
        f: f)
    }
  }
}

/// Exact for quarter turns, so that turned rules stay straight.
private func sineAndCosine(_ degrees: Double) -> (sine: Double, cosine: Double) {
  switch degrees.truncatingRemainder(dividingBy: 360) {
  case 0: (0, 1)
  case 90, -270: (1, 0)
  case 180, -180: (0, -1)
  case 270, -90: (-1, 0)
  case let angle: (sin(angle * .pi / 180), cos(angle * .pi / 180))
  }
}
