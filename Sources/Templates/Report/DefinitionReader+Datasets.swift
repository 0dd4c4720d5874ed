import Diagnostics

extension DefinitionReader {
  static let datasetKeys = ["sql", "file", "dated", "rows", "pivot", "json", "compute", "shared"]

  func dataset(_ field: YAMLValue.Field) -> Dataset? {
    let what = "the dataset '\(field.key)'"
    // A dataset may be the details of the parameter of its name: `class` is the class that was asked for.
    guard check(field.key, is: "a dataset", field.keySpan) else { return nil }
    if field.key == "totals" { bag.add(.duplicateName(field.key, field.keySpan)) }
    names.insert(field.key)
    let fields = fields(field.value, of: what, known: Self.datasetKeys)
    guard let source = source(fields, of: what, field.keySpan) else { return nil }
    return Dataset(
      name: field.key, source: source, rows: choice(fields["rows"]) ?? .many,
      pivot: fields["pivot"].flatMap(pivot), json: json(fields["json"]),
      computed: computed(fields["compute"]),
      isShared: flag(fields["shared"]), span: field.keySpan)
  }

  /// A query or a file of data, of which there is one.
  private func source(
    _ fields: [String: YAMLValue.Field], of what: String, _ span: SourceSpan
  ) -> Dataset.Source? {
    if let file = fields["file"] {
      if let sql = fields["sql"] { bag.add(.twoSources(what, sql.keySpan)) }
      return text(file).map { .values($0, isDated: flag(fields["dated"]), file.value.text) }
    }
    guard requiredText("sql", fields, of: what, span) != nil, let sql = fields["sql"] else { return nil }
    return .query(query(sql))
  }

  /// One word that ends in `.sql` is the name of a file.
  private func query(_ field: YAMLValue.Field) -> Dataset.Query {
    let span = field.value.text
    let text = String(decoding: span.source.utf8[span.start..<span.end], as: UTF8.self)
    let isFile = text.hasSuffix(".sql") && !text.contains(" ") && !text.contains("\n")
    return isFile ? .file(text, span) : .inline(span)
  }

  private func pivot(_ field: YAMLValue.Field) -> Dataset.Pivot? {
    let fields = fields(field.value, of: "'pivot'", known: ["row", "column", "cell"])
    let row = requiredText("row", fields, of: "'pivot'", field.keySpan)
    let column = requiredText("column", fields, of: "'pivot'", field.keySpan)
    let cell = requiredText("cell", fields, of: "'pivot'", field.keySpan)
    guard let row, let column, let cell else { return nil }
    return Dataset.Pivot(row: row, column: column, cell: cell, span: field.value.span)
  }

  private func json(_ field: YAMLValue.Field?) -> [(column: String, span: SourceSpan)] {
    guard let field else { return [] }
    return texts(field).map { ($0, field.value.span) }
  }

  private func computed(_ field: YAMLValue.Field?) -> [Dataset.ComputedColumn] {
    entries(field).compactMap { entry in
      guard check(entry.key, is: "a column", entry.keySpan, isKey: true) else { return nil }
      // The columns of the query are known only with the data base.
      return expression(entry, names: nil).map { .init(name: entry.key, expression: $0) }
    }
  }

  private enum Flag: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  func flag(_ field: YAMLValue.Field?) -> Bool {
    let flag: Flag? = choice(field)
    return flag == .yes
  }
}
