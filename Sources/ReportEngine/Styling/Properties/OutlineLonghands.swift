import Geometry

extension Longhand {
  /// CSS UI, "Outline properties".
  static let outline: [Longhand] = [
    borderWidth("outline-width", \.outline.width),
    plain(
      "outline-style", \.outline.style,
      expects: (["auto"] + BorderSide.Style.keywords.map(\.key).filter { $0 != "hidden" })
        .joined(separator: ", "),
      read: { $0.outlineStyle() }, describe: \.css),
    relative(
      "outline-color", \.outline.color, expects: "a colour or auto", read: { $0.outlineColor() },
      compute: { color, style, _ in color?.computed(current: style.color) },
      describe: { $0?.description ?? "auto" }),
    relative(
      "outline-offset", \.outline.offset, expects: "a length", read: { $0.length() },
      compute: { offset, style, context in offset.computed(in: context, fontSize: style.font.size).length },
      describe: described),
  ]
}

extension ValueReader {
  fileprivate mutating func outlineStyle() -> BorderSide.Style? {
    if keyword("auto") { return .solid }
    if peekedKeyword == "hidden" { return nil }
    return keyword(BorderSide.Style.self)
  }

  /// The inner nil is `auto`, or `invert` of CSS 2.2.
  fileprivate mutating func outlineColor() -> SpecifiedColor?? {
    if keyword("auto") || keyword("invert") { return .some(nil) }
    return color().map { .some($0) }
  }
}
