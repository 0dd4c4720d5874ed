/// Conditions in parentheses deeper than this are refused.
private let maximumConditionDepth = 16

extension ValueReader {
  /// Media Queries, "Syntax".
  mutating func mediaQuery() -> MediaQuery? {
    var query = MediaQuery()
    if next?.kind == .openParen || (peekedKeyword == "not" && isFollowedByParenthesis) {
      query.condition = mediaCondition(depth: 0, allowsOr: true)
      return query.condition == nil ? nil : query
    }
    if keyword("not") { query.isNegated = true } else if keyword("only") {}
    guard let type = ident()?.asciiLowercased, !["not", "and", "or", "only", "layer"].contains(type) else {
      return nil
    }
    query.type = type
    if keyword("and") {
      query.condition = mediaCondition(depth: 0, allowsOr: false)
      if query.condition == nil { return nil }
    }
    return query
  }

  private var isFollowedByParenthesis: Bool {
    var copy = self
    copy.advance()
    return copy.next?.kind == .openParen
  }

  private mutating func mediaCondition(depth: Int, allowsOr: Bool) -> MediaCondition? {
    if keyword("not") { return mediaInParentheses(depth: depth).map(MediaCondition.not) }
    guard let first = mediaInParentheses(depth: depth) else { return nil }
    var conditions = [first]
    let word = peekedKeyword
    guard word == "and" || (word == "or" && allowsOr) else { return first }
    while let word, keyword(word) {
      guard let condition = mediaInParentheses(depth: depth) else { return nil }
      conditions.append(condition)
    }
    return word == "and" ? .all(conditions) : .any(conditions)
  }

  private mutating func mediaInParentheses(depth: Int) -> MediaCondition? {
    if next?.kind == .function {
      advance()
      return .unknown
    }
    guard depth < maximumConditionDepth, var content = parentheses() else { return nil }
    let feature = content.attempt { reader in
      let feature = reader.mediaFeature()
      return reader.isAtEnd ? feature : nil
    }
    if let feature { return feature }
    guard let condition = content.mediaCondition(depth: depth + 1, allowsOr: true), content.isAtEnd else {
      return .unknown
    }
    return condition
  }

  private mutating func mediaFeature() -> MediaCondition? {
    if next?.kind != .ident { return mediaRange() }
    guard let name = ident()?.asciiLowercased else { return nil }
    if isAtEnd { return presentFeature(name) }
    if let comparison = comparison() { return length().flatMap { sizeFeature(name, comparison, $0) } }
    guard next?.kind == .colon else { return nil }
    advance()
    if name == "orientation" {
      return keyword(of: ["portrait": true, "landscape": false]).map { .orientation(isPortrait: $0) }
    }
    if name.hasPrefix("min-") {
      return length().flatMap { sizeFeature(String(name.dropFirst(4)), .atLeast, $0) }
    }
    if name.hasPrefix("max-") {
      return length().flatMap { sizeFeature(String(name.dropFirst(4)), .atMost, $0) }
    }
    return length().flatMap { sizeFeature(name, .equal, $0) }
  }

  /// A length, a comparison and a feature, and perhaps another comparison and length.
  private mutating func mediaRange() -> MediaCondition? {
    guard let low = length(), let first = comparison(), let name = ident()?.asciiLowercased,
      let condition = sizeFeature(name, first.reversed, low)
    else { return nil }
    guard let second = comparison() else { return condition }
    guard let high = length(), let other = sizeFeature(name, second, high) else { return nil }
    return .all([condition, other])
  }

  private mutating func comparison() -> MediaCondition.Comparison? {
    if delim("<") { return delim("=") ? .atMost : .less }
    if delim(">") { return delim("=") ? .atLeast : .greater }
    return delim("=") ? .equal : nil
  }

  private func sizeFeature(
    _ name: String, _ comparison: MediaCondition.Comparison, _ value: Calculation
  ) -> MediaCondition? {
    name == "width" || name == "height" ? .feature(name: name, comparison, value) : nil
  }

  /// A feature without a value asks whether it is there at all: paper has sizes and colours, and nothing to
  /// point with.
  private func presentFeature(_ name: String) -> MediaCondition? {
    switch name {
    case "width", "height", "color", "orientation", "aspect-ratio", "resolution": .constant(true)
    case "monochrome", "grid", "hover", "pointer", "any-hover", "any-pointer", "scripting", "update",
      "color-index":
      .constant(false)
    default: nil
    }
  }
}

extension MediaCondition.Comparison {
  /// The comparison seen from its other side.
  fileprivate var reversed: Self {
    switch self {
    case .equal: .equal
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }
}
