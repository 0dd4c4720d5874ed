public import Cryptography
public import Diagnostics
public import ISUOData
public import Language
import Templates
public import TextShaping

/// Writes and issues the documents of a school: the use case behind the command `document`.
public struct DocumentRun: Sendable {
  public let database: String
  public let catalogue: Catalogue
  /// The day of the act, and of a document that is issued without another.
  public let today: CalendarDate
  /// ISO 8601, for the records.
  public let time: String
  /// The account that acts.
  public let user: String
  /// Whether a warning is enough to keep a document back.
  public let isStrict: Bool

  public init(
    database: String, catalogue: Catalogue, today: CalendarDate, time: String, user: String, isStrict: Bool
  ) {
    self.database = database
    self.catalogue = catalogue
    self.today = today
    self.time = time
    self.user = user
    self.isStrict = isStrict
  }

  /// What an act made.
  public struct Outcome: Sendable {
    /// What the act was done on; empty when the diagnostics say why it was not done.
    public var documents: [StoredDocument] = []
    public var run = RunOutcome()

    public var document: StoredDocument? { documents.first }
  }

  /// A paper that is to be written.
  public struct Draft: Sendable {
    public var kind: String
    /// The file of its content.
    public var source: SourceText?
    /// Single fields, which go before those of the file.
    public var fields: [(name: String, value: String)] = []
    public var language = LanguageTag.ky
    /// A kind of series, or the code of one; the paper's usual one when nil.
    public var series: String?
    /// The draft whose place it takes.
    public var replaces: Int64?
    /// The issued document whose place it is to take.
    public var supersedes: Int64?
    /// Where to write it for reading.
    public var out: String?

    public init(kind: String) { self.kind = kind }
  }

  /// Keeps a draft, and writes it for reading where that is asked for.
  public func draft(
    _ draft: Draft, fonts: () throws -> Diagnosed<FontLibrary>
  ) throws -> Outcome {
    var bag = DiagnosticBag()
    guard let (report, paper) = bag.take(paper(draft.kind)) else { return refused(bag.diagnostics) }
    let content = bag.take(
      PaperContent.read(draft.source, set: draft.fields, as: paper.content, language: draft.language))
    let library = bag.take(try fonts())
    guard let content, !bag.hasErrors else { return refused(bag.diagnostics) }
    return try withSchool(after: bag) { school, bag in
      guard let series = bag.take(try series(draft.series, of: paper, in: school)) else { return nil }
      let old = try draft.supersedes.map { try school.document($0, for: user, on: today.description) }
      let maker = PaperMaker(
        report: report, paper: paper, school: school, language: draft.language, today: today, user: user,
        fonts: library)
      let made = bag.take(
        try maker.make(content, .init(seriesKind: series.kind, day: today, supersedes: old)))
      guard let made, !bag.hasErrors, !isStrict || bag.diagnostics.isEmpty else { return nil }
      var kept = DocumentDraft(
        kind: report.id, seriesKind: series.kind, language: draft.language.rawValue, content: content.json)
      kept.seriesCode = series.code
      kept.supersedes = draft.supersedes
      kept.entry = made.issued.entry
      let id = try school.draft(
        kept, replacing: draft.replaces, on: today.description, at: time, by: user)
      return (try school.document(id, for: user, on: today.description), made, draft.out)
    }
  }

  /// Keeps a draft of the same paper and series as an issued document, whose place it is to take.
  public func supersede(
    _ id: Int64, language: LanguageTag?, fonts: () throws -> Diagnosed<FontLibrary>,
    fill: (inout Draft) throws -> Void
  ) throws -> Outcome {
    let found = try withSchool { school in try school.document(id, for: user, on: today.description) }
    guard let old = found.value else { return refused(found.diagnostics) }
    var next = Draft(kind: old.kind)
    next.language = language ?? LanguageTag(rawValue: old.language) ?? .ky
    next.series = old.series.code
    next.supersedes = id
    try fill(&next)
    return try draft(next, fonts: fonts)
  }

