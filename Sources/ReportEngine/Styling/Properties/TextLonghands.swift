import Geometry

extension Longhand {
  /// CSS Text and CSS Text Decoration.
  static let text: [Longhand] = alignment + spacing + hyphenation + decoration

  private static let alignment: [Longhand] = [
    keyword("text-align-all", \.text.align, inherits: true),
    plain(
      "text-align-last", \.text.alignLast, inherits: true,
      expects: "auto, start, end, left, right, center, justify",
      read: { reader -> TextProperties.Align?? in
        reader.keyword("auto") ? .some(nil) : reader.keyword(TextProperties.Align.self).map { .some($0) }
      }, describe: { $0?.css ?? "auto" }),
    relative(
      "text-indent", \.text.indent, inherits: true, expects: "a length or percentage",
      read: { reader -> Calculation? in
        let indent = reader.lengthPercentage()
        if let word = reader.peekedKeyword, word == "hanging" || word == "each-line" {
          reader.unsupported = "'\(word)'"
          return nil
        }
        return indent
      }, compute: { value, style, context in value.computed(in: context, fontSize: style.font.size) },
      describe: described),
    relative(
      "vertical-align", \.text.verticalAlign,
      expects: "baseline, sub, super, top, text-top, middle, bottom, text-bottom, a length or a percentage",
      read: { $0.verticalAlign() }, compute: { value, style, context in value.computed(style, context) },
      describe: \.css),
  ]

  private static let spacing: [Longhand] = [
    keyword("white-space", \.text.whiteSpace, inherits: true),
    plain(
      "tab-size", \.text.tabSize, inherits: true, expects: "a number of spaces",
      read: { reader -> Double? in
        if reader.next?.kind == .dimension { reader.unsupported = "a length here" }
        return reader.number(atLeast: 0)
      }, describe: { described($0) }),
    keyword("word-break", \.text.wordBreak, inherits: true),
    keyword("overflow-wrap", \.text.overflowWrap, inherits: true),
    keyword("line-break", \.text.lineBreak, inherits: true),
    spacing("letter-spacing", \.text.letterSpacing), spacing("word-spacing", \.text.wordSpacing),
    keyword("text-transform", \.text.transform, inherits: true),
  ]

  private static let decoration: [Longhand] = [
    plain(
      "text-decoration-line", \.text.decoration, expects: "none, or underline, overline, line-through",
      read: { $0.decorationLine() },
      describe: { lines in
        lines.isEmpty ? "none" : lines.sorted { $0.rawValue < $1.rawValue }.map(\.css).joined(separator: " ")
      }),
    relative(
      "text-decoration-color", \.text.decorationColor, expects: "a colour", read: { $0.color() },
      compute: { color, _, _ -> Color? in
        switch color {
        case .absolute(let color): color
        case .current: nil
        }
      }, describe: { $0?.description ?? "currentcolor" }),
    keyword("text-decoration-style", \.text.decorationStyle),
    relative(
      "text-decoration-thickness", \.text.decorationThickness,
      expects: "auto, from-font, a length or a percentage",
      read: { reader -> SpecifiedAutoLength? in
        reader.keyword("from-font") ? .auto : reader.autoLength(allowsNegative: true)
      },
      compute: { value, style, context -> LengthPercentage? in
        switch value.computed(style, context, allowsNegative: true) {
        case .auto: nil
        case .length(let length): length
        }
      }, describe: { $0.map { described($0) } ?? "auto" }),
  ]

  private static func spacing(_ name: String, _ path: any StylePath<Points>) -> Longhand {
    relative(
      name, path, inherits: true, expects: "normal or a length",
      read: { reader -> Calculation? in
        reader.keyword("normal") ? .length(0, .absolute(points: 1)) : reader.length()
      },
      compute: { value, style, context in value.computed(in: context, fontSize: style.font.size).length },
      describe: described)
  }
}

/// `vertical-align` as specified.
enum SpecifiedVerticalAlign: Sendable {
  case keyword(TextProperties.VerticalAlign)
  case length(Calculation)

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> TextProperties.VerticalAlign {
    switch self {
    case .keyword(let align): align
    case .length(let value): .length(value.computed(in: context, fontSize: style.font.size))
    }
  }
}

private let verticalAlignKeywords: KeyValuePairs<String, TextProperties.VerticalAlign> = [
  "baseline": .baseline, "sub": .sub, "super": .super, "top": .top, "text-top": .textTop, "middle": .middle,
  "bottom": .bottom, "text-bottom": .textBottom,
]

extension TextProperties.VerticalAlign {
  fileprivate var css: String {
    if case .length(let length) = self { return described(length) }
    return verticalAlignKeywords.first { $0.value == self }?.key ?? ""
  }
}

extension ValueReader {
  mutating func verticalAlign() -> SpecifiedVerticalAlign? {
    if let align = keyword(of: verticalAlignKeywords) { return .keyword(align) }
    return lengthPercentage().map(SpecifiedVerticalAlign.length)
  }

  mutating func decorationLine() -> Set<TextProperties.Decoration>? {
    if keyword("none") { return [] }
    var lines: Set<TextProperties.Decoration> = []
    while true {
      // Nothing blinks on paper; user agents may take the word and do nothing (CSS 2.2, "text-decoration").
      if keyword("blink") { continue }
      guard let line = keyword(TextProperties.Decoration.self) else { break }
      guard lines.insert(line).inserted else { return nil }
    }
    return lines.isEmpty && !isAtEnd ? nil : lines
  }
}
