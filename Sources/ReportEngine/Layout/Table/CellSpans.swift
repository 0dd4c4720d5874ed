import Templates

/// The `colspan` and `rowspan` of cells, read once for each shape of element: a table of 20,000
/// rows has nine shapes of cells.
public struct CellSpans {
  /// The limits of HTML ("Attributes common to td and th elements").
  static let maximalColumnSpan = 1000
  static let maximalRowSpan = 65534

  public struct Spans: Hashable, Sendable {
    public var columns = 1
    /// May reach beyond the row group.
    public var rows = 1
  }

  /// By the index of the shape; nil where it was not asked for yet.
  private var known: [Spans?] = []

  public init() {}

  public mutating func spans(of cell: BoxTree.BoxID, in tree: BoxTree) -> Spans {
    guard let shape = tree.shapeID(of: cell) else { return Spans() }
    while known.count <= shape.position { known.append(nil) }
    if let spans = known[shape.position] { return spans }
    let spans = Self.parse(tree.document.shapes[shape.position])
    known[shape.position] = spans
    return spans
  }

  private static func parse(_ shape: ElementShape) -> Spans {
    guard shape.name == "td" || shape.name == "th" else { return Spans() }
    var spans = Spans()
    if let columns = parse(shape[attribute: "colspan"], limit: maximalColumnSpan) {
      spans.columns = max(1, columns)
    }
    if let rows = parse(shape[attribute: "rowspan"], limit: maximalRowSpan) {
      spans.rows = rows == 0 ? GridCursor.toTheEnd : rows
    }
    return spans
  }

  /// HTML, "Rules for parsing non-negative integers": what follows the digits is ignored. Greater
  /// numbers count as `limit`; nil when there is none.
  static func parse(_ text: String?, limit: Int) -> Int? {
    guard let text else { return nil }
    var number: Int?
    for byte in text.utf8.drop(while: { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x2B }) {
      guard (0x30...0x39).contains(byte) else { break }
      number = min(limit, (number ?? 0) * 10 + Int(byte - 0x30))
    }
    return number
  }
}
