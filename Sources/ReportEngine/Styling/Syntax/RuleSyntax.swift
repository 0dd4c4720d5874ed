/// A rule as CSS Syntax sees it: before anyone knows what its prelude or its block means.
struct RawRule {
  /// The index of the at-keyword; nil for a qualified rule.
  let atKeyword: Int?
  /// Trimmed.
  let prelude: Range<Int>
  /// The content of its block; nil for an at-rule that ends with a semicolon.
  let block: Range<Int>?
  /// All of it.
  let range: Range<Int>
}

/// A piece of a declaration block.
enum RawDeclarationItem {
  case declaration(RawDeclaration)
  case rule(RawRule)
  /// Neither: dropped, as CSS Syntax says.
  case malformed(Range<Int>)
}

struct RawDeclaration {
  /// The index of the name.
  let name: Int
  /// Trimmed, without `!important`.
  let value: Range<Int>
  let isImportant: Bool
  let range: Range<Int>
}

extension TokenizedText {
  /// CSS Syntax, "Consume a list of rules". A qualified rule without a block is reported to `broken`.
  func rules(in range: Range<Int>, isTopLevel: Bool, broken: (Range<Int>) -> Void) -> [RawRule] {
    var rules: [RawRule] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch tokens[index].kind {
      case .whitespace: index += 1
      case .cdo where isTopLevel, .cdc where isTopLevel: index += 1
      default:
        guard let rule = rule(at: index, end: range.upperBound) else {
          broken(trimmed(index..<range.upperBound))
          return rules
        }
        rules.append(rule)
        index = rule.range.upperBound
      }
    }
    return rules
  }

  private func rule(at start: Int, end: Int) -> RawRule? {
    let isAtRule = tokens[start].kind == .atKeyword
    let preludeStart = isAtRule ? start + 1 : start
    var index = preludeStart
    while index < end {
      let kind = tokens[index].kind
      if kind == .openCurly || (isAtRule && kind == .semicolon) { break }
      index = after(index, end: end)
    }
    let prelude = trimmed(preludeStart..<index)
    let keyword = isAtRule ? start : nil
    guard index < end else {
      return isAtRule ? RawRule(atKeyword: keyword, prelude: prelude, block: nil, range: start..<end) : nil
    }
    let block = tokens[index].kind == .openCurly ? content(of: index, end: end) : nil
    return RawRule(atKeyword: keyword, prelude: prelude, block: block, range: start..<after(index, end: end))
  }

  /// CSS Syntax, "Consume a block's contents".
  func declarations(in range: Range<Int>) -> [RawDeclarationItem] {
    var items: [RawDeclarationItem] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch tokens[index].kind {
      case .whitespace, .semicolon: index += 1
      case .atKeyword:
        guard let rule = rule(at: index, end: range.upperBound) else { return items }
        items.append(.rule(rule))
        index = rule.range.upperBound
      default:
        let item = declarationItem(at: index, end: range.upperBound)
        items.append(item.item)
        index = item.end
      }
    }
    return items
  }

  private func declarationItem(at start: Int, end: Int) -> (item: RawDeclarationItem, end: Int) {
    let colon = tokens[start].kind == .ident ? skipWhitespace(start + 1, end: end) : end
    let isDeclaration = colon < end && tokens[colon].kind == .colon
    let isCustom = isDeclaration && value(of: tokens[start]).hasPrefix("--")
    var index = start
    while index < end, tokens[index].kind != .semicolon {
      if tokens[index].kind == .openCurly, !isCustom {
        // A block where a value was expected: a nested rule, which ends with its block.
        let stop = after(index, end: end)
        let rule = RawRule(
          atKeyword: nil, prelude: trimmed(start..<index), block: content(of: index, end: end),
          range: start..<stop)
        return (.rule(rule), stop)
      }
      index = after(index, end: end)
    }
    let range = trimmed(start..<index)
    guard isDeclaration else { return (.malformed(range), index) }
    var value = trimmed(colon + 1..<max(colon + 1, range.upperBound))
    let isImportant = takeImportant(&value)
    return (
      .declaration(RawDeclaration(name: start, value: value, isImportant: isImportant, range: range)), index
    )
  }

  func skipWhitespace(_ index: Int, end: Int) -> Int {
    var index = index
    while index < end, tokens[index].kind == .whitespace { index += 1 }
    return index
  }

  private func takeImportant(_ value: inout Range<Int>) -> Bool {
    guard let last = value.last, tokens[last].kind == .ident, keyword(of: tokens[last]) == "important" else {
      return false
    }
    let before = trimmed(value.lowerBound..<last)
    guard let mark = before.last, tokens[mark].kind == .delim, delim(tokens[mark]) == ascii("!") else {
      return false
    }
    value = trimmed(before.lowerBound..<mark)
    return true
  }
}
