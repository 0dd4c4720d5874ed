public import Diagnostics

extension ReportDefinition {
  static let keys = [
    "id", "title", "audience", "parameters", "datasets", "totals", "burst", "checks", "paper",
    "personal-data", "handwritten", "sign", "attach", "consolidates", "limits", "document",
  ]

  /// Reads report.yaml and reports every mistake in it, each with its place. Nil when it is no YAML at all.
  ///
  /// - Parameter given: names that every report has besides its own, such as `school`.
  public static func parse(_ source: SourceText, given: Set<String> = []) -> Diagnosed<ReportDefinition?> {
    let yaml = readYAML(source)
    var bag = DiagnosticBag()
    bag.add(contentsOf: yaml.diagnostics)
    guard let root = yaml.value else { return Diagnosed(nil, bag.diagnostics) }
    let reader = DefinitionReader(bag: bag, names: given.union(EvaluationEnvironment.names))
    let definition = read(root, reader)
    return Diagnosed(definition, reader.bag.diagnostics.inReadingOrder)
  }

  private static func read(_ root: YAMLValue, _ reader: DefinitionReader) -> ReportDefinition {
    let fields = reader.fields(root, of: "report.yaml", known: keys)
    if fields["title"] == nil { reader.bag.add(.missingKey("title", of: "report.yaml", root.span)) }
    if fields["document"] != nil {
      reader.names.formUnion(PaperDefinition.names)
      for key in ["parameters", "burst"] {
        if let field = fields[key] { reader.bag.add(.paperWith(key, field.keySpan)) }
      }
    }
    let consolidates = reader.text(fields["consolidates"])
    if consolidates != nil { reader.names.formUnion(ReportDefinition.namesOfForms) }
    let parameters = reader.entries(fields["parameters"]).compactMap { reader.parameter($0) }
    let datasets = reader.entries(fields["datasets"]).compactMap { reader.dataset($0) }
    let totals = reader.totals(fields["totals"])
    reader.names.insert("totals")
    return ReportDefinition(
      id: reader.requiredText("id", fields, of: "report.yaml", root.span) ?? "",
      title: fields["title"].map(reader.localized) ?? LocalizedText(kyrgyz: "", russian: ""),
      audience: reader.texts(fields["audience"]), parameters: parameters, datasets: datasets, totals: totals,
      burst: fields["burst"].flatMap { reader.burst($0, parameters) },
      checks: reader.checks(fields["checks"]),
      paper: reader.choice(fields["paper"]), personalData: reader.personalData(fields["personal-data"]),
      handwritten: reader.entries(fields["handwritten"]).map { reader.localized($0) },
      signers: reader.texts(fields["sign"]), attachments: reader.attachments(fields["attach"], datasets),
      consolidates: consolidates, limits: reader.limits(fields["limits"]),
      document: fields["document"].map(reader.paper))
  }
}

/// What a check is about, as report.yaml says it.
private enum CheckMatter: String, CaseIterable { case figures, completeness }

extension DefinitionReader {
  fileprivate func parameter(_ field: YAMLValue.Field) -> ReportDefinition.Parameter? {
    guard check(field.key, is: "a parameter", field.keySpan), takeName(field) else { return nil }
    let what = "the parameter '\(field.key)'"
    let fields = fields(field.value, of: what, known: ["type", "title", "default", "choices"])
    if fields["type"] == nil { bag.add(.missingKey("type", of: what, field.keySpan)) }
    let kind: ReportDefinition.Parameter.Kind = choice(fields["type"]) ?? .text
    let choices = fields["choices"].map(choices) ?? []
    if kind == .choice, choices.isEmpty { bag.add(.missingKey("choices", of: what, field.keySpan)) }
    let defaultText = text(fields["default"])
    if let defaultText, kind == .choice, !choices.contains(where: { $0.value == defaultText }),
      let field = fields["default"]
    {
      bag.add(.unknownWord(defaultText, for: "default", known: choices.map(\.value), field.value.span))
    }
    return ReportDefinition.Parameter(
      name: field.key, kind: kind, title: fields["title"].map(localized), defaultText: defaultText,
      choices: choices,
      span: field.keySpan)
  }

  func choices(_ field: YAMLValue.Field) -> [(value: String, title: LocalizedText)] {
    if case .mapping(let entries) = field.value.content { return entries.map { ($0.key, localized($0)) } }
    return texts(field).map { ($0, LocalizedText(kyrgyz: $0, russian: $0)) }
  }

  /// Takes the name of a parameter or dataset, unless it is taken.
  fileprivate func takeName(_ field: YAMLValue.Field) -> Bool {
    if field.key != "totals", names.insert(field.key).inserted { return true }
    bag.add(.duplicateName(field.key, field.keySpan))
    return false
  }

  fileprivate func totals(_ field: YAMLValue.Field?) -> [ReportDefinition.Total] {
    entries(field).compactMap { entry in
      guard check(entry.key, is: "a total", entry.keySpan, isKey: true) else { return nil }
      return expression(entry, names: names.union(["totals"])).map { .init(name: entry.key, expression: $0) }
    }
  }

  fileprivate func checks(_ field: YAMLValue.Field?) -> [ReportDefinition.Check] {
    guard let field, !field.value.isNothing else { return [] }
    guard case .list(let values) = field.value.content else {
      bag.add(.wrongYAMLKind("'\(field.key)'", expected: "a list", found: field.value.kind, field.value.span))
      return []
    }
    return values.compactMap { value in
      let fields = fields(value, of: "a check", known: ["that", "otherwise", "about"])
      for key in ["that", "otherwise"] where fields[key] == nil {
        bag.add(.missingKey(key, of: "a check", value.span))
      }
      guard let that = fields["that"], let otherwise = fields["otherwise"] else { return nil }
      let about: CheckMatter = choice(fields["about"]) ?? .figures
      return expression(that, names: names).map {
        .init(that: $0, otherwise: localized(otherwise), isAboutCompleteness: about == .completeness)
      }
    }
  }

  fileprivate func burst(
    _ field: YAMLValue.Field, _ parameters: [ReportDefinition.Parameter]
  ) -> ReportDefinition.Burst? {
    let fields = fields(field.value, of: "'burst'", known: ["over", "key", "file"])
    let over = requiredText("over", fields, of: "'burst'", field.keySpan)
    if let over, let place = fields["over"], !parameters.contains(where: { $0.name == over }) {
      bag.add(.unknownWord(over, for: "over", known: parameters.map(\.name), place.value.span))
    }
    guard let over, requiredText("file", fields, of: "'burst'", field.keySpan) != nil,
      let file = fields["file"]
    else {
      return nil
    }
    let span = file.value.text
    let pattern = bag.take(TextPattern.parse(span.source, span.start..<span.end, names: names))
    return .init(over: over, key: text(fields["key"]), file: pattern)
  }

  fileprivate func personalData(_ field: YAMLValue.Field?) -> ReportDefinition.PersonalData {
    guard let field else { return .init(categories: [], recipients: []) }
    let fields = fields(field.value, of: "'personal-data'", known: ["categories", "recipients"])
    return .init(categories: texts(fields["categories"]), recipients: texts(fields["recipients"]))
  }

  fileprivate func attachments(_ field: YAMLValue.Field?, _ datasets: [Dataset]) -> [String] {
    let names = texts(field)
    for name in names where !datasets.contains(where: { $0.name == name }) {
      guard let field else { continue }
      bag.add(.unknownWord(name, for: "attach", known: datasets.map(\.name), field.value.span))
    }
    return names
  }
}
