internal import Geometry
internal import Styling

extension Gradient {
  /// The gradient as a picture of a size (CSS Images, "Gradients").
  func picture(of size: Size) -> VectorPicture {
    var path: [VectorPicture.PathStep] = []
    path.add(Rect(.zero, size))
    return VectorPicture(size: size, shapes: [VectorPicture.Shape(path, fill: paint(in: size))])
  }

  private func paint(in size: Size) -> VectorPicture.Paint {
    switch course {
    case .angle(let angle):
      let turn = Transform.rotation(degrees: angle)
      return linear(turn.b, -turn.a, in: size)
    case .towards(let x, let y):
      // To a corner: the middle colour meets the two corners beside it.
      let direction = x == 0 || y == 0 ? (x, y) : (x * size.height.value, y * size.width.value)
      let length = (direction.0 * direction.0 + direction.1 * direction.1).squareRoot()
      return linear(direction.0 / length, direction.1 / length, in: size)
    case .radial(let radius, let x, let y):
      let center = Point(x: x.resolved(against: size.width), y: y.resolved(against: size.height))
      return radial(radius.ending(at: center, in: size), at: center)
    }
  }

  /// Along a line through the middle, in a direction of length 1, that just reaches the corners.
  private func linear(_ x: Double, _ y: Double, in size: Size) -> VectorPicture.Paint {
    let length = size.width * abs(x) + size.height * abs(y)
    let line = GradientLine(stops, length: length, isRepeating: isRepeating)
    if let color = line.onlyColor { return .color(color) }
    let middle = Point(x: size.width / 2, y: size.height / 2)
    let place = { (share: Double) in
      middle + Point(x: length * (x * (share - 0.5)), y: length * (y * (share - 0.5)))
    }
    return .gradient(
      VectorPicture.Gradient(
        .linear(from: place(line.start), to: place(line.end)), stops: line.offsets,
        spread: isRepeating ? .repeat : .pad))
  }

  private func radial(_ radius: Size, at center: Point) -> VectorPicture.Paint {
    // An ellipse with no width or height shows what lies beyond it.
    let isEmpty = radius.width.value < 0.001 || radius.height.value < 0.001
    var line = GradientLine(stops, length: isEmpty ? .zero : radius.width, isRepeating: isRepeating)
    if isEmpty { return .color(line.onlyColor ?? line.last) }
    line.beginAtZero(isRepeating: isRepeating)
    if let color = line.onlyColor { return .color(color) }
    // A circle that is as wide as the ellipse, and then made as high.
    let transform = Transform(
      a: 1, b: 0, c: 0, d: radius.height / radius.width, e: center.x.value, f: center.y.value)
    return .gradient(
      VectorPicture.Gradient(
        .radial(
          from: .zero, startRadius: radius.width * line.start, to: .zero, radius: radius.width * line.end),
        stops: line.offsets, spread: isRepeating ? .repeat : .pad, transform: transform))
  }
}

extension Gradient.Radius {
  /// Half the width and height of the ellipse on which the gradient ends.
  fileprivate func ending(at center: Point, in size: Size) -> Size {
    switch self {
    case .lengths(let x, let y):
      return Size(
        width: max(.zero, x.resolved(against: size.width)),
        height: max(.zero, y.resolved(against: size.height)))
    case .extent(let extent, let isCircle):
      let across = [center.x, size.width - center.x].map { max($0, -$0) }
      let down = [center.y, size.height - center.y].map { max($0, -$0) }
      let isClosest = extent == .closestSide || extent == .closestCorner
      let x = isClosest ? min(across[0], across[1]) : max(across[0], across[1])
      let y = isClosest ? min(down[0], down[1]) : max(down[0], down[1])
      let isCorner = extent == .closestCorner || extent == .farthestCorner
      if isCircle {
        let corner = Points((x.value * x.value + y.value * y.value).squareRoot())
        let radius = isCorner ? corner : isClosest ? min(x, y) : max(x, y)
        return Size(width: radius, height: radius)
      }
      // An ellipse through a corner has the proportions of the one that touches the sides.
      let scale = isCorner ? 2.0.squareRoot() : 1
      return Size(width: x * scale, height: y * scale)
    }
  }
}
