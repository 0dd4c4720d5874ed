internal import Geometry

/// Reads path data (SVG, "Path data") into steps in absolute coordinates.
struct PathParser {
  private var scanner: NumberScanner
  private(set) var steps: [VectorPicture.PathStep] = []
  private var current = Point.zero
  /// Where the subpath began: what `Z` goes back to.
  private var start = Point.zero
  /// The last control point, after a cubic or a quadratic curve: what `S` and `T` mirror.
  private var cubicControl: Point?
  private var quadraticControl: Point?

  /// Where the data end to be path data, as an offset in the text; nil when they are without fault. What
  /// stands before is drawn (SVG, "Error handling in path data").
  private(set) var errorOffset: Int?

  init(_ text: String, limit: Int) {
    scanner = NumberScanner(text)
    var command: UInt8?
    scanner.skipSpace()
    while !scanner.isAtEnd, steps.count < limit {
      if let byte = scanner.next, isCommand(byte), command != nil || byte | 0x20 == UInt8(ascii: "m") {
        scanner.advance()
        command = byte
      } else if command == nil || command.map({ $0 | 0x20 }) == UInt8(ascii: "z") {
        errorOffset = scanner.position
        return
      }
      guard let letter = command, parse(letter) else {
        errorOffset = scanner.position
        return
      }
      // Further pairs after a move are lines.
      if letter == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
      if letter == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
      scanner.skipComma()
    }
  }

  /// One command with its arguments; false when one is missing.
  private mutating func parse(_ command: UInt8) -> Bool {
    let isRelative = command & 0x20 != 0
    let base = isRelative ? current : .zero
    switch command | 0x20 {
    case UInt8(ascii: "m"): return move(base)
    case UInt8(ascii: "l"): return line(to: point(base))
    case UInt8(ascii: "h"): return line(to: coordinate().map { Point(x: Points($0) + base.x, y: current.y) })
    case UInt8(ascii: "v"): return line(to: coordinate().map { Point(x: current.x, y: Points($0) + base.y) })
    case UInt8(ascii: "c"): return curve(point(base), base)
    case UInt8(ascii: "s"): return curve(mirrored(cubicControl), base)
    case UInt8(ascii: "q"):
      guard let control = point(base), let end = point(base) else { return false }
      return quadratic(control, end)
    case UInt8(ascii: "t"):
      let control = mirrored(quadraticControl)
      guard let end = point(base) else { return false }
      return quadratic(control, end)
    case UInt8(ascii: "a"): return arc(base)
    default:
      steps.append(.close)
      return settle(start)
    }
  }

  private mutating func move(_ base: Point) -> Bool {
    guard let point = point(base) else { return false }
    steps.append(.move(point))
    start = point
    return settle(point)
  }

  private mutating func line(to end: Point?) -> Bool {
    guard let end else { return false }
    steps.append(.line(end))
    return settle(end)
  }

  private mutating func curve(_ first: Point?, _ base: Point) -> Bool {
    guard let first, let second = point(base), let end = point(base) else { return false }
    steps.append(.curve(first, second, end))
    _ = settle(end)
    cubicControl = second
    return true
  }

  /// A quadratic curve as the cubic one that runs alike.
  private mutating func quadratic(_ control: Point, _ end: Point) -> Bool {
    func between(_ from: Point) -> Point {
      Point(x: from.x + (control.x - from.x) * (2.0 / 3), y: from.y + (control.y - from.y) * (2.0 / 3))
    }
    steps.append(.curve(between(current), between(end), end))
    _ = settle(end)
    quadraticControl = control
    return true
  }

  private mutating func arc(_ base: Point) -> Bool {
    guard let rx = coordinate(), let ry = coordinate(), let turn = coordinate(), let isLarge = flag(),
      let isClockwise = flag(), let end = point(base)
    else { return false }
    let arc = EllipticalArc(
      from: current, to: end, radii: (rx.magnitude, ry.magnitude), degrees: turn, isLarge: isLarge,
      isClockwise: isClockwise)
    steps += arc.steps
    return settle(end)
  }

  private mutating func settle(_ end: Point) -> Bool {
    current = end
    cubicControl = nil
    quadraticControl = nil
    return true
  }

  private func mirrored(_ control: Point?) -> Point {
    guard let control else { return current }
    return Point(x: current.x + current.x - control.x, y: current.y + current.y - control.y)
  }

  private mutating func coordinate() -> Double? {
    scanner.skipComma()
    return scanner.number()
  }

  private mutating func flag() -> Bool? {
    scanner.skipComma()
    return scanner.flag()
  }

  private mutating func point(_ base: Point) -> Point? {
    guard let x = coordinate(), let y = coordinate() else { return nil }
    return Point(x: base.x + Points(x), y: base.y + Points(y))
  }
}

private func isCommand(_ byte: UInt8) -> Bool {
  switch byte | 0x20 {
  case UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "h"), UInt8(ascii: "v"), UInt8(ascii: "c"),
    UInt8(ascii: "s"), UInt8(ascii: "q"), UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "z"):
    byte >= UInt8(ascii: "A")
  default: false
  }
}
