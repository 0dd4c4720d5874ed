import Diagnostics
import Drawing
import ISUOData
import Language
import ReportEngine
import Templates
import TextShaping

/// Makes the paper of a document: from its content, the records and, at the issue, its number.
struct PaperMaker {
  let report: Catalogue.Report
  let paper: PaperDefinition
  let school: SchoolDatabase
  let language: LanguageTag
  let today: CalendarDate
  let user: String
  let fonts: FontLibrary

  /// What is known of the document besides its content.
  struct Facts {
    var id: Int64?
    var seriesKind: SeriesKind
    /// The day whose state of the records is told; the document's own when it has one.
    var day: CalendarDate
    /// nil of a draft.
    var number: DocumentNumber?
    var supersedes: StoredDocument?
    /// What signs the code on the paper; nil when it has none.
    var codeKey: CodeKey?
  }

  /// A paper, and how many pages it has.
  struct Made {
    var issued: IssuedPaper
    var pages: Int
  }

  /// - Returns: nil when the diagnostics hold an error. What keeps a document from being issued is an error
  ///   at the issue, and a warning before.
  func make(_ content: PaperContent, _ facts: Facts) throws -> Diagnosed<Made?> {
    var bag = DiagnosticBag()
    let severity: Diagnostic.Severity = facts.number == nil ? .warning : .error
    let connection = try connection(facts, language, as: user)
    if let roles = connection.roles, !report.definition.isFor(roles) {
      return Diagnosed(nil, [.notForAccount(user)])
    }
    // Who keeps a series writes into its papers whom they concern, also without a right to the lists.
    let owner = ReportContext.owner
    var resolver = ContentResolver(
      definition: report.definition, connection: try self.connection(facts, language, as: owner),
      documents: DocumentFinder(school: school, user: user, today: today.description),
      today: today.description
    ) { try self.connection(facts, language == .ky ? .ru : .ky, as: owner) }
    let resolved = bag.take(try resolver.resolve(content))
    if bag.hasErrors { return Diagnosed(nil, bag.diagnostics) }
    let loaded = bag.take(try load(resolved, facts, connection))
    if bag.hasErrors { return Diagnosed(nil, bag.diagnostics) }
    let (record, persons, environment) = loaded
    bag.add(contentsOf: missing(record, environment, severity))
    let masked = record.masked.count + resolved.masked
    if masked > 0 { bag.add(.maskedPersons(masked, language, severity: severity)) }
    for result in record.checks where !result.holds {
      bag.add(.failedPaperCheck(result.check, language, severity: severity))
    }
    let council = bag.take(council(resolved, facts, severity))
    if bag.hasErrors { return Diagnosed(nil, bag.diagnostics) }
    let data = data(resolved, record, facts, environment)
    let code = bag.take(code(data, record, facts, environment))
    let names = record.names.adding("verification", code.map(Value.record) ?? .missing)
    let printed = bag.take(try print(names, environment, facts))
    guard let printed, !bag.hasErrors else { return Diagnosed(nil, bag.diagnostics) }
    var entry = bag.take(entry(record, environment))
    entry.persons = try school.persons(persons)
    var issued = IssuedPaper(
      bytes: printed.bytes, templateVersion: report.version, data: data, entry: entry)
    issued.basis = bag.take(text(of: paper.basis, record, environment))
    issued.council = council
    return Diagnosed(bag.hasErrors ? nil : Made(issued: issued, pages: printed.pages), bag.diagnostics)
  }

  private var recipient: Recipient {
    report.definition.personalData.recipients.first.flatMap(Recipient.init) ?? .school
  }

  private func connection(
    _ facts: Facts, _ language: LanguageTag, as user: String
  ) throws -> ReportConnection {
    try ReportConnection(
      path: school.path,
      context: ReportContext(
        asOf: facts.day.description, language: language, recipient: recipient,
        categories: report.definition.personalData.categories.compactMap(DataCategory.init), user: user,
        today: today.description))
  }

  private func load(
    _ content: ResolvedContent, _ facts: Facts, _ connection: ReportConnection
  ) throws -> Diagnosed<(RunRecord, PersonKeys, EvaluationEnvironment)> {
    let environment = try EvaluationEnvironment(language: language, today: today, school)
    let loader = DatasetLoader(
      report: report, connection: connection, parameters: content.parameters, asOf: facts.day.description)
    let tables = try loader.load()
    let maker = RecordMaker(
      definition: report.definition, tables: tables.value,
      given: [
        "as_of": .date(facts.day), "recipient": .text(recipient.rawValue),
        "content": .record(content.record), "document": .record(record(of: facts)),
        "verification": .missing,
      ], masked: connection.maskedPersons, environment: environment,
      limits: RunLimits().filled(from: report.definition).template)
    let records = maker.makeRecords()
    var persons = maker.persons
    persons.formUnion(content.persons)
    return Diagnosed((records.value[0], persons, environment), tables.diagnostics + records.diagnostics)
  }

