import CairoBackend
public import Diagnostics
public import Drawing
import Geometry
import Layout
import PDFFinishing
public import Styling
public import Templates
public import TextShaping

/// The engine of one worker: turns documents into pages and pages into files. `typeset` is the pipeline.
///
/// 1. **Styling** gives every node its computed style.
/// 2. **Layout** makes boxes, and of them one page at a time; **TextShaping** sets the words.
/// 3. **Drawing** turns each page into a display list.
/// 4. **CairoBackend** paints display lists, and **PDFFinishing** mends the PDF.
///
/// It keeps the styles, words, lines, fonts and pictures that it worked out, so the second document of a
/// burst costs less than the first. It is used by one worker at a time and takes no locks.
public final class Engine {
  private let options: EngineOptions
  let resources: ResourceReader
  private let shaper: TextShaper
  private let lineBreaker = LineBreaker()
  private let canvasFonts: PageCanvasFonts
  let images = ImageStore()
  private let memory = LayoutMemory()
  private var resolver: StyleResolver

  /// - Parameters:
  ///   - fonts: the only fonts that documents may use.
  ///   - resources: where style sheets and pictures come from.
  public init(fonts: FontLibrary, resources: ResourceReader, options: EngineOptions) {
    self.options = options
    self.resources = resources
    shaper = TextShaper(fonts: fonts, missingGlyph: options.missingGlyph)
    canvasFonts = PageCanvasFonts(fonts)
    let environment = StyleEnvironment(
      pageSize: options.pageSize, pageMargin: options.pageMargin, fontFamilies: fonts.familyNames)
    resolver = StyleResolver(environment: environment, fonts: fonts)
  }

  /// Sets a document: its pages, with "page x of y" counted within it.
  ///
  /// Only this engine can write the pages, since their words lie in its cache.
  public func typeset(_ document: Document) -> Diagnosed<[DisplayList]> {
    let layout = prepare(document)
    var maker = DisplayListMaker(
      tree: layout.context.tree, fonts: shaper.fonts, images: images.sizes,
      isTagged: options.pdfProfile.isTagged)
    var paginator = Paginator(layout.styled, with: layout.context)
    var pages: [PageFragment] = []
    var lists: [DisplayList] = []
    let blank = paginator.blankPageBefore()
    while let page = paginator.nextPage() {
      lists.append(maker.makeDisplayList(of: page))
      pages.append(page.withoutContent)
    }
    if let blank, !lists.isEmpty {
      lists.append(maker.makeDisplayList(of: blank))
      pages.append(blank)
    }
    // The second look: only now is the number of pages known.
    for (index, page) in pages.enumerated() {
      let boxes = layOutMarginBoxes(
        of: page, numbers: paginator.pageNumbers, in: layout.context.tree, shaper: shaper,
        lineBreaker: lineBreaker,
        images: images.sizes)
      lists[index].add(boxes, fonts: shaper.fonts, images: images.sizes)
      lists[index].turn(page.style.orientation)
      lists[index].structure = maker.structure
    }
    if blank != nil, lists.count > 1 { lists[0].blankBefore = [lists.removeLast()] }
    return Diagnosed(lists, layout.diagnostics + layout.context.diagnostics.diagnostics)
  }

  /// The style of every element, for forms of a document that have no pages.
  public func style(_ document: Document) -> Diagnosed<StyledDocument> {
    resolver.resolve(document, resources: resources)
  }

  /// The codes and charts of a document, each as an SVG drawing of its own.
  public func drawFigures(of document: Document) throws -> [Document.NodeID: [UInt8]] {
    let names: Set = ["qr", "barcode", "chart"]
    guard document.shapes.contains(where: { names.contains($0.name) }) else { return [:] }
    let layout = prepare(document)
    let page = layout.styled.pages.style(for: PageSelector())
    let maker = DisplayListMaker(tree: layout.context.tree, fonts: shaper.fonts, images: images.sizes)
    var drawings: [Document.NodeID: [UInt8]] = [:]
    for (node, drawing) in layout.context.figureDrawings(in: page.size.width * 0.85) {
      drawings[node] = try writeSVG(maker.makeDisplayList(of: drawing))
    }
    return drawings
  }

  /// What has to be said before PDFs are written, of the library that paints them.
  public static func checkPDFs() -> [Diagnostic] { CairoVersion.check() }

