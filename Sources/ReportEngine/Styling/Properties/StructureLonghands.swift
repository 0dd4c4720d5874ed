import Geometry

extension Longhand {
  /// CSS Tables, CSS Lists, CSS Fragmentation.
  static let structure: [Longhand] = [
    keyword("table-layout", \.table.layout),
    keyword("border-collapse", \.table.borderCollapse, inherits: true),
    relative(
      "border-spacing", \.table.borderSpacing, inherits: true, expects: "one or two lengths",
      read: { reader -> [Calculation]? in
        guard let horizontal = reader.length(allowsNegative: false) else { return nil }
        return [horizontal, reader.length(allowsNegative: false) ?? horizontal]
      },
      compute: { values, style, context in
        let lengths = values.map { $0.computed(in: context, fontSize: style.font.size).length }
        return Size(width: lengths[0], height: lengths[1])
      }, describe: { described($0.width) + " " + described($0.height) }),
    keyword("caption-side", \.table.captionSide, inherits: true),
    keyword("empty-cells", \.table.emptyCells, inherits: true),
    keyword("-isuo-span-label", \.table.spanLabel),
    plain(
      "list-style-type", \.list.style, inherits: true,
      expects: "none, a string, or the name of a counter style",
      read: { $0.listStyleType() }, describe: \.css),
    keyword("list-style-position", \.list.position, inherits: true),
    plain(
      "list-style-image", \.list.image, inherits: true, expects: "url(…) or none", read: { $0.image() },
      describe: { $0.map { "url(\(quoted($0)))" } ?? "none" }),
    keyword("break-before", \.fragmentation.breakBefore), keyword("break-after", \.fragmentation.breakAfter),
    keyword("break-inside", \.fragmentation.breakInside),
    count("orphans", \.fragmentation.orphans), count("widows", \.fragmentation.widows),
    relative(
      // Not inherited by CSS, where `auto` uses the parent's page; computing it so comes to the same.
      "page", \.fragmentation.page, inherits: true, expects: "auto or the name of a page",
      read: { reader -> String?? in reader.keyword("auto") ? .some(nil) : reader.ident().map { .some($0) } },
      compute: { name, _, context in name ?? context.parent.fragmentation.page }, describe: { $0 ?? "auto" }),
  ]

  private static func count(_ name: String, _ path: @autoclosure @escaping LazyStylePath<Int>) -> Longhand {
    plain(
      name, path(), inherits: true, expects: "a whole number from 1", read: { $0.integer(atLeast: 1) },
      describe: { String($0) })
  }
}

/// CSS Counter Styles, "Simple Predefined Counter Styles".
private let counterStyles: KeyValuePairs<String, ListProperties.Style> = [
  "none": .none, "disc": .disc, "circle": .circle, "square": .square, "decimal": .decimal,
  "decimal-leading-zero": .decimalLeadingZero, "lower-roman": .lowerRoman, "upper-roman": .upperRoman,
  "lower-alpha": .lowerAlpha, "lower-latin": .lowerAlpha, "upper-alpha": .upperAlpha,
  "upper-latin": .upperAlpha,
  "lower-greek": .lowerGreek, "armenian": .armenian, "upper-armenian": .armenian, "georgian": .georgian,
]

extension ListProperties.Style {
  var css: String {
    switch self {
    case .string(let text): quoted(text)
    case .named(let name): name
    case .symbols(let symbols): symbols.css
    default: counterStyles.first { $0.value == self }?.key ?? ""
    }
  }
}

extension ValueReader {
  mutating func listStyleType() -> ListProperties.Style? {
    if let text = string() { return .string(text) }
    return counterStyle()
  }

  /// The name of a counter style.
  mutating func counterStyle() -> ListProperties.Style? {
    if let style = keyword(of: counterStyles) { return style }
    if let symbols = counterSymbols() { return .symbols(symbols) }
    return counterStyleName().map(ListProperties.Style.named)
  }
}
