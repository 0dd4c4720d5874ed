public import Diagnostics
public import Templates

/// The reports that can be asked for: the folders with a `report.yaml`.
public struct Catalogue: Sendable {
  public let folders: ReportFolders

  /// Names that every report's page has besides its own: the day whose state is printed, and how
  /// many persons are masked.
  static let givenNames: Set<String> = ["as_of", "masked", "recipient"]

  public init(_ folders: ReportFolders) { self.folders = folders }

  /// A report, read and compiled.
  public struct Report: Sendable {
    public let id: String
    public let definition: ReportDefinition
    let template: Template
    let resources: ResourceReader
    /// The files it may read, by their paths among the resources.
    let files: [String]
  }

  /// The declarations of all reports, with whatever is wrong with them.
  public func definitions() -> Diagnosed<[ReportDefinition]> {
    var bag = DiagnosticBag()
    let found = folders.reportNames().compactMap { bag.take(definition(of: $0)) }
    return Diagnosed(found, bag.diagnostics)
  }

  /// One report with everything that can be found wrong without data; nil when it has no usable declaration.
  public func report(_ id: String) -> Diagnosed<Report?> {
    let known = folders.reportNames()
    guard known.contains(id) else { return Diagnosed(nil, [.unknownReport(id, known: known)]) }
    var bag = DiagnosticBag()
    guard let definition = bag.take(definition(of: id)) else { return Diagnosed(nil, bag.diagnostics) }
    let resources = folders.reader(for: id)
    let text = bag.take(ReportFolders.textTable(of: id, resources))
    let names = definition.names.union(Catalogue.givenNames)
    let template = bag.take(
      Template.compile(page: "\(id)/page.html", resources: resources, text: text, names: names))
    return Diagnosed(
      Report(
        id: id, definition: definition, template: template, resources: resources, files: folders.files(of: id)
      ), bag.diagnostics)
  }

  private func definition(of id: String) -> Diagnosed<ReportDefinition?> {
    let source = read("\(id)/report.yaml", folders.reader(for: id))
    guard let source = source.value else { return Diagnosed(nil, source.diagnostics) }
    let parsed = ReportDefinition.parse(source, given: Catalogue.givenNames)
    guard let definition = parsed.value, definition.id != id else { return parsed }
    return Diagnosed(definition, parsed.diagnostics + [.idIsNotFolder(definition.id, folder: id)])
  }

  private func read(_ path: String, _ resources: ResourceReader) -> Diagnosed<SourceText?> {
    switch resources.read(path) {
    case .found(let bytes): Diagnosed(SourceText(name: path, utf8: bytes))
    case .missing, .forbidden: Diagnosed(nil, [.unreadableFile(path, reason: "there is no such file")])
    case .unreadable(let reason): Diagnosed(nil, [.unreadableFile(path, reason: reason)])
    }
  }
}
