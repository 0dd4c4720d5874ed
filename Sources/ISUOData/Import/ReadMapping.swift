public import Diagnostics
internal import Spreadsheet
internal import Yams

extension ImportMapping {
  /// Reads a mapping: YAML with a list `sheets`. Every mistake is said at its line and column.
  public static func read(_ source: SourceText) -> Diagnosed<ImportMapping> {
    var reader = MappingReader(source: source)
    var mapping = ImportMapping()
    guard source.utf8.count <= 1 << 16 else {
      return Diagnosed(mapping, [.mappingIsNoYAML("it is larger than 64 KiB", at: .file(source.name))])
    }
    do {
      let text = String(decoding: source.utf8, as: UTF8.self)
      if let root = try Yams.compose(yaml: text) { mapping.rules = reader.rules(root) }
      if mapping.rules.isEmpty, reader.diagnostics.isEmpty {
        reader.diagnostics.append(.mappingIsNoYAML("it has no list 'sheets'", at: .file(source.name)))
      }
    } catch let error as YamlError {
      reader.diagnostics.append(
        .mappingIsNoYAML("\(reader.problem(error).text)", at: reader.problem(error).at))
    } catch {
      reader.diagnostics.append(.mappingIsNoYAML("it cannot be read", at: .file(source.name)))
    }
    return Diagnosed(mapping, reader.diagnostics)
  }

  /// The words by which a mapping names the kinds of sheets.
  static let kinds: [(word: String, kind: SheetKind)] = [
    ("terms", .terms), ("classes", .classes), ("subjects", .subjects), ("plan", .plan),
    ("promotion", .promotion), ("staff", .staff), ("teaching", .teaching), ("class-list", .pupils),
    ("later-arrivals", .laterPupils), ("orders", .orders), ("arrivals", .arrivals),
    ("departures", .departures), ("inside", .inside), ("subgroups", .subgroups), ("exemptions", .exemptions),
    ("marks", .marks),
    ("results", .results), ("pupil-consents", .pupilConsents), ("staff-consents", .staffConsents),
  ]
}

private struct MappingReader {
  let source: SourceText
  var diagnostics: [Diagnostic] = []

  mutating func rules(_ root: Node) -> [ImportMapping.Rule] {
    var rules: [ImportMapping.Rule] = []
    for (key, value) in fields(root) {
      guard text(key) == "sheets", let list = value.sequence else {
        note("key", text(key), ["sheets"], key)
        continue
      }
      rules += list.map { rule($0) }
    }
    return rules
  }

  private mutating func rule(_ node: Node) -> ImportMapping.Rule {
    var rule = ImportMapping.Rule()
    var hasKind = false
    for (key, value) in fields(node) {
      switch text(key) {
      case "file": rule.file = text(value)
      case "sheet": rule.sheet = text(value)
      case "kind":
        hasKind = true
        rule.kind = ImportMapping.kinds.first { $0.word == text(value) }?.kind
        if rule.kind == nil, text(value) != "ignore" {
          note("kind", text(value), ImportMapping.kinds.map(\.word) + ["ignore"], value)
        }
      case "first-row":
        rule.firstRow = Int(text(value)).flatMap { (1...CellReference.rowLimit).contains($0) ? $0 : nil }
        if rule.firstRow == nil { note("first-row", text(value), ["5"], value) }
      case "class":
        rule.schoolClass = ClassLabel(text(value))
        if rule.schoolClass == nil { note("class", text(value), ["7-А"], value) }
      case "term":
        rule.term = text(value) == "year" ? 5 : Int(text(value)).flatMap { (1...4).contains($0) ? $0 : nil }
        if rule.term == nil { note("term", text(value), ["1", "2", "3", "4", "year"], value) }
      case "columns": rule.columns = fields(value).compactMap { column($0.key, $0.value) }
      default:
        note("key", text(key), ["file", "sheet", "kind", "first-row", "class", "term", "columns"], key)
      }
    }
    if !hasKind { note("kind", "", ImportMapping.kinds.map(\.word) + ["ignore"], node) }
    return rule
  }

  private mutating func column(_ key: Node, _ value: Node) -> ImportMapping.Column? {
    let words = text(value).split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, words[0] == "grade", let grade = Int(words[1]), (0...12).contains(grade) {
      return ImportMapping.Column(name: text(key), meaning: .grade(grade))
    }
    if words.count == 2, words[0] == "subject" {
      return ImportMapping.Column(name: text(key), meaning: .subject(words[1]))
    }
    if let field = Field.allCases.first(where: { $0.word == text(value) }) {
      return ImportMapping.Column(name: text(key), meaning: .field(field))
    }
    note("column", text(value), Field.allCases.map(\.word) + ["grade 7", "subject Алгебра"], value)
    return nil
  }

  private mutating func fields(_ node: Node) -> [(key: Node, value: Node)] {
    if let mapping = node.mapping { return mapping.map { ($0.key, $0.value) } }
    note("value", text(node), ["key: value"], node)
    return []
  }

  private func text(_ node: Node) -> String { node.scalar?.string ?? "" }

  private mutating func note(_ what: String, _ found: String, _ expected: [String], _ node: Node) {
    diagnostics.append(.mappingWord(what, found, expected, at: .span(span(node.mark))))
  }

  private func span(_ mark: Mark?) -> SourceSpan {
    guard let mark else { return SourceSpan(source, 0..<0) }
    var offset = 0
    var line = 1
    while line < mark.line, offset < source.utf8.count {
      if source.utf8[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    var column = 1
    while column < mark.column, offset < source.utf8.count {
      offset += 1
      while offset < source.utf8.count, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return SourceSpan(source, offset..<min(offset + 1, source.utf8.count))
  }

  /// What the library says of a text that is no YAML, and where.
  func problem(_ error: YamlError) -> (text: String, at: Diagnostic.Location) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, .span(span(mark)))
    case .duplicatedKeysInMapping(let keys, let context):
      ("the key '\(keys.first ?? "")' stands twice", .span(span(context.mark)))
    default: ("it cannot be read", .file(source.name))
    }
  }
}

extension Field {
  /// The field's name in a mapping: `fullName` is `full-name`.
  var word: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}