  /// Issues a draft on a day: gives it its number, keeps its paper, and writes the file where that is asked
  /// for. Two who issue at the same time wait for each other. `key` signs the code on the paper, where the
  /// school has one in use.
  public func issue(
    _ id: Int64, date: CalendarDate?, out: String?, key: CodeKeyFile?, passphrase: () throws -> Secret,
    fonts: () throws -> Diagnosed<FontLibrary>
  ) throws -> Outcome {
    try withSchool(after: DiagnosticBag()) { school, bag in
      let draft = try school.document(id, for: user, on: today.description)
      guard draft.state == .draft else { throw DocumentError.wrongState(draft.state) }
      guard let (report, paper) = bag.take(self.paper(draft.kind)) else { return nil }
      let language = LanguageTag(rawValue: draft.language) ?? .ky
      let source = SourceText(name: "document \(id)", text: draft.content)
      let content = bag.take(PaperContent.read(source, as: paper.content, language: language))
      let library = bag.take(try fonts())
      guard let content, !bag.hasErrors else { return nil }
      let codeKey = try school.codeKey(key, passphrase: passphrase)
      let old = try draft.supersedes.map { try school.document($0, for: user, on: today.description) }
      let maker = PaperMaker(
        report: report, paper: paper, school: school, language: language, today: today, user: user,
        fonts: library)
      let day = date ?? today
      var made: PaperMaker.Made?
      let issued = try school.issue(
        id, date: day.description, on: today.description, at: time, by: user
      ) { number in
        if let before = number.dayBefore, day.description < before {
          bag.add(.dateBack(number, before: before, language))
        }
        var facts = PaperMaker.Facts(id: id, seriesKind: number.series.kind ?? .main, day: day)
        facts.number = number
        facts.supersedes = old
        facts.codeKey = codeKey
        made = bag.take(try maker.make(content, facts))
        return isStrict && !bag.diagnostics.isEmpty ? nil : made?.issued
      }
      guard let issued, let made else { return nil }
      return (issued, made, out)
    }
  }
}

extension DocumentRun {
  func refused(_ diagnostics: [Diagnostic]) -> Outcome {
    Outcome(run: RunOutcome(diagnostics: diagnostics))
  }

  /// Opens the records for some work, and says why they refuse it; nil then.
  func withSchool<Value>(_ work: (SchoolDatabase) throws -> Value?) throws -> Diagnosed<Value?> {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    do {
      return Diagnosed(try work(school))
    } catch let error as DocumentError {
      return Diagnosed(nil, [.document(error)])
    } catch let refused as RefusedDocument {
      return Diagnosed(nil, [.document(refused.reason, at: .document(refused.id))])
    } catch let error as RegisterError {
      return Diagnosed(nil, [.register(error)])
    } catch let diagnostic as Diagnostic {
      return Diagnosed(nil, [diagnostic])
    }
  }

  /// Opens the records for an act, and writes the file of what it made. The act stands even where the file
  /// cannot be written: it can be had from the archive.
  private func withSchool(
    after bag: DiagnosticBag,
    _ act: (SchoolDatabase, inout DiagnosticBag) throws -> (StoredDocument, PaperMaker.Made, out: String?)?
  ) throws -> Outcome {
    var bag = bag
    let acted = try withSchool { school in try act(school, &bag) }
    bag.add(contentsOf: acted.diagnostics)
    guard let (document, made, out) = acted.value else { return refused(bag.diagnostics) }
    var outcome = Outcome(documents: [document], run: RunOutcome(diagnostics: bag.diagnostics))
    if let out { outcome.run.artefacts = [try written(made.issued.bytes, to: out, pages: made.pages)] }
    return outcome
  }

  /// Writes a file of a document.
  func written(_ bytes: [UInt8], to path: String, pages: Int? = nil) throws -> RunOutcome.Artefact {
    let staging = StagedFiles()
    try staging.add(bytes, at: path)
    try staging.commit()
    return .init(path: path, pages: pages)
  }

  /// A report that is a paper.
  private func paper(_ id: String) -> Diagnosed<(Catalogue.Report, PaperDefinition)?> {
    var bag = DiagnosticBag()
    guard let report = bag.take(catalogue.report(id)), !bag.hasErrors else {
      return Diagnosed(nil, bag.diagnostics)
    }
    guard let paper = report.definition.document else {
      let papers = catalogue.definitions().value.filter { $0.document != nil }.map(\.id)
      return Diagnosed(nil, bag.diagnostics + [.noPaper(id, known: papers)])
    }
    return Diagnosed((report, paper), bag.diagnostics)
  }

  /// The series that a word means among those of a paper.
  private func series(
    _ word: String?, of paper: PaperDefinition, in school: SchoolDatabase
  ) throws -> Diagnosed<(kind: SeriesKind, code: String?)?> {
    let kinds = paper.series.compactMap(SeriesKind.init)
    if !paper.unknownSeries.isEmpty { return Diagnosed(nil, paper.unknownSeries) }
    guard let word else { return Diagnosed(kinds.first.map { ($0, nil) }) }
    if let kind = SeriesKind(rawValue: word), kinds.contains(kind) { return Diagnosed((kind, nil)) }
    let named = try school.documentSeries().first { $0.code == word }
    if let named, let kind = named.kind, kinds.contains(kind) { return Diagnosed((kind, named.code)) }
    return Diagnosed(nil, [.unknownSeriesKind(word, known: paper.series, at: .option("--series"))])
  }
}

extension PaperDefinition {
  /// What is wrong with the kinds of series that report.yaml names.
  var unknownSeries: [Diagnostic] {
    let known = SeriesKind.allCases.map(\.rawValue)
    return series.filter { !known.contains($0) }.map {
      .unknownSeriesKind($0, known: known, at: .span(span))
    }
  }
}
