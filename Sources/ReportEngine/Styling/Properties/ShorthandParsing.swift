extension ValueReader {
  /// Reads one longhand's value and notes it.
  mutating func take(_ name: String, into values: inout [LonghandID: DeclaredValue]) -> Bool {
    let id = Property.longhandID(name)
    guard values[id] == nil, let assignment = attempt({ id.definition.read(&$0) }) else { return false }
    values[id] = .assign(assignment)
    return true
  }

  /// CSS Lists, "list-style": a `none` goes to whichever of type and image is not given.
  mutating func listStyle() -> [LonghandID: DeclaredValue]? {
    var values: [LonghandID: DeclaredValue] = [:]
    var nones = 0
    while !isAtEnd {
      if keyword("none") {
        nones += 1
        continue
      }
      guard
        take("list-style-position", into: &values) || take("list-style-image", into: &values)
          || take("list-style-type", into: &values)
      else { return nil }
    }
    let type = Property.longhandID("list-style-type")
    let free =
      (values[type] == nil ? 1 : 0) + (values[Property.longhandID("list-style-image")] == nil ? 1 : 0)
    guard nones <= free, nones > 0 || !values.isEmpty else { return nil }
    if nones > 0, values[type] == nil { values[type] = .assign { style, _ in style.list.style = .none } }
    return values
  }

  /// CSS Fonts, "Shorthand font property".
  mutating func fontShorthand() -> [LonghandID: DeclaredValue]? {
    if let word = peekedKeyword, systemFonts.contains(word) {
      unsupported = "the system font '\(word)'"
      return nil
    }
    var values: [LonghandID: DeclaredValue] = [:]
    for _ in 0..<4 {
      if keyword("normal") { continue }
      // Of the variants, those of CSS 2.2 only.
      if peekedKeyword == "small-caps", take("font-variant-caps", into: &values) { continue }
      if let word = peekedKeyword, unsupportedInFont.contains(word) {
        unsupported = "'\(word)'"
        return nil
      }
      // A number here is a weight only if a size follows; `font: 700 10pt serif`.
      guard take("font-style", into: &values) || takeFontWeight(into: &values) else { break }
    }
    guard take("font-size", into: &values) else { return nil }
    if slash() { guard take("line-height", into: &values) else { return nil } }
    return take("font-family", into: &values) ? values : nil
  }

  private mutating func takeFontWeight(into values: inout [LonghandID: DeclaredValue]) -> Bool {
    guard let token = next, token.kind == .ident || token.kind == .number else { return false }
    return take("font-weight", into: &values)
  }

  mutating func fontVariant() -> [LonghandID: DeclaredValue]? {
    if keyword("normal") { return [:] }
    var values: [LonghandID: DeclaredValue] = [:]
    if peekedKeyword == "none" { return take("font-variant-ligatures", into: &values) ? values : nil }
    while !isAtEnd {
      guard
        take("font-variant-ligatures", into: &values) || take("font-variant-caps", into: &values)
          || take("font-variant-numeric", into: &values)
      else {
        if let word = peekedKeyword, unsupportedInFont.contains(word) { unsupported = "'\(word)'" }
        return nil
      }
    }
    return values.isEmpty ? nil : values
  }

  /// CSS Backgrounds and Borders, "border-radius".
  mutating func borderRadius() -> [LonghandID: DeclaredValue]? {
    guard let horizontal = radii() else { return nil }
    var vertical = horizontal
    if slash() {
      guard let written = radii() else { return nil }
      vertical = written
    }
    let paths: [(String, any StylePath<Corners.Radius>)] = [
      ("border-top-left-radius", \.box.radius.topLeft), ("border-top-right-radius", \.box.radius.topRight),
      ("border-bottom-right-radius", \.box.radius.bottomRight),
      ("border-bottom-left-radius", \.box.radius.bottomLeft),
    ]
    var values: [LonghandID: DeclaredValue] = [:]
    for (index, (name, path)) in paths.enumerated() {
      let (x, y) = (horizontal[index], vertical[index])
      values[Property.longhandID(name)] = .assign { style, context in
        style[keyPath: path].horizontal = x.computed(in: context, fontSize: style.font.size)
        style[keyPath: path].vertical = y.computed(in: context, fontSize: style.font.size)
      }
    }
    return values
  }

  /// One to four radii, completed to four.
  private mutating func radii() -> [Calculation]? {
    var values: [Calculation] = []
    while values.count < 4, let radius = lengthPercentage(allowsNegative: false) { values.append(radius) }
    guard let first = values.first else { return nil }
    if values.count < 2 { values.append(first) }
    if values.count < 3 { values.append(first) }
    if values.count < 4 { values.append(values[1]) }
    return values
  }

  /// CSS Text, "text-align".
  mutating func textAlign() -> [LonghandID: DeclaredValue]? {
    let all = Property.longhandID("text-align-all")
    let last = Property.longhandID("text-align-last")
    if keyword("justify-all") {
      return [
        all: .assign { style, _ in style.text.align = .justify },
        last: .assign { style, _ in style.text.alignLast = .justify },
      ]
    }
    // With one direction of text, the parent's `start` means the same here.
    if keyword("match-parent") { return [all: .keyword(.inherit), last: .keyword(.inherit)] }
    return all.definition.read(&self).map { [all: .assign($0)] }
  }
}

extension ValueReader {
  /// CSS Text 4, "White Space and Wrapping: the white-space property": one of the words of CSS 2.2, or what
  /// they stand for.
  mutating func whiteSpace() -> [LonghandID: DeclaredValue]? {
    let collapse = Property.longhandID("white-space-collapse")
    let wrap = Property.longhandID("text-wrap-mode")
    if let known = keyword(of: whiteSpaceWords) {
      return [
        collapse: .assign { style, _ in style.text.whiteSpaceCollapse = known.collapse },
        wrap: .assign { style, _ in style.text.wrapMode = known.wrap },
      ]
    }
    return anyOrder([collapse, wrap])
  }
}

private let whiteSpaceWords:
  KeyValuePairs<String, (collapse: TextProperties.WhiteSpaceCollapse, wrap: TextProperties.WrapMode)> = [
    "normal": (.collapse, .wrap), "nowrap": (.collapse, .nowrap), "pre": (.preserve, .nowrap),
    "pre-wrap": (.preserve, .wrap), "pre-line": (.preserveBreaks, .wrap),
    "break-spaces": (.breakSpaces, .wrap),
  ]

private let systemFonts: Set<String> = [
  "caption", "icon", "menu", "message-box", "small-caption", "status-bar",
]

private let unsupportedInFont: Set<String> = [
  "all-small-caps", "petite-caps", "all-petite-caps", "unicase", "titling-caps", "sub", "super",
  "ultra-condensed", "extra-condensed", "condensed", "semi-condensed", "semi-expanded", "expanded",
  "extra-expanded",
  "ultra-expanded", "historical-forms",
]
