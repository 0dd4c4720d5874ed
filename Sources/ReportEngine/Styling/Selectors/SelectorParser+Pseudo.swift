/// Selectors within selectors deeper than this are refused: they would exhaust the stack.
private let maximumSelectorDepth = 16

// Pseudo-classes and pseudo-elements.
extension SelectorParser {
  mutating func pseudo(
    _ compound: inout CompoundSelector, _ selector: inout Selector
  ) throws(Trouble) {
    let start = position
    position += 1
    let isElement = take(.colon)
    guard let token = next, token.kind == .ident || token.kind == .function else {
      throw invalid("the name of a pseudo-class")
    }
    let name = text.keyword(of: token)
    let whole = start..<text.after(position, end: end)
    if let element = pseudoElements.first(where: { $0.key == name })?.value, token.kind == .ident,
      isElement || legacyPseudoElements.contains(name)
    {
      let found = selector.pseudoElement.map { $0.followed(by: element) } ?? element
      guard let found, depth == 0 else { throw .unsupported(whole) }
      selector.pseudoElement = found
      selector.specificity.types += 1
      position += 1
      return
    }
    guard !isElement else {
      throw unsupportedPseudoElements.contains(name)
        ? .unsupported(whole)
        : .invalid(expected: "'before', 'after', 'marker', 'first-line' or 'first-letter'", at: whole)
    }
    let content = text.content(of: position, end: end)
    position = whole.upperBound
    if token.kind == .function {
      try functionalPseudoClass(name, content, whole, &compound, &selector.specificity)
    } else {
      try simplePseudoClass(name, whole, &compound)
      selector.specificity.classes += 1
    }
  }

  func simplePseudoClass(
    _ name: String, _ whole: Range<Int>, _ compound: inout CompoundSelector
  ) throws(Trouble) {
    switch name {
    case "root": compound.isRoot = true
    case "empty": compound.positions.append(.empty)
    case "first-child": compound.positions.append(.nthChild(a: 0, b: 1, fromEnd: false))
    case "last-child": compound.positions.append(.nthChild(a: 0, b: 1, fromEnd: true))
    case "only-child":
      compound.positions += [.nthChild(a: 0, b: 1, fromEnd: false), .nthChild(a: 0, b: 1, fromEnd: true)]
    case "first-of-type": compound.positions.append(.nthOfType(a: 0, b: 1, fromEnd: false))
    case "last-of-type": compound.positions.append(.nthOfType(a: 0, b: 1, fromEnd: true))
    case "only-of-type":
      compound.positions += [.nthOfType(a: 0, b: 1, fromEnd: false), .nthOfType(a: 0, b: 1, fromEnd: true)]
    case "link", "any-link":
      compound.attributes.append(
        AttributeSelector(name: "href", test: .exists, value: "", ignoresCase: false))
    case _ where neverOnPaper.contains(name): compound.isNever = true
    case _ where unsupportedPseudoClasses.contains(name): throw .unsupported(whole)
    default: throw .invalid(expected: "the name of a pseudo-class", at: whole)
    }
  }

  func functionalPseudoClass(
    _ name: String, _ content: Range<Int>, _ whole: Range<Int>, _ compound: inout CompoundSelector,
    _ specificity: inout Specificity
  ) throws(Trouble) {
    switch name {
    case "not", "is", "matches", "-webkit-any", "where":
      guard depth < maximumSelectorDepth else { throw .unsupported(whole) }
      let selectors = try nested(content, isForgiving: name != "not")
      compound.logical.append(LogicalSelector(isNegated: name == "not", selectors: selectors))
      // The list counts as its most specific member; `:where()` counts nothing.
      if name != "where", let most = selectors.map(\.specificity).max() { specificity += most }
      return
    case "nth-child":
      compound.positions.append(.nthChild(formula: try formula(content, whole), fromEnd: false))
    case "nth-last-child":
      compound.positions.append(.nthChild(formula: try formula(content, whole), fromEnd: true))
    case "nth-of-type":
      compound.positions.append(.nthOfType(formula: try formula(content, whole), fromEnd: false))
    case "nth-last-of-type":
      compound.positions.append(.nthOfType(formula: try formula(content, whole), fromEnd: true))
    case "lang":
      var reader = ValueReader(text, content)
      var tags: [String] = []
      repeat {
        guard let tag = reader.string() ?? reader.ident() else {
          throw .invalid(expected: "a language tag", at: whole)
        }
        tags.append(tag.asciiLowercased)
      } while reader.comma()
      guard reader.isAtEnd else { throw .invalid(expected: "a language tag", at: whole) }
      compound.languages.append(tags)
    case _ where unsupportedPseudoClasses.contains(name): throw .unsupported(whole)
    default: throw .invalid(expected: "the name of a pseudo-class", at: whole)
    }
    specificity.classes += 1
  }

