import Diagnostics
import Language
import PDFFinishing
import Signing
import Templates

/// Reads received forms and looks whether they can be relied on.
struct FormReader {
  let catalogue: Catalogue
  let verifier: Verifier
  let environment: EvaluationEnvironment
  /// The reports that forms are of, as this place has them.
  private var reports: [String: Catalogue.Report?] = [:]

  init(catalogue: Catalogue, verifier: Verifier, environment: EvaluationEnvironment) {
    self.catalogue = catalogue
    self.verifier = verifier
    self.environment = environment
  }

  mutating func read(_ bytes: [UInt8], at path: String) -> ReceivedForm {
    var form = ReceivedForm(path: path)
    let attached: [AttachedFile]
    do {
      attached = try attachedFiles(in: bytes)
    } catch {
      form.notes.append(.unreadable("\((error as? UnreadablePDF)?.reason ?? "\(error)")"))
      return form
    }
    form.notes += signatureNotes(bytes)
    // What no hash vouches for another program may have put there.
    let altered = attached.filter { $0.isWhole != true && $0.description.hasPrefix(Self.scheme) }
    form.notes += altered.map { .altered($0.name) }
    if !altered.isEmpty { return form }
    let files = attached.filter { $0.description.hasPrefix(Self.scheme) && $0.name.hasSuffix(".json") }
    guard !files.isEmpty else {
      form.notes.append(.nothingInside)
      return form
    }
    switch FormReader.data(of: files) {
    case .failure(let error): form.notes.append(.damagedData(error.reason))
    case .success(let data):
      form.data = data
      form.notes += check(data)
    }
    return form
  }

  /// How the description of each file with data begins.
  private static let scheme = "isuo:"

  private func signatureNotes(_ bytes: [UInt8]) -> [FormNote] {
    do {
      let found = try verifier.verify(bytes)
      if found.signatures.isEmpty { return [.notSigned] }
      return switch found.verdict {
      case .valid: []
      case .untrusted: [.signerUnknown]
      case .invalid: [.signatureInvalid]
      }
    } catch {
      return [error.wasSigned ? .signatureInvalid : .unreadable(error.reason)]
    }
  }

  // MARK: Data

  /// The data of one form; all files of a form tell the same of it.
  private static func data(of files: [AttachedFile]) -> Result<FormData, UnreadableForm> {
    var datasets: [String: [Record]] = [:]
    var common: Record?
    for file in files {
      let read = readJSON(SourceText(name: file.name, utf8: file.bytes))
      guard case .record(let record)? = read.value, case .text(let schema)? = record["schema"],
        case .list(let rows)? = record["rows"], let dataset = schema.split(separator: "/").last
      else { return .failure(.damagedData("'\(file.name)' is not as docs/pdf.md says")) }
      var records: [Record] = []
      for row in rows {
        guard case .record(let row) = row else {
          return .failure(.damagedData("a row of '\(file.name)' is no object"))
        }
        records.append(row)
      }
      guard datasets.updateValue(records, forKey: String(dataset)) == nil else {
        return .failure(.damagedData("it holds several documents; send a file for each"))
      }
      let facts = ["report", "version", "as_of", "parameters", "totals"].map { record[$0] }
      if let common, ["report", "version", "as_of", "parameters", "totals"].map({ common[$0] }) != facts {
        return .failure(.damagedData("its files tell of different forms"))
      }
      common = record
    }
    guard let common, case .text(let report)? = common["report"],
      case .text(let version)? = common["version"],
      case .text(let asOf)? = common["as_of"], case .record(let parameters)? = common["parameters"],
      case .record(let totals)? = common["totals"]
    else { return .failure(.damagedData("it does not say what form it is")) }
    return .success(
      FormData(
        report: report, version: version, asOf: asOf, parameters: parameters, datasets: datasets,
        totals: totals))
  }

  // MARK: Figures

  /// Works the figures out again, as the report says, and tries its control relations.
  private mutating func check(_ data: FormData) -> [FormNote] {
    guard let report = report(data.report) else { return [.otherForm(report: data.report)] }
    var notes: [FormNote] = data.version == report.version ? [] : [.otherVersion]
    var names = Names([:]).adding("as_of", .text(data.asOf)).adding("masked", .number(0))
    for (name, value) in zip(data.parameters.shape.keys, data.parameters.values) {
      names = names.adding(name, value)
    }
    for dataset in report.definition.datasets {
      guard let rows = data.datasets[dataset.name] else {
        names = names.adding(dataset.name, .missing)
        continue
      }
      let recomputed = recompute(rows, of: dataset, names)
      if !recomputed.equal { notes.append(.figuresDiffer(dataset: dataset.name)) }
      names = names.adding(dataset.name, dataset.value(of: recomputed.records).value)
    }
    let totals = report.definition.evaluateTotals(names, environment)
    if totals.diagnostics.hasErrors || written(totals.value) != .record(data.totals) {
      notes.append(.figuresDiffer(dataset: "totals"))
    }
    names = names.adding("totals", .record(totals.value))
    let checks = report.definition.evaluateChecks(names, environment)
    for result in checks.value where !result.holds {
      notes.append(
        result.check.isAboutCompleteness
          ? .incomplete(result.check.otherwise) : .relation(result.check.otherwise))
    }
    return notes
  }

  /// The rows with the computed columns made anew, and whether those are the ones that came.
  private func recompute(
    _ rows: [Record], of dataset: Dataset, _ names: Names
  ) -> (records: [Record], equal: Bool) {
    guard let first = rows.first else { return ([], true) }
    let computed = Set(dataset.computed.map(\.name))
    let columns = first.shape.keys.filter { !computed.contains($0) }
    let values = rows.map { row in columns.map { row[$0] ?? .missing } }
    let made = dataset.records(columns: columns, rows: values, names: names, environment)
    if made.diagnostics.hasErrors { return (rows, false) }
    return (made.value, zip(made.value, rows).allSatisfy { written($0) == .record($1) })
  }

  /// A record as it comes back from a form: rounded numbers are texts there.
  private func written(_ record: Record) -> Value? {
    var json = JSONWriter()
    json.value(.record(record))
    return readJSON(SourceText(name: "", text: json.text)).value
  }

  private mutating func report(_ id: String) -> Catalogue.Report? {
    if let known = reports[id] { return known }
    let found = catalogue.report(id)
    let report = found.diagnostics.hasErrors ? nil : found.value
    reports[id] = .some(report)
    return report
  }
}

/// The data of a form are not as they ought to be.
private struct UnreadableForm: Error {
  let reason: String

  static func damagedData(_ reason: String) -> UnreadableForm { UnreadableForm(reason: reason) }
}
