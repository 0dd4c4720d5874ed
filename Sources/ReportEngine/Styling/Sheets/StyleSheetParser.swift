import Diagnostics
import Templates

/// A style sheet that imports more than this is written wrongly; it would take long to find out otherwise.
private let maximumImports = 100
/// Conditional rules within conditional rules.
private let maximumRuleDepth = 32

let knownAtRules = [
  "charset", "counter-style", "font-face", "import", "layer", "media", "namespace", "page", "supports",
  "container",
  "font-feature-values", "keyframes", "property", "font-palette-values", "scope", "starting-style",
]

/// Reads the rules of a style sheet.
struct StyleSheetParser {
  private let text: TokenizedText
  private(set) var sheet: StyleSheet
  var bag = DiagnosticBag()
  /// The conditions around the rule being read.
  var media: [MediaQueryList] = []
  private let resources: ResourceReader
  /// The sheets being imported, outermost first, to refuse cycles.
  private var importing: [String] = []
  private var importCount = 0
  /// Whether a rule was met after which `@import` may not stand.
  private var isPastImports = false

  init(_ text: TokenizedText, _ sheet: StyleSheet, resources: ResourceReader) {
    self.text = text
    self.sheet = sheet
    self.resources = resources
    importing = [text.source.name]
  }

  mutating func parse() {
    for unclosed in text.unclosed {
      bag.add(.unclosed(unclosed.what, at: text.span(bytes: unclosed.offset..<unclosed.offset + 1)))
    }
    rules(0..<text.tokens.count, depth: 0)
  }

  private mutating func rules(_ range: Range<Int>, depth: Int) {
    var broken: Range<Int>?
    let rules = text.rules(in: range, isTopLevel: depth == 0) { broken = $0 }
    for rule in rules {
      if let keyword = rule.atKeyword {
        atRule(text.keyword(of: text.tokens[keyword]), rule, depth: depth)
      } else {
        isPastImports = true
        styleRule(rule)
      }
    }
    if let broken { bag.add(.ruleWithoutBlock(text.written(broken), at: text.span(broken))) }
  }

  private mutating func styleRule(_ rule: RawRule) {
    guard let content = rule.block else { return }
    let block = declarations(content)
    guard let selectors = selectors(rule.prelude), !block.isEmpty else { return }
    sheet.rules.append(
      StyleRule(selectors: selectors, block: block, media: media, span: text.span(rule.prelude)))
  }

  private mutating func declarations(_ range: Range<Int>) -> DeclarationBlock {
    var parser = DeclarationParser(text)
    let block = parser.block(range)
    bag.add(contentsOf: parser.bag.diagnostics)
    return block
  }

  private mutating func selectors(_ prelude: Range<Int>) -> [Selector]? {
    var parser = SelectorParser(text, prelude)
    do throws(SelectorParser.Trouble) {
      return try parser.list()
    } catch {
      switch error {
      case .invalid(let expected, let place):
        let shown = place.isEmpty ? prelude : place
        bag.add(.invalidSelector(text.written(place), expected: expected, at: text.span(shown)))
      case .unsupported(let place): bag.add(.unsupportedSelector(text.written(place), at: text.span(place)))
      }
    }
    return nil
  }

  // MARK: At-rules

  private mutating func atRule(_ name: String, _ rule: RawRule, depth: Int) {
    let keyword = text.span(rule.range.lowerBound..<rule.range.lowerBound + 1)
    switch name {
    case "charset": break
    case "import" where isPastImports || depth > 0:
      bag.add(.misplacedAtRule(name, before: "all other rules", at: keyword))
    case "import": importRule(rule)
    case "namespace": isPastImports = true
    case "media":
      isPastImports = true
      conditional(rule, MediaQueryList(text, rule.prelude), depth: depth)
    case "supports":
      isPastImports = true
      supports(rule, depth: depth)
    case "page":
      isPastImports = true
      page(rule)
    case "font-face":
      isPastImports = true
      fontFace(rule)
    case "counter-style":
      isPastImports = true
      counterStyle(rule)
    default:
      isPastImports = true
      bag.add(
        knownAtRules.contains(name) || name.hasPrefix("-")
          ? .unsupportedAtRule(name, at: keyword) : .unknownAtRule(name, at: keyword))
    }
  }

