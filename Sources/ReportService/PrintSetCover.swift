import Diagnostics
import Drawing
import ISUOData
import Language
import ReportEngine
import Templates
import TextShaping

/// The sheet on top of a set: its documents with their pages, what to look at, and what is missing.
struct PrintSetCover {
  let run: ReportRun
  let title: LocalizedText
  let jobs: [PrintSetRun.Job]
  let manifest: PrintSetManifest
  let facts: SchoolFacts

  func write(to path: String, folders: ReportFolders, fonts: FontLibrary) throws -> RunOutcome {
    var bag = DiagnosticBag()
    let resources = folders.reader(for: ReportFolders.setFolder)
    let text = bag.take(ReportFolders.textTable(of: ReportFolders.setFolder, resources))
    let names = self.names
    let template = bag.take(
      Template.compile(
        page: "\(ReportFolders.setFolder)/cover.html", resources: resources, text: text,
        names: Set(names.all).union(EvaluationEnvironment.names)))
    if bag.hasErrors { return RunOutcome(diagnostics: bag.diagnostics) }
    let burst = Burst(
      template: template, environment: EvaluationEnvironment(language: run.language, today: run.today),
      fonts: fonts, resources: resources, options: EngineOptions(), limits: run.limits, form: .pdf,
      creationDay: (run.asOf ?? run.today).description, records: PendingRecords([names]), progress: { _ in })
    var outcome = try RunOutcome.delivered(isStrict: run.isStrict) { staging in
      try burst.writeSeparately(to: [path], staging: staging, workers: 1)
    }
    bag.add(contentsOf: outcome.diagnostics)
    outcome.diagnostics = bag.diagnostics
    return outcome
  }

  /// What the page of the cover sees.
  private var names: Names {
    let folders = jobs.map(\.folder.name).reduce(into: [String]()) { found, name in
      if found.last != name { found.append(name) }
    }
    let period = run.parameters["period"].map { $0 == "year" ? "5" : $0 }.flatMap { Int($0) }
    return Names([
      "set": .text(title[run.language]), "school": .text(facts.school), "year": .text(facts.year),
      "period": period.map(Value.number) ?? .missing,
      "folders": .list(folders.map { name in folder(jobs.filter { $0.folder.name == name }) }),
    ])
  }

  private func folder(_ jobs: [PrintSetRun.Job]) -> Value {
    // The files of a report by class are one line of the sheet.
    let reports = jobs.map(\.report.id).reduce(into: [String]()) { found, id in
      if found.last != id { found.append(id) }
    }
    return .record(
      Record([
        "name": .text(jobs[0].folder.name), "title": .text(jobs[0].folder.title[run.language]),
        "reports": .list(reports.map { id in report(jobs.filter { $0.report.id == id }) }),
      ]))
  }

  private func report(_ jobs: [PrintSetRun.Job]) -> Value {
    let parts = jobs.map { manifest.parts[$0.place] }
    let first = jobs[0]
    func texts(_ list: (PrintSetManifest.Part) -> [String]) -> Value {
      var seen: Set<String> = []
      return .list(parts.flatMap { $0.map(list) ?? [] }.filter { seen.insert($0).inserted }.map(Value.text))
    }
    let files = parts.flatMap { $0?.files ?? [] }
    return .record(
      Record([
        "title": .text(first.report.definition.title[run.language]),
        "place": .text(jobs.count == 1 ? first.place : "\(first.folder.name)/\(first.report.id)/"),
        "documents": .number(files.count), "pages": .number(files.reduce(0) { $0 + $1.pages }),
        "warnings": texts(\.warnings), "handwritten": texts(\.handwritten), "missing": texts(\.missing),
      ]))
  }
}
