internal import CCairo
public import Drawing
internal import Geometry

/// Writes a PDF page by page; what is done with a page is not kept.
public struct PDFWriter: ~Copyable {
  private let canvas: Canvas
  private var painter: PagePainter
  private var outline = Outline()
  private var destinations = Destinations()
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

  /// Begins a document of the file: its links lead to its own places, whatever other documents call
  /// theirs, and its outline hangs below no entry of theirs. A file of one document needs no call.
  public mutating func beginDocument() {
    destinations.beginDocument()
    outline.beginDocument()
  }

  /// Draws one page.
  public mutating func addPage(_ list: DisplayList) throws {
    pageCount += 1
    canvas.beginPDFPage(list.size)
    try painter.paint(list, on: canvas)
    for interaction in painter.interactions { add(interaction) }
    canvas.endPage()
    try canvas.check("end a page")
  }

  private mutating func add(_ interaction: Interaction) {
    switch interaction {
    case .link(let rect, let target) where target.hasPrefix("#"):
      let name = destinations.name(of: String(target.dropFirst()))
      canvas.tag("Link", CairoAttributes.link(rect, toDestination: name))
    case .link(let rect, let target): canvas.tag("Link", CairoAttributes.link(rect, to: target))
    case .anchor(let point, let name):
      guard let name = destinations.add(name) else { return }
      canvas.tag("cairo.dest", CairoAttributes.destination(name, at: point))
    case .bookmark(let level, let title, let y, let isOpen):
      let place = CairoAttributes.bookmark(page: pageCount, y: y)
      outline.add(title, level: level, attributes: place, isOpen: isOpen, to: canvas)
    }
  }

  /// Ends the document and gives its bytes; they still need `PDFFinishing`.
  public consuming func finish() throws -> [UInt8] { try canvas.finish() }
}

/// The places that links lead to. A PDF has one list of their names, so each document's names get a
/// prefix.
private struct Destinations {
  private var document = 0
  /// The names of the present document.
  private var names: Set<String> = []

  mutating func beginDocument() {
    document += 1
    names.removeAll(keepingCapacity: true)
  }

  /// What a name of the present document is called in the file. Encoded names hold no slash.
  func name(of name: String) -> String {
    let encoded = CairoAttributes.encoded(name: name)
    return document < 2 ? encoded : "\(document)/\(encoded)"
  }

  /// The name of a new place; nil when the document has one of that name: the first counts, as in HTML.
  mutating func add(_ name: String) -> String? {
    names.insert(name).inserted ? self.name(of: name) : nil
  }
}

/// The outline so far: where the next entry hangs.
private struct Outline {
  private var open: [(level: Int, id: Int32)] = []

  mutating func beginDocument() { open.removeAll() }

  /// Adds an entry under the last one of a smaller level.
  mutating func add(
    _ title: String, level: Int, attributes: String, isOpen: Bool, to canvas: borrowing Canvas
  ) {
    while let last = open.last, last.level >= level { open.removeLast() }
    let id = canvas.addOutline(title, parent: open.last?.id ?? 0, attributes: attributes, isOpen: isOpen)
    open.append((level, id))
  }
}
