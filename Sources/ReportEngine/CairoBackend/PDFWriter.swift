internal import CCairo
public import Drawing
internal import Geometry

/// Writes a PDF page by page; what is done with a page is not kept.
public struct PDFWriter: ~Copyable {
  private let canvas: Canvas
  private var painter: PagePainter
  private var outline = Outline()
  private var pageCount = 0

  /// Begins a document. Its creation date is the day of `metadata`, never the clock.
  public init(_ resources: PageResources, metadata: PDFMetadata) throws {
    canvas = try PDFWriter.begin(metadata)
    painter = PagePainter(resources)
  }

  private static func begin(_ metadata: PDFMetadata) throws -> Canvas {
    let canvas = try Canvas(pdfTo: ByteSink())
    canvas.setMetadata(CAIRO_PDF_METADATA_TITLE, metadata.title)
    canvas.setMetadata(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    // Cairo dates a document by the clock unless it is told a day; `PDFFinishing` takes this one
    // out again.
    canvas.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, (metadata.creationDay ?? "1970-01-01") + "T00:00:00Z")
    try canvas.check("begin a document")
    return canvas
  }

  /// Draws one page.
  public mutating func addPage(_ list: DisplayList) throws {
    pageCount += 1
    canvas.beginPDFPage(list.size)
    try painter.paint(list, on: canvas)
    for interaction in painter.interactions {
      switch interaction {
      case .link(let rect, let target): canvas.tag("Link", CairoAttributes.link(rect, target: target))
      case .anchor(let point, let name): canvas.tag("cairo.dest", CairoAttributes.anchor(point, name: name))
      case .bookmark(let level, let title, let y):
        let place = CairoAttributes.bookmark(page: pageCount, y: y)
        outline.add(title, level: level, attributes: place, to: canvas)
      }
    }
    canvas.endPage()
    try canvas.check("end a page")
  }

  /// Ends the document and gives its bytes; they still need `PDFFinishing`.
  public consuming func finish() throws -> [UInt8] { try canvas.finish() }
}

/// The outline so far: where the next entry hangs.
private struct Outline {
  private var open: [(level: Int, id: Int32)] = []

  /// Adds an entry under the last one of a smaller level.
  mutating func add(_ title: String, level: Int, attributes: String, to canvas: borrowing Canvas) {
    while let last = open.last, last.level >= level { open.removeLast() }
    let id = canvas.addOutline(title, parent: open.last?.id ?? 0, attributes: attributes)
    open.append((level, id))
  }
}
