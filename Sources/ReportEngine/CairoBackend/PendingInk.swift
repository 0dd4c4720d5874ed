internal import Drawing
internal import Geometry
internal import TextShaping

/// Strokes, fills and text that wait to be painted together.
///
/// Ink of one opaque colour looks the same in whatever order it is laid on, so the text of a page's
/// cells and the rules between them are gathered apart, and each is one call. Another colour, or a
/// translucent one, first paints what waits. Every call is marked with what it paints.
struct PendingInk: ~Copyable {
  private let fonts: PageCanvasFonts
  var marks: ContentMarks
  private var color = Color.black
  private var glyphs = GlyphBatch()
  private var texts = TextPieces()
  private var text = TextMark.unmarked
  private var segments: [Segment] = []
  private var stroke = Stroke(width: 0, dash: .solid)
  private var rects: [Rect] = []

  private struct Stroke: Equatable {
    var width: Double
    var dash: DisplayList.Dash
  }

  /// How a text is marked.
  struct TextMark: Equatable {
    var tag: ContentTag
    /// Whether cairo is sure to write each of its glyphs, so that it can share a mark with others: what lies
    /// outside of the page or of a clip, or is wholly transparent, is left out.
    var isCounted: Bool

    /// Of a file without marks: no text waits for another mark.
    static let unmarked = TextMark(tag: .artifact, isCounted: true)
  }

  init(fonts: PageCanvasFonts, marks: consuming ContentMarks) {
    self.fonts = fonts
    self.marks = marks
  }

  mutating func fill(_ rect: Rect, _ color: Color, on canvas: borrowing Canvas) throws(CairoError) {
    try use(color, on: canvas)
    rects.append(rect)
    if color.alpha < 255 { try flush(on: canvas) }
  }

  mutating func stroke(_ line: DisplayList.Line, on canvas: borrowing Canvas) throws(CairoError) {
    try use(line.color, on: canvas)
    let next = Stroke(width: line.width.value, dash: line.dash)
    if next != stroke { flushSegments(on: canvas) }
    stroke = next
    segments.append(Segment(from: line.from, to: line.to))
    if line.color.alpha < 255 { try flush(on: canvas) }
  }

  /// Prepares for words of a colour; `add` follows for each, and `endText`.
  mutating func beginText(_ color: Color, _ mark: TextMark, on canvas: borrowing Canvas) throws(CairoError) {
    try use(color, on: canvas)
    if mark != text, !(mark.isCounted && text.isCounted) { try flushGlyphs(on: canvas) }
    text = mark
  }

  mutating func add(
    _ word: borrowing PositionedWord, face: FontFaceID, size: Double, on canvas: borrowing Canvas
  ) throws(CairoError) {
    if face != glyphs.face || size != glyphs.size {
      try flushGlyphs(on: canvas)
      glyphs.begin(face, size: size)
    }
    glyphs.append(word)
    if text.isCounted { texts.add(word.glyphs.count, of: text.tag) }
  }

  /// Ends a text: translucent letters must not wait to lie in one call with others they overlap.
  mutating func endText(on canvas: borrowing Canvas) throws(CairoError) {
    if color.alpha < 255 { try flush(on: canvas) }
  }

  /// Paints all that waits.
  mutating func flush(on canvas: borrowing Canvas) throws(CairoError) {
    if !rects.isEmpty {
      marks.begin(.artifact, on: canvas)
      canvas.setColor(color)
      canvas.fill(rects)
      marks.end(on: canvas)
      rects.removeAll(keepingCapacity: true)
    }
    flushSegments(on: canvas)
    try flushGlyphs(on: canvas)
  }

  private mutating func use(_ next: Color, on canvas: borrowing Canvas) throws(CairoError) {
    guard next != color else { return }
    try flush(on: canvas)
    color = next
  }

  private mutating func flushSegments(on canvas: borrowing Canvas) {
    if segments.isEmpty { return }
    marks.begin(.artifact, on: canvas)
    canvas.setColor(color)
    canvas.stroke(
      segments, width: stroke.width, dashes: stroke.dash.pattern(width: stroke.width),
      isRound: stroke.dash == .dotted)
    marks.end(on: canvas)
    segments.removeAll(keepingCapacity: true)
  }

  private mutating func flushGlyphs(on canvas: borrowing Canvas) throws(CairoError) {
    if glyphs.isEmpty { return }
    let (face, size) = (glyphs.face, glyphs.size)
    let font = try fonts.scaledFont(face, size: size)
    if texts.isEmpty {
      marks.begin(text.tag, on: canvas)
    } else {
      marks.begin(texts, on: canvas)
    }
    canvas.setColor(color)
    canvas.show(glyphs, in: font)
    marks.end(on: canvas)
    glyphs.begin(face, size: size)
    texts.removeAll()
  }
}

extension DisplayList.Dash {
  /// Lengths on and off. Dots are round: a dash of no length with round ends, a width apart.
  func pattern(width: Double) -> [Double] {
    switch self {
    case .solid: []
    case .dashed: [3 * width, 2 * width]
    case .dotted: [0, 2 * width]
    }
  }
}
