internal import Geometry

extension Longhand {
  /// CSS Text, "Hyphenation Control".
  static let hyphenation: [Longhand] = [
    keyword("hyphens", \.text.hyphens, inherits: true),
    plain(
      "hyphenate-character", \.text.hyphenateCharacter, inherits: true, expects: "auto or a string",
      read: { reader -> String?? in reader.keyword("auto") ? .some(nil) : reader.string().map { .some($0) } },
      describe: { $0.map(quoted) ?? "auto" }),
    plain(
      "hyphenate-limit-chars", \.text.hyphenateLimitChars, inherits: true,
      expects: "auto or a number of letters, for the word, before and after the hyphen",
      read: { $0.hyphenateLimit() }, describe: \.css),
    plain(
      "hyphenate-limit-lines", \.text.hyphenateLimitLines, inherits: true,
      expects: "no-limit or a whole number",
      read: { reader -> Int?? in
        reader.keyword("no-limit") ? .some(nil) : reader.integer(atLeast: 0).map { .some($0) }
      }, describe: { $0.map { String($0) } ?? "no-limit" }),
    length("hyphenate-limit-zone", \.text.hyphenateLimitZone, inherits: true),
    plain(
      "hyphenate-limit-last", \.text.hyphenateLimitLast, inherits: true,
      expects: TextProperties.HyphenateLimitLast.keywords.map(\.key).joined(separator: ", "),
      read: { reader -> TextProperties.HyphenateLimitLast? in
        if reader.peekedKeyword == "always" {
          reader.unsupported = "'always'"
          return nil
        }
        return reader.keyword(TextProperties.HyphenateLimitLast.self)
      }, describe: \.css),
  ]
}

extension ValueReader {
  /// One to three numbers: of two, the second is meant before and after the hyphen; of one, both are `auto`.
  mutating func hyphenateLimit() -> TextProperties.HyphenateLimit? {
    var values: [Int?] = []
    while values.count < 3, !isAtEnd {
      if keyword("auto") {
        values.append(nil)
      } else if let value = integer(atLeast: 0) {
        values.append(value)
      } else {
        return nil
      }
    }
    guard let word = values.first else { return nil }
    var limit = TextProperties.HyphenateLimit()
    limit.word = word
    limit.before = values.count > 1 ? values[1] : nil
    limit.after = values.count > 2 ? values[2] : limit.before
    return limit
  }
}

extension TextProperties.HyphenateLimit {
  fileprivate var css: String {
    let values = [word, before, after].map { $0.map { String($0) } ?? "auto" }
    if values[1] != values[2] { return values.joined(separator: " ") }
    return values[1] == "auto" ? values[0] : values[..<2].joined(separator: " ")
  }
}
