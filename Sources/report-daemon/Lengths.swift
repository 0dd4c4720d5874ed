import ArgumentParser
import Geometry

/// `210x297mm`, `800x600px`, `595x842`: one unit after both numbers serves both, a bare number is
/// CSS px (DESIGN 10).
struct PaperSize: ExpressibleByArgument, Sendable {
  let size: Size

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !argument.lowercased().hasSuffix("px") || parts[1].hasSuffix("px") else {
      return nil
    }
    let (number, unit) = splitLength(String(parts[1]))
    let own = splitLength(String(parts[0]))
    guard let height = length(number, unit),
      let width = length(own.number, own.unit.isEmpty ? unit : own.unit),
      width > .zero, height > .zero
    else { return nil }
    size = Size(width: width, height: height)
  }
}

/// `20mm`, `0.5in`, `48`: a length that is not negative.
struct PaperLength: ExpressibleByArgument, Sendable {
  let length: Points

  init?(argument: String) {
    let (number, unit) = splitLength(argument.lowercased())
    guard let parsed = report_daemon.length(number, unit), parsed >= .zero else { return nil }
    length = parsed
  }
}

private func splitLength(_ text: String) -> (number: String, unit: String) {
  let number = text.prefix { $0.isNumber || $0 == "." }
  return (String(number), String(text.dropFirst(number.count)))
}

private func length(_ number: String, _ unit: String) -> Points? {
  guard let value = Double(number), value.isFinite else { return nil }
  return switch unit {
  case "", "px": .px(value)
  case "pt": Points(value)
  case "mm": .mm(value)
  case "cm": .mm(value * 10)
  case "in": Points(value * 72)
  default: nil
  }
}
