public import Cryptography
public import Diagnostics
import Foundation
public import Language
import ReportEngine
import Signing
import Templates
public import TextShaping

/// Adds up the forms that a department has received: one document for each form, year and term
/// (docs/consolidation.md). What cannot be relied on is listed and left out.
public struct ConsolidateRun: Sendable {
  /// PDFs, and folders whose PDFs are taken.
  public let inputs: [String]
  /// A file, or a folder with a `/` at its end.
  public let out: String
  /// A table of the schools from which forms are awaited.
  public var schools: String?
  /// As of `verify`.
  public var trust: [String] = []
  /// As of `verify`.
  public let moment: Moment
  public var language = LanguageTag.ky
  public let today: CalendarDate
  public var form = DocumentForm.pdf
  public var limits = RunLimits()
  public var isStrict = false

  public init(inputs: [String], out: String, today: CalendarDate, at moment: Moment) {
    self.inputs = inputs
    self.out = out
    self.today = today
    self.moment = moment
  }

  /// What was made, and whether a form was changed by somebody.
  public struct Outcome: Sendable {
    public var outcome: RunOutcome
    public var tellsOfAlteration = false
    /// How many forms came, and how many of them were added up.
    public var received = 0
    public var counted = 0
  }

  public func run(
    catalogue: Catalogue, fonts: () throws -> Diagnosed<FontLibrary>, progress: @escaping ProgressSink
  ) throws -> Outcome {
    var bag = DiagnosticBag()
    let paths = try files()
    if paths.isEmpty { bag.add(.noForms) }
    let list = bag.take(try schoolList())
    let verification = try Verifier.trusting(trust, at: moment)
    bag.add(contentsOf: verification.diagnostics)
    guard let verifier = verification.value, !bag.hasErrors else {
      return Outcome(outcome: RunOutcome(diagnostics: bag.diagnostics))
    }
    let environment = EvaluationEnvironment(language: language, today: today)
    let consolidating = bag.take(reports(catalogue))
    var reader = FormReader(catalogue: catalogue, verifier: verifier, environment: environment)
    var forms: [ReceivedForm] = []
    for (index, path) in paths.enumerated() {
      forms.append(reader.read(try contents(of: path), at: path))
      progress(Progress(stage: .reading, done: index + 1, total: paths.count))
    }
    for index in forms.indices where forms[index].data.map({ consolidating[$0.report] == nil }) ?? false {
      forms[index].notes.append(.otherForm(report: forms[index].data?.report ?? ""))
    }
    compare(&forms)
    for form in forms { bag.add(contentsOf: form.notes.map { $0.diagnostic(of: form.path) }) }
    var outcome = Outcome(outcome: RunOutcome())
    outcome.tellsOfAlteration = forms.contains { $0.notes.contains(where: \.tellsOfAlteration) }
    (outcome.received, outcome.counted) = (forms.count, forms.count(where: \.counts))
    let jobs = try self.jobs(forms, consolidating, list)
    if jobs.isEmpty { bag.add(.nothingToAdd) }
    if jobs.count > 1, !out.hasSuffix("/") { bag.add(.outNeedsFolderForForms(jobs.map(\.group.name))) }
    if bag.hasErrors {
      outcome.outcome = RunOutcome(diagnostics: bag.diagnostics)
    } else {
      let library = bag.take(try fonts())
      outcome.outcome = try RunOutcome.delivered(isStrict: isStrict) { staging in
        var made = RunOutcome(diagnostics: bag.diagnostics)
        for job in jobs {
          let path = out.hasSuffix("/") ? "\(out)\(safeFileName(job.group.name)).\(form.rawValue)" : out
          let document = try write(job, to: path, environment, library, staging, progress)
          made.artefacts += document.artefacts
          made.diagnostics += document.diagnostics
        }
        return made
      }
    }
    return outcome
  }

  // MARK: Input

