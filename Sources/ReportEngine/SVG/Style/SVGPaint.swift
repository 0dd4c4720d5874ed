internal import Geometry
internal import Styling

/// What an area or a line is to be filled with, as specified (SVG, "Specifying paint").
indirect enum SVGPaint: Equatable {
  case none
  case color(Color)
  /// The element's `color`.
  case current
  /// An element by its `id`, and what is painted where there is none.
  case reference(String, fallback: SVGPaint)

  /// nil when the text is no paint.
  init?(_ text: String) {
    if let (id, rest) = urlReference(text) {
      guard let fallback = rest.isEmpty ? SVGPaint.none : SVGPaint(rest) else { return nil }
      self = .reference(id, fallback: fallback)
    } else if text == "none" {
      self = .none
    } else {
      switch parseColor(text) {
      case .color(let color): self = .color(color)
      case .current: self = .current
      case nil: return nil
      }
    }
  }
}

/// The address in `url(…)` and what follows it; nil when the text does not begin so.
func urlReference(_ text: String) -> (target: String, rest: String)? {
  guard text.lowercased().hasPrefix("url("), let end = text.firstIndex(of: ")") else { return nil }
  let inside = text[text.index(text.startIndex, offsetBy: 4)..<end]
  let target = inside.trimmed.filter { $0 != "\"" && $0 != "'" }
  return (target, String(text[text.index(after: end)...].trimmed))
}

extension StringProtocol {
  /// Without white space around it.
  var trimmed: String {
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { !isSpace($0) }),
      let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
