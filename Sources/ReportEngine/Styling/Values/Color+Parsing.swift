internal import Diagnostics
public import Geometry

/// What a text says as a CSS colour.
public enum ParsedColor: Hashable, Sendable {
  case color(Color)
  /// `currentcolor`: the element's own.
  case current
}

/// Reads a CSS colour (CSS Color, "The <color> syntax") for other formats that write colours so; nil when
/// the text is none.
public func parseColor(_ text: String) -> ParsedColor? {
  let tokens = TokenizedText(SourceText(name: "", text: text), folder: "")
  var reader = ValueReader(tokens, tokens.tokens.indices)
  guard let color = reader.color(), reader.isAtEnd else { return nil }
  switch color {
  case .absolute(let color): return .color(color)
  case .current: return .current
  }
}
