public import Diagnostics

/// Builds documents one node at a time, in document order.
///
/// One builder serves many documents: it keeps the shapes, so that equal elements of a burst's documents
/// share one `ShapeID` and later stages can reuse what they worked out for it.
public struct DocumentBuilder {
  private var document = DocumentBuilder.emptyDocument
  private var open: [Document.NodeID] = []
  private var shapes: [ElementShape] = []
  private var shapeIDs: [ElementShape: Document.ShapeID] = [:]

  public init() {}

  private static let emptyDocument = Document(
    nodes: [], shapes: [], text: [], spans: [], styleSheets: [], title: "", language: nil)

  /// The number of nodes so far, to hold against a limit.
  public var nodeCount: Int { document.nodes.count }

  /// The bytes of text so far, to hold against a limit.
  public var textSize: Int { document.text.count }

  /// The identity of a shape, the same for equal shapes.
  public mutating func intern(_ shape: ElementShape) -> Document.ShapeID {
    if let known = shapeIDs[shape] { return known }
    let id = Document.ShapeID(shapes.count)
    shapes.append(shape)
    shapeIDs[shape] = id
    return id
  }

  public mutating func openElement(_ shape: Document.ShapeID) {
    let id = Document.NodeID(document.nodes.count)
    document.nodes.append(
      Document.Node(kind: .element, parent: open.last ?? id, end: 0, first: shape.index, length: 0, span: 0))
    open.append(id)
  }

  public mutating func closeElement() {
    let id = open.removeLast()
    document.nodes[id.position].end = UInt32(truncatingIfNeeded: document.nodes.count)
  }

  /// The index of a place, for `addText`.
  public mutating func addSpan(_ span: SourceSpan) -> UInt32 {
    document.spans.append(span)
    return UInt32(truncatingIfNeeded: document.spans.count - 1)
  }

  /// Adds a text node; an empty text adds nothing. `span` comes from `addSpan` of the same document.
  public mutating func addText(_ utf8: some Collection<UInt8>, span: UInt32) {
    guard !utf8.isEmpty else { return }
    let first = UInt32(truncatingIfNeeded: document.text.count)
    document.text.append(contentsOf: utf8)
    let index = UInt32(truncatingIfNeeded: document.nodes.count)
    document.nodes.append(
      Document.Node(
        kind: .text, parent: open.last ?? .root, end: index + 1, first: first,
        length: UInt32(truncatingIfNeeded: document.text.count) - first, span: span))
  }

  public mutating func addStyleSheet(_ sheet: StyleSheetSource) { document.styleSheets.append(sheet) }

  /// Ends the document and begins the next. Every element must be closed.
  public mutating func finish(title: String, language: String?) -> Document {
    precondition(open.isEmpty && !document.nodes.isEmpty, "a document is one closed element")
    var finished = document
    document = DocumentBuilder.emptyDocument
    finished.shapes = shapes
    finished.title = title
    finished.language = language
    return finished
  }
}
