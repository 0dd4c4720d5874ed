/// A length in user units or a percentage (SVG, "Units").
enum SVGLength: Equatable {
  case units(Double)
  /// Of the viewport: 1 is all of it.
  case fraction(Double)

  /// nil when the text is no length.
  init?(_ text: String) {
    var scanner = NumberScanner(text)
    scanner.skipSpace()
    guard let number = scanner.number() else { return nil }
    if scanner.take(UInt8(ascii: "%")) {
      self = .fraction(number / 100)
    } else if let scale = unitScale(scanner.word()) {
      self = .units(number * scale)
    } else {
      return nil
    }
    scanner.skipSpace()
    guard scanner.isAtEnd else { return nil }
  }

  /// In user units, when all of the viewport is `extent`.
  func resolved(against extent: Double) -> Double {
    switch self {
    case .units(let value): value
    case .fraction(let part): part * extent
    }
  }
}

/// CSS pixels to a unit (CSS Values and Units, "Absolute Lengths"). There is no text whose size could
/// count, so a font's units are those of the initial size, 16 px.
private func unitScale(_ unit: String) -> Double? {
  switch unit.lowercased() {
  case "", "px": 1
  case "pt": 96 / 72
  case "pc": 16
  case "mm": 96 / 25.4
  case "cm": 96 / 2.54
  case "q": 96 / 101.6
  case "in": 96
  case "em", "rem": 16
  case "ex", "ch": 8
  default: nil
  }
}
