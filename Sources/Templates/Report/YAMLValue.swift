import Diagnostics

/// A value of a YAML file, with its place.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    /// A text; an empty plain one is nothing at all.
    case scalar(String)
    case list([YAMLValue])
    /// In the order written.
    case mapping([Field])
  }

  struct Field: Sendable {
    let key: String
    let keySpan: SourceSpan
    let value: YAMLValue
  }

  let content: Content
  let span: SourceSpan
  /// Of a scalar the text itself as a stretch of a source: in the file where the file holds it letter by
  /// letter, else in a source of its own whose lines are counted like the file's.
  let text: SourceSpan
  /// Whether a scalar stands in quotes, so that it is a text whatever it looks like.
  var isQuoted = false

  var kind: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
