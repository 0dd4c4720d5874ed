internal import Drawing

/// Marks what is painted on a PDF's page, and notes what it belongs to.
///
/// Cairo 1.16 takes standard structure types only, knows no artifacts and numbers the marks of a page from 0;
/// `PDFFinishing` writes what they really are.
struct ContentMarks: ~Copyable {
  /// Whether anybody asked for marks.
  let areWanted: Bool
  /// How many marks are begun: those inside another are none.
  private var depth = 0
  private(set) var pieces: [PDFContents.MarkedPiece] = []

  private static let name = "Span"

  init(areWanted: Bool) { self.areWanted = areWanted }

  mutating func beginPage() { pieces.removeAll(keepingCapacity: true) }

  /// What is painted until `end` belongs to one element.
  mutating func begin(_ tag: ContentTag, on canvas: borrowing Canvas) {
    if begin(on: canvas) { pieces.append(.init(tag, beginsMark: true, glyphCount: nil)) }
  }

  /// The glyphs that are painted until `end` belong to these elements, in this order.
  mutating func begin(_ texts: TextPieces, on canvas: borrowing Canvas) {
    if begin(on: canvas) { pieces += texts.pieces }
  }

  private mutating func begin(on canvas: borrowing Canvas) -> Bool {
    if !areWanted { return false }
    depth += 1
    if depth == 1 { canvas.beginMark(Self.name) }
    return depth == 1
  }

  mutating func end(on canvas: borrowing Canvas) {
    if !areWanted { return }
    depth -= 1
    if depth == 0 { canvas.endMark(Self.name) }
  }
}

/// Which elements the glyphs of one call belong to.
struct TextPieces {
  private(set) var pieces: [PDFContents.MarkedPiece] = []

  var isEmpty: Bool { pieces.isEmpty }

  mutating func add(_ count: Int, of tag: ContentTag) {
    if count == 0 { return }
    if let last = pieces.indices.last, pieces[last].tag == tag {
      pieces[last].add(glyphs: count)
    } else {
      pieces.append(.init(tag, beginsMark: pieces.isEmpty, glyphCount: count))
    }
  }

  mutating func removeAll() { pieces.removeAll(keepingCapacity: true) }
}
