extension ValueReader {
  mutating func content() -> GeneratedContentProperties.Content? {
    if keyword("normal") { return .normal }
    if keyword("none") { return GeneratedContentProperties.Content.none }
    guard let items = contentItems() else { return nil }
    // An alternative text for readers follows a slash (CSS Generated Content, "Alternative Text").
    if slash() {
      unsupported = "an alternative text after '/'"
      return nil
    }
    return .items(items)
  }

  /// One or more pieces of content.
  mutating func contentItems() -> [ContentItem]? {
    var items: [ContentItem] = []
    while let item = contentItem() { items.append(item) }
    return items.isEmpty ? nil : items
  }

  private mutating func contentItem() -> ContentItem? {
    if let text = string() { return .string(text) }
    if let path = imagePath() { return .image(path) }
    if keyword("contents") { return .elementText }
    let quoteKeywords: KeyValuePairs<String, ContentItem> = [
      "open-quote": .openQuote, "close-quote": .closeQuote, "no-open-quote": .noOpenQuote,
      "no-close-quote": .noCloseQuote,
    ]
    if let quote = keyword(of: quoteKeywords) { return quote }
    return attempt { reader in
      guard let (name, content) = reader.function() else { return nil }
      var arguments = content
      let item = arguments.contentFunction(name)
      reader.unsupported = reader.unsupported ?? arguments.unsupported
      return arguments.isAtEnd ? item : nil
    }
  }

  private mutating func contentFunction(_ function: String) -> ContentItem? {
    switch function {
    case "attr": return ident().map(ContentItem.attribute)
    case "counter":
      guard let name = counterName(), let style = commaCounterStyle() else { return nil }
      return .counter(name: name, style: style)
    case "counters":
      guard let name = counterName(), comma(), let separator = string(), let style = commaCounterStyle()
      else { return nil }
      return .counters(name: name, separator: separator, style: style)
    case "string":
      guard let name = ident(), let position = commaPosition() else { return nil }
      return .runningString(name: name, position: position)
    case "element":
      guard let name = ident(), let position = commaPosition() else { return nil }
      return .runningElement(name: name, position: position)
    case "content":
      if let part = peekedKeyword, part != "text" {
        unsupported = "'content(\(part))'"
        return nil
      }
      _ = keyword("text")
      return .elementText
    case "leader": return leader()
    case "target-counter":
      guard let attribute = linkAttribute(), comma(), let name = ident(), let style = commaCounterStyle()
      else {
        return nil
      }
      return .targetCounter(attribute: attribute, name: name, style: style)
    case "target-counters":
      guard let attribute = linkAttribute(), comma(), let name = ident(), comma(), let separator = string(),
        let style = commaCounterStyle()
      else { return nil }
      return .targetCounters(attribute: attribute, name: name, separator: separator, style: style)
    case "target-text": return linkAttribute().map(ContentItem.targetText)
    case "-isuo-sum":
      guard let name = counterName(), comma(), let scope = keyword(TableSumScope.self) else { return nil }
      return .tableSum(name: name, scope: scope)
    default:
      unsupported = "'\(function)()'"
      return nil
    }
  }

  /// CSS GCPM, "Leaders".
  private mutating func leader() -> ContentItem? {
    if let pattern = keyword(of: ["dotted": ". ", "solid": "_", "space": " "]) { return .leader(pattern) }
    return string().flatMap { $0.isEmpty ? nil : .leader($0) }
  }

  private mutating func linkAttribute() -> String? {
    attempt { reader in
      guard var arguments = reader.function("attr"), let name = arguments.ident() else { return nil }
      // The type of the attribute, `url`, may follow its name.
      _ = arguments.keyword("url")
      return arguments.isAtEnd ? name : nil
    }
  }

  private mutating func commaCounterStyle() -> ListProperties.Style? {
    guard comma() else { return .decimal }
    return counterStyle()
  }

  private mutating func counterName() -> String? {
    guard let keyword = peekedKeyword, keyword != "none", !cssWideKeywords.contains(keyword) else {
      return nil
    }
    return ident()
  }

  private mutating func commaPosition() -> ContentItem.RunningPosition? {
    comma() ? keyword(ContentItem.RunningPosition.self) : .first
  }

  mutating func counterChanges(initial: Int) -> [GeneratedContentProperties.CounterChange]? {
    if keyword("none") { return [] }
    var changes: [GeneratedContentProperties.CounterChange] = []
    while !isAtEnd {
      if let token = next, token.kind == .function, text.keyword(of: token) == "reversed" {
        unsupported = "'reversed()'"
        return nil
      }
      guard let name = counterName() else { return nil }
      changes.append(.init(name: name, value: integer() ?? initial))
    }
    return changes.isEmpty ? nil : changes
  }

  mutating func sumNames() -> [String]? {
    if keyword("none") { return [] }
    var names: [String] = []
    while let name = counterName() { names.append(name) }
    return names.isEmpty ? nil : names
  }

  mutating func stringSets() -> [GeneratedContentProperties.StringSet]? {
    if keyword("none") { return [] }
    var sets: [GeneratedContentProperties.StringSet] = []
    repeat {
      guard let name = ident(), let value = contentItems() else { return nil }
      sets.append(.init(name: name, value: value))
    } while comma()
    return sets
  }

  mutating func quotes() -> GeneratedContentProperties.Quotes? {
    if keyword("auto") { return .auto }
    if keyword("none") { return GeneratedContentProperties.Quotes.none }
    var pairs: [GeneratedContentProperties.Quotes.Pair] = []
    while let open = string() {
      guard let close = string() else { return nil }
      pairs.append(.init(open: open, close: close))
    }
    return pairs.isEmpty ? nil : .pairs(pairs)
  }
}
