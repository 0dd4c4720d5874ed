internal import Figures
internal import Geometry
internal import Layout

/// Codes and charts.
extension Painter {
  mutating func paint(_ drawing: FigureDrawing, _ replaced: Replaced, at corner: Point, _ tag: ContentTag) {
    let rect = Rect(corner + replaced.rect.origin, replaced.rect.size)
    paint(drawing, in: rect, alternative: replaced.alternative, tag)
  }

  mutating func paint(
    _ drawing: FigureDrawing, in rect: Rect, alternative: String, _ tag: ContentTag = .artifact
  ) {
    var picture = DisplayList.Picture(drawing.picture, rect: rect, alternative: alternative)
    picture.tag = tag
    list.items.append(.picture(picture))
    for text in drawing.texts { paint(text, at: rect.origin, tag) }
  }

  private mutating func paint(_ text: FigureText, at corner: Point, _ tag: ContentTag) {
    let first = Int32(list.words.count)
    list.words.append(contentsOf: text.words)
    let words = first..<Int32(list.words.count)
    let start = corner + text.origin
    if text.isUpright {
      let turn = DisplayList.Transform(a: 0, b: -1, c: 1, d: 0, e: start.x.value, f: start.y.value)
      list.items.append(.save(transform: turn, clip: nil, opacity: 1))
    }
    var item = DisplayList.Text(
      origin: text.isUpright ? .zero : start, fontSize: text.size, color: text.color, words: words)
    item.tag = tag
    list.items.append(.text(item))
    if text.isUpright { list.items.append(.restore) }
  }
}
