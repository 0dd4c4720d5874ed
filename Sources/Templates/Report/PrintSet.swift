public import Diagnostics

/// Documents that are printed together: `_sets/term.yaml`.
///
///     title: {ky: Чейректин документтери, ru: Документы четверти}
///     folders:
///       - name: department
///         title: {ky: Билим берүү бөлүмүнө, ru: В отдел образования}
///         recipient: department
///         reports:
///           - {report: movement-summary}
///           - {report: report-card, combine: class}
public struct PrintSet: Sendable {
  /// Documents of one recipient, which lie in one folder.
  public struct Folder: Sendable {
    public let name: String
    public let title: LocalizedText
    /// A word of `--recipient`, and where it stands; each report's own when nil.
    public let recipient: (word: String, span: SourceSpan)?
    public let entries: [Entry]
  }

  /// A report of the set.
  public struct Entry: Sendable {
    public let report: String
    /// Parameters besides those of the whole set.
    public let parameters: [String: String]
    /// Whether the documents of a class come into one file, in the order of its list.
    public let isCombinedByClass: Bool
    public let span: SourceSpan
  }

  public let title: LocalizedText
  public let folders: [Folder]

  /// Reads a set; nil when nothing of it can be used.
  public static func parse(_ source: SourceText) -> Diagnosed<PrintSet?> {
    let yaml = readYAML(source)
    let reader = DefinitionReader(bag: DiagnosticBag(), names: [])
    reader.bag.add(contentsOf: yaml.diagnostics)
    guard let root = yaml.value else { return Diagnosed(nil, reader.bag.diagnostics) }
    let set = reader.printSet(root)
    return Diagnosed(set, reader.bag.diagnostics)
  }
}

extension DefinitionReader {
  fileprivate func printSet(_ root: YAMLValue) -> PrintSet? {
    let what = "the set"
    let fields = fields(root, of: what, known: ["title", "folders"])
    for key in ["title", "folders"] where fields[key] == nil {
      bag.add(.missingKey(key, of: what, root.span))
    }
    guard let title = fields["title"], let folders = fields["folders"] else { return nil }
    return PrintSet(title: localized(title), folders: values(folders).compactMap(folder))
  }

  private func folder(_ value: YAMLValue) -> PrintSet.Folder? {
    let what = "the folder"
    let fields = fields(value, of: what, known: ["name", "title", "recipient", "reports"])
    guard let name = requiredText("name", fields, of: what, value.span), let title = fields["title"],
      let reports = fields["reports"]
    else {
      for key in ["title", "reports"] where fields[key] == nil {
        bag.add(.missingKey(key, of: what, value.span))
      }
      return nil
    }
    return PrintSet.Folder(
      name: name, title: localized(title),
      recipient: fields["recipient"].flatMap { field in text(field).map { ($0, field.value.span) } },
      entries: values(reports).compactMap(entry))
  }

  private func entry(_ value: YAMLValue) -> PrintSet.Entry? {
    let what = "the report of a set"
    let fields = fields(value, of: what, known: ["report", "set", "combine"])
    guard let report = requiredText("report", fields, of: what, value.span) else { return nil }
    let combine = text(fields["combine"])
    if let combine, combine != "class", let field = fields["combine"] {
      bag.add(.unknownWord(combine, for: "combine", known: ["class"], field.value.span))
    }
    let parameters = entries(fields["set"]).map { ($0.key, text($0) ?? "") }
    return PrintSet.Entry(
      report: report, parameters: Dictionary(parameters) { first, _ in first },
      isCombinedByClass: combine == "class", span: value.span)
  }

  /// The elements of a list.
  private func values(_ field: YAMLValue.Field) -> [YAMLValue] {
    guard case .list(let values) = field.value.content else {
      bag.add(.wrongYAMLKind("'\(field.key)'", expected: "a list", found: field.value.kind, field.value.span))
      return []
    }
    return values
  }
}
