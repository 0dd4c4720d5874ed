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
  private(set) var interactions: [Interaction] = []
  /// Whether content is marked with what it belongs to.
  private let isTagged: Bool
  private(set) var marks = ContentMarks()

  init(_ resources: PageResources, isTagged: Bool = false) {
    self.isTagged = isTagged
    shaper = resources.shaper
    fonts = resources.fonts
    images = resources.images
    ink = PendingInk(fonts: resources.fonts)
  }

  mutating func paint(_ list: DisplayList, on canvas: borrowing Canvas) throws(CairoError) {
    interactions.removeAll(keepingCapacity: true)
    let words = Words(of: list, glyphs: shaper.glyphs, text: shaper.text)
    marks.beginPage()
    for index in list.items.indices {
      if isTagged { try mark(list.items, at: index, on: canvas) }
      try paint(list.items[index], words, on: canvas)
    }
    try ink.flush(on: canvas)
    marks.close(on: canvas)
    precondition(opacities.isEmpty, "a display list restores every state that it saves")
    try canvas.check("paint a page")
  }

  private mutating func paint(
    _ item: DisplayList.Item, _ words: Words, on canvas: borrowing Canvas
  ) throws(CairoError) {
    switch item {
    case .text(let text): try paint(text, words, on: canvas)
    case .fill(let rect, let color): try ink.fill(rect, color, on: canvas)
    case .line(let line): try ink.stroke(line, on: canvas)
    case .image(let image):
      try ink.flush(on: canvas)
      if let picture = images.picture(image.path) {
        canvas.paint(picture, in: image.rect)
      } else if let drawing = images.drawing(image.path) {
        canvas.paint(drawing, in: image.rect)
      }
    case .picture(let picture):
      try ink.flush(on: canvas)
      canvas.paint(picture.picture, in: picture.rect)
    case .save(let transform, let clip, let opacity):
      try ink.flush(on: canvas)
      save(transform, clip, opacity, on: canvas)
    case .path(let path, let inked):
      try ink.flush(on: canvas)
      paint(path, inked, on: canvas)
    case .clip(let path):
      try ink.flush(on: canvas)
      canvas.save()
      canvas.clip(to: path)
      opacities.append(1)
    case .restore:
      try ink.flush(on: canvas)
      restore(on: canvas)
    case .link(let rect, let target, let tag):
      interactions.append(.link(canvas.onPage(rect), target: target, tag))
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
    if opacity < 1 { canvas.beginGroup() }
    opacities.append(opacity)
  }

  private mutating func restore(on canvas: borrowing Canvas) {
    precondition(!opacities.isEmpty, "a display list saves every state that it restores")
    let opacity = opacities.removeLast()
    if opacity < 1 { canvas.endGroup(opacity: opacity) }
    canvas.restore()
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
    try ink.beginText(text.color, on: canvas)
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
  /// Sees to it that the next item is painted inside the mark of what it belongs to.
  private mutating func mark(
    _ items: [DisplayList.Item], at index: Int, on canvas: borrowing Canvas
  ) throws(CairoError) {
    // No mark may begin or end inside a group: cairo 1.16 crashes.
    if opacities.contains(where: { $0 < 1 }) { return }
    let next: ContentTag?
    switch items[index] {
    case .link, .anchor, .bookmark: return
    case .text(let text): next = text.tag
    case .image(let image): next = image.tag
    case .picture(let picture): next = picture.tag
    case .fill, .line, .path: next = .artifact
    case .save(_, _, let opacity): next = opacity < 1 ? firstTag(of: items[(index + 1)...]) : nil
    // The state that marked content is painted in begins and ends with it.
    case .clip, .restore: next = nil
    }
    if next == marks.open || isMissingImage(items[index]) { return }
    try ink.flush(on: canvas)
    marks.close(on: canvas)
    if let next { marks.begin(next, on: canvas) }
  }

  /// Whether nothing is painted, because a picture cannot be read.
  private func isMissingImage(_ item: DisplayList.Item) -> Bool {
    guard case .image(let image) = item else { return false }
    return images.picture(image.path) == nil && images.drawing(image.path) == nil
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
      case .text, .image, .picture, .fill, .line, .path, .link, .anchor, .bookmark: break
      }
      if depth == 0 { break }
    }
    return .artifact
  }
}
