import Diagnostics

/// Reads the values of report.yaml and collects what is wrong with them.
///
/// A class, since its parts report into one bag.
final class DefinitionReader {
  var bag: DiagnosticBag
  /// The names that expressions may use; grows while the file is read.
  var names: Set<String>

  init(bag: DiagnosticBag, names: Set<String>) {
    self.bag = bag
    self.names = names
  }

  /// The fields of a mapping by their keys. A key that is none of `known` is reported.
  func fields(_ value: YAMLValue, of what: String, known: [String]) -> [String: YAMLValue.Field] {
    guard case .mapping(let fields) = value.content else {
      if !value.isNothing {
        bag.add(.wrongYAMLKind(what, expected: "a mapping", found: value.kind, value.span))
      }
      return [:]
    }
    for field in fields where !known.contains(field.key) {
      bag.add(.unknownKey(field.key, of: what, known: known, field.keySpan))
    }
    return Dictionary(fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entries of a mapping whose keys are names that the author chose.
  func entries(_ field: YAMLValue.Field?) -> [YAMLValue.Field] {
    guard let field, !field.value.isNothing else { return [] }
    guard case .mapping(let entries) = field.value.content else {
      bag.add(
        .wrongYAMLKind("'\(field.key)'", expected: "a mapping", found: field.value.kind, field.value.span))
      return []
    }
    return entries
  }

  func text(_ field: YAMLValue.Field?) -> String? {
    guard let field else { return nil }
    guard case .scalar(let text) = field.value.content, !text.isEmpty else {
      bag.add(.wrongYAMLKind("'\(field.key)'", expected: "a text", found: field.value.kind, field.value.span))
      return nil
    }
    return text
  }

  /// A text that must be there.
  func requiredText(_ key: String, _ fields: [String: YAMLValue.Field], of what: String, _ span: SourceSpan)
    -> String?
  {
    guard let field = fields[key] else {
      bag.add(.missingKey(key, of: what, span))
      return nil
    }
    return text(field)
  }

  /// A list of texts; one text alone is a list of one.
  func texts(_ field: YAMLValue.Field?) -> [String] {
    guard let field else { return [] }
    switch field.value.content {
    case .scalar(let text): return text.isEmpty ? [] : [text]
    case .list(let values):
      return values.compactMap { value in
        if case .scalar(let text) = value.content { return text }
        bag.add(.wrongYAMLKind("'\(field.key)'", expected: "texts", found: value.kind, value.span))
        return nil
      }
    case .mapping:
      bag.add(.wrongYAMLKind("'\(field.key)'", expected: "a list", found: field.value.kind, field.value.span))
      return []
    }
  }

  /// A text in both languages.
  func localized(_ field: YAMLValue.Field) -> LocalizedText {
    let fields = fields(field.value, of: "'\(field.key)'", known: ["ky", "ru"])
    let (kyrgyz, russian) = (text(fields["ky"]), text(fields["ru"]))
    if case .mapping = field.value.content {
      if fields["ky"] == nil { bag.add(.textWithoutLanguage(field.key, "ky", field.keySpan)) }
      if fields["ru"] == nil { bag.add(.textWithoutLanguage(field.key, "ru", field.keySpan)) }
    } else if field.value.isNothing {
      bag.add(
        .wrongYAMLKind("'\(field.key)'", expected: "a text in ky and ru", found: "nothing", field.value.span))
    }
    return LocalizedText(kyrgyz: kyrgyz ?? russian ?? "", russian: russian ?? kyrgyz ?? "")
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: YAMLValue.Field?
  ) -> Choice? where Choice.RawValue == String {
    guard let field, let word = text(field) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    bag.add(.unknownWord(word, for: field.key, known: Choice.allCases.map(\.rawValue), field.value.span))
    return nil
  }

  /// An expression. `names` nil: its names are known only with the data.
  func expression(_ field: YAMLValue.Field, names: Set<String>?) -> Expression? {
    guard text(field) != nil else { return nil }
    let span = field.value.text
    return bag.take(Expression.parse(span.source, span.start..<span.end, names: names))
  }

  /// Whether a name can be written in expressions; reports it when not. A key of a record may have hyphens:
  /// it can stand in brackets, `totals['D1-one']`.
  func check(_ name: String, is what: String, _ span: SourceSpan, isKey: Bool = false) -> Bool {
    let isLetter = { (scalar: Unicode.Scalar) in scalar == "_" || scalar.properties.isAlphabetic }
    let isName =
      name.unicodeScalars.first.map(isLetter) ?? false
      && name.unicodeScalars.allSatisfy { scalar in
        isLetter(scalar) || ("0"..."9").contains(scalar) || (isKey && scalar == "-")
      }
    if !isName || ExpressionParser.reservedWords.contains(name) { bag.add(.malformedName(name, what, span)) }
    return isName
  }
}

extension YAMLValue {
  var isNothing: Bool { if case .scalar("") = content { true } else { false } }
  var isMapping: Bool { if case .mapping = content { true } else { false } }
}
