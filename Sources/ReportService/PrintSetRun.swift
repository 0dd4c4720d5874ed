import Cryptography
public import Diagnostics
import Foundation
import ISUOData
import Language
import ReportEngine
import Synchronization
import Templates
public import TextShaping

/// Prints documents that belong together, such as all that a term's end asks for (DESIGN 7): each part is a
/// run of its own, and what an interrupted run has finished is not printed again.
public struct PrintSetRun: Sendable {
  /// The name of a file of `_sets/`, without its suffix.
  public let set: String
  /// What all parts share: language, day, account; parameters that a report does not have are not for it.
  public let run: ReportRun
  /// The folder of the set, with a `/` at its end.
  public let folder: String
  /// Seconds that have passed since some moment, for the time that remains.
  public let clock: @Sendable () -> Double

  public init(set: String, run: ReportRun, folder: String, clock: @escaping @Sendable () -> Double) {
    self.set = set
    self.run = run
    self.folder = folder
    self.clock = clock
  }

  /// One run of the set.
  struct Job {
    let folder: PrintSet.Folder
    let report: Catalogue.Report
    let run: ReportRun
    /// Below the folder of the set: a file, or a folder with a `/` at its end.
    let place: String
    /// How many documents it probably has.
    let weight: Int
  }

  public func run(
    database: String, catalogue: Catalogue, fonts: @escaping () throws -> Diagnosed<FontLibrary>,
    progress: @escaping ProgressSink
  ) throws -> RunOutcome {
    var bag = DiagnosticBag()
    guard let definition = bag.take(catalogue.folders.printSet(set)), !bag.hasErrors else {
      return RunOutcome(diagnostics: bag.diagnostics)
    }
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    let facts = try SchoolFacts(database: database, run: run)
    let jobs = bag.take(makeJobs(definition, catalogue, facts))
    if bag.hasErrors { return RunOutcome(diagnostics: bag.diagnostics) }
    let loaded = try fonts()
    let state = try school.lastChange() ?? ""
    let manifest = Mutex(PrintSetManifest(folder: folder))
    let meter = ProgressMeter(weights: jobs.map(\.weight), clock: clock, sink: progress)
    let outcomes = try shareOut(jobs.count, among: run.workers, state: {}) { _, index in
      let job = jobs[index]
      let key = key(of: job, state)
      if let part = manifest.withLock({ $0 }).finished(job.place, key: key, folder: folder) {
        meter.skip(index)
        return RunOutcome(of: part, in: folder)
      }
      var made = try job.run.run(
        job.report, on: school, database: database, fonts: { loaded }, progress: meter.sink(of: index))
      let part = try part(of: made, key: key)
      try manifest.withLock { manifest in
        manifest.parts[job.place] = part
        try manifest.write(folder: folder)
      }
      meter.finish(index)
      made.diagnostics.removeAll { $0.code == Diagnostic.nothingToPrint().code }
      return made
    }
    var printed = manifest.withLock { $0 }
    printed.parts = printed.parts.filter { part in jobs.contains { $0.place == part.key } }
    let cover = PrintSetCover(run: run, title: definition.title, jobs: jobs, manifest: printed, facts: facts)
    var outcome = try cover.write(to: folder + "cover.pdf", folders: catalogue.folders, fonts: loaded.value)
    for made in outcomes {
      bag.add(contentsOf: made.diagnostics)
      outcome.artefacts += made.artefacts
    }
    bag.add(contentsOf: outcome.diagnostics)
    outcome.diagnostics = bag.diagnostics
    return outcome
  }

  private func makeJobs(
    _ definition: PrintSet, _ catalogue: Catalogue, _ facts: SchoolFacts
  ) -> Diagnosed<[Job]> {
    var bag = DiagnosticBag()
    var jobs: [Job] = []
    let known = catalogue.folders.reportNames()
    var used: Set<String> = []
    for folder in definition.folders {
      let recipient = folder.recipient.flatMap { Recipient(rawValue: $0.word) }
      if let named = folder.recipient, recipient == nil {
        bag.add(.unknownRecipient(named.word, at: named.span))
      }
      for entry in folder.entries {
        guard known.contains(entry.report) else {
          bag.add(.unknownReport(entry.report, known: known, inSetAt: entry.span))
          continue
        }
        guard let report = bag.take(catalogue.report(entry.report)) else { continue }
        let names = report.definition.parameters.map(\.name)
        used.formUnion(names)
        var part = run
        part.report = report.id
        part.recipient = recipient ?? run.recipient
        part.parameters = run.parameters.merging(entry.parameters) { _, own in own }
          .filter { names.contains($0.key) }
        jobs += self.jobs(of: entry, report, part, in: folder, facts)
      }
    }
    for name in run.parameters.keys.sorted() where !used.contains(name) && !bag.hasErrors {
      bag.add(.unknownParameter(name, known: used.sorted()))
    }
    return Diagnosed(jobs, bag.diagnostics)
  }

