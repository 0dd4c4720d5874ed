internal import Drawing
internal import Geometry
internal import TextShaping

/// Draws a display list on a canvas.
///
/// Links, destinations and bookmarks are not drawn but noted, in coordinates of the page: cairo
/// 1.16 knows no transform for them and crashes when a tag stands inside a group.
struct PagePainter: ~Copyable {
  /// The words of a page and what they are made of: read for every word, and so without asking the shaper.
  private struct Words {
    let placed: [PlacedWord]
    let glyphs: [Glyph]
    let text: [UInt8]

    init(of list: DisplayList, glyphs: [Glyph], text: [UInt8]) {
      placed = list.words
      self.glyphs = glyphs
      self.text = text
    }
  }

  private let shaper: TextShaper
  private let fonts: PageCanvasFonts
  private let images: ImageStore
  private var ink: PendingInk
  /// The opacities of the saves that are open.
  private var opacities: [Double] = []
  /// How many saves were open when nothing was left of the page to paint on: cairo 1.16 takes no marks there.
  private var hiddenDepth: Int?
  private(set) var interactions: [Interaction] = []
  private var pageSize = Size.zero

  /// - Parameter isTagged: whether content is marked with what it belongs to.
  init(_ resources: PageResources, isTagged: Bool = false) {
    shaper = resources.shaper
    fonts = resources.fonts
    images = resources.images
    ink = PendingInk(fonts: resources.fonts, marks: ContentMarks(areWanted: isTagged))
  }

  /// What was painted inside the marks of the page.
  var pieces: [PDFContents.MarkedPiece] { ink.marks.pieces }

  mutating func paint(_ list: DisplayList, on canvas: borrowing Canvas) throws(CairoError) {
    interactions.removeAll(keepingCapacity: true)
    let words = Words(of: list, glyphs: shaper.glyphs, text: shaper.text)
    pageSize = list.size
    ink.marks.beginPage()
    for index in list.items.indices { try paint(list.items[index...], words, on: canvas) }
    try ink.flush(on: canvas)
    precondition(opacities.isEmpty, "a display list restores every state that it saves")
    try canvas.check("paint a page")
  }

  /// Paints the first of the items.
  private mutating func paint(
    _ items: ArraySlice<DisplayList.Item>, _ words: Words, on canvas: borrowing Canvas
  ) throws(CairoError) {
    if let hiddenDepth, opacities.count >= hiddenDepth, skip(items[items.startIndex], on: canvas) { return }
    switch items[items.startIndex] {
    case .text(let text): try paint(text, words, on: canvas)
    case .fill(let rect, let color): try ink.fill(rect, color, on: canvas)
    case .line(let line): try ink.stroke(line, on: canvas)
    case .image(let image):
      try ink.flush(on: canvas)
      paint(image, on: canvas)
    case .picture(let picture):
      try ink.flush(on: canvas)
      ink.marks.begin(picture.tag, on: canvas)
      canvas.paint(picture.picture, in: picture.rect)
      ink.marks.end(on: canvas)
    case .save(let transform, let clip, let opacity):
      try ink.flush(on: canvas)
      // No mark may begin or end inside a group: cairo 1.16 crashes.
      if opacity < 1 { ink.marks.begin(firstTag(of: items.dropFirst()), on: canvas) }
      save(transform, clip, opacity, on: canvas)
    case .path(let path, let inked):
      try ink.flush(on: canvas)
      ink.marks.begin(.artifact, on: canvas)
      paint(path, inked, on: canvas)
      ink.marks.end(on: canvas)
    case .clip(let path):
      try ink.flush(on: canvas)
      canvas.save()
      canvas.clip(to: path)
      opacities.append(1)
      noteClip(on: canvas)
    case .restore:
      try ink.flush(on: canvas)
      restore(on: canvas)
    case .link(let rect, let target, let tag):
      interactions.append(.link(canvas.onPage(rect), target: target, tag))
    case .signatureField(let rect, let field, let tag):
      interactions.append(.signatureField(canvas.onPage(rect), field, tag))
    case .anchor(let point, let name): interactions.append(.anchor(canvas.onPage(point), name: name))
    case .bookmark(let level, let title, let y, let isOpen):
      let place = canvas.onPage(Point(x: .zero, y: y))
      interactions.append(.bookmark(level: level, title: title, y: place.y, isOpen: isOpen))
    }
  }

  private mutating func save(
    _ transform: DisplayList.Transform?, _ clip: Rect?, _ opacity: Double, on canvas: borrowing Canvas
  ) {
    canvas.save()
    if let transform { canvas.concatenate(transform) }
    if let clip { canvas.clip(to: clip) }
    opacities.append(opacity)
    noteClip(on: canvas)
    if opacity < 1 { canvas.beginGroup() }
  }

  private mutating func noteClip(on canvas: borrowing Canvas) {
    if canvas.isClippedAway() { hiddenDepth = opacities.count }
  }

  /// Passes over what is painted where nothing shows; false for what is no paint.
  private mutating func skip(_ item: DisplayList.Item, on canvas: borrowing Canvas) -> Bool {
    switch item {
    case .text, .fill, .line, .image, .picture, .path: return true
    case .save, .clip:
      canvas.save()
      opacities.append(1)
      return true
    case .restore, .link, .signatureField, .anchor, .bookmark: return false
    }
  }

