import Diagnostics
import ISUOData
import Language
import Templates

/// The content of a paper with the persons and classes of the records in the place of their names.
struct ResolvedContent: Sendable {
  /// What the page sees as `content`.
  var record = Record([:])
  /// What queries see, by the names of the fields.
  var parameters: [String: SQLValue] = [:]
  /// Who is named in it.
  var persons = PersonKeys()
  /// How many of them the recipient may not see by name.
  var masked = 0
}

/// Looks up the persons and classes that a paper names.
struct ContentResolver {
  let definition: ReportDefinition
  let connection: ReportConnection
  /// The same records in the other language: names are known by either spelling.
  let otherLanguage: () throws -> ReportConnection
  let documents: DocumentFinder
  let today: String
  let language: LanguageTag
  private var bag = DiagnosticBag()
  private var resolved = ResolvedContent()

  init(
    definition: ReportDefinition, connection: ReportConnection, documents: DocumentFinder, today: String,
    otherLanguage: @escaping () throws -> ReportConnection
  ) {
    self.definition = definition
    self.connection = connection
    self.documents = documents
    self.otherLanguage = otherLanguage
    self.today = today
    language = connection.context.language
  }

  mutating func resolve(_ content: PaperContent) throws -> Diagnosed<ResolvedContent> {
    let values = try content.entries.map { try value($0.entry, $0.field, isOutermost: true) }
    resolved.record = record(content, values)
    return Diagnosed(resolved, bag.diagnostics)
  }

  private func record(_ content: PaperContent, _ values: [Value]) -> Record {
    Record(RecordShape(keys: content.entries.map(\.field.name), isComplete: true), values)
  }

  private mutating func value(
    _ entry: PaperContent.Entry?, _ field: ContentField, isOutermost: Bool
  ) throws -> Value {
    var (value, parameter): (Value, SQLValue) = (.missing, .null)
    switch entry {
    case .none: break
    case .text(let text): (value, parameter) = (.text(text), .text(text))
    case .texts(let kyrgyz, let russian):
      value = .record(Self.record(kyrgyz: kyrgyz, russian: russian))
      parameter = (language == .ky ? kyrgyz : russian).map(SQLValue.text) ?? .null
    case .date(let day): (value, parameter) = (.date(day), .text(day.description))
    case .number(let number):
      value = .number(number)
      parameter =
        Int64(exactly: number.numerator).filter { _ in number.denominator == 1 }.map(SQLValue.integer)
        ?? .null
    case .flag(let flag): (value, parameter) = (.boolean(flag), .integer(flag ? 1 : 0))
    case .reference(let text, let span): (value, parameter) = try reference(text, field, span)
    case .list(let elements):
      value = .list(
        try elements.map { element in
          .record(
            record(
              element, try element.entries.map { try self.value($0.entry, $0.field, isOutermost: false) }))
        })
    }
    if isOutermost, field.kind != .list { resolved.parameters[field.name] = parameter }
    return value
  }

  private static func record(kyrgyz: String?, russian: String?) -> Record {
    Record(
      RecordShape(keys: ["ky", "ru"], isComplete: true),
      [kyrgyz.map(Value.text) ?? .missing, russian.map(Value.text) ?? .missing])
  }

  // MARK: References

  private mutating func reference(
    _ text: String, _ field: ContentField, _ span: SourceSpan
  ) throws -> (Value, SQLValue) {
    if field.kind == .class { return try schoolClass(text, field, span) }
    if field.kind == .document { return try document(text, field, span) }
    let isStaff = field.kind == .staff
    let column = isStaff ? "staff_id" : "pupil_id"
    guard let id = try key(of: text, isStaff: isStaff),
      let row = try self.row(isStaff ? Self.staffRow : Self.pupilRow, id)
    else {
      bag.add(.unknownPerson(field, span, language))
      return (.missing, .null)
    }
    resolved.persons.add(id, of: column)
    if row["masked"] == .number(1) { resolved.masked += 1 }
    return (.record(row), id)
  }

  private static let staffRow = """
    SELECT staff_id, name, surname, given, patronymic, name_initials, sex, post_name, masked FROM report_staff
    WHERE staff_id = :key
    """

  private static let pupilRow = """
    SELECT pupil_id, file_no, name, surname, given, patronymic, sex, birth_date, class_id, class_display,
      masked
    FROM report_pupil WHERE pupil_id = :key
    """

  /// The one person whom a text names.
  private func key(of text: String, isStaff: Bool) throws -> SQLValue? {
    let sql =
      isStaff
      ? "SELECT staff_id FROM report_staff WHERE pin = :text OR name = :text OR name_initials = :text"
      : "SELECT pupil_id FROM report_pupil WHERE file_no = :text"
    for connection in [{ connection }, otherLanguage] {
      let rows = try connection().query(sql, parameters: ["text": .text(text)]).rows
      if rows.count == 1 { return rows[0][0] }
    }
    return nil
  }

  private func row(_ sql: String, _ key: SQLValue) throws -> Record? {
    let result = try connection.query(sql, parameters: ["key": key])
    return result.rows.first.map { row in
      Record(RecordShape(keys: result.columns, isComplete: true), row.map(Value.init))
    }
  }

  /// An issued document that is in force and of the same language: a paper quotes what was written.
  private mutating func document(
    _ text: String, _ field: ContentField, _ span: SourceSpan
  ) throws -> (Value, SQLValue) {
    let found = try documents.documents(named: text, of: field.papers)
    guard found.count == 1, let quoted = QuotedDocument(found[0]) else {
      let isDraft = found.count == 1 && found[0].state == .draft
      bag.add(
        isDraft
          ? .originalNotInForce(field, .draft, span, language) : .unknownOriginal(field, span, language))
      return (.missing, .null)
    }
    let document = quoted.document
    if !document.state.isInForce {
      bag.add(.originalNotInForce(field, document.state, span, language))
    } else if !field.papers.contains(document.kind) {
      bag.add(.originalOfOtherPaper(field, span, language))
    } else if document.language != language.rawValue {
      bag.add(.originalInOtherLanguage(field, document.language, span, language))
    }
    for (column, key) in quoted.persons {
      resolved.persons.add(.integer(key), of: column)
      let row = try row(column == "staff_id" ? Self.staffRow : Self.pupilRow, .integer(key))
      if row?["masked"] == .number(1) { resolved.masked += 1 }
    }
    return (.record(quoted.record), .integer(document.id))
  }

  private mutating func schoolClass(
    _ text: String, _ field: ContentField, _ span: SourceSpan
  ) throws -> (Value, SQLValue) {
    let reader = ParameterReader(definition: definition, connection: connection, today: today)
    guard let found = try reader.readClass(text).value,
      let row = try self.row(
        """
        SELECT class_id, label, key, display, grade, letter, language FROM report_class
        WHERE class_id = :key
        """,
        .integer(found.id))
    else {
      let known = try connection.query("SELECT key FROM report_class ORDER BY sort_order").rows
      let names = known.compactMap { if case .text(let name) = $0[0] { name } else { nil } }
      bag.add(.unknownClass(field, known: names, span, language))
      return (.missing, .null)
    }
    return (.record(row), .integer(found.id))
  }
}

extension Optional {
  fileprivate func filter(_ holds: (Wrapped) -> Bool) -> Wrapped? { flatMap { holds($0) ? $0 : nil } }
}
