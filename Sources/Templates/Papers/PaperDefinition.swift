public import Diagnostics
public import Language

/// What makes a report a paper: a document that is written, numbered, issued and kept. The section `document`
/// of report.yaml (docs/documents.md).
public struct PaperDefinition: Sendable {
  /// The kinds of series in which it may be numbered, the usual one first, and where they are named.
  public let series: [String]
  public let span: SourceSpan
  /// What the register says of it, in each language; an empty text says nothing.
  public let titleKyrgyz: TextPattern?
  public let titleRussian: TextPattern?
  /// To whom it is given or sent.
  public let addressee: TextPattern?
  /// What an order rests on.
  public let basis: TextPattern?
  /// What the code on the paper says besides kind, number and day, in the language of the document: no more
  /// than the paper is shown for.
  public let facts: [LanguageTag: TextPattern]
  /// What is written into it, in the order of the form.
  public let content: [ContentField]
  /// What must stand in the records before it is issued.
  public let requisites: [Requisite]

  /// Names that the page has besides its datasets.
  public static let names: Set<String> = ["content", "document", "verification"]

  /// Something that must stand in the records.
  public struct Requisite: Sendable {
    /// It is there when this holds.
    public let condition: Expression
    public let name: LocalizedText
  }
}

/// One thing that is written into a paper.
public struct ContentField: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A text in the language of the document.
    case text
    /// A text in Kyrgyz and Russian.
    case texts
    case date, number
    /// Yes or no.
    case flag
    case staff, pupil, `class`, choice
    /// An issued document of the school.
    case document
    /// Several records of the same fields.
    case list
  }

  public let name: String
  public let kind: Kind
  public let label: LocalizedText
  public let help: LocalizedText?
  public let isOptional: Bool
  /// Of a choice: what may be chosen.
  public let choices: [(value: String, title: LocalizedText)]
  /// Of a document: the papers that it may be.
  public let papers: [String]
  /// Of a list: what each of its records has.
  public let fields: [ContentField]
}

extension DefinitionReader {
  static let paperKeys = ["series", "title", "addressee", "basis", "facts", "content", "requires"]

  /// The section `document`. Its names are known by then.
  func paper(_ field: YAMLValue.Field) -> PaperDefinition {
    let what = "'document'"
    let fields = fields(field.value, of: what, known: Self.paperKeys)
    for key in ["series", "title"] where fields[key] == nil {
      bag.add(.missingKey(key, of: what, field.keySpan))
    }
    let titles = fields["title"].map { self.fields($0.value, of: "'title'", known: ["ky", "ru"]) } ?? [:]
    let facts = fields["facts"].map { self.fields($0.value, of: "'facts'", known: ["ky", "ru"]) } ?? [:]
    return PaperDefinition(
      series: texts(fields["series"]), span: fields["series"]?.value.span ?? field.keySpan,
      titleKyrgyz: titles["ky"].flatMap(pattern), titleRussian: titles["ru"].flatMap(pattern),
      addressee: fields["addressee"].flatMap(pattern), basis: fields["basis"].flatMap(pattern),
      facts: Dictionary(
        uniqueKeysWithValues: facts.compactMap { key, field in
          LanguageTag(rawValue: key).flatMap { language in pattern(field).map { (language, $0) } }
        }),
      content: entries(fields["content"]).compactMap { contentField($0) },
      requisites: entries(fields["requires"]).compactMap(requisite))
  }

  private func pattern(_ field: YAMLValue.Field) -> TextPattern? {
    guard text(field) != nil else { return nil }
    let span = field.value.text
    return bag.take(TextPattern.parse(span.source, span.start..<span.end, names: names))
  }

  private func requisite(_ field: YAMLValue.Field) -> PaperDefinition.Requisite {
    let span = field.keySpan
    let condition = bag.take(Expression.parse(span.source, span.start..<span.end, names: names))
    return PaperDefinition.Requisite(condition: condition, name: localized(field))
  }

  private static let contentKeys = ["type", "label", "help", "optional", "choices", "of", "fields"]

  private func contentField(_ field: YAMLValue.Field) -> ContentField? {
    guard check(field.key, is: "a field", field.keySpan) else { return nil }
    let what = "the field '\(field.key)'"
    let fields = fields(field.value, of: what, known: Self.contentKeys)
    for key in ["type", "label"] where fields[key] == nil {
      bag.add(.missingKey(key, of: what, field.keySpan))
    }
    let kind: ContentField.Kind = choice(fields["type"]) ?? .text
    if kind == .choice, fields["choices"] == nil { bag.add(.missingKey("choices", of: what, field.keySpan)) }
    if kind == .list, fields["fields"] == nil { bag.add(.missingKey("fields", of: what, field.keySpan)) }
    if kind == .document, fields["of"] == nil { bag.add(.missingKey("of", of: what, field.keySpan)) }
    return ContentField(
      name: field.key, kind: kind,
      label: fields["label"].map(localized) ?? LocalizedText(kyrgyz: field.key, russian: field.key),
      help: fields["help"].map(localized), isOptional: flag(fields["optional"]),
      choices: fields["choices"].map(choices) ?? [], papers: texts(fields["of"]),
      fields: entries(fields["fields"]).compactMap { contentField($0) })
  }
}
