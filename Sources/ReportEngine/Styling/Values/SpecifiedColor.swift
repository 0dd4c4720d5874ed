import Geometry

/// A colour as written: `currentcolor` waits for the element's own.
enum SpecifiedColor: Hashable, Sendable {
  case absolute(Color)
  case current

  func computed(current color: Color) -> Color {
    switch self {
    case .absolute(let color): color
    case .current: color
    }
  }
}

extension ValueReader {
  /// CSS Color, "The <color> syntax", in the sRGB space.
  mutating func color() -> SpecifiedColor? {
    guard let token = next else { return nil }
    switch token.kind {
    case .hash:
      guard let color = hexColor(text.value(of: token)) else { return nil }
      advance()
      return .absolute(color)
    case .ident:
      let name = text.keyword(of: token)
      let color: SpecifiedColor
      if name == "currentcolor" {
        color = .current
      } else if name == "transparent" {
        color = .absolute(.transparent)
      } else if let rgb = namedColors[name] {
        color = .absolute(Color(rgb: rgb))
      } else {
        return nil
      }
      advance()
      return color
    case .function:
      return attempt { reader in
        guard let (name, content) = reader.function() else { return nil }
        var arguments = content
        switch name {
        case "rgb", "rgba": return arguments.rgb().map(SpecifiedColor.absolute)
        case "hsl", "hsla": return arguments.hsl().map(SpecifiedColor.absolute)
        case "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "device-cmyk", "light-dark":
          reader.unsupported = "the colour function '\(name)()'"
          return nil
        default: return nil
        }
      }
    default: return nil
    }
  }

  /// Three channels and perhaps an alpha, in the syntax with commas or the one with spaces and a slash.
  private mutating func channels(
    _ channel: (inout ValueReader, Int) -> Double?
  ) -> (Double, Double, Double, alpha: Double)? {
    guard let first = channel(&self, 0) else { return nil }
    let hasCommas = comma()
    guard let second = channel(&self, 1), !hasCommas || comma(), let third = channel(&self, 2) else {
      return nil
    }
    var alpha = 1.0
    if !isAtEnd {
      guard hasCommas ? comma() : slash(), let value = numberOrPercentage() else { return nil }
      alpha = min(max(value, 0), 1)
    }
    return isAtEnd ? (first, second, third, alpha) : nil
  }

  private mutating func rgb() -> Color? {
    let values = channels { reader, _ in
      if reader.keyword("none") { return 0 }
      if let token = reader.next, token.kind == .percentage {
        reader.advance()
        return token.number * 2.55
      }
      return reader.number()
    }
    return values.map {
      Color(red: byte($0.0), green: byte($0.1), blue: byte($0.2), alpha: byte($0.alpha * 255))
    }
  }

  private mutating func hsl() -> Color? {
    let values = channels { reader, index in
      if reader.keyword("none") { return 0 }
      if index == 0 { return reader.angle() ?? reader.number() }
      if let token = reader.next, token.kind == .percentage {
        reader.advance()
        return min(max(token.number / 100, 0), 1)
      }
      return reader.number().map { min(max($0 / 100, 0), 1) }
    }
    return values.map { sRGB(hue: $0.0, saturation: $0.1, lightness: $0.2, alpha: $0.alpha) }
  }
}

/// CSS Color, "Converting HSL Colors to sRGB".
private func sRGB(hue: Double, saturation: Double, lightness: Double, alpha: Double) -> Color {
  let turned = hue - (hue / 360).rounded(.down) * 360
  func channel(_ n: Double) -> UInt8 {
    let shifted = n + turned / 30
    let k = shifted >= 12 ? shifted - 12 : shifted
    let a = saturation * min(lightness, 1 - lightness)
    return byte((lightness - a * max(-1, min(k - 3, 9 - k, 1))) * 255)
  }
  return Color(red: channel(0), green: channel(8), blue: channel(4), alpha: byte(alpha * 255))
}

private func byte(_ value: Double) -> UInt8 { UInt8(min(max(value, 0), 255) + 0.5) }

extension Color {
  init(rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }
}

/// `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa` without the `#`.
func hexColor(_ text: String) -> Color? {
  let digits = text.utf8.map { Int($0) }
  guard digits.allSatisfy(isHexDigit) else { return nil }
  let values = digits.map { UInt8(hexValue($0)) }
  switch values.count {
  case 3, 4:
    return Color(
      red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17,
      alpha: values.count == 4 ? values[3] * 17 : 255)
  case 6, 8:
    return Color(
      red: values[0] * 16 + values[1], green: values[2] * 16 + values[3], blue: values[4] * 16 + values[5],
      alpha: values.count == 8 ? values[6] * 16 + values[7] : 255)
  default: return nil
  }
}