  /// The list in `:is()` and `:where()` is forgiving: wrong selectors in it are left out.
  func nested(_ content: Range<Int>, isForgiving: Bool) throws(Trouble) -> [Selector] {
    guard isForgiving else {
      var parser = SelectorParser(text, text.trimmed(content), depth: depth + 1)
      return try parser.list()
    }
    var selectors: [Selector] = []
    var start = content.lowerBound
    var index = start
    while index <= content.upperBound {
      if index == content.upperBound || text.tokens[index].kind == .comma {
        var parser = SelectorParser(text, text.trimmed(start..<index), depth: depth + 1)
        if let list = try? parser.list() { selectors += list }
        start = index + 1
        index += 1
      } else {
        index = text.after(index, end: content.upperBound)
      }
    }
    return selectors
  }

  func formula(_ content: Range<Int>, _ whole: Range<Int>) throws(Trouble) -> (a: Int, b: Int) {
    if text.tokens[content].contains(where: { $0.kind == .ident && text.keyword(of: $0) == "of" }) {
      throw .unsupported(whole)
    }
    guard let formula = parseNth(text.written(text.trimmed(content)).asciiLowercased) else {
      throw .invalid(expected: "'odd', 'even', a number or a formula such as '2n+1'", at: whole)
    }
    return formula
  }
}

extension Position {
  fileprivate static func nthChild(formula: (a: Int, b: Int), fromEnd: Bool) -> Position {
    .nthChild(a: formula.a, b: formula.b, fromEnd: fromEnd)
  }

  fileprivate static func nthOfType(formula: (a: Int, b: Int), fromEnd: Bool) -> Position {
    .nthOfType(a: formula.a, b: formula.b, fromEnd: fromEnd)
  }
}

private let pseudoElements: KeyValuePairs<String, PseudoElement> = [
  "before": .before, "after": .after, "marker": .marker, "first-line": .firstLine,
  "first-letter": .firstLetter, "footnote-call": .footnoteCall, "footnote-marker": .footnoteMarker,
]
private let legacyPseudoElements: Set<String> = ["before", "after", "first-line", "first-letter"]
private let unsupportedPseudoElements: Set<String> = [
  "selection", "placeholder", "backdrop", "file-selector-button",
  "target-text",
  "spelling-error", "grammar-error", "cue", "part", "slotted",
]
/// What a pointer, a form or a history would have to be there for.
private let neverOnPaper: Set<String> = [
  "hover", "active", "focus", "focus-within", "focus-visible", "visited", "target", "target-within",
]
private let unsupportedPseudoClasses: Set<String> = [
  "has", "checked", "disabled", "enabled", "default", "required", "optional", "valid", "invalid", "read-only",
  "read-write", "placeholder-shown", "indeterminate", "in-range", "out-of-range", "scope", "defined", "host",
  "dir",
  "nth-col", "nth-last-col", "current", "past", "future", "first", "left", "right", "blank", "modal",
  "fullscreen",
  "local-link", "autofill", "user-invalid", "user-valid", "playing", "paused", "host-context", "state",
]
