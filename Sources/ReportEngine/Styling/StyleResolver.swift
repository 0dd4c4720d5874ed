public import Diagnostics
import Geometry
public import Templates
public import TextShaping

/// Resolves the styles of one worker's documents, one after another.
///
/// It keeps what it worked out as long as the style sheets stay the same, so that in a burst every kind of
/// element is resolved once, in whichever document it comes first.
public struct StyleResolver {
  public let environment: StyleEnvironment
  private let fonts: FontLibrary?
  private var sheets: LoadedSheets?

  /// What was worked out from one list of style sheets.
  fileprivate struct LoadedSheets {
    let sources: [StyleSheetSource]
    let language: String?
    let diagnostics: [Diagnostic]
    let pageRules: [PageRule]
    let counterStyles: CounterStyles
    var tree: StyleTree
    /// The shapes last seen, and what the style sheets see of each.
    var shapes: [ElementShape] = []
    var shapeIndices: [UInt32] = []
    var pages: (root: StyleID, styles: PageStyles)?
  }

  /// `fonts` tells the height of an x for the unit `ex`; without it an x is half an em high.
  public init(environment: StyleEnvironment = StyleEnvironment(), fonts: FontLibrary? = nil) {
    self.environment = environment
    self.fonts = fonts
  }

  /// The computed style of every node.
  ///
  /// What is wrong with the style sheets comes with every document; what is wrong with a `style` attribute
  /// or a variable comes with the first document that has it. All are warnings.
  public mutating func resolve(_ document: Document, resources: ResourceReader) -> Diagnosed<StyledDocument> {
    // Taken out while it changes: two owners would copy the tree at every step.
    var loaded = sheets.take() ?? load(for: document, resources)
    if loaded.sources != document.styleSheets || loaded.language != document.language {
      loaded = load(for: document, resources)
    }
    loaded.learnShapes(of: document)
    let nodeStyles = loaded.tree.resolve(document, loaded.shapeIndices)
    let root = nodeStyles[0]
    if loaded.pages?.root != root {
      let parent = loaded.tree.table[root].style
      let pages = PageStyles(loaded.pageRules, environment, parent: parent, viewport: loaded.tree.viewport)
      loaded.pages = (root, pages)
    }
    let pages = loaded.pages?.styles ?? PageStyles([], environment, parent: .initial, viewport: .zero)
    let styled = StyledDocument(
      document: document, styles: loaded.tree.table, pages: pages, counterStyles: loaded.counterStyles,
      nodeStyles: nodeStyles)
    let diagnostics = loaded.diagnostics + loaded.tree.takeDiagnostics()
    sheets = loaded
    return Diagnosed(styled, diagnostics)
  }

  private func load(for document: Document, _ resources: ResourceReader) -> LoadedSheets {
    var bag = DiagnosticBag()
    var index = RuleIndex()
    var pageRules: [PageRule] = []
    var counterStyles: [CounterStyleRule] = []
    let authored = document.styleSheets.map { sheet in
      bag.take(parseStyleSheet(sheet, origin: .author, resources: resources))
    }
    for sheet in [userAgentStyleSheet] + authored {
      index.add(sheet, in: environment, &bag)
      pageRules += sheet.pageRules.filter { $0.media.allSatisfy { $0.holds(in: environment) } }
      counterStyles += sheet.counterStyles.filter { $0.media.allSatisfy { $0.holds(in: environment) } }
      for face in sheet.fontFaces where !environment.fontFamilies.contains(face.family.asciiLowercased) {
        bag.add(.ignoredFontFace(face.family, at: face.span))
      }
    }
    let tree = StyleTree(
      index, initial: environment.initialStyle, language: document.language?.asciiLowercased ?? "",
      viewport: environment.pageArea(by: pageRules), fonts: fonts)
    return LoadedSheets(
      sources: document.styleSheets, language: document.language, diagnostics: bag.diagnostics,
      pageRules: pageRules, counterStyles: CounterStyles(counterStyles), tree: tree)
  }
}

extension StyleResolver.LoadedSheets {
  /// Maps the document's shapes to what the style sheets see of them. The documents of one builder share
  /// their shapes, so mostly there is nothing to do, or only the new ones.
  fileprivate mutating func learnShapes(of document: Document) {
    if document.shapes == shapes { return }
    if !document.shapes.starts(with: shapes) { shapeIndices.removeAll(keepingCapacity: true) }
    for shape in document.shapes[shapeIndices.count...] { shapeIndices.append(tree.shapeIndex(of: shape)) }
    shapes = document.shapes
  }
}

extension StyleEnvironment {
  /// The page area before any element has a style: what 100 vw and 100 vh are.
  fileprivate func pageArea(by rules: [PageRule]) -> Size {
    let pages = PageStyles(rules, self, parent: initialStyle, viewport: pageSize)
    let page = pages.style(for: PageSelector())
    let margin = page.style.box.margin
    let horizontal = [margin.left, margin.right].compactMap { $0.resolved(against: page.size.width) }
    let vertical = [margin.top, margin.bottom].compactMap { $0.resolved(against: page.size.height) }
    return Size(
      width: max(.zero, page.size.width - horizontal.reduce(.zero, +)),
      height: max(.zero, page.size.height - vertical.reduce(.zero, +)))
  }
}
