internal import Language

/// The words that a column may hold, in both languages, and what each means.
struct WordList<Value: Sendable>: Sendable {
  struct Known {
    var value: Value
    /// The usual wording of the same language.
    var usual: String
    var isUsual: Bool
  }

  private var words: [HeaderKey: Known] = [:]
  private let usual: [LanguageTag: [String]]
  /// Each value with its usual words.
  let usualWords: [(value: Value, ky: String, ru: String)]

  /// Each entry: the value, the usual Kyrgyz and Russian words, and other words that are understood, parted
  /// by `|`.
  init(_ entries: [(value: Value, ky: String, ru: String, others: String)]) {
    usualWords = entries.map { ($0.value, $0.ky, $0.ru) }
    usual = [.ky: entries.map(\.ky), .ru: entries.map(\.ru)]
    for entry in entries {
      for word in entry.others.split(separator: "|") {
        words[HeaderKey(String(word))] = Known(value: entry.value, usual: entry.ky, isUsual: false)
      }
    }
    for entry in entries {
      words[HeaderKey(entry.ru)] = Known(value: entry.value, usual: entry.ru, isUsual: true)
      words[HeaderKey(entry.ky)] = Known(value: entry.value, usual: entry.ky, isUsual: true)
    }
  }

  /// What a text means, or nil. «Жогорку» and «жогорку» are one.
  subscript(text: String) -> Known? { words[HeaderKey(text)] }

  /// The usual words, to show what is expected.
  func examples(_ language: LanguageTag) -> String { (usual[language] ?? []).joined(separator: ", ") }
}