  /// What the page sees as `document`.
  private func record(of facts: Facts) -> Record {
    let number = facts.number
    func text(_ text: String?) -> Value { text.map(Value.text) ?? .missing }
    let old = facts.supersedes.map { old in
      Value.record(
        Record([
          "no": text(old.no), "date": old.date.flatMap { CalendarDate(iso: $0) }.map(Value.date) ?? .missing,
        ]))
    }
    return Record([
      "state": .text(number == nil ? "draft" : "issued"), "is_draft": .boolean(number == nil),
      "no": text(number?.no), "number": number.map { .number($0.number) } ?? .missing,
      "suffix": text(number?.suffix), "series": text(number?.series.code),
      "series_kind": .text(facts.seriesKind.rawValue), "period": text(number?.period),
      "date": number == nil ? .missing : .date(facts.day), "version": .number(1),
      "supersedes": old ?? .missing,
    ])
  }

  private func missing(
    _ record: RunRecord, _ environment: EvaluationEnvironment, _ severity: Diagnostic.Severity
  ) -> [Diagnostic] {
    paper.requisites.flatMap { requisite in
      let found = requisite.condition.evaluate(record.names, environment)
      return found.value.holds
        ? [] : found.diagnostics + [.missingRequisite(requisite, language, severity: severity)]
    }
  }

  /// Who leads and who writes, of minutes: the fields `chair` and `secretary`.
  private func council(
    _ content: ResolvedContent, _ facts: Facts, _ severity: Diagnostic.Severity
  ) -> Diagnosed<IssuedPaper.Council?> {
    guard facts.seriesKind == .minutes else { return Diagnosed(nil) }
    guard case .integer(let chair) = content.parameters["chair"],
      case .integer(let secretary) = content.parameters["secretary"], chair != secretary
    else { return Diagnosed(nil, [.councilMissing(language)]) }
    return Diagnosed(IssuedPaper.Council(chair: chair, secretary: secretary))
  }

  private func print(
    _ names: Names, _ environment: EvaluationEnvironment, _ facts: Facts
  ) throws -> Diagnosed<(bytes: [UInt8], pages: Int)?> {
    var options = EngineOptions(paper: report.definition.paper)
    options.pdfProfile = .a2a
    return try Burst(
      template: report.template, environment: environment, fonts: fonts, resources: report.resources,
      options: options, limits: RunLimits().filled(from: report.definition), form: .pdf,
      creationDay: facts.day.description, records: PendingRecords([names]), progress: { _ in }
    ).makeOne()
  }

  // MARK: The register

  private func entry(
    _ record: RunRecord, _ environment: EvaluationEnvironment
  ) -> Diagnosed<RegisterEntry> {
    var bag = DiagnosticBag()
    var entry = RegisterEntry()
    entry.titleKy = bag.take(text(of: paper.titleKyrgyz, record, environment))
    entry.titleRu = bag.take(text(of: paper.titleRussian, record, environment))
    entry.addressee = bag.take(text(of: paper.addressee, record, environment))
    return Diagnosed(entry, bag.diagnostics)
  }

  func text(
    of pattern: TextPattern?, _ record: RunRecord, _ environment: EvaluationEnvironment
  ) -> Diagnosed<String?> {
    guard let pattern else { return Diagnosed(nil) }
    let text = pattern.evaluate(record.names, environment)
    return Diagnosed(text.value.isEmpty ? nil : text.value, text.diagnostics)
  }

  /// The figures and rows that the paper is made from, as `render --format json` prints those of a report.
  private func data(
    _ content: ResolvedContent, _ record: RunRecord, _ facts: Facts, _ environment: EvaluationEnvironment
  ) -> String {
    var run = ReportRun(report: report.id, today: today, output: .json)
    run.language = language
    run.asOf = facts.day
    run.user = user
    let parameters = RunParameters(
      values: content.parameters, printed: Array(zip(content.record.shape.keys, content.record.values)),
      asOf: facts.day.description)
    return RunJSON(
      run: run, report: report, parameters: parameters, records: [record], environment: environment
    )
    .text
  }
}
