public import Diagnostics
public import Language

/// What somebody wrote into a paper, read by its fields.
public struct PaperContent: Sendable {
  public indirect enum Entry: Sendable {
    case text(String)
    /// A text in the languages in which it was written.
    case texts(kyrgyz: String?, russian: String?)
    case date(CalendarDate)
    case number(Rational)
    case flag(Bool)
    /// A member of staff, a pupil, a class or a document, as written, and where.
    case reference(String, SourceSpan)
    case list([PaperContent])
  }

  /// One for each field, in their order; nil where nothing was written.
  public let entries: [(field: ContentField, entry: Entry?)]

  public subscript(name: String) -> Entry? {
    entries.first { $0.field.name == name }.flatMap(\.entry)
  }

  /// Reads a file of content and says everything that is wrong with it, in the language of whoever wrote it.
  ///
  /// - Parameters:
  ///   - source: YAML or JSON; nil when everything is given by `set`.
  ///   - set: single fields as `name` and text, which go before those of the file.
  ///   - language: of the document.
  public static func read(
    _ source: SourceText?, set: [(name: String, value: String)] = [], as fields: [ContentField],
    language: LanguageTag
  ) -> Diagnosed<PaperContent?> {
    var reader = ContentReader(language: language)
    var written: [YAMLValue.Field] = []
    if let source {
      let yaml = readYAML(source)
      reader.bag.add(contentsOf: yaml.diagnostics.map { $0.askingForQuotes(language) })
      guard let root = yaml.value, !reader.bag.hasErrors else {
        return Diagnosed(nil, reader.bag.diagnostics)
      }
      guard case .mapping(let fields) = root.content else {
        return Diagnosed(nil, [.contentIsNoMapping(root.span, language)])
      }
      written = fields
    }
    for (name, value) in set {
      written.removeAll { $0.key == name }
      written.append(.init(setting: name, to: value))
    }
    let content = reader.content(written, fields, at: written.first?.keySpan)
    return Diagnosed(content, reader.bag.diagnostics.inReadingOrder)
  }
}

extension YAMLValue.Field {
  /// `--set name=value`
  fileprivate init(setting name: String, to value: String) {
    let source = SourceText(name: "--set", text: "\(name)=\(value)")
    let start = name.utf8.count + 1
    let span = SourceSpan(source, start..<source.utf8.count)
    self.init(
      key: name, keySpan: SourceSpan(source, 0..<name.utf8.count),
      value: YAMLValue(content: .scalar(value), span: span, text: span, isQuoted: true))
  }
}

/// Reads values by the fields of a paper.
private struct ContentReader {
  let language: LanguageTag
  var bag = DiagnosticBag()

  mutating func content(
    _ written: [YAMLValue.Field], _ fields: [ContentField], at place: SourceSpan?
  ) -> PaperContent {
    let known = fields.map(\.name)
    for field in written where !known.contains(field.key) {
      bag.add(.unknownField(field.key, known: known, field.keySpan, language))
    }
    var missing: [ContentField] = []
    let entries = fields.map { field -> (field: ContentField, entry: PaperContent.Entry?) in
      let value = written.last { $0.key == field.name }?.value
      guard let value, !value.isNothing else {
        if !field.isOptional { missing.append(field) }
        return (field, nil)
      }
      return (field, entry(value, field))
    }
    if !missing.isEmpty { bag.add(.missingFields(missing, at: place, language)) }
    return PaperContent(entries: entries)
  }

  private mutating func entry(_ value: YAMLValue, _ field: ContentField) -> PaperContent.Entry? {
    switch field.kind {
    case .list: return list(value, field)
    case .texts: return texts(value, field)
    case .text, .date, .number, .flag, .staff, .pupil, .class, .choice, .document:
      guard case .scalar(let text) = value.content else {
        bag.add(.wrongContent(field, value.span, language))
        return nil
      }
      return scalar(text.trimmed, field, value.span)
    }
  }

  private mutating func scalar(
    _ text: String, _ field: ContentField, _ span: SourceSpan
  ) -> PaperContent.Entry? {
    let entry: PaperContent.Entry? =
      switch field.kind {
      case .date: day(text).map { .date($0) }
      case .number: Rational(decimal: text.replacing(",", with: ".").utf8).map { .number($0) }
      case .flag: Self.flags[text.lowercased()].map { .flag($0) }
      case .choice: field.choices.contains { $0.value == text } ? .text(text) : nil
      case .staff, .pupil, .class, .document: .reference(text, span)
      case .text, .texts, .list: .text(text)
      }
    if entry == nil { bag.add(.wrongContent(field, span, language)) }
    return entry
  }

  private static let flags = [
    "true": true, "yes": true, "ооба": true, "да": true, "false": false, "no": false, "жок": false,
    "нет": false,
  ]

  /// `2026-06-02` or `02.06.2026`.
  private func day(_ text: String) -> CalendarDate? {
    if let match = text.wholeMatch(of: /([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})/),
      let day = Int(match.1), let month = Int(match.2), let year = Int(match.3)
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    return CalendarDate(iso: text)
  }

  /// `{ky: …, ru: …}`; a text alone is of the document's language.
  private mutating func texts(_ value: YAMLValue, _ field: ContentField) -> PaperContent.Entry? {
    switch value.content {
    case .scalar(let text):
      return language == .ky
        ? .texts(kyrgyz: text.trimmed, russian: nil) : .texts(kyrgyz: nil, russian: text.trimmed)
    case .mapping(let parts):
      var written: [String: String] = [:]
      for part in parts {
        guard let tag = LanguageTag(rawValue: part.key) else {
          bag.add(
            .unknownField(part.key, known: LanguageTag.allCases.map(\.rawValue), part.keySpan, language))
          continue
        }
        guard case .scalar(let text) = part.value.content else {
          bag.add(.wrongContent(field, part.value.span, language))
          return nil
        }
        if !text.trimmed.isEmpty { written[tag.rawValue] = text.trimmed }
      }
      if written[language.rawValue] == nil { bag.add(.languageMissing(field, value.span, language)) }
      return .texts(kyrgyz: written["ky"], russian: written["ru"])
    case .list:
      bag.add(.wrongContent(field, value.span, language))
      return nil
    }
  }

  /// Records; where they have one field, its values alone will do.
  private mutating func list(_ value: YAMLValue, _ field: ContentField) -> PaperContent.Entry? {
    guard case .list(let elements) = value.content else {
      bag.add(.wrongContent(field, value.span, language))
      return nil
    }
    return .list(
      elements.compactMap { element in
        let only = field.fields.count == 1 ? field.fields[0] : nil
        if case .mapping(let written) = element.content,
          only?.kind != .texts || written.contains(where: { $0.key == only?.name })
        {
          return content(written, field.fields, at: element.span)
        }
        guard let only, !element.isNothing else {
          bag.add(.wrongContent(field, element.span, language))
          return nil
        }
        return PaperContent(entries: [(only, entry(element, only))])
      })
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
