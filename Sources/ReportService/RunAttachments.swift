import Drawing
import ISUOData
import Language
import Spreadsheet
import Templates

/// The data of a run's documents that go into their PDFs: the datasets that report.yaml names under `attach`,
/// each as JSON and as separated values (docs/pdf.md).
struct RunAttachments: Sendable {
  let run: ReportRun
  let report: Catalogue.Report
  let parameters: RunParameters
  /// Those of the documents, without what templates need of them.
  let figures: [Figures]

  /// What one document is made from.
  struct Figures: Sendable {
    let rows: [[Record]]
    let totals: Record
    let isOfManyDocuments: Bool
  }

  init(_ run: ReportRun, _ report: Catalogue.Report, _ parameters: RunParameters, _ records: [RunRecord]) {
    self.run = run
    self.report = report
    self.parameters = parameters
    figures = records.map {
      Figures(rows: $0.rows, totals: $0.totals, isOfManyDocuments: records.count > 1)
    }
  }

  /// The files of a document, by its index.
  func attachments(of document: Int) -> [PDFAttachment] {
    report.definition.attachments.flatMap { name -> [PDFAttachment] in
      guard let index = report.definition.datasets.firstIndex(where: { $0.name == name }) else { return [] }
      let rows = figures[document].rows[index]
      // Files of one PDF have names of their own.
      let file = figures[document].isOfManyDocuments ? "\(name)-\(document + 1)" : name
      let schema = "isuo:\(report.id)/\(name)"
      return [
        PDFAttachment(
          name: "\(file).json", mediaType: "application/json", description: schema,
          bytes: Array(json(rows, of: document, schema).utf8)),
        PDFAttachment(
          name: "\(file).csv", mediaType: "text/csv", description: schema, bytes: writeCSV(sheet(rows))),
      ]
    }
  }

  private func json(_ rows: [Record], of document: Int, _ schema: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    for (key, text) in [
      ("schema", schema), ("report", report.id), ("version", report.version),
      ("language", run.language.rawValue), ("as_of", run.asOfDay(parameters)),
      ("recipient", run.recipient(of: report.definition).rawValue),
    ] {
      json.key(key)
      json.string(text)
    }
    json.member("parameters", parameters)
    json.member("rows", rows)
    json.member("totals", .record(figures[document].totals))
    json.endObject()
    return json.text + "\n"
  }

  private func sheet(_ rows: [Record]) -> Sheet {
    let keys = rows.first?.shape.keys ?? []
    let cells = [keys.map { CellValue.text($0) }] + rows.map { $0.values.map(cell) }
    return Sheet(
      name: "", rows: cells.enumerated().map { Sheet.Row(number: $0.offset + 1, cells: $0.element) })
  }

  private func cell(_ value: Value) -> CellValue {
    switch value {
    case .missing: .empty
    case .boolean(let boolean): .boolean(boolean)
    case .number(let number):
      number.finiteDecimal.map { .number($0) } ?? .text("\(number.numerator)/\(number.denominator)")
    case .decimal(let decimal): .number(decimal.description)
    case .text(let text): .text(text)
    case .date(let date): .text(date.description)
    case .list, .record: .text(json(value))
    }
  }

  private func json(_ value: Value) -> String {
    var json = JSONWriter()
    json.value(value)
    return json.text
  }
}
