public import Diagnostics
import Language

/// The words of a report in each language: text.yaml.
///
///     heading: {ky: Жыйынтык ведомость, ru: Сводная ведомость}
///     footer:
///       page: {ky: "{{ number }}-барак", ru: "лист {{ number }}"}
///
/// A key inside another is written with a point: `footer.page`.
public struct TextTable: Sendable {
  struct Entry: Sendable {
    let kyrgyz: SourceSpan
    let russian: SourceSpan
  }

  private let entries: [String: Entry]

  /// In the order of the alphabet.
  public var keys: [String] { entries.keys.sorted() }

  subscript(key: String) -> Entry? { entries[key] }

  /// These texts, and those of another table that are not among them.
  public func filled(from other: TextTable) -> TextTable {
    TextTable(entries: entries.merging(other.entries) { own, _ in own })
  }

  /// Reads text.yaml. A key that lacks a language is reported and printed in the other.
  public static func parse(_ source: SourceText) -> Diagnosed<TextTable> {
    let yaml = readYAML(source)
    var reader = TextTableReader(diagnostics: yaml.diagnostics)
    if let root = yaml.value { reader.read(root, under: "") }
    return Diagnosed(TextTable(entries: reader.entries), reader.diagnostics)
  }
}

private struct TextTableReader {
  var entries: [String: TextTable.Entry] = [:]
  var diagnostics: [Diagnostic]

  mutating func read(_ value: YAMLValue, under key: String) {
    guard case .mapping(let fields) = value.content else {
      diagnostics.append(
        .textIsNoMapping(key.isEmpty ? value.span.source.name : key, found: value.kind, value.span))
      return
    }
    let languages = LanguageTag.allCases.map(\.rawValue)
    // A mapping of mappings is a group, even when its keys are those of languages: the names of languages
    // are texts, too.
    let isText = fields.contains { languages.contains($0.key) && !$0.value.isMapping }
    guard !key.isEmpty, isText else {
      for field in fields { read(field.value, under: key.isEmpty ? field.key : "\(key).\(field.key)") }
      return
    }
    var texts: [String: SourceSpan] = [:]
    for field in fields {
      guard languages.contains(field.key) else {
        diagnostics.append(.unknownKey(field.key, of: "the text '\(key)'", known: languages, field.keySpan))
        continue
      }
      guard case .scalar = field.value.content else {
        diagnostics.append(
          .wrongYAMLKind("'\(field.key)'", expected: "a text", found: field.value.kind, field.value.span))
        continue
      }
      texts[field.key] = field.value.text
    }
    for language in languages where texts[language] == nil {
      diagnostics.append(.textWithoutLanguage(key, language, value.span))
    }
    guard let any = texts["ky"] ?? texts["ru"] else { return }
    entries[key] = TextTable.Entry(kyrgyz: texts["ky"] ?? any, russian: texts["ru"] ?? any)
  }
}
