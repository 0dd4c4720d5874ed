public import Diagnostics
public import Drawing
public import ISUOData
public import Language
import ReportEngine
import Templates
public import TextShaping

/// One execution of a report: parameters, language and day in, documents out. `render` makes runs,
/// and so will schedules.
public struct ReportRun: Sendable {
  public enum Output: Sendable {
    /// One file, or, when the path ends in `/`, a file for each document.
    case documents(DocumentForm, path: String, combined: Bool)
    /// What the documents are made from (docs/render-json.md); no document.
    case json
  }

  public var report: String
  /// As the user wrote them: `class=7-А`.
  public var parameters: [String: String] = [:]
  public var language = LanguageTag.ky
  /// `2025-2026`; the year of `asOf` when nil.
  public var year: String?
  public var asOf: CalendarDate?
  /// The day on which the run is made.
  public let today: CalendarDate
  /// When the run is made, ISO 8601, for the audit log.
  public var time: String
  public var recipient: Recipient?
  /// The account that asks.
  public var user = ReportContext.owner
  /// Whether corrections of closed periods after `asOf` are told.
  public var knowledge = ReportContext.Knowledge.then
  public var output: Output
  public var limits = RunLimits()
  public var isStrict = false
  public var workers = 1
  /// Of documents that are PDFs.
  public var pdfProfile = PDFProfile.a2a

  public init(report: String, today: CalendarDate, output: Output) {
    self.report = report
    self.today = today
    time = "\(today)T00:00:00Z"
    self.output = output
  }

  /// Runs the report on a school's file. Diagnostics with errors mean that nothing was written.
  public func run(
    database: String, catalogue: Catalogue, fonts: () throws -> Diagnosed<FontLibrary>,
    progress: @escaping ProgressSink
  ) throws -> RunOutcome {
    var bag = DiagnosticBag()
    let compiled = bag.take(catalogue.report(report))
    guard let compiled, !bag.hasErrors else { return RunOutcome(diagnostics: bag.diagnostics) }
    if let form = compiled.definition.consolidates {
      return RunOutcome(diagnostics: bag.diagnostics + [.needsForms(report, of: form)])
    }
    // Held open to the end, so that no log is left beside the file.
    let school = try SchoolDatabase.openChecking(path: database)
    defer { try? school.close() }
    let outcome = Result {
      try run(compiled, on: school, database: database, fonts: fonts, progress: progress)
    }
    // What came of a damaged file, be it an error, is not told: that it is damaged is.
    try school.confirmWhole()
    var made = try outcome.get()
    bag.add(contentsOf: made.diagnostics)
    made.diagnostics = bag.diagnostics
    return made
  }

  /// The same of a report that is compiled and a file that is open: opening looks whether the file is whole,
  /// which a set of many runs does once.
  func run(
    _ compiled: Catalogue.Report, on school: SchoolDatabase, database: String,
    fonts: () throws -> Diagnosed<FontLibrary>, progress: @escaping ProgressSink
  ) throws -> RunOutcome {
    if compiled.definition.document != nil {
      return RunOutcome(diagnostics: [.paperIsNotRendered(report)])
    }
    var bag = DiagnosticBag()
    let asking = try askingConnection(database)
    if let roles = asking.roles, !compiled.definition.isFor(roles) {
      return RunOutcome(diagnostics: bag.diagnostics + [.notForAccount(user)])
    }
    let parameters = bag.take(try readParameters(compiled.definition, asking))
    if bag.hasErrors { return RunOutcome(diagnostics: bag.diagnostics) }
    let environment = try EvaluationEnvironment(language: language, today: today, school)
    let loaded = bag.take(try loadRecords(compiled, parameters, database, environment))
    if bag.hasErrors { return RunOutcome(diagnostics: bag.diagnostics) }
    let records = loaded.records
    guard !records.isEmpty else { return RunOutcome(diagnostics: bag.diagnostics + [.nothingToPrint()]) }
    bag.add(contentsOf: failedChecks(of: records))
    if isStrict, !bag.diagnostics.isEmpty { return RunOutcome(diagnostics: bag.diagnostics) }
    let record = {
      try school.confirmWhole()
      try audit(compiled.definition, parameters, loaded, in: school)
    }
    var outcome = RunOutcome()
    var options = EngineOptions(paper: compiled.definition.paper)
    options.pdfProfile = pdfProfile
    switch output {
    case .json:
      try record()
      outcome.text =
        RunJSON(
          run: self, report: compiled, parameters: parameters, records: records, environment: environment
        ).text
    case .documents(let form, let path, let combined):
      var burst = Burst(
        template: compiled.template, environment: environment, fonts: bag.take(try fonts()),
        resources: compiled.resources, options: options,
        limits: limits.filled(from: compiled.definition), form: form,
        creationDay: asOfDay(parameters), records: PendingRecords(records.map(\.names)), progress: progress)
      if form == .pdf, !compiled.definition.attachments.isEmpty {
        burst.attachments = RunAttachments(self, compiled, parameters, records).attachments
      }
      outcome = try write(
        burst, records, compiled.definition, to: path, combined: combined, beforeDelivery: record)
    }
    outcome.handwritten = compiled.definition.handwritten.map { $0[language] }
    bag.add(contentsOf: outcome.diagnostics)
    outcome.diagnostics = bag.diagnostics
    return outcome
  }

