internal import Foundation
internal import Geometry

/// The map of a `transform` attribute (SVG, "The transform property"; CSS Transforms, "Syntax of the SVG
/// transform attribute"), and of the property as drawing programs write it.
/// nil when the text is no list of functions.
func parseTransform(_ text: String) -> Transform? {
  var scanner = NumberScanner(text)
  var result = Transform.identity
  scanner.skipSpace()
  while !scanner.isAtEnd {
    // `skewX` and the three-dimensional functions differ in letters only.
    let name = scanner.word()
    scanner.skipSpace()
    guard scanner.take(UInt8(ascii: "(")), let numbers = arguments(&scanner),
      let function = transform(name, numbers)
    else { return name == "none" && scanner.isAtEnd ? .identity : nil }
    result = result.concatenated(function)
    scanner.skipComma()
  }
  return result
}

private func arguments(_ scanner: inout NumberScanner) -> [Double]? {
  var numbers: [Double] = []
  scanner.skipSpace()
  while !scanner.take(UInt8(ascii: ")")) {
    guard let number = scanner.number(), let scale = angleOrLength(scanner.word()) else { return nil }
    numbers.append(number * scale)
    scanner.skipComma()
  }
  return numbers
}

/// To degrees and to pixels.
private func angleOrLength(_ unit: String) -> Double? {
  switch unit {
  case "", "px", "deg": 1
  case "rad": 180 / .pi
  case "grad": 0.9
  case "turn": 360
  default: nil
  }
}

private func transform(_ name: String, _ n: [Double]) -> Transform? {
  switch (name, n.count) {
  case ("matrix", 6): Transform(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
  case ("translate", 1), ("translateX", 1): .translation(x: n[0], y: 0)
  case ("translate", 2): .translation(x: n[0], y: n[1])
  case ("translateY", 1): .translation(x: 0, y: n[0])
  case ("scale", 1): .scale(x: n[0], y: n[0])
  case ("scale", 2): .scale(x: n[0], y: n[1])
  case ("scaleX", 1): .scale(x: n[0], y: 1)
  case ("scaleY", 1): .scale(x: 1, y: n[0])
  case ("rotate", 1): .rotation(degrees: n[0])
  case ("rotate", 3):
    Transform.translation(x: n[1], y: n[2]).concatenated(.rotation(degrees: n[0])).concatenated(
      .translation(x: -n[1], y: -n[2]))
  case ("skewX", 1): Transform(a: 1, b: 0, c: tan(n[0] * .pi / 180), d: 1, e: 0, f: 0)
  case ("skewY", 1): Transform(a: 1, b: tan(n[0] * .pi / 180), c: 0, d: 1, e: 0, f: 0)
  default: nil
  }
}
