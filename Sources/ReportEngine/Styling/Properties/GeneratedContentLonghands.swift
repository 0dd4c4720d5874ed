extension Longhand {
  /// CSS Generated Content, CSS Lists ("Counters"), CSS Generated Content for Paged Media.
  static let generatedContent: [Longhand] = [
    plain(
      "content", \.generated.content,
      expects:
        "normal, none, or strings, attr(), counter(), counters(), url(), open-quote, string(), "
        + "element(), leader(), target-counter(), target-counters(), target-text(), -isuo-sum()",
      read: { $0.content() }, describe: \.css),
    counters("counter-reset", \.generated.counterReset, initial: 0),
    counters("counter-increment", \.generated.counterIncrement, initial: 1),
    counters("counter-set", \.generated.counterSet, initial: 0),
    plain(
      "string-set", \.generated.stringSet,
      expects: "none, or names, each with strings, content(), attr() or counters",
      read: { $0.stringSets() },
      describe: { sets in
        sets.isEmpty ? "none" : sets.map { $0.name + " " + $0.value.css }.joined(separator: ", ")
      }),
    plain(
      "quotes", \.generated.quotes, inherits: true, expects: "auto, none, or pairs of strings",
      read: { $0.quotes() }, describe: \.css),
    plain(
      "-isuo-sum", \.generated.sums, expects: "none, or names of sums", read: { $0.sumNames() },
      describe: { $0.isEmpty ? "none" : $0.joined(separator: " ") }),
    plain(
      "bookmark-level", \.generated.bookmarkLevel, expects: "a whole number from 1, or none",
      read: { reader -> Int?? in
        reader.keyword("none") ? .some(nil) : reader.integer(atLeast: 1).map { .some($0) }
      },
      describe: { $0.map(String.init) ?? "none" }),
    plain(
      "bookmark-label", \.generated.bookmarkLabel, expects: "strings, content(), attr() or counters",
      read: { $0.contentItems() }, describe: \.css),
    plain(
      "bookmark-state", \.generated.isBookmarkOpen, expects: "open or closed",
      read: { $0.keyword(of: ["open": true, "closed": false]) }, describe: { $0 ? "open" : "closed" }),
  ]

  private static func counters(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<[GeneratedContentProperties.CounterChange]>,
    initial: Int
  ) -> Longhand {
    plain(
      name, path(), expects: "none, or names of counters, each with a whole number or none",
      read: { $0.counterChanges(initial: initial) },
      describe: { changes in
        changes.isEmpty ? "none" : changes.map { "\($0.name) \($0.value)" }.joined(separator: " ")
      })
  }
}

extension GeneratedContentProperties.Content {
  fileprivate var css: String {
    switch self {
    case .normal: "normal"
    case .none: "none"
    case .items(let items): items.css
    }
  }
}

extension GeneratedContentProperties.Quotes {
  fileprivate var css: String {
    switch self {
    case .auto: "auto"
    case .none: "none"
    case .pairs(let pairs): pairs.map { quoted($0.open) + " " + quoted($0.close) }.joined(separator: " ")
    }
  }
}

extension [ContentItem] {
  fileprivate var css: String { map(\.css).joined(separator: " ") }
}

extension ContentItem {
  fileprivate var css: String {
    switch self {
    case .string(let text): quoted(text)
    case .attribute(let name): "attr(\(name))"
    case .counter(let name, let style): "counter(\(name)\(suffix(style)))"
    case .counters(let name, let separator, let style):
      "counters(\(name), \(quoted(separator))\(suffix(style)))"
    case .runningString(let name, let position): "string(\(name), \(position.css))"
    case .elementText: "content()"
    case .image(let path): "url(\(quoted(path)))"
    case .openQuote: "open-quote"
    case .closeQuote: "close-quote"
    case .noOpenQuote: "no-open-quote"
    case .noCloseQuote: "no-close-quote"
    case .runningElement(let name, let position): "element(\(name), \(position.css))"
    case .leader(let pattern): "leader(\(quoted(pattern)))"
    case .targetCounter(let attribute, let name, let style):
      "target-counter(attr(\(attribute)), \(name)\(suffix(style)))"
    case .targetCounters(let attribute, let name, let separator, let style):
      "target-counters(attr(\(attribute)), \(name), \(quoted(separator))\(suffix(style)))"
    case .targetText(let attribute): "target-text(attr(\(attribute)))"
    case .tableSum(let name, let scope): "-isuo-sum(\(name), \(scope.css))"
    }
  }

  private func suffix(_ style: ListProperties.Style) -> String { style == .decimal ? "" : ", \(style.css)" }
}

extension TableSumScope: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "page": .page, "carried": .carried, "running": .running, "total": .total,
  ]
}