  func asOfDay(_ parameters: RunParameters) -> String { asOf?.description ?? parameters.asOf }

  func recipient(of report: ReportDefinition) -> Recipient {
    recipient ?? report.personalData.recipients.first.flatMap(Recipient.init) ?? .school
  }

  /// The records as the account sees them while it asks: its roles, and what its parameters name.
  private func askingConnection(_ database: String) throws -> ReportConnection {
    let context = ReportContext(
      asOf: (asOf ?? today).description, language: language, year: year, user: user,
      today: today.description)
    return try ReportConnection(path: database, context: context)
  }

  private func readParameters(
    _ definition: ReportDefinition, _ connection: ReportConnection
  ) throws -> Diagnosed<RunParameters> {
    try ParameterReader(definition: definition, connection: connection, today: today.description)
      .read(parameters)
  }

  private func loadRecords(
    _ report: Catalogue.Report, _ parameters: RunParameters, _ database: String,
    _ environment: EvaluationEnvironment
  ) throws -> Diagnosed<LoadedRecords> {
    let context = ReportContext(
      asOf: asOfDay(parameters), language: language, year: year,
      recipient: recipient(of: report.definition),
      categories: report.definition.personalData.categories.compactMap(DataCategory.init),
      knowledge: knowledge, user: user, today: today.description)
    let connection = try ReportConnection(path: database, context: context)
    let loader = DatasetLoader(
      report: report, connection: connection, parameters: parameters.values, asOf: context.asOf)
    let tables = try loader.load()
    if tables.diagnostics.hasErrors { return Diagnosed(LoadedRecords(), tables.diagnostics) }
    var given: [String: Value] = [
      "as_of": CalendarDate(iso: context.asOf).map(Value.date) ?? .missing,
      "recipient": .text(context.recipient.rawValue),
    ]
    for parameter in parameters.printed { given[parameter.name] = parameter.value }
    let maker = RecordMaker(
      definition: report.definition, tables: tables.value, given: given,
      masked: connection.maskedPersons, environment: environment,
      limits: limits.filled(from: report.definition).template)
    let records = maker.makeRecords()
    return Diagnosed(
      LoadedRecords(records: records.value, persons: maker.persons),
      tables.diagnostics + records.diagnostics)
  }

  /// A warning for each check that fails, however many documents it fails in.
  private func failedChecks(of records: [RunRecord]) -> [Diagnostic] {
    var bag = DiagnosticBag()
    for record in records {
      for result in record.checks where !result.holds {
        bag.add(.failedCheck(result.check.otherwise[language], span: result.check.that.span))
      }
    }
    return bag.diagnostics
  }

  private func write(
    _ burst: Burst, _ records: [RunRecord], _ definition: ReportDefinition, to path: String, combined: Bool,
    beforeDelivery record: () throws -> Void
  ) throws -> RunOutcome {
    var bag = DiagnosticBag()
    let isFolder = path.hasSuffix("/")
    if !combined, !isFolder, records.count > 1 {
      return RunOutcome(diagnostics: [.outNeedsFolder(records.count)])
    }
    let file = definition.burst?.file
    func name(_ record: RunRecord) -> String {
      let name = file.map { bag.take($0.evaluate(record.names, burst.environment)) } ?? report
      return safeFileName(name.hasSuffix(".pdf") ? String(name.dropLast(4)) : name)
    }
    func place(_ name: String) -> String { "\(path)\(name).\(burst.form.rawValue)" }
    return try RunOutcome.delivered(isStrict: isStrict, beforehand: record) { staging in
      var outcome: RunOutcome
      if combined {
        outcome = try burst.writeCombined(
          to: isFolder ? place(report) : path, names: records.map(name), staging: staging)
      } else {
        let paths = isFolder ? records.map { place(name($0)) } : [path]
        bag.add(contentsOf: duplicates(in: paths))
        outcome =
          bag.hasErrors
          ? RunOutcome() : try burst.writeSeparately(to: paths, staging: staging, workers: workers)
      }
      bag.add(contentsOf: outcome.diagnostics)
      outcome.diagnostics = bag.diagnostics
      return outcome
    }
  }
}

extension EvaluationEnvironment {
  /// With what a school states about its words.
  init(language: LanguageTag, today: CalendarDate, _ school: SchoolDatabase) throws {
    let settings = try school.writingSettings()
    self.init(language: language, today: today)
    exceptions = settings.exceptions
    initials = settings.initials
  }
}

extension ReportDefinition {
  /// Whether the report is made for one of some roles: its `audience`.
  func isFor(_ roles: [Role]) -> Bool {
    roles.contains { audience.contains($0.rawValue.replacing("_", with: "-")) }
  }
}