  /// One PDF of the pages that `next` gives, document by document; it keeps no more than one document's.
  public func writePDF(
    metadata: PDFMetadata, attachments: [PDFAttachment] = [], next: () throws -> [DisplayList]?
  ) throws -> [UInt8] {
    var writer = try PDFWriter(pageResources, isTagged: options.pdfProfile.isTagged)
    var finisher = PDFFinisher()
    while var pages = try next() {
      writer.beginDocument()
      // A page's list is let go when it is painted: a book's are larger than its file.
      pages.reverse()
      while let page = pages.popLast() {
        let painted = try writer.addPage(page)
        try finisher.addPage(painted.bytes, pieces: painted.pieces)
      }
    }
    let contents = try end(writer, finisher: &finisher)
    return try finisher.finish(
      contents: contents, metadata: metadata, profile: options.pdfProfile,
      attachments: attachments)
  }

  /// What the file has besides its pages. What cairo wrote at their end is not kept.
  private func end(
    _ writer: consuming PDFWriter, finisher: inout PDFFinisher
  ) throws -> PDFContents {
    let end = try writer.finish()
    try finisher.addEnd(end.bytes)
    return end.contents
  }

  public func writePNG(_ page: DisplayList) throws -> [UInt8] {
    try renderPNG(page, dpi: options.resolution, with: pageResources)
  }

  public func writeSVG(_ page: DisplayList) throws -> [UInt8] { try renderSVG(page, with: pageResources) }

  /// What is wrong with style sheets, without any document.
  public func checkStyleSheets(_ sheets: [StyleSheetSource]) -> [Diagnostic] {
    sheets.flatMap { parseStyleSheet($0, origin: .author, resources: resources).diagnostics }
  }

  /// A stage's output as text, for those who look into the engine.
  public func dump(_ document: Document, _ stage: DumpStage) -> Diagnosed<String> {
    let layout = prepare(document)
    var text = ""
    switch stage {
    case .boxes: text = layout.context.tree.dump()
    case .fragments:
      var paginator = Paginator(layout.styled, with: layout.context)
      while let page = paginator.nextPage() {
        text += page.dump(of: layout.context.tree, shaper: shaper) + "\n"
      }
    case .displayList:
      let pages = typeset(document)
      return Diagnosed(
        pages.value.map { $0.dump(shaper: shaper) }.joined(separator: "\n"), pages.diagnostics)
    }
    return Diagnosed(text, layout.diagnostics + layout.context.diagnostics.diagnostics)
  }

  private struct PreparedLayout {
    let styled: StyledDocument
    let context: LayoutContext
    let diagnostics: [Diagnostic]
  }

  /// Everything before the first page.
  private func prepare(_ document: Document) -> PreparedLayout {
    let resolved = resolver.resolve(document, resources: resources)
    let made = makeBoxTree(resolved.value, limits: options.limits, memory: memory)
    let images = loadImages(of: made.value, on: resolved.value.pages)
    let diagnostics = resolved.diagnostics + made.diagnostics + images
    let numbers = countPages(of: made.value, resolved.value)
    return PreparedLayout(
      styled: resolved.value, context: layoutContext(made.value, numbers), diagnostics: diagnostics)
  }

  private func layoutContext(_ tree: BoxTree, _ numbers: PageNumbers) -> LayoutContext {
    LayoutContext(
      tree: tree, shaper: shaper, lineBreaker: lineBreaker, images: images.sizes, limits: options.limits,
      memory: memory, pageNumbers: numbers)
  }

  /// The numbers of pages, for a document whose text prints them: such a document is laid out before to
  /// learn them, and again when the numbers themselves made the text longer. Nothing for all others.
  private func countPages(of tree: BoxTree, _ styled: StyledDocument) -> PageNumbers {
    var numbers = PageNumbers()
    if tree.features.isDisjoint(with: [.totalPages, .targetPages]), tree.footnoteCounts.isEmpty {
      return numbers
    }
    for _ in 0..<2 {
      var paginator = Paginator(styled, with: layoutContext(tree, numbers))
      while paginator.nextPage() != nil {}
      if paginator.pageNumbers == numbers { break }
      numbers = paginator.pageNumbers
    }
    return numbers
  }

  private var pageResources: PageResources {
    PageResources(shaper: shaper, fonts: canvasFonts, images: images)
  }
}

/// The stages whose output the engine can print.
public enum DumpStage: String, CaseIterable, Sendable {
  case boxes
  case fragments
  case displayList = "display-list"
}
