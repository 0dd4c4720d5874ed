internal import Geometry
internal import Styling

extension Transform {
  /// A function of `transform`; percentages refer to the border box.
  init(_ function: ComputedStyle.TransformFunction, size: Size) {
    switch function {
    case .translate(let x, let y):
      self = .translation(
        x: x.resolved(against: size.width).value, y: y.resolved(against: size.height).value)
    case .scale(let x, let y): self = .scale(x: x, y: y)
    case .rotate(let degrees): self = .rotation(degrees: degrees)
    }
  }
}
