internal import Diagnostics

/// A property as CSS in a file of another format, such as SVG, sets it: that format's reader knows what it
/// means.
public struct ForeignDeclaration: Sendable {
  /// In lower case.
  public let name: String
  /// As written, without comments and without `!important`.
  public let value: String
  public let isImportant: Bool
  /// Its bytes in the text that was read.
  public let bytes: Range<Int>
}

/// A style rule of such a file, for one selector of its list.
public struct ForeignRule: Sendable {
  /// Which elements it counts for.
  public let selector: ForeignSelector
  public let declarations: [ForeignDeclaration]
  /// What the caller calls its sheet.
  public let sheet: Int
}

/// What the style sheets of such a file say (CSS Syntax, "Parse a stylesheet").
public struct ForeignStyleSheets: Sendable {
  /// By rising specificity, equal ones in the order of the file.
  public private(set) var rules: [ForeignRule] = []
  /// Lists with selectors that are not read, as written.
  public private(set) var unread: [String] = []

  public init() {}

  /// Reads a sheet, up to `limit` rules in all. At-rules are passed over: those of media and fonts have
  /// nothing for a picture.
  public mutating func add(_ text: String, as sheet: Int, limit: Int) {
    let text = TokenizedText(SourceText(name: "", text: text), folder: "")
    for rule in text.rules(in: 0..<text.tokens.count, isTopLevel: true, broken: { _ in }) {
      guard rules.count < limit else { break }
      guard rule.atKeyword == nil, let block = rule.block else { continue }
      let declarations = text.foreignDeclarations(in: block)
      var parser = SelectorParser(text, rule.prelude)
      let selectors = (try? parser.list()) ?? []
      let read = selectors.compactMap(ForeignSelector.init)
      rules += read.map { ForeignRule(selector: $0, declarations: declarations, sheet: sheet) }
      if selectors.isEmpty || read.count < selectors.count { unread.append(text.written(rule.prelude)) }
    }
    let ordered = rules.enumerated().sorted { left, right in
      let (first, second) = (left.element.selector.specificity, right.element.selector.specificity)
      return first < second || !(second < first) && left.offset < right.offset
    }
    rules = ordered.map(\.element)
  }
}

/// The declarations of a `style` attribute of such a file (CSS Style Attributes, "Syntax and Parsing").
public func parseForeignDeclarations(_ text: String) -> [ForeignDeclaration] {
  let text = TokenizedText(SourceText(name: "", text: text), folder: "")
  return text.foreignDeclarations(in: 0..<text.tokens.count)
}

extension TokenizedText {
  fileprivate func foreignDeclarations(in range: Range<Int>) -> [ForeignDeclaration] {
    declarations(in: range).compactMap { item in
      guard case .declaration(let raw) = item else { return nil }
      // A comment is not a token, so what lies between tokens is left out.
      let value = raw.value.map { written($0..<$0 + 1) }.joined()
      return ForeignDeclaration(
        name: keyword(of: tokens[raw.name]), value: value, isImportant: raw.isImportant,
        bytes: byteRange(raw.range))
    }
  }

  fileprivate func byteRange(_ range: Range<Int>) -> Range<Int> {
    let bytes = bytes(range)
    return bytes.startIndex..<bytes.endIndex
  }
}
