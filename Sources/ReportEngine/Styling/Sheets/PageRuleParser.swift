import Diagnostics

/// Reads an `@page` rule.
struct PageRuleParser {
  private let text: TokenizedText
  var bag = DiagnosticBag()

  init(_ text: TokenizedText) { self.text = text }

  /// nil when its selector is wrong.
  mutating func parse(_ rule: RawRule, _ content: Range<Int>, media: [MediaQueryList]) -> PageRule? {
    guard let selectors = selectors(rule.prelude) else {
      let place = rule.prelude.isEmpty ? rule.range.lowerBound..<rule.range.lowerBound + 1 : rule.prelude
      bag.add(
        .invalidAtRule(
          "page", expected: "a page name, ':first', ':left', ':right' or ':blank'", at: text.span(place)))
      return nil
    }
    var block = DeclarationBlock()
    var size: (value: SpecifiedPageSize, isImportant: Bool)?
    var orientation: (value: PageStyle.Orientation, isImportant: Bool)?
    var boxes: [(name: PageStyle.MarginBox.Name, block: DeclarationBlock)] = []
    var footnoteArea: [DeclarationBlock] = []
    var parser = DeclarationParser(text)
    for item in text.declarations(in: content) {
      switch item {
      case .malformed(let range): bag.add(.malformedDeclaration(text.written(range), at: text.span(range)))
      case .declaration(let raw) where text.keyword(of: text.tokens[raw.name]) == "size":
        guard let value = pageSize(raw.value) else { continue }
        if raw.isImportant || size?.isImportant != true { size = (value, raw.isImportant) }
      case .declaration(let raw) where text.keyword(of: text.tokens[raw.name]) == "page-orientation":
        guard let value = pageOrientation(raw.value) else { continue }
        if raw.isImportant || orientation?.isImportant != true { orientation = (value, raw.isImportant) }
      case .declaration(let raw): parser.add(raw, to: &block)
      case .rule(let rule) where rule.atKeyword.map { text.keyword(of: text.tokens[$0]) } == "footnote":
        if let content = rule.block { footnoteArea.append(parser.block(content)) }
      case .rule(let rule):
        if let name = marginBoxName(rule), let content = rule.block {
          boxes.append((name, parser.block(content)))
        }
      }
    }
    bag.add(contentsOf: parser.bag.diagnostics)
    return PageRule(
      selectors: selectors, block: block, size: size?.value, orientation: orientation?.value,
      marginBoxes: boxes, footnoteArea: footnoteArea, media: media)
  }

  /// CSS Paged Media, "Page selectors": a list; nothing at all selects every page.
  private func selectors(_ prelude: Range<Int>) -> [PageRuleSelector]? {
    var reader = ValueReader(text, prelude)
    if reader.isAtEnd { return [PageRuleSelector()] }
    var selectors: [PageRuleSelector] = []
    repeat {
      var selector = PageRuleSelector(name: reader.ident())
      var isEmpty = selector.name == nil
      while reader.next?.kind == .colon {
        reader.advance()
        switch reader.ident()?.asciiLowercased {
        case "first": selector.isFirst = true
        case "blank": selector.isBlank = true
        case "left": selector.side = .left
        case "right", "recto": selector.side = .right
        case "verso": selector.side = .left
        default: return nil
        }
        isEmpty = false
      }
      guard !isEmpty else { return nil }
      selectors.append(selector)
    } while reader.comma()
    return reader.isAtEnd ? selectors : nil
  }

  private mutating func pageSize(_ range: Range<Int>) -> SpecifiedPageSize? {
    var reader = ValueReader(text, range)
    if let size = reader.pageSize(), reader.isAtEnd { return size }
    bag.add(
      .invalidValue(
        text.written(range), of: "size",
        expected: "auto, lengths, or A3, A4, A5, B5, letter …, portrait or landscape",
        at: text.span(range)))
    return nil
  }

  private mutating func pageOrientation(_ range: Range<Int>) -> PageStyle.Orientation? {
    var reader = ValueReader(text, range)
    let keywords: KeyValuePairs<String, PageStyle.Orientation> = [
      "upright": .upright, "rotate-left": .rotateLeft, "rotate-right": .rotateRight,
    ]
    if let orientation = reader.keyword(of: keywords), reader.isAtEnd { return orientation }
    bag.add(
      .invalidValue(
        text.written(range), of: "page-orientation", expected: "upright, rotate-left or rotate-right",
        at: text.span(range)))
    return nil
  }

  private mutating func marginBoxName(_ rule: RawRule) -> PageStyle.MarginBox.Name? {
    guard let keyword = rule.atKeyword else {
      bag.add(.nestedRule(at: text.span(rule.prelude)))
      return nil
    }
    let name = text.keyword(of: text.tokens[keyword])
    if let box = PageStyle.MarginBox.Name.keywords.first(where: { $0.key == name })?.value { return box }
    bag.add(.unknownMarginBox(name, at: text.span(keyword..<keyword + 1)))
    return nil
  }
}

extension ValueReader {
  fileprivate mutating func pageSize() -> SpecifiedPageSize? {
    let orientations: KeyValuePairs<String, SpecifiedPageSize.Orientation> = [
      "portrait": .portrait, "landscape": .landscape,
    ]
    if keyword("auto") { return .environment(nil) }
    if let width = length(allowsNegative: false) {
      return .lengths(width: width, height: length(allowsNegative: false) ?? width)
    }
    let first = keyword(of: orientations)
    if let paper = keyword(of: paperSizes) { return .paper(paper, first ?? keyword(of: orientations)) }
    return first.map { .environment($0) }
  }
}

extension PageStyle.MarginBox.Name: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "top-left-corner": .topLeftCorner, "top-left": .topLeft, "top-center": .topCenter, "top-right": .topRight,
    "top-right-corner": .topRightCorner, "right-top": .rightTop, "right-middle": .rightMiddle,
    "right-bottom": .rightBottom, "bottom-right-corner": .bottomRightCorner, "bottom-right": .bottomRight,
    "bottom-center": .bottomCenter, "bottom-left": .bottomLeft, "bottom-left-corner": .bottomLeftCorner,
    "left-bottom": .leftBottom, "left-middle": .leftMiddle, "left-top": .leftTop,
  ]
}