  /// The PDFs, those of a folder in the order of their names.
  private func files() throws -> [String] {
    try inputs.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw EnvironmentFailure(what: "there is no '\(path)'", help: "name PDFs, or a folder of them")
      }
      guard isFolder.boolValue else { return [path] }
      let folder = path.hasSuffix("/") ? path : path + "/"
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .filter { $0.lowercased().hasSuffix(".pdf") && !$0.hasPrefix(".") }.map { folder + $0 }
    }
  }

  private func schoolList() throws -> Diagnosed<SchoolList> {
    guard let schools else { return Diagnosed(SchoolList(schools: [])) }
    return SchoolList.read(try contents(of: schools), path: schools)
  }

  /// The reports that add up forms, by the report whose forms they add.
  private func reports(_ catalogue: Catalogue) -> Diagnosed<[String: Catalogue.Report]> {
    var bag = DiagnosticBag()
    var found: [String: Catalogue.Report] = [:]
    for definition in bag.take(catalogue.definitions()) {
      guard let form = definition.consolidates, let report = bag.take(catalogue.report(definition.id)) else {
        continue
      }
      found[form] = report
    }
    return Diagnosed(found, bag.diagnostics.filter { $0.severity == .error })
  }

  // MARK: Forms among each other

  /// Notes which forms come twice. Equal ones count once; of those that contradict each other none counts,
  /// because nobody here can tell which is right.
  private func compare(_ forms: inout [ReceivedForm]) {
    var bySchool: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() where form.counts {
      guard let data = form.data else { continue }
      bySchool["\(data.group.name) \(data.schoolKey)", default: []].append(index)
    }
    for indices in bySchool.values where indices.count > 1 {
      let first = indices[0]
      guard let data = forms[first].data else { continue }
      let others = indices.dropFirst().filter { index in
        forms[index].data.map { !$0.equals(data) } ?? false
      }
      for index in indices.dropFirst() where !others.contains(index) {
        forms[index].notes.append(.sameAs(name(forms[first].path)))
      }
      guard let other = others.first else { continue }
      forms[first].notes.append(.contradicts(name(forms[other].path)))
      for index in others { forms[index].notes.append(.contradicts(name(forms[first].path))) }
    }
  }

  private func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }

  // MARK: Documents

  private struct Job {
    let group: FormGroup
    let report: Catalogue.Report
    let names: Names
  }

  /// One for each form, year and term of which at least one file can be read. A file that nobody can read is
  /// listed in each.
  private func jobs(
    _ forms: [ReceivedForm], _ reports: [String: Catalogue.Report], _ list: SchoolList
  ) throws -> [Job] {
    let groups = Set(forms.compactMap { $0.data?.group }).filter { reports[$0.report] != nil }
    return try groups.sorted { $0.name < $1.name }.compactMap { group in
      guard let report = reports[group.report] else { return nil }
      let own = forms.filter { $0.data == nil || $0.data?.group == group }
      let records = try FormRecords(forms: own, language: language)
      let names = Names([
        "forms": records.forms, "rows": records.rows, "period": group.period, "year": group.year,
        "missing_schools": .list(list.missing(in: own.compactMap(\.data)).map(Value.record)),
        "as_of": .date(today), "recipient": .text("department"), "masked": .number(0),
      ])
      return Job(group: group, report: report, names: names)
    }
  }

  private func write(
    _ job: Job, to path: String, _ environment: EvaluationEnvironment, _ fonts: FontLibrary,
    _ staging: StagedFiles, _ progress: @escaping ProgressSink
  ) throws -> RunOutcome {
    var bag = DiagnosticBag()
    let limits = limits.filled(from: job.report.definition)
    let totals = bag.take(
      job.report.definition.evaluateTotals(job.names, environment, limits: limits.template))
    let burst = Burst(
      template: job.report.template, environment: environment, fonts: fonts, resources: job.report.resources,
      options: EngineOptions(paper: job.report.definition.paper), limits: limits, form: form,
      creationDay: today.description,
      records: PendingRecords([job.names.adding("totals", .record(totals))]), progress: progress)
    let outcome = try burst.writeSeparately(to: [path], staging: staging, workers: 1)
    bag.add(contentsOf: outcome.diagnostics)
    var made = outcome
    made.diagnostics = bag.diagnostics
    return made
  }
}
