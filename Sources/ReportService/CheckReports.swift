public import Diagnostics
import Foundation
import ISUOData
import ReportEngine
import Templates
import TextShaping

/// Reads every report of a folder and says everything that can be known to be wrong without data:
/// its declaration, its page and includes, its words, its style sheets and its SQL.
///
/// - Returns: how many reports were read.
public func checkReports(in folder: String, installation: Installation) throws -> Diagnosed<Int> {
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue
  else {
    throw EnvironmentFailure(
      what: "there is no folder '\(folder)'", help: "give a folder that holds report folders")
  }
  // A school's folder may lean on the shipped `_shared/`.
  let catalogue = Catalogue(ReportFolders(installation.templateFolders + [folder]))
  let names = ReportFolders([folder]).reportNames()
  let files = try installation.fontFiles()
  var bag = DiagnosticBag()
  let fonts = bag.take(FontLibrary.load(shipped: files.shipped, added: files.added))
  let queries = try ReportQueryChecker()
  for name in names {
    guard let report = bag.take(catalogue.report(name)) else { continue }
    bag.add(contentsOf: report.styleDiagnostics(fonts: fonts))
    for dataset in report.definition.datasets { bag.add(contentsOf: check(dataset, of: report, queries)) }
    bag.add(contentsOf: report.definition.document?.unknownSeries ?? [])
  }
  return Diagnosed(names.count, bag.diagnostics)
}

private func check(
  _ dataset: Dataset, of report: Catalogue.Report, _ queries: ReportQueryChecker
) -> [Diagnostic] {
  let query: Dataset.Query
  switch dataset.source {
  case .query(let found): query = found
  case .values(let name, let isDated, let span):
    return DataFile.read(name, isDated: isDated, namedAt: span, of: report).diagnostics
  }
  let sql: QueryText
  switch QueryText.read(query, of: report) {
  case .success(let text): sql = text
  case .failure(let diagnostic): return [diagnostic]
  }
  do {
    let shape = try queries.shape(of: sql.text)
    let known =
      report.definition.parameters.map(\.name) + (report.definition.document?.content.map(\.name) ?? [])
    return shape.parameters.filter { !known.contains($0) }.map { name in
      .query(QueryError(.missingParameter(name)), at: .span(sql.span))
    }
  } catch {
    return [.query(error, at: .span(sql.place(at: error.offset)))]
  }
}

extension Catalogue.Report {
  /// What is wrong with the style sheets: they are resolved for an empty document of the same sheets.
  fileprivate func styleDiagnostics(fonts: FontLibrary) -> [Diagnostic] {
    Engine(fonts: fonts, resources: resources, options: EngineOptions()).checkStyleSheets(
      template.styleSheets)
  }
}
