import Diagnostics
import ISUOData
import Language
import Templates

/// What a run's documents are made from, as JSON (docs/render-json.md).
struct RunJSON {
  let run: ReportRun
  let report: Catalogue.Report
  let parameters: RunParameters
  let records: [RunRecord]
  let environment: EvaluationEnvironment

  var text: String {
    var json = JSONWriter()
    json.beginObject()
    json.key("report")
    json.string(report.id)
    json.key("version")
    json.string(report.version)
    json.key("language")
    json.string(run.language.rawValue)
    json.member("parameters", parameters)
    json.key("as_of")
    json.string(run.asOfDay(parameters))
    json.key("recipient")
    json.string(run.recipient(of: report.definition).rawValue)
    json.key("masked")
    json.integer(records.reduce(into: Set()) { $0.formUnion($1.masked) }.count)
    writeDatasets(&json)
    if records.count == 1 {
      writeFigures(of: records[0], &json)
    } else {
      json.key("documents")
      json.beginArray()
      for record in records {
        json.beginObject()
        json.key("file")
        json.string(report.definition.burst?.file.evaluate(record.names, environment).value)
        writeFigures(of: record, &json)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
    return json.text
  }

  private func writeDatasets(_ json: inout JSONWriter) {
    json.key("datasets")
    json.beginObject()
    for (index, dataset) in report.definition.datasets.enumerated() {
      // Rows that all documents share are printed once.
      let printed = dataset.isSplit(by: report.definition.burst?.key) ? records : [records[0]]
      json.member(dataset.name, printed.flatMap { $0.rows[index] })
    }
    json.endObject()
  }

  private func writeFigures(of record: RunRecord, _ json: inout JSONWriter) {
    json.key("totals")
    json.value(.record(record.totals))
    json.key("checks")
    json.beginArray()
    for result in record.checks {
      json.beginObject()
      json.key("that")
      json.string(result.check.that.text)
      json.key("holds")
      json.boolean(result.holds)
      json.endObject()
    }
    json.endArray()
  }
}

extension Dataset {
  /// Whether each document of a run has rows of its own.
  fileprivate func isSplit(by key: String?) -> Bool { key != nil && !isShared }
}

extension JSONWriter {
  mutating func member(_ name: String, _ value: Value) {
    key(name)
    self.value(value)
  }

  /// The parameters of a run as they were understood.
  mutating func member(_ name: String, _ parameters: RunParameters) {
    key(name)
    beginObject()
    for parameter in parameters.printed { member(parameter.name, parameter.value) }
    endObject()
  }

  mutating func member(_ name: String, _ rows: [Record]) {
    key(name)
    beginArray()
    for row in rows { value(.record(row)) }
    endArray()
  }

  mutating func value(_ value: Value) {
    switch value {
    case .missing: null()
    case .boolean(let boolean): self.boolean(boolean)
    case .number(let number):
      // An exact fraction that no decimal can say is told as the fraction.
      if let decimal = number.finiteDecimal {
        raw(decimal)
      } else {
        string("\(number.numerator)/\(number.denominator)")
      }
    case .decimal(let decimal): string(decimal.description)
    case .text(let text): string(text)
    case .date(let date): string(date.description)
    case .list(let list):
      beginArray()
      for element in list { self.value(element) }
      endArray()
    case .record(let record):
      beginObject()
      for (name, element) in zip(record.shape.keys, record.values) { member(name, element) }
      endObject()
    }
  }
}