  private mutating func conditional(_ rule: RawRule, _ condition: MediaQueryList, depth: Int) {
    for place in condition.invalid { bag.add(.invalidMediaQuery(text.written(place), at: text.span(place))) }
    guard let content = block(of: rule, "media", depth: depth) else { return }
    media.append(condition)
    rules(content, depth: depth + 1)
    media.removeLast()
  }

  private mutating func supports(_ rule: RawRule, depth: Int) {
    guard let content = block(of: rule, "supports", depth: depth) else { return }
    var condition = SupportsCondition(text, rule.prelude)
    guard let holds = condition.evaluate() else {
      bag.add(
        .invalidAtRule(
          "supports", expected: "a condition such as '(display: table)'",
          at: text.span(rule.range.lowerBound..<rule.range.lowerBound + 1)))
      return
    }
    if holds { rules(content, depth: depth + 1) }
  }

  private mutating func block(of rule: RawRule, _ name: String, depth: Int) -> Range<Int>? {
    if let block = rule.block, depth < maximumRuleDepth { return block }
    let keyword = text.span(rule.range.lowerBound..<rule.range.lowerBound + 1)
    bag.add(
      .invalidAtRule(
        name,
        expected: rule.block == nil ? "a block in braces" : "to stand in at most \(maximumRuleDepth) others",
        at: keyword))
    return nil
  }

  private mutating func fontFace(_ rule: RawRule) {
    guard let content = block(of: rule, "font-face", depth: 0) else { return }
    for case .declaration(let raw) in text.declarations(in: content)
    where text.keyword(of: text.tokens[raw.name]) == "font-family" {
      var reader = ValueReader(text, raw.value)
      guard let family = reader.fontFamilies()?.first else { continue }
      sheet.fontFaces.append((family, text.span(rule.range.lowerBound..<rule.range.lowerBound + 1)))
    }
  }

  private mutating func page(_ rule: RawRule) {
    guard let content = block(of: rule, "page", depth: 0) else { return }
    var parser = PageRuleParser(text)
    if let page = parser.parse(rule, content, media: media) { sheet.pageRules.append(page) }
    bag.add(contentsOf: parser.bag.diagnostics)
  }

  private mutating func counterStyle(_ rule: RawRule) {
    guard let content = block(of: rule, "counter-style", depth: 0) else { return }
    var parser = CounterStyleParser(text)
    if let style = parser.parse(rule, content, media: media) { sheet.counterStyles.append(style) }
    bag.add(contentsOf: parser.bag.diagnostics)
  }

  // MARK: Imports

  private mutating func importRule(_ rule: RawRule) {
    let place = text.span(rule.range)
    var reader = ValueReader(text, rule.prelude)
    guard rule.block == nil, let reference = reader.string() ?? reader.url() else {
      return bag.add(.invalidAtRule("import", expected: "a path in quotes or in url()", at: place))
    }
    if let what = reader.next.map({ text.keyword(of: $0) }), what == "layer" || what == "supports" {
      return bag.add(.unsupportedValue("'\(what)'", of: "@import", at: place))
    }
    let condition = MediaQueryList(text, text.trimmed(reader.range))
    for place in condition.invalid { bag.add(.invalidMediaQuery(text.written(place), at: text.span(place))) }
    guard let path = ResourceReader.resolve(reference, in: text.folder) else {
      return bag.add(.importFailed(reference, "it leads out of the folders that may be read", at: place))
    }
    guard !importing.contains(path) else {
      return bag.add(.importFailed(path, "it is being imported already", at: place))
    }
    importCount += 1
    guard importCount <= maximumImports else {
      return bag.add(.importFailed(path, "more than \(maximumImports) imports", at: place))
    }
    switch resources.read(path) {
    case .found(let bytes): take(SourceText(name: path, utf8: bytes), path, condition)
    case .missing: bag.add(.importFailed(path, "there is no such file", at: place))
    case .forbidden: bag.add(.importFailed(path, "it lies outside the folders that may be read", at: place))
    case .unreadable(let reason): bag.add(.importFailed(path, reason, at: place))
    }
  }

  /// Reads an imported sheet into this one.
  private mutating func take(_ source: SourceText, _ path: String, _ condition: MediaQueryList) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    var parser = StyleSheetParser(TokenizedText(source, folder: folder), sheet, resources: resources)
    parser.media = condition.isEmpty ? media : media + [condition]
    parser.importing = importing + [path]
    parser.importCount = importCount
    parser.parse()
    sheet = parser.sheet
    importCount = parser.importCount
    bag.add(contentsOf: parser.bag.diagnostics)
  }
}
