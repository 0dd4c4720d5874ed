internal import CCairo
public import Drawing
internal import Geometry
internal import Glibc

/// Writes a PDF page by page; what cairo wrote of a page is handed out and not kept.
public struct PDFWriter: ~Copyable {
  private let canvas: Canvas
  private var painter: PagePainter
  private var contents = PDFContents()
  /// The places of the present document that links lead to; the first of a name counts, as in HTML.
  private var places: [String: PDFContents.Place] = [:]
  /// The links to places that the present document has not named yet.
  private var waiting: [WaitingLink] = []
  private var outlineBegins = true
  private var documentBegins = true

  private struct WaitingLink {
    let page: Int
    let name: String
    let area: Rect
    let tag: ContentTag
  }

  /// A page as cairo wrote it.
  public struct Page: Sendable {
    public let bytes: [UInt8]
    /// What is painted inside the marks of the page, in paint order.
    public let pieces: [PDFContents.MarkedPiece]
  }

  /// What cairo wrote after the pages, and what else `PDFFinishing` has to write.
  public struct End: Sendable {
    public let bytes: [UInt8]
    public let contents: PDFContents
  }

  /// - Parameter isTagged: whether content is marked with what it belongs to.
  public init(_ resources: PageResources, isTagged: Bool) throws {
    canvas = try PDFWriter.begin()
    painter = PagePainter(resources, isTagged: isTagged)
  }

  private static func begin() throws -> Canvas {
    _ = PDFWriter.leavesContentPlain
    let canvas = try Canvas(pdfTo: ByteSink())
    // Cairo dates a document by the clock unless it is told a day; `PDFFinishing` writes the document's own.
    canvas.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
    try canvas.check("begin a document")
    return canvas
  }

  /// Asks cairo to write the content of pages as it is: `PDFFinishing` rewrites and compresses it. What cairo
  /// compresses all the same is read, too.
  private static let leavesContentPlain = setenv("CAIRO_DEBUG_PDF", "1", 0) == 0

  /// Begins a document of the file: its links lead to its own places, whatever other documents call
  /// theirs, and its outline hangs below no entry of theirs. A file of one document needs no call.
  public mutating func beginDocument() {
    endDocument()
    (outlineBegins, documentBegins) = (true, true)
  }

  private mutating func endDocument() {
    for link in waiting {
      // A link to a place that the document has not leads nowhere, and is none.
      guard let place = places[link.name] else { continue }
      let made = PDFContents.Link(area: link.area, target: .place(place), tag: link.tag)
      contents.pages[link.page].links.append(made)
    }
    waiting.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Draws one page, for `PDFFinishing` to finish.
  public mutating func addPage(_ list: DisplayList) throws -> Page {
    canvas.beginPDFPage(list.size)
    try painter.paint(list, on: canvas)
    if documentBegins, let structure = list.structure { contents.structures.append(structure) }
    documentBegins = false
    contents.pages.append(
      PDFContents.Page(size: list.size, structure: max(0, contents.structures.count - 1)))
    for interaction in painter.interactions { add(interaction) }
    canvas.endPage()
    try canvas.check("end a page")
    return Page(bytes: canvas.takeBytes(), pieces: painter.pieces)
  }

  private mutating func add(_ interaction: Interaction) {
    let page = contents.pages.count - 1
    switch interaction {
    case .link(let area, let target, let tag) where target.hasPrefix("#"):
      waiting.append(
        WaitingLink(
          page: page, name: String(target.dropFirst()), area: area,
          tag: tag))
    case .link(let area, let target, let tag):
      contents.pages[page].links.append(.init(area: area, target: .uri(target), tag: tag))
    case .signatureField(let area, let field, let tag):
      contents.pages[page].links.append(.init(area: area, target: .signature(field), tag: tag))
    case .anchor(let point, let name):
      if places[name] == nil { places[name] = PDFContents.Place(page: page, point: point) }
    case .bookmark(let level, let title, let y, let isOpen):
      let place = PDFContents.Place(page: page, point: Point(x: .zero, y: y))
      contents.outline.append(
        .init(title: title, level: level, place: place, isOpen: isOpen, beginsDocument: outlineBegins))
      outlineBegins = false
    }
  }

  /// Ends the file; its bytes are a PDF only after `PDFFinishing`.
  public consuming func finish() throws -> End {
    endDocument()
    return End(bytes: try canvas.finish(), contents: contents)
  }
}