  /// A run, or one for each class where each has a file of all its documents.
  private func jobs(
    of entry: PrintSet.Entry, _ report: Catalogue.Report, _ part: ReportRun, in folder: PrintSet.Folder,
    _ facts: SchoolFacts
  ) -> [Job] {
    let place = "\(folder.name)/\(report.id)"
    func job(_ place: String, combined: Bool, weight: Int, _ parameters: [String: String] = [:]) -> Job {
      var part = part
      part.parameters.merge(parameters) { _, own in own }
      part.output = .documents(.pdf, path: self.folder + place, combined: combined)
      return Job(folder: folder, report: report, run: part, place: place, weight: weight)
    }
    if entry.isCombinedByClass {
      if part.parameters["class"] != nil { return [job(place + ".pdf", combined: true, weight: 25)] }
      return facts.classes.map { item in
        job("\(place)/\(safeFileName(item.display)).pdf", combined: true, weight: 25, ["class": item.key])
      }
    }
    guard let burst = report.definition.burst, part.parameters[burst.over] == nil else {
      return [job(place + ".pdf", combined: false, weight: 1)]
    }
    return [job(place + "/", combined: false, weight: facts.classes.count)]
  }

  /// Everything that the documents of a part depend on.
  private func key(of job: Job, _ state: String) -> String {
    let run = job.run
    let parameters = run.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let words =
      [
        state, job.report.version, run.language.rawValue, run.year ?? "", run.asOf?.description ?? "",
        run.today.description, run.user, run.recipient?.rawValue ?? "", run.knowledge.rawValue,
      ] + parameters
    return sha256(words.joined(separator: "\n").utf8)
  }

  private func part(of made: RunOutcome, key: String) throws -> PrintSetManifest.Part {
    var part = PrintSetManifest.Part(key: key)
    part.files = try made.artefacts.map { artefact in
      let bytes = try Data(contentsOf: URL(filePath: artefact.path))
      return .init(
        path: String(artefact.path.dropFirst(folder.count)), pages: artefact.pages ?? 0, sha256: sha256(bytes)
      )
    }
    let messages = made.diagnostics.map(\.message)
    if made.artefacts.isEmpty { part.missing = messages } else { part.warnings = messages }
    part.handwritten = made.handwritten
    return part
  }
}

/// What a set has to know of the school before it prints.
struct SchoolFacts {
  let school: String
  let year: String
  /// In the order of the school's lists.
  let classes: [(key: String, display: String)]

  init(database: String, run: ReportRun) throws {
    let context = ReportContext(
      asOf: (run.asOf ?? run.today).description, language: run.language, year: run.year, user: run.user,
      today: run.today.description)
    let connection = try ReportConnection(path: database, context: context)
    func texts(_ sql: String) throws -> [[String]] {
      try connection.query(sql).rows.map { row in
        row.map { if case .text(let text) = $0 { text } else { "" } }
      }
    }
    school = try texts("SELECT name FROM report_school").first?.first ?? ""
    year = try texts("SELECT label FROM report_year").first?.first ?? ""
    classes = try texts("SELECT key, display FROM report_class ORDER BY sort_order").map { ($0[0], $0[1]) }
  }
}

extension RunOutcome {
  /// What a part that was printed before has.
  fileprivate init(of part: PrintSetManifest.Part, in folder: String) {
    self.init()
    artefacts = part.files.map { .init(path: folder + $0.path, pages: $0.pages) }
  }
}

/// Adds up the progress of the parts of a set and tells how long the rest will take.
private final class ProgressMeter: Sendable {
  private struct State {
    /// Of each part, how much of its weight is done.
    var done: [Int]
    /// Only what was made now tells how fast the work goes.
    var skipped = 0
  }

  private let sink: ProgressSink
  private let clock: @Sendable () -> Double
  private let started: Double
  private let weights: [Int]
  private let total: Int
  private let state: Mutex<State>

  init(weights: [Int], clock: @escaping @Sendable () -> Double, sink: @escaping ProgressSink) {
    self.weights = weights
    self.clock = clock
    self.sink = sink
    total = weights.reduce(0, +)
    state = Mutex(State(done: weights.map { _ in 0 }))
    started = clock()
  }

  func skip(_ part: Int) {
    tell(part, done: weights[part]) { $0.skipped += self.weights[part] }
  }

  func finish(_ part: Int) { tell(part, done: weights[part]) }

  /// For the progress within a part.
  func sink(of part: Int) -> ProgressSink {
    { progress in
      guard progress.stage == .documents, progress.total > 0, progress.done < progress.total else { return }
      self.tell(part, done: self.weights[part] * progress.done / progress.total)
    }
  }

  /// Told under the lock, so that it never goes backward.
  private func tell(_ part: Int, done: Int, _ change: (inout State) -> Void = { _ in }) {
    state.withLock { state in
      state.done[part] = done
      change(&state)
      var progress = Progress(stage: .documents, done: state.done.reduce(0, +), total: total)
      let made = progress.done - state.skipped
      if made > 0 {
        let remaining = (clock() - started) / Double(made) * Double(total - progress.done)
        progress.remainingSeconds = Int(remaining)
      }
      sink(progress)
    }
  }
}
