import Geometry

extension Longhand {
  /// CSS Text and CSS Text Decoration.
  static let text: [Longhand] = alignment + spacing + hyphenation + decoration

  private static let alignment: [Longhand] = [
    relative(
      "text-align-all", \.text.align, inherits: true,
      expects: TextProperties.Align.keywords.map(\.key).joined(separator: ", "),
      read: { reader -> TextProperties.Align?? in
        if reader.keyword("-internal-center") { return .some(nil) }
        return reader.keyword(TextProperties.Align.self).map { .some($0) }
      },
      // What the user agent's sheet says of `th`: centred, unless something around it is aligned (HTML
      // "Rendering", "Tables").
      compute: { align, _, context in
        align ?? (context.parent.text.align == .start ? .center : context.parent.text.align)
      }, describe: \.css),
    plain(
      "text-align-last", \.text.alignLast, inherits: true,
      expects: "auto, start, end, left, right, center, justify",
      read: { reader -> TextProperties.Align?? in
        reader.keyword("auto") ? .some(nil) : reader.keyword(TextProperties.Align.self).map { .some($0) }
      }, describe: { $0?.css ?? "auto" }),
    relative(
      "text-indent", \.text.indent, inherits: true,
      expects: "a length or percentage, with hanging or each-line or both", read: { $0.indent() },
      compute: { value, style, context in
        var indent = value.words
        indent.length = value.length.computed(in: context, fontSize: style.font.size)
        return indent
      }, describe: \.css),
    relative(
      "vertical-align", \.text.verticalAlign,
      expects: "baseline, sub, super, top, text-top, middle, bottom, text-bottom, a length or a percentage",
      read: { $0.verticalAlign() }, compute: { value, style, context in value.computed(style, context) },
      describe: \.css),
  ]

  private static let spacing: [Longhand] = [
    keyword("white-space-collapse", \.text.whiteSpaceCollapse, inherits: true),
    keyword("text-wrap-mode", \.text.wrapMode, inherits: true),
    keyword("text-wrap-style", \.text.wrapStyle, inherits: true),
    relative(
      "tab-size", \.text.tabSize, inherits: true, expects: "a number of spaces or a length",
      read: { reader -> Calculation? in
        reader.number(atLeast: 0).map(Calculation.number) ?? reader.length(allowsNegative: false)
      },
      compute: { value, style, context -> TextProperties.TabSize in
        if let spaces = value.constant { return .spaces(spaces) }
        return .length(
          value.computed(in: context, fontSize: style.font.size).clamped(allowsNegative: false).length)
      },
      describe: { size in
        switch size {
        case .spaces(let spaces): described(spaces)
        case .length(let length): described(length)
        }
      }),
    keyword("word-break", \.text.wordBreak, inherits: true),
    keyword("overflow-wrap", \.text.overflowWrap, inherits: true),
    keyword("line-break", \.text.lineBreak, inherits: true),
    relative(
      "letter-spacing", \.text.letterSpacing, inherits: true, expects: "normal, a length or percentage",
      read: { $0.spacing() },
      compute: { value, style, context in
        value.computed(in: context, fontSize: style.font.size).resolved(against: style.font.size)
      }, describe: described),
    relative(
      "word-spacing", \.text.wordSpacing, inherits: true, expects: "normal, a length or percentage",
      read: { $0.spacing() },
      compute: { value, style, context in value.computed(in: context, fontSize: style.font.size) },
      describe: described),
    plain(
      "text-transform", \.text.transform, inherits: true,
      expects: "none, or uppercase, lowercase or capitalize, full-width, full-size-kana",
      read: { $0.textTransform() }, describe: \.css),
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

extension TextProperties.Indent {
  fileprivate var css: String {
    described(length) + (isHanging ? " hanging" : "") + (isEachLine ? " each-line" : "")
  }
}

extension TextProperties.Transform {
  fileprivate var css: String {
    var words = letterCase == .none ? [] : [letterCase.css]
    if isFullWidth { words.append("full-width") }
    if isFullSizeKana { words.append("full-size-kana") }
    return words.isEmpty ? "none" : words.joined(separator: " ")
  }
}

extension TextProperties.VerticalAlign {
  fileprivate var css: String {
    if case .length(let length) = self { return described(length) }
    return verticalAlignKeywords.first { $0.value == self }?.key ?? ""
  }
}

extension ValueReader {
  /// A length with its words in any order; `words` are the indent without the length.
  mutating func indent() -> (length: Calculation, words: TextProperties.Indent)? {
    var words = TextProperties.Indent()
    var length: Calculation?
    while !isAtEnd {
      if length == nil, let found = lengthPercentage() {
        length = found
      } else if !words.isHanging, keyword("hanging") {
        words.isHanging = true
      } else if !words.isEachLine, keyword("each-line") {
        words.isEachLine = true
      } else {
        return nil
      }
    }
    return length.map { ($0, words) }
  }

  mutating func spacing() -> Calculation? {
    keyword("normal") ? .length(0, .absolute(points: 1)) : lengthPercentage()
  }

  mutating func textTransform() -> TextProperties.Transform? {
    var transform = TextProperties.Transform()
    if keyword("none") { return transform }
    while !isAtEnd {
      if !transform.isFullWidth, keyword("full-width") {
        transform.isFullWidth = true
      } else if !transform.isFullSizeKana, keyword("full-size-kana") {
        transform.isFullSizeKana = true
      } else if transform.letterCase == .none, let letterCase = keyword(TextProperties.Transform.Case.self),
        letterCase != .none
      {
        transform.letterCase = letterCase
      } else {
        return nil
      }
    }
    return transform.isNone ? nil : transform
  }

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
