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
  case ("translate", 1): Transform(a: 1, b: 0, c: 0, d: 1, e: n[0], f: 0)
  case ("translate", 2): Transform(a: 1, b: 0, c: 0, d: 1, e: n[0], f: n[1])
  case ("translateX", 1): Transform(a: 1, b: 0, c: 0, d: 1, e: n[0], f: 0)
  case ("translateY", 1): Transform(a: 1, b: 0, c: 0, d: 1, e: 0, f: n[0])
  case ("scale", 1): Transform(a: n[0], b: 0, c: 0, d: n[0], e: 0, f: 0)
  case ("scale", 2): Transform(a: n[0], b: 0, c: 0, d: n[1], e: 0, f: 0)
  case ("scaleX", 1): Transform(a: n[0], b: 0, c: 0, d: 1, e: 0, f: 0)
  case ("scaleY", 1): Transform(a: 1, b: 0, c: 0, d: n[0], e: 0, f: 0)
  case ("rotate", 1): rotation(n[0])
  case ("rotate", 3):
    Transform(a: 1, b: 0, c: 0, d: 1, e: n[1], f: n[2]).concatenated(rotation(n[0])).concatenated(
      Transform(a: 1, b: 0, c: 0, d: 1, e: -n[1], f: -n[2]))
  case ("skewX", 1): Transform(a: 1, b: 0, c: tan(n[0] * .pi / 180), d: 1, e: 0, f: 0)
  case ("skewY", 1): Transform(a: 1, b: tan(n[0] * .pi / 180), c: 0, d: 1, e: 0, f: 0)
  default: nil
  }
}

private func rotation(_ degrees: Double) -> Transform {
  let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
  return Transform(a: cosine, b: sine, c: -sine, d: cosine, e: 0, f: 0)
}