  private mutating func restore(on canvas: borrowing Canvas) {
    precondition(!opacities.isEmpty, "a display list saves every state that it restores")
    let opacity = opacities.removeLast()
    if opacity < 1 { canvas.endGroup(opacity: opacity) }
    canvas.restore()
    if opacity < 1 { ink.marks.end(on: canvas) }
    if let hiddenDepth, opacities.count < hiddenDepth { self.hiddenDepth = nil }
  }

  /// Paints nothing when the picture cannot be read.
  private mutating func paint(_ image: DisplayList.Image, on canvas: borrowing Canvas) {
    if let picture = images.picture(image.path) {
      ink.marks.begin(image.tag, on: canvas)
      canvas.paint(picture, in: image.rect)
      ink.marks.end(on: canvas)
    } else if let drawing = images.drawing(image.path) {
      ink.marks.begin(image.tag, on: canvas)
      canvas.paint(drawing, in: image.rect)
      ink.marks.end(on: canvas)
    }
  }

  private func paint(
    _ path: DisplayList.Path, _ ink: DisplayList.PathInk, on canvas: borrowing Canvas
  ) {
    switch ink {
    case .fill(let color):
      canvas.setColor(color)
      canvas.fill(path)
    case .stroke(let color, let width, let dash):
      canvas.setColor(color)
      canvas.stroke(
        path, width: width.value, dashes: dash.pattern(width: width.value), isRound: dash == .dotted)
    }
  }

  private mutating func paint(
    _ text: DisplayList.Text, _ words: Words, on canvas: borrowing Canvas
  ) throws(CairoError) {
    let mark =
      ink.marks.areWanted
      ? PendingInk.TextMark(tag: text.tag, isCounted: isCounted(text, words)) : .unmarked
    try ink.beginText(text.color, mark, on: canvas)
    let size = text.fontSize.value
    for placed in words.placed[Int(text.words.lowerBound)..<Int(text.words.upperBound)] {
      let word = shaper[placed.word]
      let positioned = PositionedWord(
        glyphs: words.glyphs[Int(word.glyphs.lowerBound)..<Int(word.glyphs.upperBound)],
        text: words.text[Int(word.text.lowerBound)..<Int(word.text.upperBound)],
        origin: Point(x: text.origin.x + Points(Double(placed.x)), y: text.origin.y),
        scale: size / fonts.unitsPerEm(of: word.face), letterSpacing: Double(text.letterSpacing))
      if positioned.glyphs.contains(where: { $0.id == Glyph.missingID }) {
        try paintWithBoxes(positioned, of: text, face: word.face, on: canvas)
      } else {
        try ink.add(positioned, face: word.face, size: size, on: canvas)
      }
    }
    try ink.endText(on: canvas)
  }

  /// Paints a word some of whose characters no font has: they become empty boxes.
  private mutating func paintWithBoxes(
    _ word: PositionedWord, of text: DisplayList.Text, face: FontFaceID, on canvas: borrowing Canvas
  ) throws(CairoError) {
    for cluster in word.clusters {
      guard cluster.glyphs.contains(where: { $0.id == Glyph.missingID }) else {
        try ink.add(cluster, face: face, size: text.fontSize.value, on: canvas)
        continue
      }
      var origin = cluster.origin
      for glyph in cluster.glyphs {
        if glyph.id == Glyph.missingID {
          for line in MissingGlyphBox(at: origin, em: text.fontSize).lines(text.color) {
            try ink.stroke(line, on: canvas)
          }
        }
        origin.x = origin.x + Points(cluster.advance(of: glyph))
      }
    }
  }
}

extension PagePainter {
  /// Whether cairo writes every glyph of a text: it is opaque and lies on the page, and nothing clips it.
  private func isCounted(_ text: DisplayList.Text, _ words: Words) -> Bool {
    guard opacities.isEmpty, text.color.alpha == 255, text.fontSize.value > 0.01, !text.words.isEmpty else {
      return false
    }
    let last = words.placed[Int(text.words.upperBound) - 1]
    let word = shaper[last.word]
    var end = text.origin.x.value + Double(last.x)
    let scale = text.fontSize.value / fonts.unitsPerEm(of: word.face)
    for glyph in words.glyphs[Int(word.glyphs.lowerBound)..<Int(word.glyphs.upperBound)] {
      end += Double(glyph.advance.value) * scale + Double(max(0, text.letterSpacing))
    }
    let y = text.origin.y.value
    return text.origin.x.value >= 0 && end <= pageSize.width.value && y >= 0 && y <= pageSize.height.value
  }

  /// What a group belongs to: the first that is read in it.
  private func firstTag(of items: ArraySlice<DisplayList.Item>) -> ContentTag {
    var depth = 1
    for item in items {
      switch item {
      case .save, .clip: depth += 1
      case .restore: depth -= 1
      case .text(let text) where !text.tag.isArtifact: return text.tag
      case .image(let image) where !image.tag.isArtifact: return image.tag
      case .picture(let picture) where !picture.tag.isArtifact: return picture.tag
      case .text, .image, .picture, .fill, .line, .path, .link, .signatureField, .anchor, .bookmark: break
      }
      if depth == 0 { break }
    }
    return .artifact
  }
}
