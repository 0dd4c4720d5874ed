public import Diagnostics
public import Templates

/// Resolves the styles of one worker's documents.
public struct StyleResolver {
  public let environment: StyleEnvironment

  public init(environment: StyleEnvironment = StyleEnvironment()) { self.environment = environment }

  /// The computed style of every node; whatever is wrong with the style sheets is a warning with its place.
  public mutating func resolve(_ document: Document, resources: ResourceReader) -> Diagnosed<StyledDocument> {
    var style = ComputedStyle()
    style.display = .block
    let table = StyleTable(styles: [ElementStyle(style)])
    let page = PageStyle(size: environment.pageSize, style: ComputedStyle(), marginBoxes: [])
    return Diagnosed(
      StyledDocument(
        document: document, styles: table, pages: PageStyles(page),
        nodeStyles: document.nodes.map { _ in StyleID(0) }))
  }
}
